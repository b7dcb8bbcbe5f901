/**
 * Why something may not be done: a value, never an exception. The code is stable (API users branch on it); the
 * sentence that a person reads is made from code and facts in `functions/web/text`.
 */
export interface Refusal {
  readonly refused: RefusalCode;
  /** What the sentence needs to be concrete: a date, a name, a list of indicator ids. */
  readonly facts?: Readonly<Record<string, string | number | readonly string[]>>;
  /** The fields to mend, where the refusal is about a form. */
  readonly problems?: readonly Problem[];
}

/** One thing to mend: which field, and what is wrong with it (a stable word, such as `missing`). */
export interface Problem {
  /** `unit.phone`, `self.sorting-rate`, `city.sorting-rate`, or an input's own name such as `reason`. */
  readonly field: string;
  readonly fault: Fault;
}

export const FAULTS = [
  'missing',
  'not-a-choice',
  'not-a-day',
  'in-the-future',
  'not-a-deadline',
  'not-a-count',
  'not-a-number',
  'not-a-percentage',
  'out-of-order',
  'taken',
  'not-in-year',
  'not-a-weekend',
  'not-in-your-area',
  'not-a-village',
  'division-ended',
  'not-a-phone',
  'not-a-place-of-role',
  'not-confirmed',
  'too-long',
  'unknown-field',
  'unknown-indicator',
  'wrong-type',
] as const;
export type Fault = (typeof FAULTS)[number];

export const REFUSALS = [
  'not-signed-in',
  'not-a-member',
  'not-your-role',
  'not-your-township',
  'not-your-district',
  'not-found',
  'wrong-state',
  'window-not-open',
  'window-closed',
  'grace-over',
  'incomplete',
  'unit-already-applied',
  'reason-missing',
  'scores-incomplete',
  'vetoed',
  'required-not-met',
  'below-three-stars',
  'star-above-band',
  'lower-star-needs-reason',
  'signed-by-proposer',
  'own-submission',
  'in-conflict',
  'recused',
  'judged-already',
  'judged-by-you',
  'not-assigned',
  'not-a-reviewer',
  'assignee-in-conflict',
  'screened-first',
  'not-screened',
  'signed-already',
  'not-signed-yet',
  'item-state',
  'item-not-closed',
  'signed-by-closer',
  'bad-deadline',
  'calendar-not-published',
  'notice-too-short',
  'nothing-to-publish',
  'notice-runs',
  'notice-over',
  'notice-called-off',
  'notice-objected',
  'notice-decided',
  'too-many-objections',
  'too-many-files',
  'too-many-notes',
  'bad-file',
  'bad-sheet',
  'named-already',
  'not-due',
  'assessment-begun',
  'document-differs',
  'too-many-views',
  'member-exists',
  'own-membership',
  'work-in-hand',
  'nothing-changed',
  'stale-version',
  'idempotency-key-reused',
  'bad-input',
  'too-large',
  'not-same-origin',
  'busy',
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

export const refuse = (refused: RefusalCode, facts?: Refusal['facts']): Refusal =>
  facts === undefined ? { refused } : { refused, facts };

/** What came of several things may name the refused ones: only a code makes a refusal. */
export const isRefusal = <T extends object>(value: T | Refusal): value is Refusal =>
  'refused' in value && typeof value.refused === 'string';
