import type { Bilingual } from './bilingual.ts';
import { addDays, type Day } from './time.ts';

/** The Chinese calendar of holidays and make-up workdays, as the State Council publishes it year by year. */
export interface Calendar {
  /** Undefined for a day of a year whose calendar is not published yet: nothing is guessed. */
  isWorkday(day: Day): boolean | undefined;
  /** The holiday that a day is part of. */
  holiday(day: Day): Bilingual | undefined;
}

/** The year whose calendar was needed and is not published. */
export interface UnknownYear {
  readonly unknownYear: string;
}

/**
 * The last day of a term of `days` working days; the day it begins on is not counted (民法典 article 201).
 * `termEnd('2023-01-19', 5, …)` is `'2023-01-31'`: the 20th is worked, the week of Spring Festival (21st to 27th) is not, and
 * the weekend after it (28th and 29th) is made up, so the days are the 20th and the 28th to the 31st.
 */
export function termEnd(begins: Day, days: number, calendar: Calendar): Day | UnknownYear {
  let day = begins;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    const workday = calendar.isWorkday(day);
    if (workday === undefined) return { unknownYear: day.slice(0, 4) };
    if (workday) left--;
  }
  return day;
}

/** No notice of holidays before the first of these years is kept, and nobody asks for any after the last. */
const YEARS = { first: 2004, last: 2100 } as const;

/** The years whose days are published. */
export const publishedYears = (calendar: Calendar): string[] =>
  Array.from({ length: YEARS.last - YEARS.first + 1 }, (_, n) => String(YEARS.first + n)).filter(
    (year) => calendar.isWorkday(`${year}-01-01`) !== undefined,
  );

/** The working days of a term, the day it begins on not counted; undefined where the calendar was not published. */
export function workdaysOf(begins: Day, ends: Day, calendar: Calendar): Day[] | undefined {
  const days: Day[] = [];
  for (let day = addDays(begins, 1); day <= ends; day = addDays(day, 1)) {
    const workday = calendar.isWorkday(day);
    if (workday === undefined) return undefined;
    if (workday) days.push(day);
  }
  return days;
}

/** A holiday that a term crosses, from its first to its last day within the term. */
export interface Crossed {
  readonly name: Bilingual;
  readonly first: Day;
  readonly last: Day;
}

/** The holidays that a term crosses, in order; the day it begins on is not part of it. */
export function holidaysOf(begins: Day, ends: Day, calendar: Calendar): Crossed[] {
  const crossed: Crossed[] = [];
  for (let day = addDays(begins, 1); day <= ends; day = addDays(day, 1)) {
    const name = calendar.holiday(day);
    const before = crossed.at(-1);
    if (name && before && before.last === addDays(day, -1) && before.name.en === name.en)
      crossed[crossed.length - 1] = { ...before, last: day };
    else if (name) crossed.push({ name, first: day, last: day });
  }
  return crossed;
}
