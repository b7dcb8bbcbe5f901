import { expect, test } from 'vitest';
import { countsFor } from '../../../../shared/domain/application/agreeing.ts';
import { drift, recount } from '../../../../shared/domain/progress/recount.ts';
import { applicationIn } from '../application/stages.ts';

const CELLS = [
  { category: 'school', star: 3, standing: 'named' },
  { category: 'school', star: 5, standing: 'named' },
  { category: 'village', star: 3, standing: 'named' },
] as const;

test('named cells are counted in all, by category and by star', () => {
  expect(recount(CELLS)).toEqual({ cells: 3, 'category:school': 2, 'category:village': 1, 'star:3': 2, 'star:5': 1 });
  expect(recount([])).toEqual({ cells: 0 });
});

test.each(['reviewing', 'expired', 'revoked'] as const)('a cell that is %s counts for nothing', (standing) => {
  expect(recount([...CELLS, { category: 'school', star: 5, standing }])).toEqual(recount(CELLS));
});

test('the recount of one cell is what its naming counted', () => {
  const { 'state:named': _, ...counted } = countsFor(applicationIn('named'));
  expect(recount([{ category: 'school', star: 5, standing: 'named' }])).toEqual(counted);
});

test('a drift is told count by count, with both numbers, in the order of names', () => {
  const live = { cells: 4, 'category:school': 2, 'star:4': 1 };
  expect(drift(live, { cells: 3, 'category:school': 2, 'category:village': 1 }, () => true)).toEqual([
    { count: 'category:village', live: 0, recounted: 1 },
    { count: 'cells', live: 4, recounted: 3 },
    { count: 'star:4', live: 1, recounted: 0 },
  ]);
});

test('a count that is missing is 0', () => {
  expect(drift({ cells: 0 }, {}, () => true)).toEqual([]);
  expect(drift({}, { cells: 0 }, () => true)).toEqual([]);
});

test('counts that the recount does not cover are left alone', () => {
  const covers = (count: string) => !count.startsWith('state:');
  expect(drift({ 'state:named': 9, cells: 3 }, { cells: 3 }, covers)).toEqual([]);
  expect(drift({ 'state:named': 9, cells: 2 }, { cells: 3 }, covers)).toEqual([
    { count: 'cells', live: 2, recounted: 3 },
  ]);
});
