import { addDays, type Day, type Instant } from '../../../shared/domain/time.ts';
import { chance } from './chance.ts';

/** The part of the year that is played: from the first office days to the eve of the autumn holidays. */
export const FIRST: Day = '2023-01-09';
export const LAST: Day = '2023-09-28';

/** Public holidays of 2023 on weekdays: Spring Festival, Qingming, Labour Day, Dragon Boat. */
const HOLIDAYS = new Set([
  ...['2023-01-23', '2023-01-24', '2023-01-25', '2023-01-26', '2023-01-27'],
  ...['2023-04-05', '2023-05-01', '2023-05-02', '2023-05-03', '2023-06-22', '2023-06-23'],
]);

const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

const isOfficeDay = (day: Day): boolean =>
  day >= FIRST && day <= LAST && weekday(day) >= 1 && weekday(day) <= 5 && !HOLIDAYS.has(day);

const days: Day[] = [];
for (let day = FIRST; day <= LAST; day = addDays(day, 1)) if (isOfficeDay(day)) days.push(day);

/**
 * Nothing happens at every minute: four times a day people sit down to the registry, somewhere in these quarters of
 * their office hours, so that the clock is moved some 700 times and not 5,000 times.
 */
const HOURS = ['09', '10', '14', '16'] as const;
export const SITTINGS_A_DAY = HOURS.length;
export const SITTINGS = days.length * SITTINGS_A_DAY;

/** The first sitting of a day, or of the next office day after it. */
export function sittingOn(day: Day): number {
  const index = days.findIndex((each) => each >= day);
  return (index < 0 ? days.length - 1 : index) * SITTINGS_A_DAY;
}

export function timeOf(sitting: number): Instant {
  const hour = HOURS[sitting % SITTINGS_A_DAY] ?? HOURS[0];
  const minute = String(chance(`sitting ${sitting}`).whole(2, 52)).padStart(2, '0');
  return shanghai(days[Math.floor(sitting / SITTINGS_A_DAY)] ?? LAST, `${hour}:${minute}`);
}

/** When the offices close, and the day's progress is kept. */
export const eveningOf = (day: Day): Instant => shanghai(day, '17:00');

const shanghai = (day: Day, time: string): Instant => new Date(`${day}T${time}:00+08:00`).toISOString();

/** Evenings at which progress is kept: the last office day of each week, and the last day of all. */
export const weekEnds: readonly Day[] = days.filter(
  (day, index) => day === LAST || weekday(days[index + 1] ?? LAST) < weekday(day),
);
