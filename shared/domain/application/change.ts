import type { Cell } from '../cell.ts';
import type { Member } from '../member.ts';
import { cellOf, countsFor, occupies, type Tally, tallyChange } from './agreeing.ts';
import type { Application } from './application.ts';
import type { ApplicationEvent } from './event.ts';
import type { Context } from './guards.ts';

/** One change, ready to be written whole: the application, its event, and whatever must agree with them. */
export interface Decision {
  readonly before: Application | undefined;
  /** The new application; undefined removes it. */
  readonly after: Application | undefined;
  readonly event?: ApplicationEvent;
  /** The unit key to occupy, and the one to give free; absent where nothing changes. */
  readonly claim?: string;
  readonly release?: string;
  readonly tally: Tally;
  readonly cell?: Cell;
}

/** The difference that a change makes to everything that must agree with the application. */
export function change(before: Application | undefined, after: Application | undefined, context: Context): Decision {
  const { standard } = context;
  const [held, wanted] = [occupies(before, standard), occupies(after, standard)];
  const cell = before?.state === 'named' || !after ? undefined : cellOf(after, context);
  return {
    before,
    after: after && cell ? { ...after, cell: cell.code } : after,
    ...(wanted !== undefined && wanted !== held && { claim: wanted }),
    ...(held !== undefined && held !== wanted && { release: held }),
    tally: tallyChange(countsFor(before), countsFor(after)),
    ...(cell && { cell }),
  };
}

/** A line of the trail about what `after` has become. */
export const line = (
  event: Pick<ApplicationEvent, 'transition' | 'from'>,
  after: Application,
  { email, name, role }: Member,
  detail: ApplicationEvent['detail'],
  { now }: Context,
): ApplicationEvent => ({
  application: after.id,
  version: after.version,
  ...event,
  to: after.state,
  at: now,
  by: email,
  name,
  role,
  detail,
});
