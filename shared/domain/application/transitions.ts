import type { Role } from '../member.ts';
import { score } from '../standard/score.ts';
import type { Application, Signed, State } from './application.ts';
import type { Context, Guard } from './guards.ts';
import * as guard from './guards.ts';
import type { Inputs, TransitionName } from './inputs.ts';

/** One row: who may move an application from which states to which, under which guards, and what the move writes on it. */
export interface Row<Input> {
  readonly from: readonly State[];
  /** `same` keeps the state, `gone` removes the application. */
  readonly to: State | 'same' | 'gone';
  readonly who: Role;
  readonly guards: readonly Guard<Input>[];
  /** What the move writes on the application besides its state. */
  readonly writes?: (application: Application, input: Input, signed: Signed, context: Context) => Application;
  /** A quiet move is a draft being saved; it leaves no line in the trail. */
  readonly quiet?: true;
}
type Table = { readonly [T in TransitionName]: Row<Inputs[T]> };

const merged = <T extends object>(before: T, typed: Partial<T> | undefined): T => ({ ...before, ...typed });

/** The one table of transitions (domain.md, "The way of an application"): pages, API, buttons and tests follow it. */
export const TRANSITIONS: Table = {
  save: {
    from: ['draft', 'returned'],
    to: 'same',
    who: 'submitter',
    guards: [guard.knownIndicators],
    writes: (a, { unit, answers }) => ({ ...a, unit: merged(a.unit, unit), self: merged(a.self, answers) }),
    quiet: true,
  },
  delete: { from: ['draft'], to: 'gone', who: 'submitter', guards: [], quiet: true },
  submit: {
    from: ['draft', 'returned'],
    to: 'submitted',
    who: 'submitter',
    guards: [guard.inWindow, guard.complete],
    writes: (a, _, signed, { standard }) => ({
      ...a,
      filers: [...new Set([...a.filers, signed.by])],
      submitted: { ...signed, score: score(standard, a.self).total },
    }),
  },
  withdraw: {
    from: ['submitted', 'returned', 'assessing', 'proposed'],
    to: 'withdrawn',
    who: 'submitter',
    guards: [guard.hasReason],
  },
  assess: { from: ['submitted'], to: 'assessing', who: 'reviewer', guards: [guard.notOwnSubmission] },
  score: {
    from: ['assessing'],
    to: 'same',
    who: 'reviewer',
    guards: [guard.notOwnSubmission, guard.knownIndicators],
    writes: (a, { answers }) => ({ ...a, city: merged(a.city, answers) }),
    quiet: true,
  },
  return: {
    from: ['submitted', 'assessing'],
    to: 'returned',
    who: 'reviewer',
    guards: [guard.notOwnSubmission, guard.hasReason, guard.knownIndicators],
    writes: (a, { reason, indicators }, signed) => ({ ...a, returned: { ...signed, reason, indicators } }),
  },
  fail: {
    from: ['assessing'],
    to: 'failed',
    who: 'reviewer',
    guards: [guard.notOwnSubmission, guard.hasReason],
    writes: (a, { reason }, signed) => ({ ...a, failed: { ...signed, reason } }),
  },
  propose: {
    from: ['assessing'],
    to: 'proposed',
    who: 'reviewer',
    guards: [guard.notOwnSubmission, guard.knownIndicators, guard.fullyScored, guard.nothingForbids, guard.starInBand],
    writes: (a, { answers, star, reason }, signed, { standard }) => {
      const city = merged(a.city, answers);
      return { ...a, city, proposal: { ...signed, star, reason, score: score(standard, city).total } };
    },
  },
  'send-back': {
    from: ['proposed'],
    to: 'assessing',
    who: 'reviewer',
    guards: [guard.notOwnSubmission, guard.hasReason],
    writes: ({ proposal: _, ...a }) => a,
  },
  sign: {
    from: ['proposed'],
    to: 'named',
    who: 'reviewer',
    guards: [guard.notOwnSubmission, guard.notProposer],
    writes: (a, _, signed) => ({ ...a, signature: signed }),
  },
};

export const TRANSITION_NAMES = Object.keys(TRANSITIONS) as TransitionName[];
