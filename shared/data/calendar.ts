import chineseDays from 'chinese-days';
import type { Calendar } from '../domain/calendar.ts';
import type { Day } from '../domain/time.ts';

/** The package is CommonJS, whose names Node gives under its default alone. */
const { getDayDetail, isWorkday } = chineseDays;

/** The National Day of a year is a holiday by name only in a calendar that the State Council has published. */
const isPublished = (year: string): boolean => getDayDetail(`${year}-10-01`).name.startsWith('National Day');

/** The calendar of mainland China, as far as the package knows the State Council's yearly notices (from 2004 on). */
export const chineseCalendar: Calendar = {
  isWorkday: (day: Day) => (isPublished(day.slice(0, 4)) ? isWorkday(day) : undefined),
};
