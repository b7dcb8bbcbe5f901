import { Hono } from 'hono';
import * as v from 'valibot';
import type { DistrictProgress } from '../../../shared/domain/progress/district-progress.ts';
import { refuse } from '../../../shared/domain/refusal.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { loadHistory } from '../../../shared/store/progress.ts';
import { historyCsv, progressCsv } from '../charts/progress-csv.ts';
import { programme } from '../input/schemas.ts';
import { openToAll } from '../open-data/open-to-all.ts';
import { districts, reportingUnits } from '../reading/lists.ts';
import { currentProgramme } from '../reading/programme.ts';
import { progressOf } from '../reading/progress.ts';
import type { Env, Site } from '../site.ts';
import { sent } from '../spreadsheet/sent.ts';
import { problem } from './problem.ts';
import { operation, parse } from './respond.ts';
import { progressOut } from './views.ts';

const TAG = 'progress';
const query = v.strictObject({ programme });

const wanted = (site: Site, id: string | undefined) =>
  id === undefined ? currentProgramme(site.policy, site.now()) : site.policy.programme(id);

const named = (site: Site, progress: DistrictProgress) => ({
  ...progress,
  name: site.policy.divisions().find(progress.district)?.name ?? '',
});

export const progress = new Hono<Env>().use(openToAll);

progress.get(
  '/',
  operation(TAG, 'progressOfAll', {
    answers: v.object({
      programme: v.string(),
      asOf: v.string(),
      districts: v.array(progressOut),
      cityLevel: v.looseObject({
        ...{ district: v.string(), name: v.string() },
        cells: v.looseObject({ named: v.number() }),
      }),
    }),
  }),
  parse('query', query),
  async (c) => {
    const { site } = c.var;
    const programme = wanted(site, c.req.valid('query').programme);
    if (!programme) return problem(c, refuse('not-found'));
    const all = await progressOf(site, programme, reportingUnits(site.policy));
    const own = all.find((p) => p.district === site.policy.city);
    return c.json({
      programme: programme.id,
      asOf: own?.asOf ?? site.now(),
      districts: all.filter((p) => p !== own).map((p) => named(site, p)),
      cityLevel: own && cityLevel(own, named(site, own).name),
    });
  },
);

/** The city's own units have no 100, 20 % or 5 % (domain.md, "Ambiguities"): only what is named is told. */
const cityLevel = ({ district, programme, cells, starGoal, pipeline, asOf }: DistrictProgress, name: string) => ({
  district,
  name,
  programme,
  cells: { named: cells.named, byCategory: cells.byCategory, byStar: cells.byStar },
  starGoal,
  pipeline,
  asOf,
});

progress.get(
  '/:district',
  operation(TAG, 'progressOfOne', { answers: progressOut }),
  parse('query', query),
  async (c) => {
    const { site } = c.var;
    const programme = wanted(site, c.req.valid('query').programme);
    const district = c.req.param('district');
    if (!programme || !districts(site.policy).includes(district)) return problem(c, refuse('not-found'));
    const [found] = await progressOf(site, programme, [district]);
    return found ? c.json(named(site, found)) : problem(c, refuse('not-found'));
  },
);

progress.get(
  '/:district/history',
  operation(TAG, 'progressByDay', {
    answers: v.object({ items: v.array(v.looseObject({ day: v.string(), district: v.string() })) }),
  }),
  parse('query', query),
  async (c) => {
    const { site } = c.var;
    const programme = wanted(site, c.req.valid('query').programme);
    const district = c.req.param('district');
    if (!programme || !reportingUnits(site.policy).includes(district)) return problem(c, refuse('not-found'));
    return c.json({ items: await loadHistory(site.table, programme.id, district, dayOf(site.now())) });
  },
);

progress.get(
  '/:district/history.csv',
  operation(TAG, 'progressByDayCsv', { answers: 'text/csv' }),
  parse('query', query),
  async (c) => {
    const { site, t } = c.var;
    const programme = wanted(site, c.req.valid('query').programme);
    const district = c.req.param('district');
    if (!programme || !reportingUnits(site.policy).includes(district)) return problem(c, refuse('not-found'));
    const days = await loadHistory(site.table, programme.id, district, dayOf(site.now()));
    return sent(c, await historyCsv(t, days), { name: `progress-${district}.csv`, open: true });
  },
);

/** Every chart of the first page as one file: `/api/v1/progress.csv`. */
export const progressFiles = new Hono<Env>().get(
  '/progress.csv',
  operation(TAG, 'progressCsv', { answers: 'text/csv' }),
  parse('query', query),
  async (c) => {
    const { site, t } = c.var;
    const programme = wanted(site, c.req.valid('query').programme);
    if (!programme) return problem(c, refuse('not-found'));
    const all = await progressOf(site, programme, reportingUnits(site.policy));
    return sent(c, await progressCsv(site, t, programme, all), { name: 'progress.csv', open: true });
  },
);
