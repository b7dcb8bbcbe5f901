import type { CellObject } from 'write-excel-file/node';
import type { Language } from '../text/language.ts';
import { filteredAndChosen, type Offering } from './features.ts';
import type { Column, File, Value } from './table.ts';

type Type = Column<never>['type'];

/** How a workbook writes each type; `@` keeps a text a text even when somebody edits the cell. */
const FORMATS: Readonly<Record<Language, Readonly<Record<Type, string>>>> = {
  zh: { text: '@', number: 'General', day: 'yyyy"年"m"月"d"日"', time: 'yyyy"年"m"月"d"日" hh:mm' },
  en: { text: '@', number: 'General', day: 'd mmm yyyy', time: 'd mmm yyyy hh:mm' },
};
/** Shanghai is eight hours ahead all year round. A workbook knows no zones: its times are those on the clock there. */
const AHEAD_MS = 8 * 3_600_000;
const HEAD = { fontWeight: 'bold', backgroundColor: '#e3efe6', wrap: true, alignVertical: 'center' } as const;

/** A sheet as it is drawn: with marks on cells, and lists to choose from. */
export interface Drawn extends Offering {
  /** The colour of a cell, and its text in several lines. */
  readonly look?: (row: number, column: number) => Pick<CellObject, 'backgroundColor' | 'wrap'> | undefined;
}

/** A workbook of these sheets: typed cells, widths, and headings that stay in sight and filter. */
export async function workbook(language: Language, sheets: readonly Drawn[]): Promise<File> {
  const { default: write } = await import('write-excel-file/node');
  const drawn = sheets.map((sheet) => ({
    sheet: sheet.name,
    data: [
      sheet.columns.map(({ heading }): CellObject => ({ value: heading, type: String, ...HEAD })),
      ...sheet.rows.map((row, n) => row.map((value, at) => cell(language, sheet, value, [n, at]))),
    ],
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }));
  const file = write(drawn, { features: [await filteredAndChosen(sheets)] });
  return { body: new Uint8Array(await file.toBuffer()), type: XLSX };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function cell(
  language: Language,
  { columns, look }: Drawn,
  value: Value,
  [row, at]: readonly [number, number],
): CellObject | null {
  const { type = 'text' } = columns[at] ?? {};
  const marked = look?.(row, at);
  if (value === undefined || value === '') return marked ? { ...marked } : null;
  return { ...typed(type, value), format: FORMATS[language][typeof value === 'number' ? 'number' : type], ...marked };
}

function typed(type: Type, value: string | number): CellObject {
  if (typeof value === 'number') return { value, type: Number };
  if (type === 'day') return { value: new Date(value), type: Date };
  // To the second: a workbook counts in days, and less is lost in their fractions.
  if (type === 'time') return { value: new Date(Math.floor(Date.parse(value) / 1000) * 1000 + AHEAD_MS), type: Date };
  return { value, type: String };
}
