import type { State } from '../application/application.ts';
import type { Day, Instant } from '../time.ts';

/** How a queue can be worked through: what waits longest first, what is due first, or by the unit's name. */
export const ORDERS = ['age', 'deadline', 'name'] as const;
export type Order = (typeof ORDERS)[number];

/** What tells an application's place in a queue. */
export interface Queued {
  readonly id: string;
  readonly since: Instant;
  readonly name: string;
  readonly deadline?: Day;
}

/** A place in a queue; it stays where it was when the application that stood there has gone on. */
export type Place = readonly [first: string, since: Instant, id: string];

/** What has no deadline comes after everything that has one. */
const NEVER = '9999-12-31';
const FIRST: Readonly<Record<Order, (row: Queued) => string>> = {
  age: () => '',
  deadline: ({ deadline = NEVER }) => deadline,
  name: ({ name }) => name,
};

export const placeOf = (row: Queued, order: Order): Place => [FIRST[order](row), row.since, row.id];

const byCode = (a: string, b: string) => (a < b ? -1 : Number(a > b));
/** Chinese names by their pinyin, as people look them up. */
const byName = new Intl.Collator('zh-CN', { numeric: true }).compare;

export function comparePlaces(order: Order, a: Place, b: Place): number {
  const first = order === 'name' ? byName(a[0], b[0]) : byCode(a[0], b[0]);
  return first || byCode(a[1], b[1]) || byCode(a[2], b[2]);
}

export const inOrder = <T extends Queued>(rows: readonly T[], order: Order): T[] =>
  rows
    .map((row) => ({ row, place: placeOf(row, order) }))
    .sort((a, b) => comparePlaces(order, a.place, b.place))
    .map(({ row }) => row);

/** What waits for its applicant, in this order; all else waits for somebody else, or for nobody. */
const APPLICANTS: readonly State[] = ['returned', 'rectifying', 'draft'];

/** An applicant's own: first what waits for them, by what is due first; then the others; of each the newest first. */
export function ownFirst<T extends Queued & { readonly state: State }>(rows: readonly T[]): T[] {
  const turn = ({ state }: T) => (APPLICANTS.includes(state) ? APPLICANTS.indexOf(state) : APPLICANTS.length);
  const due = (row: T) => (turn(row) < APPLICANTS.length ? (row.deadline ?? NEVER) : NEVER);
  return rows.toSorted(
    (a, b) => byCode(due(a), due(b)) || turn(a) - turn(b) || byCode(b.since, a.since) || byCode(a.id, b.id),
  );
}

/** The next one and the one before a place, of rows in this order. */
export function besides<T extends Queued>(
  rows: readonly T[],
  order: Order,
  place: Place,
): { readonly next: T | undefined; readonly previous: T | undefined } {
  const side = (row: T) => comparePlaces(order, placeOf(row, order), place);
  return { next: rows.find((row) => side(row) > 0), previous: rows.findLast((row) => side(row) < 0) };
}
