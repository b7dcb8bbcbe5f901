import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadPolicy } from '../../../../shared/data/load.ts';
import {
  type DistrictReadings,
  measuredIn,
  NO_READINGS,
  newestOf,
  type Report,
  withReport,
} from '../../../../shared/domain/progress/readings.ts';
import type { Standard } from '../../../../shared/domain/standard/indicator.ts';
import { admin, otherScreener, reviewer, screener, submitter } from '../examples.ts';

const indicators = measuredIn(loadPolicy('3306').standard('eco-district') as Standard);
const indicator = (id: string) => indicators.find((one) => one.id === id) ?? expect.fail(id);
const TODAY = '2023-08-05';
const report = (values: Report['values'], asOf = '2023-06-30'): Report => ({ asOf, source: '统计局', values });
const told = (record: DistrictReadings, one: Report, actor: Parameters<typeof withReport>[1] = screener) =>
  withReport(record, actor, { district: '330602', indicators, report: one, today: TODAY });

test('the numbers that the published plan sets are what is watched', () => {
  const limits = ['protected', 'energy-per-gdp', 'air', 'forest', 'plan-review'].map((id) => {
    const { compare, value, unit } = indicator(id).rule;
    return [compare, value, unit.zh];
  });
  expect(limits).toEqual([
    ['at-least', 2200, '%'],
    ['below', 60, '吨标煤/万元'],
    ['at-least', 8500, '%'],
    ['at-least', 4000, '%'],
    ['equal', 10_000, '%'],
  ]);
});

test.each([
  ['energy-per-gdp', 59, true],
  ['energy-per-gdp', 60, false],
  ['forest', 4000, true],
  ['forest', 3999, false],
  ['plan-review', 9999, false],
])('%s at %d hundredths is met: %s', (id, value, met) => {
  const record = told(NO_READINGS, report({ [id]: value })) as DistrictReadings;
  expect(newestOf(indicator(id), record)).toEqual({ value, asOf: '2023-06-30', source: '统计局', met });
});

test('the district’s own office and the administrator may report, nobody else', () => {
  const who = [screener, admin, otherScreener, reviewer, submitter];
  expect(
    who.map((actor) => told(NO_READINGS, report({ air: 9000 }), actor)).map((one) => 'refused' in one && one.refused),
  ).toEqual([...[false, false], ...['not-your-district', 'not-your-role', 'not-your-role']]);
});

test('a report of days to come, of nothing, or of what is not watched is refused at its field', () => {
  const problems = (one: Report) => (told(NO_READINGS, one) as { problems?: unknown }).problems;
  expect(problems(report({ air: 1 }, '2023-08-06'))).toEqual([{ field: 'asOf', fault: 'in-the-future' }]);
  expect(problems(report({}))).toEqual([{ field: 'values', fault: 'missing' }]);
  expect(problems(report({ planning: 5 }))).toEqual([{ field: 'values.planning', fault: 'not-a-choice' }]);
});

test('in whatever order reports come, each indicator’s readings stand by their days, the last word of a day counting', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2023-02-${String(n).padStart(2, '0')}`);
  const values = fc.dictionary(fc.constantFrom('air', 'forest'), fc.nat(10_000), { minKeys: 1 });
  fc.assert(
    fc.property(fc.array(fc.tuple(day, values), { maxLength: 30 }), (reports) => {
      const record = reports.reduce<DistrictReadings>(
        (kept, [asOf, all]) => told(kept, report(all, asOf)) as DistrictReadings,
        NO_READINGS,
      );
      // What is sent again is there already, and grows no version.
      for (const [asOf, all] of reports.slice(-1)) expect(told(record, report(all, asOf))).toBe(record);
      expect(record.version).toBeLessThanOrEqual(reports.length);
      for (const id of ['air', 'forest']) {
        const last = new Map(
          reports.flatMap(([asOf, all]) => (all[id] === undefined ? [] : [[asOf, all[id]] as const])),
        );
        const expected = [...last].sort(([a], [b]) => (a < b ? -1 : 1));
        expect((record.readings[id] ?? []).map(({ asOf, value }) => [asOf, value])).toEqual(expected);
      }
    }),
  );
});
