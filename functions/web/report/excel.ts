import { sheetOf, text } from '../spreadsheet/table.ts';
import { type Drawn, workbook } from '../spreadsheet/workbook.ts';
import type { Text } from '../text/text.ts';
import type { Report } from './part.ts';

/** A sheet for each table of the report; what it says in sentences stands on the last. */
export function excelOf(t: Text, { title, asOf, parts }: Report) {
  const { item, content, sheet: name } = t.files.about;
  type Line = readonly [string, string];
  const said: Line[] = [
    [title, asOf],
    ...parts.flatMap(({ heading, lines = [] }) => lines.map((line): Line => [heading, line])),
  ];
  const columns = [text<Line>(item, 18, ([heading]) => heading), text<Line>(content, 90, ([, line]) => line)];
  const words: Drawn = { ...sheetOf(name, columns, said), plain: true, look: () => ({ wrap: true }) };
  return workbook(t.language, [...parts.flatMap(({ sheet }) => sheet ?? []), words]);
}
