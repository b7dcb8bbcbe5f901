import type { AwardDocument } from '../batch.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Hundredths } from '../points.ts';
import type { Star } from '../programme.ts';
import type { Reasoned, Signed } from '../signed.ts';
import type { Answers } from '../standard/answer.ts';
import type { Day, Instant } from '../time.ts';
import type { Copied } from './copied.ts';
import type { Rectification } from './rectification.ts';

/** The states an application can be in (domain.md, "The way of an application"). */
export const STATES = [
  'draft',
  'submitted',
  'screening',
  'returned',
  'assessing',
  'rectifying',
  'proposed',
  'noticed',
  'objected',
  'named',
  'reviewing',
  'declined',
  'failed',
  'withdrawn',
  'revoked',
  'expired',
] as const;
export type State = (typeof STATES)[number];

/** Where nothing more can come of an application, and its unit may apply anew. */
export const ENDED: readonly State[] = ['declined', 'failed', 'withdrawn', 'revoked', 'expired'];

/** Where a move leads: `same` keeps the state, `gone` removes the application. */
export type Target = State | 'same' | 'gone';

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

/** A reviewer's own scores: from the documents, and from the site visit, which goes before them. */
export interface Sheet {
  readonly documents: Answers;
  readonly site: Answers;
}

/** A site visit (现场勘查): planned for a day by whom, and once held, what was found. */
export interface Visit extends Signed {
  readonly day: Day;
  /** Who goes, as names. */
  readonly visitors: string;
  readonly held?: Signed & { readonly findings: string };
}

/** The name it was given, as the public reads it. */
interface Award {
  /** The cell's code. */
  readonly code: string;
  readonly namedAt: Instant;
  readonly document: AwardDocument;
  readonly validUntil: Day;
}

export interface Application {
  readonly id: string;
  /** Grows by one with every change; a change names the version that it was decided on. */
  readonly version: number;
  /** The hash of the newest line of its trail. */
  readonly head: string;
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
  /** Where its first answers were copied from. */
  readonly copied?: Copied;
  /** The files shown for its indicators, by id. */
  readonly evidence: Readonly<Record<string, Evidence>>;
  /** The district screener's answers. */
  readonly district: Answers;
  readonly recommended?: Signed & { readonly score: Hundredths };
  /** Why it came back (退回补正): in general, and per indicator; until when it has to be corrected, and the last day of grace. */
  readonly returned?: Reasoned & {
    readonly indicators: Readonly<Record<string, string>>;
    readonly until: Day;
    readonly grace?: Day;
  };
  /** When it was last handed in again after a return. */
  readonly resubmitted?: Instant;
  /** The reviewers whose work it is; empty where any may take it up. */
  readonly assigned: readonly string[];
  /** Reviewers who declared a conflict (回避). */
  readonly recused: readonly Reasoned[];
  /** Each reviewer's own sheet, by e-mail. */
  readonly sheets: Readonly<Record<string, Sheet>>;
  readonly visits: readonly Visit[];
  readonly rectification?: Rectification;
  /** The city's answers: those of the proposer, as they were proposed on. */
  readonly city: Answers;
  readonly proposal?: Signed & { readonly star: Star; readonly score: Hundredths; readonly reason: string };
  /** The second reviewer's signature (双签字). */
  readonly signature?: Signed;
  readonly notice?: Signed & { readonly batch: string; readonly from: Day; readonly until: Day };
  /** The last notice it stood in that was called off (撤回公示), and why. */
  readonly calledOff?: Reasoned & { readonly batch: string };
  /** How many objections were raised, and the last of them that was handled. */
  readonly objections?: { readonly raised: number; readonly handled: number };
  readonly award?: Award;
  readonly review?: Reasoned;
  /** Why it came to its end: not recommended, not passed, withdrawn, revoked or expired. */
  readonly ended?: Reasoned;
  /** The deadline that was last reminded of, the day that happened, and whether it was past and the grace was told. */
  readonly reminded?: { readonly of: Day; readonly on: Day; readonly late?: true };
}
