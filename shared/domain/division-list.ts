import { cityOf, levelOf, parentOf, reportingUnit } from './division.ts';
import { plain } from './pinyin.ts';
import type { CellFault } from './sheet.ts';

/** A row of a district's list as it was brought; what is told besides code and name has only to agree with the code. */
export interface ListRow {
  readonly number: number;
  readonly code: string;
  readonly name: string;
  readonly level: 'township' | 'village' | 'unknown' | undefined;
  readonly parent: string;
}

const MOST_DIVISION_NAME = 30;

/** What is wrong with each row of a list, which is of one district: that of its first code. */
export function listFaults(rows: readonly ListRow[], isDistrict: (code: string) => boolean): CellFault[][] {
  const [one] = rows.filter(({ code }) => isPlace(code) && isDistrict(reportingUnit(code)));
  const list: Heard = {
    district: one && reportingUnit(one.code),
    codes: firstBy(rows, ({ code }) => code),
    names: firstBy(rows, nameIn),
  };
  return rows.map((row) => [...codeFaults(row, list), ...nameFaults(row, list), ...agreement(row, list)]);
}

interface Heard {
  readonly district: string | undefined;
  /** In which row each code, and each name within its division above, stands first. */
  readonly codes: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, number>;
}

const nameIn = ({ code, name }: ListRow) => `${parentOf(code)} ${plain(name)}`;

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

function agreement({ code, level, parent }: ListRow, { codes, district }: Heard): CellFault[] {
  if (!isPlace(code)) return [];
  const above = parentOf(code);
  const faults: CellFault[] = [];
  if (level === 'unknown') faults.push({ column: 'level', fault: 'not-a-choice' });
  else if (level && level !== levelOf(code)) faults.push({ column: 'level', fault: 'not-the-level' });
  if (parent !== '' && parent !== above) faults.push({ column: 'parent', fault: 'not-the-parent' });
  else if (levelOf(code) === 'village' && reportingUnit(code) === district && !codes.has(above))
    faults.push({ column: 'parent', fault: 'no-such-parent' });
  return faults;
}
