import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { within } from '../../../shared/domain/division.ts';
import { fromHundredths } from '../../../shared/domain/points.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { denominatorOf } from '../../../shared/domain/progress/denominator.ts';
import { type DistrictReadings, NO_READINGS } from '../../../shared/domain/progress/readings.ts';
import { isRefusal, refuse } from '../../../shared/domain/refusal.ts';
import { indicatorsOf, type Standard } from '../../../shared/domain/standard/indicator.ts';
import { loadTallies } from '../../../shared/store/progress.ts';
import { loadReadings } from '../../../shared/store/readings.ts';
import { changeDenominator } from '../changing/denominators.ts';
import { addReport, inHundredths } from '../changing/readings.ts';
import { code, denominatorBody, reportBody, version } from '../input/schemas.ts';
import { openToAll } from '../open-data/open-to-all.ts';
import { districts } from '../reading/lists.ts';
import type { Env, Site } from '../site.ts';
import { problem } from './problem.ts';
import { bearer, operation, parse } from './respond.ts';
import { divisionOut } from './views.ts';

const MOST_FOUND = 20;
const items = <T extends v.GenericSchema>(row: T) => v.object({ items: v.array(row) });

export const divisions = new Hono<Env>().use(openToAll).get(
  '/',
  operation('policy', 'listDivisions', {
    answers: items(divisionOut),
  }),
  parse('query', v.strictObject({ parent: v.optional(code), q: v.optional(v.pipe(v.string(), v.maxLength(40))) })),
  (c) => {
    const { parent, q } = c.req.valid('query');
    const { policy } = c.var.site;
    const book = policy.divisions();
    if (q === undefined) return c.json({ items: book.children(parent ?? policy.city) });
    const found = book.search(q).filter((d) => within(d.code, parent ?? ''));
    return c.json({ items: found.slice(0, MOST_FOUND) });
  },
);

const written = ({ sections, bonusCap, ...standard }: Standard) => ({
  ...standard,
  bonusCap: fromHundredths(bonusCap),
  sections: sections.map((section) => ({
    ...section,
    indicators: section.indicators.map((i) => ({ ...i, points: fromHundredths(i.points), rule: writtenRule(i.rule) })),
  })),
});

/** A rule's numbers as people write them. */
const writtenRule = (rule: object): unknown =>
  JSON.parse(JSON.stringify(rule, (_, value) => (typeof value === 'number' ? fromHundredths(value) : value)));

const standardOut = v.looseObject({ category: v.string(), version: v.number(), sections: v.array(v.looseObject({})) });

export const standards = new Hono<Env>()
  .use(openToAll)
  .get(
    '/',
    operation('policy', 'listStandards', {
      answers: items(v.looseObject({ category: v.string(), version: v.number(), indicators: v.number() })),
    }),
    (c) =>
      c.json({
        items: c.var.site.policy.everyStandard().map((standard) => ({
          category: standard.category,
          line: standard.line,
          version: standard.version,
          name: standard.name,
          title: standard.title,
          unit: standard.unit,
          indicators: indicatorsOf(standard).length,
        })),
      }),
  )
  .get(
    '/:category/:version',
    operation('policy', 'readStandard', { answers: standardOut }),
    parse('param', v.object({ category: v.string(), version })),
    (c) => {
      const { category, version } = c.req.valid('param');
      const standard = c.var.site.policy.standard(category, version);
      return standard ? c.json(written(standard)) : problem(c, refuse('not-found'));
    },
  );

const programmeOut = v.looseObject({
  id: v.string(),
  quotas: v.looseObject({}),
  denominators: v.record(v.string(), v.looseObject({})),
});

const readingsOut = v.object({
  district: v.string(),
  readings: v.record(v.string(), v.array(v.object({ value: v.number(), asOf: v.string(), source: v.string() }))),
});

/** A programme with the denominators in force, each with its day and source. */
async function programmeView({ table, policy }: Site, id: string) {
  const programme = policy.programme(id);
  if (!programme) return undefined;
  const { denominators } = await loadTallies(table, id, []);
  const inForce = districts(policy).map((district) => [
    district,
    denominatorOf(district, denominators.districts, policy.divisions(), programme),
  ]);
  const bands = Object.entries(programme.starBands).map(([star, from]) => [star, fromHundredths(from)]);
  return { ...programme, starBands: Object.fromEntries(bands), denominators: Object.fromEntries(inForce) };
}

export const programmes = new Hono<Env>()
  .use(openToAll)
  .get('/', operation('policy', 'listProgrammes', { answers: items(v.looseObject({ id: v.string() })) }), (c) =>
    c.json({
      items: c.var.site.policy
        .programmes()
        .map(({ id, line, name, city, window }) => ({ id, line, name, city, window })),
    }),
  )
  .get('/:id', operation('policy', 'readProgramme', { answers: programmeOut }), async (c) => {
    const view = await programmeView(c.var.site, c.req.param('id'));
    return view ? c.json(view) : problem(c, refuse('not-found'));
  })
  .put(
    '/:id/denominators/:district',
    operation('policy', 'setDenominator', { answers: programmeOut, signedIn: true }),
    parse('json', denominatorBody),
    (c) => setTo(c, c.req.valid('json')),
  )
  .delete(
    '/:id/denominators/:district',
    operation('policy', 'resetDenominator', { answers: programmeOut, signedIn: true }),
    (c) => setTo(c, undefined),
  )
  .get('/:id/readings', operation('policy', 'listReadings', { answers: items(readingsOut) }), async (c) => {
    const programme = c.var.site.policy.programme(c.req.param('id'));
    return programme ? c.json(await readingsView(c.var.site, programme)) : problem(c, refuse('not-found'));
  })
  .post(
    '/:id/readings/:district',
    operation('policy', 'reportReadings', { answers: readingsOut, signedIn: true }),
    parse('json', reportBody),
    async (c) => {
      const { site } = c.var;
      const who = await bearer(c);
      if (isRefusal(who)) return problem(c, who);
      const [programme, district] = [site.policy.programme(c.req.param('id')), c.req.param('district')];
      if (!programme || !districts(site.policy).includes(district)) return problem(c, refuse('not-found'));
      const report = inHundredths(c.req.valid('json'));
      const added = await addReport(site, { email: who.email, programme, district, report });
      return isRefusal(added) ? problem(c, added) : c.json({ district, readings: writtenReadings(added) });
    },
  );

/** Each district's readings as they were reported, with where it stands on the way of stages. */
async function readingsView({ table, policy }: Site, programme: Programme) {
  const all = await loadReadings(table, programme.id, districts(policy));
  return {
    items: districts(policy).map((district, n) => ({ district, readings: writtenReadings(all[n] ?? NO_READINGS) })),
  };
}

const writtenReadings = ({ readings }: DistrictReadings) =>
  Object.fromEntries(
    Object.entries(readings).map(([id, all]) => [id, all.map((one) => ({ ...one, value: fromHundredths(one.value) }))]),
  );

async function setTo(
  c: Context<Env, '/:id/denominators/:district'>,
  denominator: v.InferOutput<typeof denominatorBody> | undefined,
): Promise<Response> {
  const who = await bearer(c);
  if (isRefusal(who)) return problem(c, who);
  const [programme, district] = [c.var.site.policy.programme(c.req.param('id')), c.req.param('district')];
  if (!programme || !districts(c.var.site.policy).includes(district)) return problem(c, refuse('not-found'));
  const changed = await changeDenominator(c.var.site, { email: who.email, programme, district, denominator });
  return isRefusal(changed) ? problem(c, changed) : c.json(await programmeView(c.var.site, programme.id));
}
