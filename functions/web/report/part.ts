import type { Month } from '../../../shared/domain/progress/month.ts';
import type { Site } from '../site.ts';
import type { Sheet } from '../spreadsheet/table.ts';
import { monthOfYear } from '../text/day.ts';
import type { Text } from '../text/text.ts';
import type { MonthData } from './load.ts';

/** A report as it is shown, printed, and written to Word and Excel. */
export interface Report {
  readonly title: string;
  readonly asOf: string;
  readonly parts: readonly Part[];
}

export interface Part {
  readonly heading: string;
  readonly lines?: readonly string[];
  readonly sheet?: Sheet;
  /** Where the cells of a row lead, by column. */
  readonly links?: readonly Readonly<Record<number, string>>[];
}

/** What a part is made of. */
export interface Told {
  readonly site: Site;
  readonly t: Text;
  readonly data: MonthData;
}

export const monthName = (t: Text, month: Month): string => monthOfYear(t, `${month}-01`);

export const sum = (counts: readonly number[]): number => counts.reduce((total, n) => total + n, 0);

/** The change of a count since the month before, where a record tells how that ended. */
export const since = (now: number, before: number | undefined): number | undefined =>
  before === undefined ? undefined : now - before;
