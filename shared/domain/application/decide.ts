import type { Member } from '../member.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Application } from './application.ts';
import { change, type Decision, line } from './change.ts';
import type { ApplicationEvent } from './event.ts';
import { type Context, ofOwnPlace } from './guards.ts';
import type { Inputs, TransitionName } from './inputs.ts';
import { type Row, TRANSITION_NAMES, TRANSITIONS } from './transitions.ts';

/** May `actor` make this move on this application at all, its input apart? For buttons, and as the first step of `decide`. */
export function mayMove(application: Application, transition: TransitionName, actor: Member): Refusal | undefined {
  const row = TRANSITIONS[transition];
  if (actor.role !== row.who) return refuse('not-your-role', { role: row.who });
  const place = ofOwnPlace[actor.role]({ application, actor } as Parameters<(typeof ofOwnPlace)['admin']>[0]);
  if (place) return place;
  if (!row.from.includes(application.state)) return refuse('wrong-state', { state: application.state, from: row.from });
  return undefined;
}

/** The moves open to `actor` now, in the order of the table. */
export const openMoves = (application: Application, actor: Member): TransitionName[] =>
  TRANSITION_NAMES.filter((t) => mayMove(application, t, actor) === undefined);

/**
 * Decides one transition: the same question for a form, the API, a spreadsheet row and the clock.
 * Pure: equal arguments give an equal decision, and nothing is written here.
 */
export function decide<T extends TransitionName>(
  application: Application,
  transition: T,
  actor: Member,
  input: Inputs[T],
  context: Context,
): Decision | Refusal {
  const may = mayMove(application, transition, actor);
  if (may) return may;
  const row: Row<Inputs[T]> = TRANSITIONS[transition];
  const signed = { by: actor.email, at: context.now };
  const written = row.writes?.(application, input, signed, context) ?? application;
  for (const guard of row.guards) {
    const refusal = guard({ application: written, actor, input, context });
    if (refusal) return refusal;
  }
  if (row.to === 'gone') return change(application, undefined, context);
  const after = moved(written, row.to, context);
  if (row.quiet) return change(application, after, context);
  const event = line({ transition, from: application.state }, after, actor, said(input, after), context);
  return { ...change(application, after, context), event };
}

function moved(application: Application, to: Exclude<Row<never>['to'], 'gone'>, { now }: Context): Application {
  const state = to === 'same' ? application.state : to;
  const since = to === 'same' ? application.since : now;
  return { ...application, state, since, updatedAt: now, version: application.version + 1 };
}

/** What the trail keeps of an input: all but the answers, which the application itself carries; and the score it led to. */
function said(input: Inputs[TransitionName], after: Application): ApplicationEvent['detail'] {
  const { answers: _, ...rest } = { answers: undefined, ...input };
  if (after.state === 'submitted') return { ...rest, score: after.submitted?.score };
  return after.state === 'proposed' ? { ...rest, score: after.proposal?.score } : rest;
}
