import type { Refusal } from '../../../../shared/domain/refusal.ts';
import type { CellFault, SheetRow } from '../../../../shared/domain/sheet.ts';
import type { SheetColumn } from '../kinds/kind.ts';
import type { Lines } from './cells.ts';
import { badSheet } from './refused.ts';

/** The rows under the headings, and the headings that no column has. */
export interface Found {
  readonly rows: readonly SheetRow[];
  readonly unknown: readonly string[];
}

const MOST_ROWS = 2_000;
/** A title may stand above the headings. */
const HEADINGS_WITHIN = 10;

/** Headings differ by width, case, spaces and a mark for what is required. */
const plain = (heading: string) => heading.normalize('NFKC').replace(/[\s*]/g, '').toLowerCase();
const ERROR = /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/;

/** Reads the first sheet that has the headings; columns in any order, blank lines and headings repeated in between left out. */
export function rowsUnder(columns: readonly SheetColumn[], sheets: readonly Lines[]): Found | Refusal {
  const names = new Map(columns.flatMap(({ id, headings }) => headings.map((heading) => [plain(heading), id])));
  for (const lines of sheets) {
    const at = lines
      .slice(0, HEADINGS_WITHIN)
      .findIndex((line) => line.filter((cell) => names.has(plain(cell))).length >= 2);
    if (at >= 0) return rowsBelow(columns, lines, at, names);
  }
  return badSheet('no-headings');
}

function rowsBelow(
  columns: readonly SheetColumn[],
  lines: Lines,
  at: number,
  names: ReadonlyMap<string, string>,
): Found | Refusal {
  const head = lines[at] ?? [];
  const ids = head.map((heading) => names.get(plain(heading)));
  const twice = ids.findIndex((id, n) => id !== undefined && ids.indexOf(id) < n);
  if (twice >= 0) return badSheet('repeated-heading', head[twice]);
  const missing = columns.filter(({ id, required }) => required === 'always' && !ids.includes(id));
  if (missing.length > 0) return badSheet('missing-heading', missing.map(({ headings }) => headings[0]).join('、'));
  const rows = lines.flatMap((line, n) => (n > at && !isHead(line, head) ? (rowOf(line, n + 1, ids) ?? []) : []));
  if (rows.length === 0) return badSheet('no-rows');
  if (rows.length > MOST_ROWS) return badSheet('too-many-rows', MOST_ROWS);
  return { rows, unknown: head.filter((heading, n) => heading !== '' && ids[n] === undefined) };
}

/** Sheets that were put together have the headings once more in between. */
const isHead = (line: readonly string[], head: readonly string[]) =>
  head.every((heading, n) => plain(heading) === plain(line[n] ?? ''));

function rowOf(line: readonly string[], number: number, ids: readonly (string | undefined)[]): SheetRow | undefined {
  const known = line.flatMap((text, n): [string, string][] => {
    const id = ids[n];
    return id && text !== '' ? [[id, text]] : [];
  });
  if (known.length === 0) return undefined;
  const errors = known.filter(([, text]) => ERROR.test(text));
  const faults = errors.map(([column]): CellFault => ({ column, fault: 'error-value' }));
  return { number, cells: Object.fromEntries(known), faults };
}
