import type { Reasoned, Signed } from '../signed.ts';
import type { Day } from '../time.ts';
import { type Deadline, lastDay } from './grace.ts';

/** Rectification with close-out (整改销号): what has to be mended, item by item. */
export interface Rectification extends Signed {
  /** Where it came from, and where it goes back to when every item is closed. */
  readonly of: 'assessing' | 'reviewing';
  readonly items: readonly RectificationItem[];
}

export interface RectificationItem {
  /** From 1, in the order asked for. */
  readonly number: number;
  readonly indicator: string;
  readonly text: string;
  /** The last day to answer. */
  readonly due: Day;
  /** The last day of its grace. */
  readonly grace?: Day;
  readonly answer?: Signed & { readonly text: string };
  /** Why the last answer was not enough. */
  readonly reopened?: Reasoned;
  /** The reviewer who found it mended, and the second person who signed the close-out (双签字销号). */
  readonly closed?: Signed;
  readonly signature?: Signed;
}

/** 未整改 · 已提交 · 已销号. */
export type ItemState = 'open' | 'done' | 'closed';

export const itemState = ({ answer, signature }: RectificationItem): ItemState =>
  signature ? 'closed' : answer ? 'done' : 'open';

export const itemOf = (rectification: Rectification | undefined, number: number): RectificationItem | undefined =>
  rectification?.items.find((item) => item.number === number);

export const allClosed = ({ items }: Rectification): boolean => items.every((item) => itemState(item) === 'closed');

/** The deadline of the unanswered items that ends first, or undefined when all are answered: what waits for a reviewer is not overdue. */
export function firstDue({ items }: Rectification): Deadline | undefined {
  return items
    .filter((item) => itemState(item) === 'open')
    .map(({ due, grace }) => ({ day: due, grace }))
    .sort((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1))[0];
}

/** The rectification with one item changed. */
export const withItem = (
  rectification: Rectification,
  number: number,
  change: (item: RectificationItem) => RectificationItem,
): Rectification => ({
  ...rectification,
  items: rectification.items.map((item) => (item.number === number ? change(item) : item)),
});
