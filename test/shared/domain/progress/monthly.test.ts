import { expect, test } from 'vitest';
import { districtProgress } from '../../../../shared/domain/progress/district-progress.ts';
import { monthLines, placeLines, warnings } from '../../../../shared/domain/progress/monthly.ts';
import { exampleProgramme } from '../examples.ts';

const denominator = { townships: 10, villages: 100, asOf: '2023-01-01', source: { zh: '统计', en: 'count' } };
const progress = (district: string, cells: number, townships = 0) =>
  districtProgress(
    district,
    exampleProgramme(),
    denominator,
    { cells, 'category:township': townships },
    '2023-06-01T01:00:00.000Z',
  );
const before = new Map([progress('330602', 10), progress('330603', 30)].map((one) => [one.district, one]));
const now = [progress('330602', 40, 1), progress('330603', 28)];

test('what changed is told against the month before, also where there is less', () => {
  expect(monthLines(now, before).map(({ change }) => change)).toEqual([
    { townships: 1, villages: 0, cells: 30 },
    { townships: 0, villages: 0, cells: -2 },
  ]);
  expect(monthLines(now, new Map()).map(({ change }) => change)).toEqual([undefined, undefined]);
});

test('who overtook whom is told; without every district of the month before it is not', () => {
  expect(placeLines(now, before)).toEqual([
    { district: '330602', place: 1, attained: 300, attainedBefore: 33, gained: 1 },
    { district: '330603', place: 2, attained: 93, attainedBefore: 100, gained: -1 },
  ]);
  expect(placeLines(now, new Map([...before].slice(0, 1))).map(({ gained }) => gained)).toEqual([undefined, undefined]);
});

test('the red stand before the amber, and the green are no warnings', () => {
  const all = warnings([progress('330602', 38, 1), progress('330603', 0)]);
  expect(all.map(({ district, quota, progress }) => [district, quota, progress.colour])).toEqual([
    ['330602', 'villages', 'red'],
    ['330603', 'villages', 'red'],
    ['330603', 'cells', 'red'],
    ['330602', 'cells', 'amber'],
  ]);
});
