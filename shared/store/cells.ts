import type { Cell, Standing } from '../domain/cell.ts';
import { isFoundBy, isSpelling } from '../domain/pinyin.ts';
import type { PlacedCell } from '../domain/progress/townships.ts';
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
  /** The township or village where it stands. */
  readonly place?: string | undefined;
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

/** A page of the register, and the cells that the pages around it end and begin with. */
export type RegisterPage = Page<Cell> & { readonly previous?: string };

interface PageAsked {
  readonly districts: readonly string[];
  readonly search: CellSearch;
  /** The cell that the page before ended with. */
  readonly after?: string | undefined;
  /** The cell that the page after begins with. */
  readonly before?: string | undefined;
  readonly most: number;
}

/** The register, district after district and in each by running number; turned forwards, or with `before` backwards. */
export async function listCells(
  table: Table,
  { districts, search, after, before, most }: PageAsked,
): Promise<RegisterPage> {
  const from = edgeIn(districts, search, before ?? after);
  const backwards = before !== undefined && from !== undefined;
  const order = backwards ? districts.toReversed() : districts;
  const start = order.findIndex((d) => cellsPartition(d) === from?.pk);
  const found: Cell[] = [];
  for (const [n, district] of order.slice(Math.max(0, start)).entries()) {
    const turn = { ...(n === 0 && { [backwards ? 'before' : 'after']: from?.sk }), backwards, batch: most + 1 };
    found.push(...(await firstRows<Cell>(table, wantedCells(district, search, turn), most + 1 - found.length)));
    if (found.length > most) break;
  }
  const taken = found.slice(0, most).map((cell) => withoutKeys(cell as Cell & Key));
  return pageOf(backwards ? taken.toReversed() : taken, { backwards, more: found.length > most, turned: !!from });
}

const prefixOf = ({ programme }: CellSearch): string => (programme ? `${programme}#` : '');

/** Where the cell stands that a page begins after or ends before; one that is not in this list is no place in it. */
function edgeIn(districts: readonly string[], search: CellSearch, code: string | undefined): Key | undefined {
  const key = code === undefined ? undefined : cellKey(code);
  const listed = key?.sk.startsWith(prefixOf(search)) && districts.some((d) => cellsPartition(d) === key.pk);
  return listed ? key : undefined;
}

/** What follows in the direction of reading is known by the row too many; behind is where the reader came from. */
function pageOf(
  rows: Cell[],
  { backwards, more, turned }: { backwards: boolean; more: boolean; turned: boolean },
): RegisterPage {
  const [first, last] = [rows.at(0), rows.at(-1)];
  const [before, behind] = backwards ? [more, turned] : [turned, more];
  return { rows, ...(last && behind && { next: last.code }), ...(first && before && { previous: first.code }) };
}

/** Every cell that matches, for exports. */
export async function* allCells(table: Table, districts: readonly string[], search: CellSearch): AsyncGenerator<Cell> {
  for (const district of districts)
    for await (const cell of rows<Cell & Key>(table, wantedCells(district, search))) yield withoutKeys(cell);
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

/** What is named in a district in a programme and still counts, as far as it tells where; `more` where there are more cells than were read. */
export async function placedCells(
  table: Table,
  district: string,
  programme: string,
  most: number,
): Promise<{ readonly cells: PlacedCell[]; readonly more: boolean }> {
  const wanted: Rows = {
    partition: cellsPartition(district),
    prefix: `${programme}#`,
    batch: most + 1,
    only: {
      ProjectionExpression: 'code, #name, category, star, division, standing',
      ExpressionAttributeNames: { '#name': 'name' },
    },
  };
  const read = await firstRows<PlacedCell & Pick<Cell, 'standing'>>(table, wanted, most + 1);
  return { cells: read.slice(0, most).filter(({ standing }) => standing === 'named'), more: read.length > most };
}

const CONDITIONS = {
  category: '#category = :category',
  star: '#star = :star',
  standing: '#standing = :standing',
  place: 'begins_with(#division, :place)',
  q: 'contains(#name, :q)',
  asOf: '#namedAt <= :asOf',
} as const;
const ATTRIBUTE = {
  ...{ category: 'category', star: 'star', standing: 'standing', place: 'division' },
  ...{ q: 'name', asOf: 'namedAt' },
} as const;

/** Nearly every cell is named: a page of those alone needs few more rows than it shows. */
const fewLeftOut = (used: readonly string[], { standing }: CellSearch) =>
  used.length === 0 || (used.length === 1 && standing === 'named');

function wantedCells(
  district: string,
  asked: CellSearch,
  turn: Pick<Rows, 'after' | 'before' | 'backwards' | 'batch'> = {},
): Rows {
  const { q, ...rest } = asked;
  const sound = q !== undefined && isSpelling(q) ? q : undefined;
  const search: CellSearch = sound ? rest : asked;
  const used = (Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[]).filter((k) => search[k] !== undefined);
  const { batch, ...place } = turn;
  return {
    partition: cellsPartition(district),
    ...{ prefix: prefixOf(search), ...place },
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
