import type { State } from '../application/application.ts';
import type { TransitionName } from '../application/inputs.ts';
import type { Member, Role } from '../member.ts';
import type { Day, Instant } from '../time.ts';

/** An office that is told something: everybody of a role in a division, as in `screener#330602`. */
export type Audience = `${Role}#${string}`;

export const audienceOf = ({ role, division }: Pick<Member, 'role' | 'division'>): Audience => `${role}#${division}`;

/**
 * News of an application to people. It says what happened and what the application is now, and nothing that its reader
 * may not see: no score, no star, no reason, nobody's name but the unit's.
 */
export interface Message {
  /** Made of what it is about, so that the same change never makes two of it. */
  readonly id: string;
  readonly application: string;
  /** The version of the application that the change made. */
  readonly version: number;
  readonly transition: TransitionName;
  readonly audience: Audience;
  /** Somebody of the audience who alone is meant, by e-mail. */
  readonly only?: string;
  /** Somebody of the audience who did it and need not be told, by e-mail. */
  readonly except?: string;
  readonly at: Instant;
  /** The unit's name. */
  readonly name: string;
  /** What the application has become. */
  readonly state: State;
  /** The day that it is about: to act by, of a visit, until which a name is good. */
  readonly deadline?: Day;
  /** Where that day is past and there is grace, the last day of it. */
  readonly grace?: Day;
}

/** The change that a message tells of: all messages of one change share it. */
export const changeId = ({ application, version }: Pick<Message, 'application' | 'version'>): string =>
  `${application}@${version}`;

/** Whether a message to a reader's office is meant for them. */
export const isFor = (email: string, { only, except }: Pick<Message, 'only' | 'except'>): boolean =>
  (only === undefined || only === email) && except !== email;
