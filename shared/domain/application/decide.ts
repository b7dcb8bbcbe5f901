import type { Actor } from '../member.ts';
import type { Programme } from '../programme.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { dayOf } from '../time.ts';
import type { Application, State, Target } from './application.ts';
import { change, type Decision } from './change.ts';
import { conflictOf } from './conflict.ts';
import { deadlineOf } from './due.ts';
import type { ApplicationEvent } from './event.ts';
import { type Context, ofOwnPlace } from './guards.ts';
import type { Inputs, TransitionName } from './inputs.ts';
import { itemOf } from './rectification.ts';
import { type Row, TRANSITION_NAMES, TRANSITIONS } from './transitions.ts';

/** What tells whether a move is open, its input apart. */
type Ground = Pick<Context, 'programme' | 'standard' | 'divisions'>;

/** May `actor` make this move on this application at all? The row that lets them, or why not. For buttons, and as the first step of `decide`. */
export function openRow<T extends TransitionName>(
  application: Application,
  transition: T,
  actor: Actor,
  ground: Ground,
): Row<Inputs[T]> | Refusal {
  const rows: readonly Row<Inputs[T]>[] = TRANSITIONS[transition];
  const own = rows.filter((row) => row.who === actor.role);
  if (own.length === 0) return refuse('not-your-role', { role: rows[0]?.who ?? '' });
  const place = ofOwnPlace[actor.role]({ application, actor });
  if (place) return place;
  const here = own.filter((row) => row.from.includes(application.state));
  if (here.length === 0) return wrongState(application.state, own);
  const row = here.find(({ when }) => holds(when, ground.programme, application));
  if (!row) return refuse(here[0]?.when?.else ?? 'wrong-state', { state: application.state, from: [] });
  return standsAgainst(row, application, actor, ground) ?? row;
}

const wrongState = (state: State, rows: readonly Row<never>[]) =>
  refuse('wrong-state', { state, from: [...new Set(rows.flatMap((row) => row.from))] });

const holds = (when: Row<never>['when'], programme: Programme, application: Application) =>
  when?.is(programme, application) ?? true;

/** Nobody judges what is too near to them, nor does the work that is another's. */
function standsAgainst(
  { who, assigned }: Row<never>,
  application: Application,
  actor: Actor,
  ground: Ground,
): Refusal | undefined {
  const conflict = who === 'reviewer' || who === 'screener' ? conflictOf(application, actor, ground) : undefined;
  if (conflict) return conflict;
  const others = assigned && application.assigned.length > 0 && !application.assigned.includes(actor.email);
  return others ? refuse('not-assigned', { reviewers: application.assigned }) : undefined;
}

/** The moves open to `actor` now, in the order of the table. */
export const openMoves = (application: Application, actor: Actor, ground: Ground): TransitionName[] =>
  TRANSITION_NAMES.filter((t) => !isRefusal(openRow(application, t, actor, ground)));

/**
 * Decides one transition: the same question for a form, the API, a spreadsheet row and the clock.
 * Pure: equal arguments give an equal decision, and nothing is written here.
 */
export function decide<T extends TransitionName>(
  application: Application,
  transition: T,
  actor: Actor,
  input: Inputs[T],
  context: Context,
): Decision | Refusal {
  const row = openRow(application, transition, actor, context);
  if (isRefusal(row)) return row;
  const written = row.writes?.(application, input, { by: actor.email, at: context.now }, context) ?? application;
  for (const guard of row.guards ?? []) {
    const refusal = guard({ before: application, application: written, actor, input, context });
    if (refusal) return refusal;
  }
  const after = moved(written, targetOf(row, written, input), context);
  const objection = after && row.files?.(after, input, context.now);
  const detail = objection
    ? { objection: objection.number }
    : { ...said(transition, input, after), ...lateness(transition, input, application, context) };
  return change(application, after, { transition, detail, quiet: row.quiet, objection }, actor, context);
}

const targetOf = <Input>({ to, towards }: Row<Input>, written: Application, input: Input): Target =>
  typeof to === 'string' ? to : (towards?.(written, input) ?? 'same');

/** A reminder is of a deadline of the state it was sent in. */
function moved(application: Application, to: Target, { now }: Context): Application | undefined {
  if (to === 'gone') return undefined;
  const { reminded, ...rest } = application;
  const next = { ...rest, updatedAt: now, version: application.version + 1 };
  return to === 'same' || to === application.state
    ? { ...next, ...(reminded && { reminded }) }
    : { ...next, state: to, since: now };
}

/** What the trail tells of an input: all but the answers, which the line's changes carry; and what it led to. */
function said(transition: TransitionName, input: Inputs[TransitionName], after: Application | undefined) {
  const { answers: _, site: _s, ...rest } = { answers: undefined, site: undefined, ...input };
  return { ...rest, ...(after && LED_TO[transition]?.(after)) };
}

/** What an applicant does in grace says so: which deadline was past, and until when there was grace. */
function lateness(
  transition: TransitionName,
  input: Inputs[TransitionName],
  before: Application,
  { programme, now }: Context,
): ApplicationEvent['detail'] {
  const item = transition === 'answer-item' && 'item' in input ? itemOf(before.rectification, input.item) : undefined;
  const of = transition === 'submit' ? deadlineOf(before, programme) : item && { day: item.due, grace: item.grace };
  return of?.grace && dayOf(now) > of.day ? { deadline: of.day, inGrace: of.grace } : {};
}

const LED_TO: Partial<Record<TransitionName, (after: Application) => ApplicationEvent['detail']>> = {
  submit: ({ submitted }) => ({ score: submitted?.score }),
  recommend: ({ recommended }) => ({ score: recommended?.score }),
  propose: ({ proposal }) => ({ score: proposal?.score }),
  return: ({ returned }) => ({ until: returned?.until, ...(returned?.grace && { grace: returned.grace }) }),
  remind: ({ reminded }) => ({ deadline: reminded?.of, ...(reminded?.late && { late: true }) }),
  lapse: ({ ended }) => ({ deadline: ended?.reason }),
  expire: ({ ended }) => ({ deadline: ended?.reason }),
};
