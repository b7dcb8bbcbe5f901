import type { Instant } from '../time.ts';

/** A programme, or the standard of a category. */
type PolicyKind = 'PROGRAMME' | 'STANDARD';

/** Which one: a programme's id, or a standard's category. */
export interface PolicyName {
  readonly kind: PolicyKind;
  readonly id: string;
}

/**
 * A version of a programme or a standard that an administrator published over the files. It never changes: it is followed
 * by the next version, and an application keeps the standard it was filed under.
 */
export interface PolicyRecord extends PolicyName {
  readonly version: number;
  /** What a file of `shared/data` would hold. */
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
