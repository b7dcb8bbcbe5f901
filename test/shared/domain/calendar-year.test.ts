import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chineseCalendar } from '../../../shared/data/calendar.ts';
import { publishedYears } from '../../../shared/domain/calendar.ts';
import { daysOf, kindOfDay, monthsOf } from '../../../shared/domain/calendar-year.ts';
import { weekdays } from './examples.ts';

test.each([
  ['2023-01-20', 'workday'],
  ['2023-01-21', 'holiday'],
  ['2023-01-28', 'made-up'],
  ['2023-02-04', 'weekend'],
  ['2099-01-05', 'unknown'],
] as const)('%s is a %s', (day, kind) => {
  expect(kindOfDay(day, chineseCalendar)).toBe(kind);
});

test('a year has every day of its months once, each under its own weekday', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2004, max: 2100 }), (n) => {
      const days = daysOf(String(n));
      const leap = n % 4 === 0 && n % 100 !== 0;
      expect([days.length, new Set(days).size, days[0], days.at(-1)]).toEqual([
        ...[leap ? 366 : 365, leap ? 366 : 365, `${n}-01-01`, `${n}-12-31`],
      ]);
      for (const week of monthsOf(String(n)).flat())
        week.forEach((day, place) => {
          if (day) expect(new Date(day).getUTCDay()).toBe((place + 1) % 7);
        });
    }),
    { numRuns: 20 },
  );
});

test('what is worked is a workday or made up, what is not is a weekend or a holiday', () => {
  for (const day of daysOf('2025')) {
    const worked = ['workday', 'made-up'].includes(kindOfDay(day, chineseCalendar));
    expect(worked).toBe(chineseCalendar.isWorkday(day));
  }
});

test('the years that are published are told, as far as the calendar goes', () => {
  const years = publishedYears(chineseCalendar);
  expect([years[0], years.at(-1), years.length]).toEqual(['2004', '2026', 23]);
  expect(publishedYears(weekdays).at(-1)).toBe('2026');
});
