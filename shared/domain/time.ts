/** An instant as ISO 8601 in UTC with milliseconds, so that text order is time order. */
export type Instant = string;
/** A day in the registry's zone, `YYYY-MM-DD`. */
export type Day = string;

/** The zone of every date shown and every deadline (design.md, principle 9). */
export const ZONE = 'Asia/Shanghai';

/** Made when first needed: a calendar takes its time to load, and not every start needs one. */
let inZone: Intl.DateTimeFormat | undefined;
const calendar = () => {
  inZone ??= new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });
  return inZone;
};
const MS_PER_DAY = 86_400_000;

/** The day that an instant falls on in Shanghai: 2023-12-31T16:00:00Z is already 2024-01-01. */
export const dayOf = (instant: Instant): Day => calendar().format(new Date(instant));

const utcMidnight = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((utcMidnight(to) - utcMidnight(from)) / MS_PER_DAY);

/** The day `days` days after `day`. */
export const addDays = (day: Day, days: number): Day =>
  new Date(utcMidnight(day) + days * MS_PER_DAY).toISOString().slice(0, 10);

/** True for a day that the calendar has: 2023-02-30 has not. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(utcMidnight(text)) && addDays(text, 0) === text;

/** The same date `years` years later; 29 February becomes 1 March in a year that has none. */
export function addYears(day: Day, years: number): Day {
  const year = Number(day.slice(0, 4)) + years;
  const later = `${year}${day.slice(4)}`;
  return isDay(later) ? later : `${year}-03-01`;
}

/** Saturday or Sunday, whatever a calendar makes of it. */
export const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
