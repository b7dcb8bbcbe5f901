import type { Calendar } from './calendar.ts';
import { addDays, type Day, isWeekend } from './time.ts';

/** What the calendar makes of a day; `made-up`: a weekend that is worked on (调休上班). */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'made-up' | 'unknown';

export function kindOfDay(day: Day, calendar: Calendar): DayKind {
  const worked = calendar.isWorkday(day);
  if (worked === undefined) return 'unknown';
  const weekend = isWeekend(day);
  if (worked) return weekend ? 'made-up' : 'workday';
  return weekend && !calendar.holiday(day) ? 'weekend' : 'holiday';
}

/** Monday is 0. */
const weekdayOf = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** A month in weeks from Monday to Sunday; places before its first day and after its last are empty. */
export type Month = readonly (readonly (Day | undefined)[])[];

/** The twelve months of a year. */
export const monthsOf = (year: string): Month[] =>
  Array.from({ length: 12 }, (_, n) => weeksOf(`${year}-${String(n + 1).padStart(2, '0')}`));

function weeksOf(month: string): Month {
  const first = `${month}-01`;
  const places: (Day | undefined)[] = Array.from({ length: weekdayOf(first) }, () => undefined);
  for (let day = first; day.startsWith(month); day = addDays(day, 1)) places.push(day);
  const weeks = Math.ceil(places.length / 7);
  return Array.from({ length: weeks }, (_, week) => Array.from({ length: 7 }, (_, n) => places[week * 7 + n]));
}

/** Every day of a year. */
export const daysOf = (year: string): Day[] =>
  monthsOf(year)
    .flat(2)
    .filter((day) => day !== undefined);
