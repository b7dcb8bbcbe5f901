import { type Calendar, termEnd } from '../calendar.ts';
import { addDays, type Day, daysBetween } from '../time.ts';

/** From which day on no notice can be published any more, for want of the calendar of a year. */
export interface CalendarNeed {
  readonly year: string;
  readonly from: Day;
  readonly urgency: 'now' | 'soon' | 'later';
}

/** The State Council announces a year's days some two months before it: until then nobody can do anything about it. */
const SOON_DAYS = 45;

/** Looks from `today` on for the first notice of `days` working days whose end the calendar does not tell. */
export function calendarNeed(today: Day, days: number, calendar: Calendar): CalendarNeed {
  for (let from = today; ; from = addDays(from, 1)) {
    const end = termEnd(from, days, calendar);
    if (typeof end === 'string') continue;
    const ahead = daysBetween(today, from);
    const later = ahead <= SOON_DAYS ? 'soon' : 'later';
    return { year: end.unknownYear, from, urgency: ahead === 0 ? 'now' : later };
  }
}
