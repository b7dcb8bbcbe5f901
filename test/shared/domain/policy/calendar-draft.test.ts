import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chineseCalendar } from '../../../../shared/data/calendar.ts';
import { termEnd } from '../../../../shared/domain/calendar.ts';
import { daysOf, kindOfDay } from '../../../../shared/domain/calendar-year.ts';
import {
  type CalendarFields,
  type CalendarYear,
  calendarFieldsOf,
  calendarOver,
  calendarYearIn,
} from '../../../../shared/domain/policy/calendar-draft.ts';

/** As the notice of 2023 has them. */
const OF_2023: CalendarFields = {
  ...{ source: '国办发明电〔2022〕16号', date: '2022-12-08' },
  ...{ 'new-year.first': '2023-01-01', 'new-year.last': '2023-01-02' },
  ...{ 'spring.first': '2023-01-21', 'spring.last': '2023-01-27', 'spring.madeUp': '2023-01-28 2023-01-29' },
  ...{ 'qingming.first': '2023-04-05', 'qingming.last': '2023-04-05' },
  ...{ 'labour.first': '2023-04-29', 'labour.last': '2023-05-03', 'labour.madeUp': '2023-04-23、2023-05-06' },
  ...{ 'dragon-boat.first': '2023-06-22', 'dragon-boat.last': '2023-06-24', 'dragon-boat.madeUp': '2023-06-25' },
  ...{ 'mid-autumn.first': '2023-09-29', 'mid-autumn.last': '2023-09-29' },
  ...{ 'national.first': '2023-09-30', 'national.last': '2023-10-06', 'national.madeUp': '2023-10-07,2023-10-08' },
};
const read = (fields: CalendarFields) => calendarYearIn('2023', fields) as CalendarYear;
const entered = calendarOver(chineseCalendar, (year) => (year === '2023' ? read(OF_2023) : undefined));

test('a year that is entered as its notice has it is, day by day, the year of the file', () => {
  const said = (calendar: typeof entered) =>
    daysOf('2023').map((day) => [day, kindOfDay(day, calendar), calendar.holiday(day)?.zh]);
  expect(said(entered)).toEqual(said(chineseCalendar));
});

test('what is read and written again is the same', () => {
  const year = read(OF_2023);
  expect(calendarYearIn('2023', calendarFieldsOf(year))).toEqual(year);
});

test('other years are left as they are, and terms reckon over both', () => {
  fc.assert(
    fc.property(fc.constantFrom(...daysOf('2022'), ...daysOf('2024')), (day) => {
      expect([entered.isWorkday(day), entered.holiday(day)]).toEqual([
        ...[chineseCalendar.isWorkday(day), chineseCalendar.holiday(day)],
      ]);
    }),
  );
  expect(termEnd('2022-12-28', 5, entered)).toBe('2023-01-05');
});

test.each<[string, CalendarFields, string, string]>([
  ['a holiday without its days', { 'spring.first': '' }, 'spring.first', 'missing'],
  ['a day that there is not', { 'qingming.first': '2023-02-30' }, 'qingming.first', 'not-a-day'],
  ['a day of another year', { 'new-year.first': '2022-12-31' }, 'new-year.first', 'not-in-year'],
  ['a holiday that ends before it begins', { 'national.last': '2023-09-29' }, 'national.last', 'out-of-order'],
  ['a holiday within another', { 'mid-autumn.last': '2023-10-01' }, 'national.first', 'out-of-order'],
  ['a make-up day in the week', { 'spring.madeUp': '2023-02-01' }, 'spring.madeUp', 'not-a-weekend'],
  ['a make-up day that is off', { 'spring.madeUp': '2023-01-22' }, 'spring.madeUp', 'out-of-order'],
  ['no day of the notice', { date: '' }, 'date', 'not-a-day'],
  ['no notice', { source: ' ' }, 'source', 'missing'],
])('%s is told at its field', (_, wrong, field, fault) => {
  expect(calendarYearIn('2023', { ...OF_2023, ...wrong })).toContainEqual({ field, fault });
});

test('Mid-Autumn may lie in the week of National Day', () => {
  const without = { ...OF_2023, 'mid-autumn.first': '', 'mid-autumn.last': '', 'national.first': '2023-09-29' };
  expect(read(without).holidays.map(({ id }) => id)).not.toContain('mid-autumn');
});

test('whatever is typed is read or told, and what is read has every day in its year', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom(...daysOf('2023')), fc.constant(''));
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(OF_2023)), text, (place, typed) => {
      const found = calendarYearIn('2023', { ...OF_2023, [place]: typed });
      const days =
        'year' in found ? [...found.madeUp, ...found.holidays.flatMap(({ first, last }) => [first, last])] : [];
      expect('year' in found || found.length > 0).toBe(true);
      expect(days.filter((day) => !day.startsWith('2023-'))).toEqual([]);
    }),
  );
});
