import type { SheetRow } from '../../../../shared/domain/sheet.ts';
import type { Text } from '../../text/text.ts';
import type { Kind, SheetColumn } from '../kinds/kind.ts';
import { type File, number, sheetOf, text } from '../table.ts';
import { type Drawn, workbook } from '../workbook.ts';
import { faultText } from './said.ts';

const FAULTY = { backgroundColor: '#ffd9d4', wrap: true };

/**
 * What was brought, given back: every row as it came, the faulty cells coloured, what is wrong beside them, and what
 * became of it. Mended, it can be brought again: the columns that it has more are left aside then.
 */
export function markedCopy(
  t: Text,
  { id }: Pick<Kind, 'id'>,
  all: readonly SheetColumn[],
  { rows, counts }: { readonly rows: readonly SheetRow[]; readonly counts: boolean },
): Promise<File> {
  const columns = all.filter(({ id, categories }) => categories === undefined || rows.some((row) => id in row.cells));
  const { returned } = t.sheets;
  const { book } = t.imports[id];
  const heading = new Map(columns.map(({ id, headings }) => [id, headings[0]]));
  const problems = ({ faults }: SheetRow) =>
    faults.map((fault) => t.form.at(heading.get(fault.column) ?? fault.column, faultText(t, fault))).join('\n');
  const table = [
    ...columns.map(({ id, headings, width }) => text<SheetRow>(headings[0], width, ({ cells }) => cells[id])),
    text<SheetRow>(returned.problem, 50, problems),
    text<SheetRow>(returned.result, 30, (row) => resultOf(t, row, counts)),
    number<SheetRow>(returned.row, 10, ({ number: at }) => at),
  ];
  const look: Drawn['look'] = (row, at) => {
    const faults = rows[row]?.faults ?? [];
    const own = at === columns.length ? faults.length > 0 : faults.some(({ column }) => column === columns[at]?.id);
    return own ? FAULTY : undefined;
  };
  return workbook(t.language, [{ ...sheetOf(book.sheet, table, rows), look }]);
}

/** What became of a row; one that was taken, and does not count yet, says what it would make. */
function resultOf(t: Text, { made, refused, becomes }: SheetRow, counts: boolean): string | undefined {
  if (refused) return t.refusal({ refused }).title;
  if (made !== undefined && counts) return becomes ? t.sheets.became[becomes] : t.sheets.returned.made;
  return becomes && t.sheets.becomes[becomes];
}
