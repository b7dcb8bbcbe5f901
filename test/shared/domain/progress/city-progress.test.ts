import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cityProgress } from '../../../../shared/domain/progress/city-progress.ts';
import { districtProgress } from '../../../../shared/domain/progress/district-progress.ts';
import { exampleProgramme } from '../examples.ts';

const DISTRICTS = ['330602', '330603', '330604'];
const asOf = '2023-06-30T16:00:00.000Z';
const TODAY = '2023-07-01';
const cityWide = exampleProgramme({
  quotas: {
    rounding: 'up',
    scope: 'city',
    townships: { count: 10, category: 'low-carbon-township' },
    villages: { percent: 5, category: 'low-carbon-village' },
  },
});
const counts = { townships: 17, villages: 352, asOf: '2023-06-30', source: { zh: '表', en: 'Table' } };
const told = (tallies: readonly Record<string, number>[]) =>
  [...DISTRICTS, '3306'].map((district, n) => districtProgress(district, cityWide, counts, tallies[n] ?? {}, asOf));

test('what is named anywhere, the city’s own units included, counts against one target', () => {
  const one = { 'category:low-carbon-township': 2, 'category:low-carbon-village': 5, cells: 7 };
  const all = cityProgress(cityWide, told([one, one, {}, one]), TODAY);
  expect(all.map(([name, { total, target, named, missing }]) => [name, { total, target, named, missing }])).toEqual([
    ['townships', { total: 51, target: 10, named: 6, missing: 4 }],
    ['villages', { total: 1056, target: 53, named: 15, missing: 38 }],
  ]);
});

test('no district has a target of its own, so none is late', () => {
  const { townships, villages, cells, colour, forecast } = told([{}])[0] ?? {};
  expect([townships?.target, villages?.target, cells?.target, colour, forecast]).toEqual([
    ...[0, 0, 0],
    ...['green', { basis: 'reached' }],
  ]);
});

test('the city has named what its units have named together', () => {
  const tally = fc.record({ 'category:low-carbon-township': fc.nat(30), 'category:low-carbon-village': fc.nat(300) });
  fc.assert(
    fc.property(fc.array(tally, { minLength: 4, maxLength: 4 }), (tallies) => {
      const sum = (name: keyof (typeof tallies)[number]) => tallies.reduce((n, one) => n + one[name], 0);
      const named = cityProgress(cityWide, told(tallies), TODAY).map(([, quota]) => quota.named);
      expect(named).toEqual([sum('category:low-carbon-township'), sum('category:low-carbon-village')]);
    }),
  );
});
