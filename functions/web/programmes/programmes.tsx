import { type Context, Hono } from 'hono';
import { isRefusal, refuse } from '../../../shared/domain/refusal.ts';
import { loadReadings } from '../../../shared/store/readings.ts';
import { indicatorsFor } from '../changing/readings.ts';
import { refusalPage } from '../parts/refusal-page.tsx';
import { districts } from '../reading/lists.ts';
import { unitNames } from '../reading/names.ts';
import { only } from '../signed-in.tsx';
import type { Env } from '../site.ts';
import { sent } from '../spreadsheet/sent.ts';
import { indicatorsCsv } from './indicators-csv.ts';
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
programmes.get('/:id/indicators.csv', async (c) => {
  const { site, t } = c.var;
  const programme = site.policy.programme(c.req.param('id'));
  const indicators = programme ? indicatorsFor(site.policy, programme) : [];
  if (!programme || indicators.length === 0) return refusalPage(c, refuse('not-found'));
  const [codes, name] = [districts(site.policy), unitNames(site, t)];
  const found = await loadReadings(site.table, programme.id, codes);
  const reported = found.map((record, n) => [name(codes[n] ?? ''), record] as const);
  return sent(c, await indicatorsCsv(t, indicators, reported), { name: `${programme.id}-indicators.csv`, open: true });
});
programmes.use('/:id/districts/:district', only('screener', 'admin'));
programmes.get('/:id/districts/:district', (c) => reportPage(c));
programmes.post('/:id/districts/:district', async (c: Context<Env>) => {
  const kept = await reportPosted(c);
  if (!kept) return c.redirect(`/programmes/${c.req.param('id')}#indicators`, 303);
  return isRefusal(kept) ? refusalPage(c, kept) : reportPage(c, kept);
});
