import type { Day } from '../../../shared/domain/time.ts';
import type { Language } from '../text/language.ts';
import type { Text } from '../text/text.ts';

/** A day has no time and no zone: it is written as if it were one in UTC. */
const written = (options: Intl.DateTimeFormatOptions): Record<Language, Intl.DateTimeFormat> => ({
  zh: new Intl.DateTimeFormat('zh-CN', { timeZone: 'UTC', ...options }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }),
});
const long = written({ dateStyle: 'long' });
const short = written({ month: 'long', day: 'numeric' });
const week = written({ weekday: 'long' });

/** `2023年6月8日`, as documents write it. */
export const dayText = ({ language }: Text, day: Day): string => long[language].format(new Date(day));
/** `6月8日`. */
export const shortDay = ({ language }: Text, day: Day): string => short[language].format(new Date(day));
/** `星期四`. */
export const weekday = ({ language }: Text, day: Day): string => week[language].format(new Date(day));

/** Saturday or Sunday, whatever the calendar makes of it. */
export const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(day).getUTCDay());
