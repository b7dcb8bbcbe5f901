import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chineseCalendar } from '../../../shared/data/calendar.ts';
import { type Calendar, holidaysOf, termEnd, workdaysOf } from '../../../shared/domain/calendar.ts';
import { addDays } from '../../../shared/domain/time.ts';
import { weekdays } from './examples.ts';

describe('five working days', () => {
  test.each([
    ['from a Monday end on the next', '2023-06-05', '2023-06-12'],
    ['from a Friday end on the next', '2023-06-02', '2023-06-09'],
    ['from a Saturday end on Friday', '2023-06-03', '2023-06-09'],
    ['over Spring Festival, with both days made up', '2023-01-20', '2023-02-01'],
    ['from the eve of that, one day earlier', '2023-01-19', '2023-01-31'],
    ['over Mid-Autumn and National Day, with two days made up', '2023-09-28', '2023-10-11'],
    ['that begin within the holiday', '2023-10-03', '2023-10-11'],
    ['over New Year, into the next year', '2022-12-28', '2023-01-05'],
    ['over Labour Day, with 23 April and 6 May made up', '2023-04-28', '2023-05-09'],
  ])('%s', (_, begins, ends) => {
    expect(termEnd(begins, 5, chineseCalendar)).toBe(ends);
  });
});

test('a make-up workday at a weekend counts, a holiday in the week does not', () => {
  const days = ['2023-01-28', '2023-01-29', '2023-10-07', '2023-10-08', '2023-01-23', '2023-10-06', '2023-06-22'];
  expect(days.map((day) => chineseCalendar.isWorkday(day))).toEqual([true, true, true, true, false, false, false]);
});

test('a term tells the holidays that it crosses, as far as they lie within it', () => {
  expect(holidaysOf('2023-09-28', '2023-10-11', chineseCalendar).map(({ name, ...days }) => [name.zh, days])).toEqual([
    ['中秋节', { first: '2023-09-29', last: '2023-09-29' }],
    ['国庆节', { first: '2023-09-30', last: '2023-10-06' }],
  ]);
  expect(holidaysOf('2023-01-24', '2023-01-31', chineseCalendar)).toEqual([
    { name: { zh: '春节', en: 'Spring Festival' }, first: '2023-01-25', last: '2023-01-27' },
  ]);
  expect(holidaysOf('2023-06-05', '2023-06-12', chineseCalendar)).toEqual([]);
});

test('a year whose calendar is not published is said, and nothing is guessed', () => {
  expect(chineseCalendar.isWorkday('2099-01-05')).toBeUndefined();
  expect(termEnd('2099-01-01', 5, chineseCalendar)).toEqual({ unknownYear: '2099' });
  expect(termEnd('2026-12-29', 5, weekdays)).toEqual({ unknownYear: '2027' });
  expect(workdaysOf('2026-12-29', '2027-01-02', weekdays)).toBeUndefined();
});

test('a term that ends with the last published year needs no other', () => {
  expect(termEnd('2026-12-24', 5, weekdays)).toBe('2026-12-31');
});

test('the working days of a term are told one by one', () => {
  expect(workdaysOf('2023-01-20', '2023-02-01', chineseCalendar)).toEqual([
    '2023-01-28',
    '2023-01-29',
    '2023-01-30',
    '2023-01-31',
    '2023-02-01',
  ]);
  expect(workdaysOf('2023-06-05', '2023-06-05', chineseCalendar)).toEqual([]);
});

const days = fc.integer({ min: 0, max: 365 * 8 }).map((n) => addDays('2016-01-01', n));
const calendars = fc.constantFrom<Calendar>(chineseCalendar, weekdays);

test('exactly as many working days as the term has lie after its begin, and the last of them ends it', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 30 }), calendars, (begins, term, calendar) => {
      const end = termEnd(begins, term, calendar);
      if (typeof end !== 'string') throw new Error(`${begins}: ${end.unknownYear}`);
      let worked = 0;
      for (let day = addDays(begins, 1); day <= end; day = addDays(day, 1)) if (calendar.isWorkday(day)) worked++;
      expect([worked, calendar.isWorkday(end)]).toEqual([term, true]);
      expect(workdaysOf(begins, end, calendar)?.length).toBe(term);
    }),
  );
});
