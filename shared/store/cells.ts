import type { Cell, Standing } from '../domain/cell.ts';
import { isFoundBy, isSpelling } from '../domain/pinyin.ts';
import type { Instant } from '../domain/time.ts';
import type { Page } from './applications.ts';
import type { Table } from './client.ts';
import { awardsPartition, cellKey, cellsPartition, type Key, withoutKeys } from './keys.ts';
import { firstRows, getAll, type Rows, rows } from './read.ts';

/** What a reader of the register looks for. */
export interface CellSearch {
  readonly programme?: string | undefined;
  readonly category?: string | undefined;
  readonly star?: number | undefined;
  /** What its plaque is worth as it is written down, which is what the figures count; every cell without it. */
  readonly standing?: Standing | undefined;
  /** Part of the name, or how it sounds. */
  readonly q?: string | undefined;
  /** Only what was named by then, so that a figure and its list are of the same time. */
  readonly asOf?: Instant | undefined;
}

export async function loadCell(table: Table, code: string): Promise<Cell | undefined> {
  const key = cellKey(code);
  const [cell] = key ? await getAll<[Cell]>(table, [key]) : [];
  return cell && withoutKeys(cell);
}

/**
 * The register, district after district and in each by running number. The cursor names the cell that the page before
 * ended with.
 */
export async function listCells(
  table: Table,
  {
    districts,
    search,
    after,
    most,
  }: { districts: readonly string[]; search: CellSearch; after?: string | undefined; most: number },
): Promise<Page<Cell>> {
  const from = after === undefined ? undefined : cellKey(after);
  const start = from ? districts.findIndex((d) => cellsPartition(d) === from.pk) : 0;
  const found: Cell[] = [];
  for (const [n, district] of districts.slice(Math.max(0, start)).entries()) {
    const wanted = wantedCells(district, search, n === 0 ? from?.sk : undefined, most + 1);
    found.push(...(await firstRows<Cell>(table, wanted, most + 1 - found.length)));
    if (found.length > most) break;
  }
  const taken = found.slice(0, most).map((cell) => withoutKeys(cell as Cell & Key));
  const last = taken.at(-1);
  return found.length > most && last ? { rows: taken, next: last.code } : { rows: taken };
}

/** Every cell that matches, for exports. */
export async function* allCells(table: Table, districts: readonly string[], search: CellSearch): AsyncGenerator<Cell> {
  for (const district of districts)
    for await (const cell of rows<Cell & Key>(table, wantedCells(district, search, undefined, undefined)))
      yield withoutKeys(cell);
}

/** The last cells that were named in a district, newest first: one request. */
export async function newestCells(table: Table, district: string, most: number): Promise<Cell[]> {
  const wanted = { partition: cellsPartition(district), backwards: true, batch: most };
  return (await firstRows<Cell & Key>(table, wanted, most)).map((cell) => withoutKeys(cell));
}

/** Where the cells of a district stand in the register, and since when: at most `most` of them. */
export const cellsOf = (table: Table, district: string, most: number): Promise<Pick<Cell, 'code' | 'document'>[]> =>
  firstRows(
    table,
    {
      partition: cellsPartition(district),
      only: {
        ProjectionExpression: '#code, #document',
        ExpressionAttributeNames: { '#code': 'code', '#document': 'document' },
      },
    },
    most,
  );

/** Every cell that a unit has been, newest last: its history across programmes. */
export async function cellsOfUnit(table: Table, unit: string): Promise<Cell[]> {
  const found = await Array.fromAsync(rows<Cell & Key>(table, { partition: awardsPartition(unit) }));
  return found.map((cell) => withoutKeys(cell)).sort((a, b) => (a.namedAt < b.namedAt ? -1 : 1));
}

/** What a cell counts for, and nothing else of it; one that is no longer named counts for nothing. */
export const countedCells = (table: Table, district: string, programme: string) =>
  rows<Pick<Cell, 'code' | 'category' | 'star' | 'standing'>>(table, {
    partition: cellsPartition(district),
    prefix: `${programme}#`,
    only: { ProjectionExpression: 'code, category, star, standing' },
  });

const CONDITIONS = {
  category: '#category = :category',
  star: '#star = :star',
  standing: '#standing = :standing',
  q: 'contains(#name, :q)',
  asOf: '#namedAt <= :asOf',
} as const;
const ATTRIBUTE = { category: 'category', star: 'star', standing: 'standing', q: 'name', asOf: 'namedAt' } as const;

/** Nearly every cell is named: a page of those alone needs few more rows than it shows. */
const fewLeftOut = (used: readonly string[], { standing }: CellSearch) =>
  used.length === 0 || (used.length === 1 && standing === 'named');

function wantedCells(district: string, asked: CellSearch, after: string | undefined, batch: number | undefined): Rows {
  const { q, ...rest } = asked;
  const sound = q !== undefined && isSpelling(q) ? q : undefined;
  const search: CellSearch = sound ? rest : asked;
  const used = (Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[]).filter((k) => search[k] !== undefined);
  return {
    partition: cellsPartition(district),
    prefix: search.programme ? `${search.programme}#` : '',
    after,
    ...(batch && !sound && fewLeftOut(used, search) && { batch }),
    ...(sound && { kept: ({ name }) => isFoundBy(String(name), sound) }),
    ...(used.length > 0 && {
      only: {
        FilterExpression: used.map((k) => CONDITIONS[k]).join(' AND '),
        ExpressionAttributeNames: Object.fromEntries(used.map((k) => [`#${ATTRIBUTE[k]}`, ATTRIBUTE[k]])),
        values: Object.fromEntries(used.map((k) => [`:${k}`, search[k]])),
      },
    }),
  };
}
