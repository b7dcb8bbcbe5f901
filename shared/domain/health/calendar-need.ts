import type { Calendar } from '../calendar.ts';
import { addDays, type Day, daysBetween } from '../time.ts';

/** From which day on no notice can be published any more, for want of the calendar of a year. */
export interface CalendarNeed {
  readonly year: string;
  readonly from: Day;
  readonly urgency: 'now' | 'soon' | 'later';
}

/** The State Council announces a year's days some two months before it: until then nobody can do anything about it. */
const SOON_DAYS = 45;

/** The first notice, from `today` on, of `days` working days whose end the calendar does not tell. */
export function calendarNeed(today: Day, days: number, calendar: Calendar): CalendarNeed {
  let unknown = addDays(today, 1);
  while (calendar.isWorkday(unknown) !== undefined) unknown = addDays(unknown, 1);
  // A notice ends in time that has all its working days before that day: counted back, the last of them is too late.
  let from = addDays(unknown, -1);
  for (let left = days; from > today; from = addDays(from, -1)) {
    if (calendar.isWorkday(from)) left--;
    if (left === 0) break;
  }
  const ahead = daysBetween(today, from);
  const later = ahead <= SOON_DAYS ? 'soon' : 'later';
  return { year: unknown.slice(0, 4), from, urgency: ahead === 0 ? 'now' : later };
}
