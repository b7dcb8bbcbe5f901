import type { Fault, RefusalCode } from './refusal.ts';
import type { Day, Instant } from './time.ts';

/** What can be wrong with a cell besides what can be wrong with a field: only a spreadsheet has it. */
export const CELL_FAULTS = [
  ...(['twice', 'applied-already', 'error-value', 'other-category'] as const),
  ...(['new-but-disabled', 'own-membership', 'work-in-hand'] as const),
  ...(['not-a-code', 'other-district', 'not-the-level', 'not-the-parent', 'no-such-parent', 'same-name'] as const),
  ...(['parent-faulty', 'name-stands'] as const),
] as const;

/** What a row would make of what stands, where its kind tells that apart. */
export const BECOMES = ['new', 'changed', 'unchanged'] as const;
export type Becomes = (typeof BECOMES)[number];

/** Why a file is not taken at all. */
export type SheetRefusal =
  | 'no-file'
  | 'not-xlsx'
  | 'old-xls'
  | 'csv'
  | 'broken'
  | 'too-large-inside'
  | 'no-headings'
  | 'repeated-heading'
  | 'missing-heading'
  | 'no-rows'
  | 'too-many-rows';

/** What is wrong in a row of a spreadsheet: in which column, and for one that stands twice, where it stands first. */
export interface CellFault {
  readonly column: string;
  readonly fault: Fault | (typeof CELL_FAULTS)[number];
  readonly first?: number;
}

/** A row on its way from a spreadsheet into the registry. */
export interface SheetRow {
  /** As the spreadsheet counts: the first line is 1. */
  readonly number: number;
  /** What stands in its cells, by column; blank ones are left out. */
  readonly cells: Readonly<Record<string, string>>;
  readonly faults: readonly CellFault[];
  readonly becomes?: Becomes;
  /** What it became, or why it was refused when it was carried out. */
  readonly made?: string;
  readonly refused?: RefusalCode;
}

/** A spreadsheet that somebody brought (批量导入): checked as it came, carried out row by row, part after part. */
export interface BroughtSheet {
  readonly id: string;
  /** What its rows are: `applications`, `members`, `divisions`. */
  readonly kind: string;
  /** What it is of as a whole, where its kind tells that apart: the id of a programme. */
  readonly scope?: string;
  /** The name of the file. */
  readonly name: string;
  readonly by: string;
  readonly at: Instant;
  /** Grows by one with every part that is done. */
  readonly version: number;
  readonly rows: number;
  readonly faulty: number;
  /** What the good rows would make of what stands. */
  readonly becomes?: Readonly<Partial<Record<Becomes, number>>>;
  /** In how many parts its rows are kept, and how many of them are done. */
  readonly parts: number;
  readonly done: number;
  readonly made: number;
  readonly refused: number;
  /** The first faults, and the first rows refused, for the page; the file has them all. */
  readonly faults: readonly (CellFault & { readonly row: number })[];
  readonly refusals: readonly { readonly row: number; readonly code: RefusalCode }[];
  /** Headings that no column has: what stands below them is left aside. */
  readonly unknown: readonly string[];
  /** Since when its rows count, where they count only together. */
  readonly published?: Instant;
  /** Until when it is kept. */
  readonly until: Day;
}

export const isFaulty = ({ faults }: Pick<SheetRow, 'faults'>): boolean => faults.length > 0;
/** Nothing is left to be carried out. */
export const isThrough = ({ done, parts }: Pick<BroughtSheet, 'done' | 'parts'>): boolean => done === parts;

/** How many of its faults a page shows. */
const MOST_SHOWN = 200;

/** A sheet as it was brought, before anything of it is carried out. */
export function brought(
  facts: Pick<BroughtSheet, 'id' | 'kind' | 'scope' | 'name' | 'by' | 'at' | 'unknown' | 'until'>,
  parts: readonly (readonly SheetRow[])[],
): BroughtSheet {
  const rows = parts.flat();
  const faults = rows.flatMap(({ number: row, faults }) => faults.map((fault) => ({ ...fault, row })));
  return {
    ...{ ...facts, version: 1, rows: rows.length, faulty: rows.filter(isFaulty).length },
    ...{ parts: parts.length, done: 0, made: 0, refused: 0, refusals: [] },
    faults: faults.slice(0, MOST_SHOWN),
    ...becoming(rows.filter((row) => !isFaulty(row))),
  };
}

function becoming(rows: readonly SheetRow[]): Pick<BroughtSheet, 'becomes'> {
  const told = Map.groupBy(rows, ({ becomes }) => becomes);
  const counts = BECOMES.flatMap((one) => (told.has(one) ? [[one, told.get(one)?.length ?? 0]] : []));
  return counts.length > 0 ? { becomes: Object.fromEntries(counts) } : {};
}

/** The sheet when its next part is done. */
export function partDone(sheet: BroughtSheet, rows: readonly SheetRow[]): BroughtSheet {
  const refusals = rows.flatMap(({ number: row, refused: code }) => (code ? [{ row, code }] : []));
  return {
    ...sheet,
    version: sheet.version + 1,
    done: sheet.done + 1,
    made: sheet.made + rows.filter(({ made }) => made !== undefined).length,
    refused: sheet.refused + refusals.length,
    refusals: [...sheet.refusals, ...refusals].slice(0, MOST_SHOWN),
  };
}

/** The sheet when its rows, which count only together, do. */
export const publishedAt = (sheet: BroughtSheet, published: Instant): BroughtSheet => ({
  ...{ ...sheet, version: sheet.version + 1, published },
});

/** An item of the store holds 400 kB; a row of letters that take three bytes each has to fit as well. */
const MOST_IN_PART = { rows: 50, letters: 60_000 };

/** Rows in parts that can be kept, and done, one at a time. */
export function inParts(rows: readonly SheetRow[]): SheetRow[][] {
  const parts: SheetRow[][] = [];
  let letters = 0;
  for (const row of rows) {
    const own = Object.values(row.cells).join('').length;
    const last = parts.at(-1);
    const fits = last && last.length < MOST_IN_PART.rows && letters + own <= MOST_IN_PART.letters;
    if (fits) last.push(row);
    else parts.push([row]);
    letters = fits ? letters + own : own;
  }
  return parts;
}
