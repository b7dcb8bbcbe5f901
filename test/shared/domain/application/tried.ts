import type { Application, State } from '../../../../shared/domain/application/application.ts';
import type { Decision } from '../../../../shared/domain/application/change.ts';
import { decide } from '../../../../shared/domain/application/decide.ts';
import type { Context } from '../../../../shared/domain/application/guards.ts';
import type { Inputs, TransitionName } from '../../../../shared/domain/application/inputs.ts';
import type { Actor } from '../../../../shared/domain/member.ts';
import { isRefusal, type Refusal } from '../../../../shared/domain/refusal.ts';
import { exampleContext } from '../examples.ts';
import { INPUTS, readyFor } from './moves.ts';
import { applicationIn } from './stages.ts';

export interface Try<T extends TransitionName> {
  readonly actor: Actor;
  readonly input?: Inputs[T];
  readonly context?: Partial<Context>;
  readonly changes?: Partial<Application>;
}

/** What is decided about the example of a state; but for what the try says, no guard minds. */
export function deciding<T extends TransitionName>(
  state: State,
  transition: T,
  { actor, input = INPUTS[transition], context, changes }: Try<T>,
): Decision | Refusal {
  const ready = readyFor(transition, state);
  const application = applicationIn(state, { ...ready.changes, ...changes });
  return decide(application, transition, actor, input, exampleContext({ now: ready.now, ...context }));
}

/** The refusal of a move, or the state that it leads to. */
export function tried<T extends TransitionName>(state: State, transition: T, how: Try<T>): Refusal | string {
  const decided = deciding(state, transition, how);
  return isRefusal(decided) ? decided : (decided.after?.state ?? 'gone');
}

export function allowed(decided: Decision | Refusal): Decision {
  if (isRefusal(decided)) throw new Error(`refused: ${JSON.stringify(decided)}`);
  return decided;
}

/** The decision of a move that must be allowed. */
export const moved = <T extends TransitionName>(state: State, transition: T, how: Try<T>): Decision =>
  allowed(deciding(state, transition, how));

/** The application after a move that must be allowed. */
export function after<T extends TransitionName>(state: State, transition: T, how: Try<T>): Application {
  const { after } = moved(state, transition, how);
  if (!after) throw new Error('it is gone');
  return after;
}

/** A refusal of an input by its fields. */
export const bad = (...problems: readonly (readonly [field: string, fault: string])[]) => ({
  refused: 'bad-input',
  problems: problems.map(([field, fault]) => ({ field, fault })),
});
