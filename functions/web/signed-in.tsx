import type { Context, MiddlewareHandler } from 'hono';
import type { Member } from '../../shared/domain/member.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { statusOf } from './answer.ts';
import { readFields } from './input/form.ts';
import { page, signInAddress } from './parts/page.tsx';
import { refusalPage } from './parts/refusal-page.tsx';
import type { Env, Session } from './site.ts';

/** Lets only these roles in. Others are told so; whoever is not signed in is asked to, and keeps what was typed. */
export const only =
  (...roles: readonly Member['role'][]): MiddlewareHandler<Env> =>
  async (c, next) => {
    const { session } = c.var;
    if (!session) return signInFirst(c);
    if (!roles.includes(session.role)) return refusalPage(c, refuse('not-your-role', { role: roles[0] ?? '' }));
    await next();
  };

/** Asks to sign in; what was typed is kept. */
export async function signInFirst(c: Context<Env>) {
  if (c.req.header('accept')?.includes('application/json'))
    return c.json({ message: c.var.t.form.expiredSaving }, statusOf(c, refuse('not-signed-in')));
  if (c.req.method !== 'POST') return c.redirect(signInAddress(c));
  return keptForm(c);
}

/** The form that came without a session, whole, to be sent again after signing in elsewhere. */
async function keptForm(c: Context<Env>) {
  const { t } = c.var;
  const typed = await readFields(c);
  return page(
    c,
    { title: t.site.signIn, status: statusOf(c, refuse('not-signed-in')) },
    <section class="narrow">
      <h1>{t.site.signIn}</h1>
      <p class="lead">{t.form.expired}</p>
      <p>
        <a class="button" href={`/sign-in?to=/${c.req.path.split('/')[1]}`} target="_blank" rel="noopener">
          {t.form.signInAgain}
        </a>
      </p>
      <form method="post" action={c.req.path}>
        {typed.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <button>{t.form.resend}</button>
      </form>
    </section>,
  );
}

/** The session of a page behind `only`. */
export function sessionOf(c: Context<Env>): Session {
  const { session } = c.var;
  if (!session) throw new Error('a page behind sign-in was reached without it');
  return session;
}
