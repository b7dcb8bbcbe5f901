import { reportingUnit } from '../division.ts';
import type { Member } from '../member.ts';
import type { Programme } from '../programme.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Answers } from '../standard/answer.ts';
import { indicatorsOf, type Standard } from '../standard/indicator.ts';
import { score } from '../standard/score.ts';
import { starOf } from '../standard/stars.ts';
import { dayOf, type Instant } from '../time.ts';
import type { Application } from './application.ts';
import type { Inputs } from './inputs.ts';
import { problems, sheetProblems } from './problems.ts';
import type { Divisions } from './unit.ts';

/** What a decision may look at besides the application: policy, time, and the next running number of a naming. */
export interface Context {
  readonly programme: Programme;
  readonly standard: Standard;
  readonly divisions: Divisions;
  readonly now: Instant;
  readonly serial: number;
}

/** One change being decided; `application` already carries what the input brought. */
interface Deal<Input> {
  readonly application: Application;
  readonly actor: Member;
  readonly input: Input;
  readonly context: Context;
}
export type Guard<Input> = (deal: Deal<Input>) => Refusal | undefined;

/** The programme takes applications today (domain.md, window: to 24:00 of the last day in Shanghai). */
export function windowOpen({ window }: Programme, now: Instant): Refusal | undefined {
  const today = dayOf(now);
  if (today < window.opens) return refuse('window-not-open', { opens: window.opens });
  return today > window.closes ? refuse('window-closed', { closes: window.closes }) : undefined;
}

/** A first submission needs the window; a correction that was asked for may come later. */
export const inWindow: Guard<unknown> = ({ application, context }) =>
  application.state === 'returned' ? undefined : windowOpen(context.programme, context.now);

export const complete: Guard<unknown> = ({ application, context }) => {
  const open = problems(application, context.standard, context.divisions);
  return open.length > 0 ? { ...refuse('incomplete', { count: open.length }), problems: open } : undefined;
};

/** Answers and corrections go to indicators that the standard has; the others are named. */
export const knownIndicators: Guard<{ readonly answers?: Answers | undefined; readonly indicators?: object }> = ({
  input,
  context,
}) => {
  const known = new Set(indicatorsOf(context.standard).map((i) => i.id));
  const named = [...keysUnder('answers', input.answers), ...keysUnder('indicators', input.indicators)];
  const unknown = named.filter(({ id }) => !known.has(id));
  const problems = unknown.map(({ field }) => ({ field, fault: 'unknown-indicator' as const }));
  return unknown.length > 0 ? { ...refuse('bad-input'), problems } : undefined;
};

const keysUnder = (name: string, record: object = {}) =>
  Object.keys(record).map((id) => ({ id, field: `${name}.${id}` }));

export const hasReason: Guard<{ readonly reason: string }> = ({ input }) =>
  input.reason.trim() === ''
    ? { ...refuse('reason-missing'), problems: [{ field: 'reason', fault: 'missing' }] }
    : undefined;

export const notOwnSubmission: Guard<unknown> = ({ application, actor }) =>
  application.filers.includes(actor.email) ? refuse('own-submission') : undefined;

export const notProposer: Guard<unknown> = ({ application, actor }) =>
  application.proposal?.by === actor.email ? refuse('signed-by-proposer') : undefined;

export const fullyScored: Guard<unknown> = ({ application, context }) => {
  const open = sheetProblems(application, context.standard);
  return open.length > 0 ? { ...refuse('scores-incomplete', { count: open.length }), problems: open } : undefined;
};

/** A veto blocks proposal whatever the score, and so does a required indicator that was missed. */
export const nothingForbids: Guard<unknown> = ({ application, context }) => {
  const { vetoes, requiredMissed } = score(context.standard, application.city);
  if (vetoes.length > 0) return refuse('vetoed', { indicators: vetoes });
  return requiredMissed.length > 0 ? refuse('required-not-met', { indicators: requiredMissed }) : undefined;
};

/** The star stays within its band: raising is refused, lowering needs a reason (domain.md, "Stars"). */
export const starInBand: Guard<Inputs['propose']> = ({ application, input, context }) => {
  const { total } = score(context.standard, application.city);
  const band = starOf(total, context.programme.starBands);
  if (band === undefined) return refuse('below-three-stars', { score: total, least: context.programme.starBands[3] });
  if (input.star > band) return refuse('star-above-band', { star: input.star, band, score: total });
  return input.star < band && input.reason.trim() === '' ? refuse('lower-star-needs-reason', { band }) : undefined;
};

/** Whether `actor` answers for the place that an application comes from. */
export const ofOwnPlace: Record<Member['role'], Guard<unknown>> = {
  submitter: ({ application, actor }) =>
    application.applicant === actor.division ? undefined : refuse('not-your-township', { division: actor.division }),
  screener: ({ application, actor }) =>
    reportingUnit(application.applicant) === actor.division
      ? undefined
      : refuse('not-your-district', { division: actor.division }),
  reviewer: () => undefined,
  admin: () => undefined,
};
