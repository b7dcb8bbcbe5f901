import type { Instant } from './time.ts';

/** Somebody's deed: who, and when. Nobody's name stands where time alone did it. */
export interface Signed {
  readonly by: string;
  readonly at: Instant;
}

/** A deed with its reason. */
export interface Reasoned extends Signed {
  readonly reason: string;
}
