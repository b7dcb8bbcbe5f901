import { chineseCalendar } from '../../../shared/data/calendar.ts';
import { addDays, type Day, type Instant } from '../../../shared/domain/time.ts';
import { chance } from './chance.ts';

/** The year that is played. */
export const FIRST: Day = '2023-01-01';
export const LAST: Day = '2023-12-31';

const all: Day[] = [];
for (let day = FIRST; day <= LAST; day = addDays(day, 1)) all.push(day);
/** Every day of the year, and those on which offices work: the others are weekends and public holidays. */
export const DAYS: readonly Day[] = all;
const officeDays = DAYS.filter((day) => chineseCalendar.isWorkday(day));

/**
 * Nothing happens at every minute: four times a day people sit down to the registry, somewhere in these quarters of
 * their office hours, so that the clock is moved some 1,000 times and not 15,000 times.
 */
const HOURS = ['09', '10', '14', '16'] as const;
export const SITTINGS_A_DAY = HOURS.length;
export const SITTINGS = officeDays.length * SITTINGS_A_DAY;

/** The first sitting of a day, or of the next office day after it; past the last of all where the year has none left. */
export function sittingOn(day: Day): number {
  const index = officeDays.findIndex((each) => each >= day);
  return (index < 0 ? officeDays.length : index) * SITTINGS_A_DAY;
}

/** So many office days after a day. */
export const officeDayAfter = (day: Day, days: number): Day | undefined => officeDays.filter((d) => d > day)[days - 1];

export const dayOfSitting = (sitting: number): Day => officeDays[Math.floor(sitting / SITTINGS_A_DAY)] ?? LAST;

export function timeOf(sitting: number): Instant {
  const hour = HOURS[sitting % SITTINGS_A_DAY] ?? HOURS[0];
  const minute = String(chance(`sitting ${sitting}`).whole(2, 52)).padStart(2, '0');
  return shanghai(dayOfSitting(sitting), `${hour}:${minute}`);
}

/** What happens once a day, between the sittings; `publishes` comes after the third of them, `names` after the second. */
const ONCE_A_DAY = {
  schedule: '00:10',
  names: '11:30',
  publishes: '15:30',
  keepsProgress: '17:00',
  endsDay: '23:59',
} as const;
export const PUBLISHES_AFTER = 2;
export const NAMES_AFTER = 1;
export const at = (what: keyof typeof ONCE_A_DAY, day: Day): Instant => shanghai(day, ONCE_A_DAY[what]);

/** In the morning of its last day the year is left to whoever wants to play on: the window is open until midnight. */
export const LEFT_AT = shanghai(LAST, '09:00');

function shanghai(day: Day, time: string): Instant {
  return new Date(`${day}T${time}:00+08:00`).toISOString();
}

const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The last office day of each week, on whose evening the district's progress is kept. */
export const weekEnds: readonly Day[] = officeDays.filter(
  (day, index) => weekday(officeDays[index + 1] ?? LAST) < weekday(day) || officeDays[index + 1] === undefined,
);
