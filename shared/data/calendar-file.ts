import * as v from 'valibot';
import { type CalendarYear, calendarFieldsOf, calendarYearIn, HOLIDAY_IDS } from '../domain/policy/calendar-draft.ts';
import { isDay } from '../domain/time.ts';

const day = v.pipe(v.string(), v.check(isDay, 'a day is written YYYY-MM-DD'));

/** The holidays of a year, as they are published over the file. */
export const calendarFile: v.GenericSchema<unknown, CalendarYear> = v.pipe(
  v.strictObject({
    year: v.pipe(v.string(), v.regex(/^20\d\d$/)),
    source: v.pipe(v.string(), v.minLength(1)),
    date: day,
    holidays: v.array(v.strictObject({ id: v.picklist(HOLIDAY_IDS), first: day, last: day })),
    madeUp: v.array(day),
  }),
  v.check(
    (year) => !Array.isArray(calendarYearIn(year.year, calendarFieldsOf(year))),
    'the days agree with each other',
  ),
);
