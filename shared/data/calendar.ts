import { readFileSync } from 'node:fs';
import type { Calendar } from '../domain/calendar.ts';
import { type Day, isWeekend } from '../domain/time.ts';

/** What the State Council's yearly notices say (from 2004 on): holidays by their names, and weekends that are worked on. */
interface Notices {
  readonly holidays: Readonly<Record<Day, string>>;
  readonly workdays: Readonly<Record<Day, string>>;
}

let read: Notices | undefined;
/** Read when first asked for: not every start needs a calendar. The bundles carry the folder beside themselves. */
const notices = (): Notices => {
  read ??= JSON.parse(readFileSync(new URL('./calendar/chinese-days.json', import.meta.url), 'utf8')) as Notices;
  return read;
};

/** The National Day of a year is a holiday by name only in a calendar that the State Council has published. */
const isPublished = (year: string): boolean => notices().holidays[`${year}-10-01`]?.startsWith('National Day') ?? false;

/** The calendar of mainland China; of a year that is not published it says nothing. */
export const chineseCalendar: Calendar = {
  isWorkday: (day: Day) => {
    if (!isPublished(day.slice(0, 4))) return undefined;
    const { holidays, workdays } = notices();
    return day in workdays || (!isWeekend(day) && !(day in holidays));
  },
  holiday: (day: Day) => {
    const [en = '', zh = ''] = notices().holidays[day]?.split(',') ?? [];
    // The package leaves off what the notices write: 清明节, 端午节, 中秋节.
    return en && zh ? { zh: /[节日旦]$/.test(zh) ? zh : `${zh}节`, en } : undefined;
  },
};
