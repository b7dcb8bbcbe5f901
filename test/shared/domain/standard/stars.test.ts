import { expect, test } from 'vitest';
import { STARS, starOf } from '../../../../shared/domain/standard/stars.ts';

const BANDS = { 3: 8500, 4: 9000, 5: 9500 };

test.each([
  [0, undefined],
  [8499, undefined],
  [8500, 3],
  [8999, 3],
  [9000, 4],
  [9499, 4],
  [9500, 5],
  [10_500, 5],
])('%d hundredths reach the star %s', (score, star) => {
  expect(starOf(score, BANDS)).toBe(star);
});

test('the bands are the programme’s', () => {
  expect([5999, 6000, 7000, 8000].map((score) => starOf(score, { 3: 6000, 4: 7000, 5: 8000 }))).toEqual([
    undefined,
    3,
    4,
    5,
  ]);
});

test('stars run from the highest down', () => {
  expect(STARS).toEqual([5, 4, 3]);
});
