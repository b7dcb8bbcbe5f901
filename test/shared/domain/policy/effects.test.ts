import { expect, test } from 'vitest';
import { loadPolicy } from '../../../../shared/data/load.ts';
import { effectsOn, starShifts } from '../../../../shared/domain/policy/effects.ts';
import type { Programme } from '../../../../shared/domain/programme.ts';

const before = loadPolicy('3306').programme('2023') as Programme;
const denominator = { townships: 17, villages: 352, asOf: '2023-06-30', source: { zh: '名单', en: 'list' } };
const standing = [{ district: '330602', denominator, tally: { cells: 40, 'category:township': 1 } }];

test('targets and colours are reckoned on the same counts, before and after', () => {
  const quotas = { ...before.quotas, cells: { count: 50 }, townships: { percent: 5, category: 'township' } };
  const after: Programme = { ...before, quotas: { ...quotas, villages: { percent: 0, category: 'village' } } };
  const [effect] = effectsOn(standing, [before, after], '2023-07-01T00:00:00.000Z');
  const seen = [effect?.before, effect?.after].map((p) => [
    ...[p?.townships.target, p?.villages.target, p?.cells.target, p?.colour],
  ]);
  expect(seen).toEqual([
    [4, 18, 100, 'red'],
    [1, 0, 50, 'green'],
  ]);
});

test('scores that would reach another star are counted, those that would not are left out', () => {
  const higher = { 3: 8700, 4: 9200, 5: 9500 };
  expect(starShifts([8600, 8699, 9100, 9300, 9900, 8000], [before.starBands, higher])).toEqual([
    { from: 4, to: 3, count: 1 },
    { from: 3, to: undefined, count: 2 },
  ]);
});
