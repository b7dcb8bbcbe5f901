import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  closingDays,
  isMonth,
  lastDayOf,
  monthBefore,
  monthOf,
  monthsOf,
} from '../../../../shared/domain/progress/month.ts';
import { addDays } from '../../../../shared/domain/time.ts';

test.each([
  ['2023-06', true],
  ['2023-13', false],
  ['2023-6', false],
  ['2023-06-01', false],
  ['', false],
])('%s is a month: %s', (text, expected) => {
  expect(isMonth(text)).toBe(expected);
});

test.each([
  ['2023-01', '2023-01-31', '2022-12'],
  ['2024-02', '2024-02-29', '2024-01'],
  ['2023-12', '2023-12-31', '2023-11'],
])('%s ends on %s and follows %s', (month, last, before) => {
  expect([lastDayOf(month), monthBefore(month)]).toEqual([last, before]);
});

const plan = (opens: string, closes: string) => ({ window: { opens, closes } });

test.each([
  ['a year half gone', plan('2023-01-01', '2023-12-31'), '2023-03-15', ['2023-03', '2023-02', '2023-01']],
  ['a year not begun', plan('2023-01-01', '2023-12-31'), '2022-12-31', []],
  ['a programme that is over', plan('2022-11-20', '2023-01-10'), '2025-06-01', ['2023-01', '2022-12', '2022-11']],
])('the months of %s', (_, programme, today, expected) => {
  expect(monthsOf(programme, today)).toEqual(expected);
});

test('a month’s end is told by the record of the day after, or else of the last days', () => {
  expect(closingDays('2023-06').slice(0, 3)).toEqual(['2023-07-01', '2023-06-30', '2023-06-29']);
  expect(closingDays('2023-06').at(-1)).toBe('2023-06-25');
});

test('the day after the last of a month is in the next, whose month before it is', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2000-01-01', n));
  fc.assert(
    fc.property(day, (of) => {
      const month = monthOf(of);
      const next = monthOf(addDays(lastDayOf(month), 1));
      expect([monthOf(lastDayOf(month)), monthBefore(next)]).toEqual([month, month]);
      expect(next > month && of <= lastDayOf(month)).toBe(true);
    }),
  );
});
