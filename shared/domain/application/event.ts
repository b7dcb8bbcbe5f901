import type { ActorRole } from '../member.ts';
import type { Instant } from '../time.ts';
import type { State } from './application.ts';
import type { Changed } from './changed.ts';
import type { TransitionName } from './inputs.ts';

/** Where a change came from: a page, the API, the schedule; and from which network address, where there is one. */
export interface Source {
  readonly via: 'page' | 'api' | 'schedule';
  readonly address?: string;
}

/** One line of an application's trail: who moved it, as what, when, from where to where, and what that changed. */
export interface ApplicationEvent {
  readonly application: string;
  /** The version that this change made. Every version has its line. */
  readonly version: number;
  readonly transition: TransitionName | 'create';
  readonly from?: State;
  readonly to: State | 'gone';
  readonly at: Instant;
  readonly by: string;
  readonly name: string;
  readonly role: ActorRole;
  readonly source: Source;
  /** What was decided with it: a reason, a star, a score. */
  readonly detail: Readonly<Record<string, unknown>>;
  /** What it changed, before and after. */
  readonly changes: readonly Changed[];
  /** A draft or a sheet being saved: on record, but no news. */
  readonly quiet?: true;
  /** The hash of the line before; empty at the first. */
  readonly previous: string;
  /** SHA-256 over everything above, in canonical form (`chain.ts`). */
  readonly hash: string;
}
