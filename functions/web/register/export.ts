import { type Cell, standingOn } from '../../../shared/domain/cell.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import type { Site } from '../site.ts';
import { aboutSheet } from '../spreadsheet/exports/about.ts';
import { type Column, day, MOST_ROWS, number, type Sheet, sheetOf, text } from '../spreadsheet/table.ts';
import type { Drawn } from '../spreadsheet/workbook.ts';
import type { Text } from '../text/text.ts';

/** A cell as a line of the register: what people read, not codes alone. */
function columnsOf({ policy, now }: Site, { language, standings, register }: Text): Column<Cell>[] {
  const { code, name, category, star, district, place, named, valid, document, standing } = register.columns;
  const called = (division: string) => policy.divisions().find(division)?.name ?? division;
  const today = dayOf(now());
  return [
    text(code, 20, (cell) => cell.code),
    text(name, 36, (cell) => cell.name),
    text(category, 16, (cell) => policy.standard(cell.category)?.name[language] ?? cell.category),
    number(star, 8, (cell) => cell.star),
    text(district, 14, (cell) => called(cell.district)),
    text(place, 22, (cell) => called(cell.division)),
    day(named, 16, (cell) => cell.document.date),
    day(valid, 16, (cell) => cell.validUntil),
    text(document, 26, (cell) => cell.document.number),
    text(standing, 10, (cell) => standings[standingOn(cell, today)]),
  ];
}

/** The selection as a table, and whether there was more of it than one file takes. */
async function tableOf(site: Site, t: Text, cells: AsyncIterable<Cell>, most: number) {
  const taken: Cell[] = [];
  for await (const cell of cells) {
    if (taken.length === most) return { sheet: sheetOf(t.register.title, columnsOf(site, t), taken), cut: true };
    taken.push(cell);
  }
  return { sheet: sheetOf(t.register.title, columnsOf(site, t), taken), cut: false };
}

/** A text file of the whole register is small: all of it. */
export const registerTable = async (site: Site, t: Text, cells: AsyncIterable<Cell>): Promise<Sheet> =>
  (await tableOf(site, t, cells, Number.POSITIVE_INFINITY)).sheet;

export async function registerSheets(
  site: Site,
  t: Text,
  cells: AsyncIterable<Cell>,
  filters: readonly (readonly [string, string | undefined])[],
): Promise<Drawn[]> {
  const { sheet, cut } = await tableOf(site, t, cells, MOST_ROWS);
  const { note } = t.files.register;
  const about = { title: t.register.title, asOf: site.now(), filters, rows: sheet.rows.length, cut, note };
  return [sheet, aboutSheet(t, about)];
}
