import type { MiddlewareHandler } from 'hono';
import { refuse } from '../../../shared/domain/refusal.ts';
import { loadMember } from '../../../shared/store/members.ts';
import { refusalPage } from '../parts/refusal-page.tsx';
import { sessionOf } from '../signed-in.tsx';
import type { Env } from '../site.ts';

/** Behind `only('admin')`: asks the list of members as well, for a session outlives a change of it by hours. */
export const onlyNow: MiddlewareHandler<Env> = async (c, next) => {
  const { email } = sessionOf(c);
  const member = await loadMember(c.var.site.table, email);
  if (!member) return refusalPage(c, refuse('not-a-member', { email }));
  if (member.role !== 'admin') return refusalPage(c, refuse('not-your-role', { role: 'admin' }));
  await next();
};
