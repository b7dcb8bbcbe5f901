import fc from 'fast-check';
import { expect, test } from 'vitest';
import { colour, elapsed, expected, worst } from '../../../../shared/domain/progress/pace.ts';
import { exampleProgramme } from '../examples.ts';

const programme = exampleProgramme();
const at = { green: 100, amber: 75 };

test.each([
  ['2022-12-31', 0],
  ['2023-01-01', 1],
  ['2023-07-02', 183],
  ['2023-12-30', 364],
  ['2023-12-31', 365],
  ['2024-06-01', 365],
])('on %s, %d of 365 days are gone', (today, days) => {
  expect(elapsed(programme, today)).toEqual({ days, of: 365 });
});

test('a programme of one day is over on that day', () => {
  const one = { window: { opens: '2024-02-29', closes: '2024-02-29' } };
  expect(elapsed(one, '2024-02-28')).toEqual({ days: 0, of: 1 });
  expect(elapsed(one, '2024-02-29')).toEqual({ days: 1, of: 1 });
});

test.each([
  [100, 0, 0],
  [100, 182, 49],
  [100, 183, 50],
  [4, 91, 0],
  [4, 92, 1],
  [100, 364, 99],
  [100, 365, 100],
  [0, 200, 0],
])('of %d the calendar expects after %d of 365 days %d', (target, days, due) => {
  expect(expected(target, { days, of: 365 })).toBe(due);
});

test('what is expected equals exact arithmetic, never shrinks and ends at the target', () => {
  fc.assert(
    fc.property(fc.nat({ max: 100_000 }), fc.integer({ min: 1, max: 4000 }), fc.nat(), (target, of, seed) => {
      const days = seed % (of + 1);
      expect(expected(target, { days, of })).toBe(Number((BigInt(target) * BigInt(days)) / BigInt(of)));
      expect(expected(target, { days: of, of })).toBe(target);
    }),
  );
});

test.each([
  [50, 'green'],
  [49, 'amber'],
  [38, 'amber'],
  [37, 'red'],
  [0, 'red'],
  [100, 'green'],
])('%d named where 50 are due is %s', (named, shown) => {
  expect(colour(named, 100, 50, at)).toBe(shown);
});

test('with nothing due yet all is green, and so is a target of none', () => {
  expect([colour(0, 100, 0, at), colour(0, 0, 0, at)]).toEqual(['green', 'green']);
});

test('the percentages are the programme’s', () => {
  const lenient = [40, 39, 20, 19].map((named) => colour(named, 100, 50, { green: 80, amber: 40 }));
  expect(lenient).toEqual(['green', 'amber', 'amber', 'red']);
});

test('a district is as late as its latest quota', () => {
  expect(worst(['green', 'amber', 'red'])).toBe('red');
  expect(worst(['green', 'amber'])).toBe('amber');
  expect(worst(['green', 'green'])).toBe('green');
  expect(worst([])).toBe('green');
});
