import type { Hundredths } from '../points.ts';
import type { Star } from '../programme.ts';
import type { Answers } from '../standard/answer.ts';
import type { Instant } from '../time.ts';

/** The states an application can be in (domain.md, "The way of an application"). */
export const STATES = [
  'draft',
  'submitted',
  'returned',
  'assessing',
  'proposed',
  'named',
  'failed',
  'withdrawn',
] as const;
export type State = (typeof STATES)[number];

/** The unit that applies, as typed: a draft takes anything, `problems` tells what is wrong. */
export interface Unit {
  readonly name: string;
  /** The village it lies in, or the township or city where it is known no nearer. */
  readonly division: string;
  readonly address: string;
  readonly contact: string;
  readonly phone: string;
  readonly summary: string;
}

/** Somebody's deed: who, and when. */
export interface Signed {
  readonly by: string;
  readonly at: Instant;
}

export interface Application {
  readonly id: string;
  /** Grows by one with every change; a change names the version that it was decided on. */
  readonly version: number;
  readonly programme: string;
  readonly category: string;
  readonly standardVersion: number;
  /** The township that applies, or the city for a city-level unit. */
  readonly applicant: string;
  readonly unit: Unit;
  readonly state: State;
  /** Since when it is in this state. */
  readonly since: Instant;
  readonly updatedAt: Instant;
  readonly created: Signed;
  /** Everybody who opened or submitted it; none of them may review it. */
  readonly filers: readonly string[];
  readonly submitted?: Signed & { readonly score: Hundredths };
  readonly self: Answers;
  /** The city reviewers' own answers, apart from the applicant's. */
  readonly city: Answers;
  /** Why it came back (退回补正): in general, and per indicator. */
  readonly returned?: Signed & { readonly reason: string; readonly indicators: Readonly<Record<string, string>> };
  readonly failed?: Signed & { readonly reason: string };
  readonly proposal?: Signed & { readonly star: Star; readonly score: Hundredths; readonly reason: string };
  /** The second reviewer's signature (双签字). */
  readonly signature?: Signed;
  /** The code of the cell that it became. */
  readonly cell?: string;
}
