import type { NoticeRow } from '../batch.ts';
import type { Cell } from '../cell.ts';
import type { Actor } from '../member.ts';
import type { Message } from '../message/message.ts';
import { messagesOf } from '../message/messages-of.ts';
import { cellOf, countsFor, noticeRowOf, occupies, type Tally, tallyChange } from './agreeing.ts';
import type { Application } from './application.ts';
import { canonical, sealed } from './chain.ts';
import { changesBetween } from './changed.ts';
import { type Due, dueOf } from './due.ts';
import type { ApplicationEvent } from './event.ts';
import type { Context } from './guards.ts';
import type { Objection } from './objection.ts';

/** One change, ready to be written whole: the application, its event, and whatever must agree with them. */
export interface Decision {
  readonly before: Application | undefined;
  /** The new application; undefined removes it. */
  readonly after: Application | undefined;
  readonly event: ApplicationEvent;
  /** The unit key to occupy, and the one to give free; absent where nothing changes. */
  readonly claim?: string;
  readonly release?: string;
  readonly tally: Tally;
  /** The cell as it is now; `naming` takes the next running number, later changes keep it. */
  readonly cell?: { readonly is: Cell; readonly naming: boolean };
  readonly noticeRow?: NoticeRow;
  readonly objection?: Objection;
  /** What time does next, and what it would have done before. */
  readonly due: { readonly before: Due | undefined; readonly after: Due | undefined };
  /** Whom it is news to. */
  readonly messages: readonly Message[];
}

/** What a line of the trail says besides what the change itself tells. */
export interface Said extends Pick<ApplicationEvent, 'transition' | 'detail'> {
  readonly quiet?: true | undefined;
  readonly objection?: Objection | undefined;
}

/** The change from `before` to `after`, with its line in the trail and the difference it makes to all that must agree. */
export function change(
  before: Application | undefined,
  after: Application | undefined,
  said: Said,
  actor: Actor,
  context: Context,
): Decision {
  const { standard, programme } = context;
  const event = line(before, after, said, actor, context);
  const [held, wanted] = [occupies(before, standard), occupies(after, standard)];
  const cell = changed(cellOf(before, context), cellOf(after, context));
  const noticeRow = noticeRowAfter(noticeRowOf(before, context), noticeRowOf(after, context));
  return {
    before,
    after: after && { ...after, head: event.hash },
    event,
    ...(wanted !== undefined && wanted !== held && { claim: wanted }),
    ...(held !== undefined && held !== wanted && { release: held }),
    tally: tallyChange(countsFor(before), countsFor(after)),
    ...(cell && after && { cell: { is: cell, naming: !before?.award } }),
    ...(noticeRow && { noticeRow }),
    ...(said.objection && { objection: said.objection }),
    due: { before: dueOf(before, programme), after: dueOf(after, programme) },
    messages: messagesOf({ before, after, transition: said.transition, actor }, context),
  };
}

/** `after`, where it says anything else than `before`. */
const changed = <T>(before: T | undefined, after: T | undefined): T | undefined =>
  canonical(before) === canonical(after) ? undefined : after;

/** A line once published stays to be read: of a notice that was undone it says so. */
const noticeRowAfter = (before: NoticeRow | undefined, after: NoticeRow | undefined): NoticeRow | undefined =>
  before && before.batch !== after?.batch ? { ...before, standing: 'dropped' } : changed(before, after);

function line(
  before: Application | undefined,
  after: Application | undefined,
  { transition, detail, quiet }: Said,
  { email, name, role }: Actor,
  { now, source }: Context,
): ApplicationEvent {
  return sealed({
    application: (after ?? before)?.id ?? '',
    version: after?.version ?? (before?.version ?? 0) + 1,
    transition,
    ...(before && { from: before.state }),
    to: after?.state ?? 'gone',
    at: now,
    by: email,
    name,
    role,
    // Of the public nothing is kept.
    source: role === 'public' ? { via: source.via } : source,
    detail,
    changes: changesBetween(before, after),
    ...(quiet && { quiet }),
    previous: before?.head ?? '',
  });
}
