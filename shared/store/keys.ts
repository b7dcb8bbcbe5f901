import type { Application } from '../domain/application/application.ts';
import type { Cell } from '../domain/cell.ts';
import { readCellCode } from '../domain/cell.ts';
import { reportingUnit } from '../domain/division.ts';
import type { Day } from '../domain/time.ts';

/**
 * Every key of the one table. Partitions are an application, a district's cells, a district's progress, a unit, a
 * member: none holds a city's traffic.
 *
 * | item | pk | sk |
 * |---|---|---|
 * | application | `APPLICATION#<id>` | `APPLICATION` |
 * | its events | same | `EVENT#<version>` |
 * | a repeated request's mark | same | `ONCE#<member>#<key>` |
 * | occupied unit | `UNIT#<unit key>` | `UNIT` |
 * | named cell | `CELLS#<district>` | `<programme>#<serial>` |
 * | live tally | `PROGRESS#<district>` | `<programme>#TALLY` |
 * | day's snapshot | same | `<programme>#DAY#<day>` |
 * | denominators | `PROGRAMME#<id>` | `DENOMINATORS` |
 * | member | `MEMBER#<email>` | `MEMBER` |
 */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

const serial = (n: number) => String(n).padStart(8, '0');

export const applicationKey = (id: string): Key => ({ pk: `APPLICATION#${id}`, sk: 'APPLICATION' });
export const EVENTS = 'EVENT#';
export const eventKey = (id: string, version: number): Key => ({
  pk: `APPLICATION#${id}`,
  sk: `${EVENTS}${serial(version)}`,
});
export const onceKey = (id: string, member: string, key: string): Key => ({
  pk: `APPLICATION#${id}`,
  sk: `ONCE#${member}#${key}`,
});
export const unitKeyOf = (unit: string): Key => ({ pk: `UNIT#${unit}`, sk: 'UNIT' });
export const cellsPartition = (district: string): string => `CELLS#${district}`;
export const cellKey = (code: string): Key | undefined => {
  const parts = readCellCode(code);
  return parts && { pk: cellsPartition(parts.district), sk: `${parts.programme}#${parts.serial}` };
};
export const progressPartition = (district: string): string => `PROGRESS#${district}`;
export const tallyKey = (district: string, programme: string): Key => ({
  pk: progressPartition(district),
  sk: `${programme}#TALLY`,
});
export const DAYS = (programme: string): string => `${programme}#DAY#`;
export const snapshotKey = (district: string, programme: string, day: Day): Key => ({
  pk: progressPartition(district),
  sk: `${DAYS(programme)}${day}`,
});
export const denominatorsKey = (programme: string): Key => ({ pk: `PROGRAMME#${programme}`, sk: 'DENOMINATORS' });
/** E-mail addresses differ in case only by how they were typed. */
export const memberKey = (email: string): Key => ({ pk: `MEMBER#${email.toLowerCase()}`, sk: 'MEMBER' });

export const queuePartition = (programme: string, district: string): string => `${programme}#${district}`;

/**
 * An application's place in its district's queue (by state and age) and among its applicant's (by programme and state).
 * A draft is its township's alone and stands in no queue.
 */
export function listKeys({ id, programme, applicant, state, since }: Application) {
  const queue = { queue: queuePartition(programme, reportingUnit(applicant)), queueSort: `${state}#${since}#${id}` };
  return {
    ...(state !== 'draft' && queue),
    applicantKey: applicant,
    applicantSort: `${programme}#${state}#${since}#${id}`,
  };
}

/** What was stored, without the attributes that only place it. */
export function withoutKeys<T extends object>(item: T & Key): T {
  const {
    pk: _pk,
    sk: _sk,
    queue: _q,
    queueSort: _qs,
    applicantKey: _a,
    applicantSort: _as,
    listed: _l,
    ...rest
  } = item as T & Key & Record<string, unknown>;
  return rest as unknown as T;
}

export const cellKeyOf = (cell: Cell): Key => {
  const key = cellKey(cell.code);
  if (!key) throw new Error(`not a cell code: ${cell.code}`);
  return key;
};
