import type { Instant } from '../time.ts';

/** A programme, the standard of a category, what a district's newer list of divisions changes, or the holidays of a year. */
type PolicyKind = 'PROGRAMME' | 'STANDARD' | 'DIVISIONS' | 'CALENDAR';

/** Which one: a programme's id, a standard's category, a district's code, or a year. */
export interface PolicyName {
  readonly kind: PolicyKind;
  readonly id: string;
}

/**
 * A version of a programme, a standard or a list that an administrator published over the files. It never changes: it is followed
 * by the next version, and an application keeps the standard it was filed under.
 */
export interface PolicyRecord extends PolicyName {
  readonly version: number;
  /** What a file of `shared/data` would hold; of a list only what it changes in the one before. */
  readonly text: string;
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
}

/** What an administrator is at, kept loosely: `body` takes whatever was typed. Without a body it was published or given up. */
export interface PolicyDraft<Body = unknown> extends PolicyName {
  /** Grows by one with every change; a change names the version that it was made from. */
  readonly version: number;
  readonly body?: Body;
  /** The one that it was copied from, where it is to be a new one. */
  readonly from?: string;
  readonly by: string;
  readonly at: Instant;
}
