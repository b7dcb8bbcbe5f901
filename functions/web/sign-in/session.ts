import type { Context } from 'hono';
import { deleteCookie, getCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import type { Env, Session } from '../site.ts';

const COOKIE = 'session';
const HOURS = 8;

const options = (c: Context<Env>, maxAge: number) => ({
  httpOnly: true,
  sameSite: 'Lax' as const,
  secure: new URL(c.req.url).protocol === 'https:',
  path: '/',
  maxAge,
});

/** Puts a value into a signed cookie that scripts cannot read; another site's forms do not carry it. */
export const seal = async (c: Context<Env>, name: string, value: object, seconds: number) =>
  setSignedCookie(
    c,
    name,
    Buffer.from(JSON.stringify(value)).toString('base64url'),
    await c.var.site.signIn.sessionSecret(),
    options(c, seconds),
  );

/** What `seal` put there; undefined when it is missing or its signature is wrong. */
export async function unseal<T>(c: Context<Env>, name: string): Promise<T | undefined> {
  // Most readers of the public pages have no session: for them no secret is asked for.
  if (getCookie(c, name) === undefined) return undefined;
  const value = await getSignedCookie(c, await c.var.site.signIn.sessionSecret(), name);
  return value ? (JSON.parse(Buffer.from(value, 'base64url').toString()) as T) : undefined;
}

export const unsealed = (c: Context<Env>, name: string) => deleteCookie(c, name, { path: '/' });

const seconds = () => Math.floor(Date.now() / 1000);

export const startSession = (c: Context<Env>, who: Omit<Session, 'until'>) =>
  seal(c, COOKIE, { ...who, until: seconds() + HOURS * 3600 }, HOURS * 3600);

export async function readSession(c: Context<Env>): Promise<Session | undefined> {
  const session = await unseal<Session>(c, COOKIE);
  return session && session.until > seconds() ? session : undefined;
}

export const endSession = (c: Context<Env>) => unsealed(c, COOKIE);
