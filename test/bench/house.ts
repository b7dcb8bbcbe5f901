import { generateSignedCookie } from 'hono/cookie';
import type { Host } from '../../functions/local/host.ts';
import { seededMembers } from '../../functions/local/people.ts';
import type { Settings } from '../../functions/local/settings.ts';
import { tokenFor } from '../../functions/local/token.ts';
import { type Counted, countingRequests } from './counting.ts';
import { freePort } from './temp.ts';

/** A real registry as it was built, asked over HTTP. */
export interface House extends Host {
  /** Counts the requests that the registry itself sends to its store. */
  readonly counted: Counted;
  /** The cookie of somebody who has signed in, as a header has it. */
  session(who: string): Promise<string>;
  /** A page as `who` sees it. */
  page(who: string | undefined, path: string): Promise<Response>;
  /** A form sent from a page; a form that was taken leads elsewhere. */
  form(who: string, path: string, fields: Record<string, string>): Promise<Response>;
  api(who: string, method: string, path: string, body?: unknown): Promise<Response>;
}

export async function openHouse(dataDir: string): Promise<House> {
  const built: string = new URL('../../dist/local/host.mjs', import.meta.url).href;
  const { startHost } = (await import(built)) as { startHost: (settings: Settings) => Promise<Host> };
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const host = await startHost({ port, dataDir, origin, now: '2023-06-01T09:00:00+08:00' });
  const tokens = new Map<string, Promise<string>>();
  const token = (who: string) => {
    const found = tokens.get(who) ?? tokenFor(origin, who);
    tokens.set(who, found);
    return found;
  };
  const ask = async (wanted: readonly number[], path: string, request: RequestInit) => {
    const answer = await fetch(origin + path, { redirect: 'manual', ...request });
    if (wanted.includes(answer.status)) return answer;
    throw new Error(`${request.method ?? 'GET'} ${path}: ${answer.status} ${(await answer.text()).slice(0, 2_000)}`);
  };
  return {
    ...host,
    counted: countingRequests(host.site.table),
    session: (who) => sessionOf(host, who),
    page: async (who, path) => ask([200], path, { headers: who ? { cookie: await sessionOf(host, who) } : {} }),
    form: async (who, path, fields) => {
      const headers = { cookie: await sessionOf(host, who), origin };
      return ask([303], path, { method: 'POST', headers, body: new URLSearchParams(fields) });
    },
    api: async (who, method, path, body) => {
      const headers = { authorization: `Bearer ${await token(who)}`, 'content-type': 'application/json' };
      return ask([200, 201, 204], `/api/v1${path}`, {
        method,
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    },
  };
}

/** The cookie that signing in leaves behind (functions/web/sign-in/session.ts). */
async function sessionOf({ site }: Host, email: string): Promise<string> {
  const member = seededMembers(site.policy.divisions().all).find((m) => m.email === email);
  if (!member) throw new Error(`nobody is ${email}`);
  const { name, role, division } = member;
  const session = { email, name, role, division, until: Math.floor(Date.now() / 1000) + 3_600 };
  const value = Buffer.from(JSON.stringify(session)).toString('base64url');
  const cookie = await generateSignedCookie('session', value, await site.signIn.sessionSecret());
  return cookie.split(';')[0] ?? '';
}
