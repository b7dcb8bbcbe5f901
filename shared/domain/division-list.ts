import { cityOf, type Division, levelOf, parentOf, reportingUnit } from './division.ts';
import { plain } from './pinyin.ts';
import type { CellFault } from './sheet.ts';

/** A row of a district's list as it was brought; what is told besides code and name has only to agree with the code. */
export interface ListRow {
  readonly number: number;
  readonly code: string;
  readonly name: string;
  readonly level: 'township' | 'village' | 'unknown' | undefined;
  readonly parent: string;
  /** A formula without a result stands in it. */
  readonly spoilt?: boolean;
}

const MOST_DIVISION_NAME = 30;

/** What a list is checked against. */
export interface ListGround {
  /** The divisions that stand: districts, townships and villages. */
  readonly standing: readonly Pick<Division, 'code' | 'name'>[];
  /** The list is to name every place of its district: what it does not name ends. Else it only adds and renames. */
  readonly whole: boolean;
}

/** Nothing ends by a list that does not name all, or of which some rows are left out: these may be what it seems to lack. */
export const keepsOthers = (whole: boolean, leftOut: number): boolean => !whole || leftOut > 0;

/**
 * What is wrong with each row of a list, which is of one district: that of its first code. A row is taken or left out by
 * itself; what one that is left out takes with it is a fault of that row.
 */
export function listFaults(rows: readonly ListRow[], ground: ListGround): CellFault[][] {
  const codes = new Map(ground.standing.map(({ code, name }) => [code, name]));
  const [one] = rows.filter(({ code }) => isPlace(code) && codes.has(reportingUnit(code)));
  const list: Heard = {
    ...{ district: one && reportingUnit(one.code), whole: ground.whole, standing: codes },
    codes: firstBy(rows, ({ code }) => code),
    names: firstBy(rows, nameIn),
    named: new Map(ground.standing.map((place) => [nameIn(place), place.code])),
  };
  const own = rows.map((row) => [...codeFaults(row, list), ...nameFaults(row, list), ...agreement(row, list)]);
  return settled(rows, own, list);
}

interface Heard {
  readonly district: string | undefined;
  readonly whole: boolean;
  /** In which row each code, and each name within its division above, stands first. */
  readonly codes: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, number>;
  /** What stands: names by code, and codes by name within the division above. */
  readonly standing: ReadonlyMap<string, string>;
  readonly named: ReadonlyMap<string, string>;
}

/** A row that is left out may leave others without a place, or without a name of their own: until no other is. */
function settled(rows: readonly ListRow[], found: readonly CellFault[][], list: Heard): CellFault[][] {
  let faults = [...found];
  for (;;) {
    const isGood = (row: ListRow, n: number) => !row.spoilt && faults[n]?.length === 0;
    const taken = new Map(rows.filter(isGood).map(({ code, name }) => [code, name]));
    const keeps = keepsOthers(list.whole, rows.length - taken.size);
    const next = rows.map((row, n) => (isGood(row, n) ? besideOthers(row, taken, keeps, list) : (faults[n] ?? [])));
    const more = next.some((of, n) => of.length > (faults[n]?.length ?? 0));
    faults = next;
    if (!more) return faults;
  }
}

/** What is wrong with a good row beside those that are taken with it and those that stay. */
function besideOthers(
  row: ListRow,
  taken: ReadonlyMap<string, string>,
  keeps: boolean,
  { standing, named }: Heard,
): CellFault[] {
  const above = parentOf(row.code);
  if (!taken.has(above) && !standing.has(above)) return [{ column: 'parent', fault: 'parent-faulty' }];
  const isNews = standing.get(row.code) !== row.name;
  const other = keeps && isNews ? named.get(nameIn(row)) : undefined;
  if (other === undefined || other === row.code) return [];
  const stays = plain(taken.get(other) ?? row.name) === plain(row.name);
  return stays ? [{ column: 'name', fault: 'name-stands' }] : [];
}

const nameIn = ({ code, name }: Pick<Division, 'code' | 'name'>) => `${parentOf(code)} ${plain(name)}`;

function firstBy(rows: readonly ListRow[], keyOf: (row: ListRow) => string): Map<string, number> {
  const first = new Map<string, number>();
  for (const row of rows) if (!first.has(keyOf(row))) first.set(keyOf(row), row.number);
  return first;
}

/** A township or a village; districts stand in no list. */
const isPlace = (code: string): boolean => ['township', 'village'].includes(levelOf(code) ?? '');

function codeFaults({ code, number }: ListRow, { district, codes }: Heard): CellFault[] {
  if (code === '') return [{ column: 'code', fault: 'missing' }];
  if (!isPlace(code)) return [{ column: 'code', fault: 'not-a-code' }];
  if (!district || cityOf(code) !== cityOf(district)) return [{ column: 'code', fault: 'not-in-your-area' }];
  if (reportingUnit(code) !== district) return [{ column: 'code', fault: 'other-district' }];
  const first = codes.get(code);
  return first === number || first === undefined ? [] : [{ column: 'code', fault: 'twice', first }];
}

function nameFaults(row: ListRow, { codes, names }: Heard): CellFault[] {
  if (row.name === '') return [{ column: 'name', fault: 'missing' }];
  if ([...row.name].length > MOST_DIVISION_NAME) return [{ column: 'name', fault: 'too-long' }];
  // A row that stands twice has its own name twice as well.
  const isFirst = names.get(nameIn(row)) === row.number || codes.get(row.code) !== row.number;
  return isFirst || !isPlace(row.code) ? [] : [{ column: 'name', fault: 'same-name' }];
}

function agreement({ code, level, parent }: ListRow, { codes, district, whole, standing }: Heard): CellFault[] {
  if (!isPlace(code)) return [];
  const above = parentOf(code);
  const faults: CellFault[] = [];
  if (level === 'unknown') faults.push({ column: 'level', fault: 'not-a-choice' });
  else if (level && level !== levelOf(code)) faults.push({ column: 'level', fault: 'not-the-level' });
  if (parent !== '' && parent !== above) faults.push({ column: 'parent', fault: 'not-the-parent' });
  else if (
    levelOf(code) === 'village' &&
    reportingUnit(code) === district &&
    !codes.has(above) &&
    (whole || !standing.has(above))
  )
    faults.push({ column: 'parent', fault: 'no-such-parent' });
  return faults;
}
