import type { Text } from '../../text/text.ts';
import type { Kind, SheetColumn } from '../kinds/kind.ts';
import { type File, sheetOf, text } from '../table.ts';
import { type Drawn, workbook } from '../workbook.ts';

/** A workbook to be filled in, or in part filled in already: headings with lists to choose from, how to fill in, and what may be chosen. */
export function template(
  t: Text,
  { id }: Pick<Kind, 'id'>,
  columns: readonly SheetColumn[],
  rows: Drawn['rows'] = [],
): Promise<File> {
  const { book } = t.sheets;
  const chosen = columns.flatMap(({ choices = [] }, at) => (choices.length > 0 ? [{ at, choices }] : []));
  const listed = chosen.map(({ at, choices }, n) => [at, rangeOf(book.lists, n, choices.length)] as const);
  const main: Drawn = {
    name: t.imports[id].book.sheet,
    columns: columns.map(({ headings: [heading], width }) => ({ heading, width, type: 'text' })),
    rows,
    choices: Object.fromEntries(listed),
  };
  return workbook(t.language, [main, guide(t, columns), lists(t, columns, chosen)]);
}

function guide(t: Text, columns: readonly SheetColumn[]): Drawn {
  const { book } = t.sheets;
  const { column, required, hint, example } = book.guideColumns;
  const needed = { always: book.required, never: book.optional, depends: book.depends };
  const table = [
    text<SheetColumn>(column, 22, ({ headings }) => headings[0]),
    text<SheetColumn>(required, 16, (of) => needed[of.required]),
    text<SheetColumn>(hint, 60, (of) => of.hint),
    text<SheetColumn>(example, 40, (of) => of.example),
  ];
  return { ...sheetOf(book.guide, table, columns), plain: true, look: () => ({ wrap: true }) };
}

interface Chosen {
  readonly at: number;
  readonly choices: readonly string[];
}

function lists(t: Text, columns: readonly SheetColumn[], chosen: readonly Chosen[]): Drawn {
  const longest = Math.max(0, ...chosen.map(({ choices }) => choices.length));
  return {
    name: t.sheets.book.lists,
    columns: chosen.map(({ at }) => ({ heading: columns[at]?.headings[0] ?? '', width: 26, type: 'text' })),
    rows: Array.from({ length: longest }, (_, n) => chosen.map(({ choices }) => choices[n])),
    plain: true,
  };
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Where the choices of the nth list stand. */
const rangeOf = (sheet: string, n: number, rows: number): string => {
  const letter = [...(n < 26 ? [] : [Math.floor(n / 26) - 1]), n % 26].map((at) => LETTERS[at]).join('');
  return `'${sheet}'!$${letter}$2:$${letter}$${rows + 1}`;
};
