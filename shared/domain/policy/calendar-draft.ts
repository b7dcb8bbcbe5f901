import type { Bilingual } from '../bilingual.ts';
import type { Calendar } from '../calendar.ts';
import type { Problem } from '../refusal.ts';
import { type Day, daysBetween, isDay, isWeekend } from '../time.ts';

/** The statutory holidays (全国年节及纪念日放假办法), in the order of a year. */
export const HOLIDAYS = {
  'new-year': { zh: '元旦', en: 'New Year’s Day' },
  spring: { zh: '春节', en: 'Spring Festival' },
  qingming: { zh: '清明节', en: 'Tomb-sweeping Day' },
  labour: { zh: '劳动节', en: 'Labour Day' },
  'dragon-boat': { zh: '端午节', en: 'Dragon Boat Festival' },
  'mid-autumn': { zh: '中秋节', en: 'Mid-Autumn Festival' },
  national: { zh: '国庆节', en: 'National Day' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type HolidayId = keyof typeof HOLIDAYS;
export const HOLIDAY_IDS = Object.keys(HOLIDAYS) as HolidayId[];

/** The days of a year as its notice announces them. */
export interface CalendarYear {
  readonly year: string;
  /** The notice: its number, and its day. */
  readonly source: string;
  readonly date: Day;
  readonly holidays: readonly { readonly id: HolidayId; readonly first: Day; readonly last: Day }[];
  /** Weekends that are worked on. */
  readonly madeUp: readonly Day[];
}

/** A year as it is typed, place by place: `source`, `date`, and of each holiday `spring.first`, `spring.last`, `spring.madeUp`. */
export type CalendarFields = Readonly<Record<string, string>>;

export const CALENDAR_PLACES: readonly string[] = [
  ...['source', 'date'],
  ...HOLIDAY_IDS.flatMap((id) => ['first', 'last', 'madeUp'].map((part) => `${id}.${part}`)),
];

/** What a published year looks like as it is typed. */
export const calendarFieldsOf = ({ source, date, holidays, madeUp }: CalendarYear): CalendarFields => ({
  ...{ source, date },
  ...Object.fromEntries(
    holidays.flatMap((one, n) => [
      [`${one.id}.first`, one.first],
      [`${one.id}.last`, one.last],
      [`${one.id}.madeUp`, madeUp.filter((day) => nearest(holidays, day) === n).join(' ')],
    ]),
  ),
});

/** Which holiday a day makes up for: the one that it is nearest to, for no list keeps it. */
export function nearest(spells: readonly { readonly first: Day; readonly last: Day }[], day: Day): number {
  const far = spells.map(({ first, last }) =>
    Math.min(Math.abs(daysBetween(day, first)), Math.abs(daysBetween(day, last))),
  );
  return far.indexOf(Math.min(...far));
}

/** Mid-Autumn may lie in the week of National Day, and has no days of its own then. */
const MAY_LACK: readonly HolidayId[] = ['mid-autumn'];

/** What a year says, or what has to be mended first. */
export function calendarYearIn(year: string, fields: CalendarFields): CalendarYear | readonly Problem[] {
  const text = (place: string) => (fields[place] ?? '').trim();
  const holidays = HOLIDAY_IDS.map((id) => ({ id, first: text(`${id}.first`), last: text(`${id}.last`) })).filter(
    ({ id, first, last }) => first || last || !MAY_LACK.includes(id),
  );
  const made = HOLIDAY_IDS.map((id) => ({ field: `${id}.madeUp`, days: listed(text(`${id}.madeUp`)) }));
  const problems: Problem[] = [
    ...(text('source') ? [] : [{ field: 'source', fault: 'missing' as const }]),
    ...(isDay(text('date')) ? [] : [{ field: 'date', fault: 'not-a-day' as const }]),
    ...holidays.flatMap((one) => ofHoliday(year, one)),
    ...made.flatMap(({ field, days }) => ofMadeUp(year, field, days)),
  ];
  if (problems.length === 0) problems.push(...overlapping(holidays, made));
  if (problems.length > 0) return problems;
  const madeUp = [...new Set(made.flatMap(({ days }) => days))].sort();
  return { year, source: text('source'), date: text('date'), holidays, madeUp };
}

const listed = (text: string): string[] => text.split(/[\s,，、;；]+/).filter(Boolean);

type Spell = CalendarYear['holidays'][number];

function ofHoliday(year: string, { id, first, last }: Spell): Problem[] {
  const faults = [
    ['first', first],
    ['last', last],
  ].flatMap(([part, day = '']): Problem[] => {
    const field = `${id}.${part}`;
    if (day === '') return [{ field, fault: 'missing' }];
    if (!isDay(day)) return [{ field, fault: 'not-a-day' }];
    return day.startsWith(`${year}-`) ? [] : [{ field, fault: 'not-in-year' }];
  });
  return faults.length === 0 && last < first ? [{ field: `${id}.last`, fault: 'out-of-order' }] : faults;
}

function ofMadeUp(year: string, field: string, days: readonly string[]): Problem[] {
  if (!days.every(isDay)) return [{ field, fault: 'not-a-day' }];
  if (!days.every((day) => day.startsWith(`${year}-`))) return [{ field, fault: 'not-in-year' }];
  return days.every(isWeekend) ? [] : [{ field, fault: 'not-a-weekend' }];
}

/** Holidays that do not follow each other, and days that are off and worked at once. */
function overlapping(
  holidays: readonly Spell[],
  made: readonly { readonly field: string; readonly days: readonly Day[] }[],
): Problem[] {
  const inOrder = holidays.toSorted((a, b) => (a.first < b.first ? -1 : 1));
  const meeting = inOrder.filter(({ first }, n) => first <= (inOrder[n - 1]?.last ?? ''));
  const off = (day: Day) => holidays.some(({ first, last }) => first <= day && day <= last);
  return [
    ...meeting.map(({ id }): Problem => ({ field: `${id}.first`, fault: 'out-of-order' })),
    ...made.filter(({ days }) => days.some(off)).map(({ field }): Problem => ({ field, fault: 'out-of-order' })),
  ];
}

/** A calendar with other years over its own. */
export const calendarOver = (file: Calendar, yearOf: (year: string) => CalendarYear | undefined): Calendar => {
  const spell = (day: Day) => yearOf(day.slice(0, 4))?.holidays.find(({ first, last }) => first <= day && day <= last);
  return {
    isWorkday: (day) => {
      const own = yearOf(day.slice(0, 4));
      if (!own) return file.isWorkday(day);
      return own.madeUp.includes(day) || (!isWeekend(day) && !spell(day));
    },
    holiday: (day) => {
      if (!yearOf(day.slice(0, 4))) return file.holiday(day);
      const found = spell(day);
      return found && HOLIDAYS[found.id];
    },
  };
};
