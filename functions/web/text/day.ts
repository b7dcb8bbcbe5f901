import { written } from './written.ts';

/** A day has no time and no zone: it is written as if it were one in UTC. */
const alike = (options: Intl.DateTimeFormatOptions) => {
  const utc = { timeZone: 'UTC', ...options };
  return written({ zh: utc, en: utc });
};

/** `2023年6月8日`, as documents write it. */
export const dayText = alike({ dateStyle: 'long' });
/** `6月8日`. */
export const shortDay = alike({ month: 'long', day: 'numeric' });
/** `6月`. */
export const monthText = alike({ month: 'short' });
/** `2023年6月`. */
export const monthOfYear = alike({ year: 'numeric', month: 'long' });
/** `星期四`. */
export const weekday = alike({ weekday: 'long' });
/** `四`, or `Thu`. */
const utcDay = { timeZone: 'UTC' } as const;
export const weekdayShort = written({
  zh: { ...utcDay, weekday: 'narrow' },
  en: { ...utcDay, weekday: 'short' },
});
