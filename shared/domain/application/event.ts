import type { Role } from '../member.ts';
import type { Instant } from '../time.ts';
import type { State } from './application.ts';
import type { TransitionName } from './inputs.ts';

/** One line of an application's trail: who moved it, as what, when, from where to where, and why. */
export interface ApplicationEvent {
  readonly application: string;
  /** The version that this change made. */
  readonly version: number;
  readonly transition: TransitionName | 'create';
  readonly from?: State;
  readonly to: State;
  readonly at: Instant;
  readonly by: string;
  readonly name: string;
  readonly role: Role;
  /** What was decided with it: a reason, a star, a score. */
  readonly detail: Readonly<Record<string, unknown>>;
}
