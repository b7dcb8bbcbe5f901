import type { Cell } from '../cell.ts';
import type { Member } from '../member.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { cellOf, countsFor, occupies, type Tally, tallyChange } from './agreeing.ts';
import type { Application, Unit } from './application.ts';
import type { ApplicationEvent } from './event.ts';
import { type Context, ofOwnPlace, windowOpen } from './guards.ts';
import type { Inputs, TransitionName } from './inputs.ts';
import { type Row, TRANSITIONS } from './transitions.ts';

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
  (Object.keys(TRANSITIONS) as TransitionName[]).filter((t) => mayMove(application, t, actor) === undefined);

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
  const { event, detail } = { event: { transition, from: application.state }, detail: said(input, after) };
  return { ...change(application, after, context), event: line(event, after, actor, detail, context) };
}

/** The decision to open a draft in `category` for the actor's own township or city-level unit. */
export function open(
  { id, unit }: { id: string; unit: Partial<Unit> },
  actor: Member,
  context: Context,
): Decision | Refusal {
  if (actor.role !== 'submitter') return refuse('not-your-role', { role: 'submitter' });
  const refusal = windowOpen(context.programme, context.now);
  if (refusal) return refusal;
  const draft = blank(id, unit, actor, context);
  return { ...change(undefined, draft, context), event: line({ transition: 'create' }, draft, actor, {}, context) };
}

function blank(id: string, unit: Partial<Unit>, { email, division }: Member, context: Context): Application {
  const { programme, standard, now } = context;
  return {
    id,
    version: 1,
    programme: programme.id,
    category: standard.category,
    standardVersion: standard.version,
    applicant: division,
    unit: {
      name: '',
      division: standard.unit === 'village' ? '' : division,
      address: '',
      contact: '',
      phone: '',
      summary: '',
      ...unit,
    },
    state: 'draft',
    since: now,
    updatedAt: now,
    created: { by: email, at: now },
    self: {},
    city: {},
  };
}

function moved(application: Application, to: Exclude<Row<never>['to'], 'gone'>, { now }: Context): Application {
  const state = to === 'same' ? application.state : to;
  const since = to === 'same' ? application.since : now;
  return { ...application, state, since, updatedAt: now, version: application.version + 1 };
}

/** The difference that a change makes to everything that must agree with the application. */
function change(before: Application | undefined, after: Application | undefined, context: Context): Decision {
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

const line = (
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

/** What the trail keeps of an input: all but the answers, which the application itself carries; and the score it led to. */
function said(input: Inputs[TransitionName], after: Application): ApplicationEvent['detail'] {
  const { answers: _, ...rest } = { answers: undefined, ...input };
  if (after.state === 'submitted') return { ...rest, score: after.submitted?.score };
  return after.state === 'proposed' ? { ...rest, score: after.proposal?.score } : rest;
}
