import { type Context, Hono } from 'hono';
import { isRefusal, refuse } from '../../../shared/domain/refusal.ts';
import { refusalPage } from '../parts/refusal-page.tsx';
import { only } from '../signed-in.tsx';
import type { Env } from '../site.ts';
import { listPage } from './list-page.tsx';
import { programmePage } from './programme-page.tsx';
import { reportPage, reportPosted } from './report-page.tsx';

/** Every programme, what it asks for and how far it is; and where districts report the values that it watches. */
export const programmes = new Hono<Env>();

programmes.get('/', listPage);
programmes.get('/:id', (c) => {
  const programme = c.var.site.policy.programme(c.req.param('id'));
  return programme ? programmePage(c, programme) : refusalPage(c, refuse('not-found'));
});
programmes.use('/:id/districts/:district', only('screener', 'admin'));
programmes.get('/:id/districts/:district', (c) => reportPage(c));
programmes.post('/:id/districts/:district', async (c: Context<Env>) => {
  const kept = await reportPosted(c);
  if (!kept) return c.redirect(`/programmes/${c.req.param('id')}#indicators`, 303);
  return isRefusal(kept) ? refusalPage(c, kept) : reportPage(c, kept);
});
