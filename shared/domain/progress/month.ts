import type { Programme } from '../programme.ts';
import { addDays, type Day, isDay } from '../time.ts';

/** A month of the calendar, `YYYY-MM`. */
export type Month = string;

export const monthOf = (day: Day): Month => day.slice(0, 7);
export const isMonth = (text: string): boolean => isDay(`${text}-01`);
const firstDay = (month: Month): Day => `${month}-01`;
/** How many days before may stand in for a record that is missing: of these seven, one is there even where days are kept weekly. */
const STAND_INS = 6;

/** The first day of the month after. */
const after = (month: Month): Day => firstDay(monthOf(addDays(firstDay(month), 31)));
export const lastDayOf = (month: Month): Day => addDays(after(month), -1);
export const monthBefore = (month: Month): Month => monthOf(addDays(firstDay(month), -1));

/** The months of a programme up to today, newest first. */
export function monthsOf({ window }: Pick<Programme, 'window'>, today: Day): Month[] {
  const until = today < window.closes ? today : window.closes;
  const months: Month[] = [];
  for (let day = firstDay(monthOf(window.opens)); day <= until; day = after(monthOf(day))) months.unshift(monthOf(day));
  return months;
}

/**
 * The days whose record tells how a month ended, the best first. A day is recorded at its beginning, so a month's last
 * day is in the record of the day after; where the schedule failed, the days before stand in.
 */
export const closingDays = (month: Month): Day[] =>
  Array.from({ length: STAND_INS + 1 }, (_, days) => addDays(after(month), -days));
