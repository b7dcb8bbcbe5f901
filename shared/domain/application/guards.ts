import { type Calendar, termEnd } from '../calendar.ts';
import { reportingUnit } from '../division.ts';
import { MOST_FILES } from '../evidence/evidence.ts';
import type { Actor, ActorRole, Member } from '../member.ts';
import type { Programme } from '../programme.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Answers } from '../standard/answer.ts';
import { indicatorsOf, type Standard } from '../standard/indicator.ts';
import { score } from '../standard/score.ts';
import { starOf } from '../standard/stars.ts';
import { addDays, type Day, dayOf, type Instant, isDay } from '../time.ts';
import type { Application } from './application.ts';
import { conflictOf } from './conflict.ts';
import { type Due, deadlineOf, dueOf } from './due.ts';
import type { Source } from './event.ts';
import type { Inputs } from './inputs.ts';
import { problems, type SheetName, sheetProblems } from './problems.ts';
import { type ItemState, itemOf, itemState } from './rectification.ts';
import { answersOf, sheetBy } from './sheets.ts';
import type { Divisions } from './unit.ts';

/** What a decision may look at besides the application: policy, calendar, time, and who and what else it names. */
export interface Context {
  readonly programme: Programme;
  readonly standard: Standard;
  readonly divisions: Divisions;
  readonly calendar: Calendar;
  readonly now: Instant;
  /** The next running number of a naming in the reporting unit. */
  readonly serial: number;
  /** Where the change comes from, for the trail. */
  readonly source: Source;
  /** The members that the input names, as far as there are any. */
  readonly people: readonly Member[];
}

/** One change being decided; `application` already carries what the input brought. */
interface Deal<Input> {
  readonly before: Application;
  readonly application: Application;
  readonly actor: Actor;
  readonly input: Input;
  readonly context: Context;
}
export type Guard<Input> = (deal: Deal<Input>) => Refusal | undefined;

/** The programme takes applications today (domain.md, window: to 24:00 of the last day in Shanghai), until `grace` what was begun in time. */
export function windowOpen({ window }: Programme, now: Instant, grace?: Day): Refusal | undefined {
  const today = dayOf(now);
  if (today < window.opens) return refuse('window-not-open', { opens: window.opens });
  if (today <= (grace ?? window.closes)) return undefined;
  return refuse('window-closed', { closes: window.closes, ...(grace && { grace }) });
}

/** A first submission needs the window, or its grace; a correction that was asked for may come later. */
export const inWindow: Guard<unknown> = ({ before, context: { programme, now } }) =>
  before.state === 'returned' ? undefined : windowOpen(programme, now, deadlineOf(before, programme)?.grace);

/** A grace ends with its last day, be time's own run late; without one, what comes before that run is still taken. */
export const notOver: Guard<unknown> = ({ before, context }) => {
  const { transition, deadline = '', grace } = dueOf(before, context.programme) ?? {};
  const isOver = transition === 'lapse' && grace !== undefined && dayOf(context.now) > grace;
  return isOver ? refuse('grace-over', { deadline, grace }) : undefined;
};

export const complete: Guard<unknown> = ({ application, context }) => {
  const open = problems(application, context.standard, context.divisions);
  return open.length > 0 ? { ...refuse('incomplete', { count: open.length }), problems: open } : undefined;
};

/** Answers and corrections go to indicators that the standard has; the others are named. */
export const knownIndicators: Guard<{
  readonly answers?: Answers | undefined;
  readonly site?: Answers | undefined;
  readonly indicators?: object;
}> = ({ input, context }) => {
  const known = new Set(indicatorsOf(context.standard).map((i) => i.id));
  const { answers, site, indicators } = input;
  const named = [...keysUnder('answers', answers), ...keysUnder('site', site), ...keysUnder('indicators', indicators)];
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

/** Who has judged an application does not hand it in again in another office. */
export const notJudge: Guard<unknown> = ({ before, actor: { email } }) => {
  const judged = [before.returned?.by, before.recommended?.by, ...before.assigned, ...Object.keys(before.sheets)];
  return judged.includes(email) ? refuse('judged-by-you') : undefined;
};

export const notProposer: Guard<unknown> = ({ before, actor }) =>
  before.proposal?.by === actor.email ? refuse('signed-by-proposer') : undefined;

/** What the city took up by itself was recommended by nobody. */
export const recommended: Guard<unknown> = ({ before }) =>
  before.recommended ? undefined : refuse('wrong-state', { state: before.state, from: [] });

/** Nobody of the city has it in hand, nor has scored it, visited it, found something on site or stood back from it. */
export const notBegun: Guard<unknown> = ({ before: { assigned, sheets, visits, recused, evidence } }) => {
  const seen = Object.values(evidence).some(({ site }) => site);
  const begun = [assigned, Object.keys(sheets), visits, recused].some(({ length }) => length > 0);
  return begun || seen ? refuse('assessment-begun') : undefined;
};

/** Who proposed or signed has judged already: the way back is to send it back, or after publication an objection. */
export const notInvolved: Guard<unknown> = ({ before, actor }) => {
  const { proposal, signature } = before;
  return [proposal?.by, signature?.by].includes(actor.email) ? refuse('judged-already') : undefined;
};

export const notSigned: Guard<unknown> = ({ before }) => (before.signature ? refuse('signed-already') : undefined);
export const signed: Guard<unknown> = ({ before }) => (before.signature ? undefined : refuse('not-signed-yet'));

/** The answers that a decision rests on: the district's, or the proposing reviewer's own. */
const sheetFor = ({ application, actor }: { application: Application; actor: Actor }, sheet: SheetName) =>
  sheet === 'district' ? application.district : answersOf(sheetBy(application, actor.email));

/** Every indicator that counts has a readable answer. For the city's sheet the proposal has already been written. */
export const fullyScored =
  (sheet: SheetName): Guard<unknown> =>
  (deal) => {
    const open = sheetProblems(sheetFor(deal, sheet), deal.context.standard, sheet);
    return open.length > 0 ? { ...refuse('scores-incomplete', { count: open.length }), problems: open } : undefined;
  };

/** A veto blocks going on whatever the score, and so does a required indicator that was missed. */
export const nothingForbids =
  (sheet: SheetName): Guard<unknown> =>
  (deal) => {
    const { vetoes, requiredMissed } = score(deal.context.standard, sheetFor(deal, sheet));
    if (vetoes.length > 0) return refuse('vetoed', { indicators: vetoes });
    return requiredMissed.length > 0 ? refuse('required-not-met', { indicators: requiredMissed }) : undefined;
  };

/** The star stays within its band: raising is refused, lowering needs a reason (domain.md, "Stars"). */
export const starInBand: Guard<Inputs['propose']> = ({ application, input, context }) => {
  const total = application.proposal?.score ?? 0;
  const band = starOf(total, context.programme.starBands);
  if (band === undefined) return refuse('below-three-stars', { score: total, least: context.programme.starBands[3] });
  if (input.star > band) return refuse('star-above-band', { star: input.star, band, score: total });
  return input.star < band && input.reason.trim() === '' ? refuse('lower-star-needs-reason', { band }) : undefined;
};

const notThere: Refusal = { ...refuse('bad-input'), problems: [{ field: 'evidence', fault: 'not-a-choice' }] };

/** Evidence is for an indicator of the standard, and an application has room for so much of it. */
export const roomForEvidence: Guard<Inputs['attach']> = ({ before, input, context }) => {
  const known = indicatorsOf(context.standard).some((i) => i.id === input.evidence.indicator);
  if (!known) return { ...refuse('bad-input'), problems: [{ field: 'indicator', fault: 'unknown-indicator' }] };
  if (Object.hasOwn(before.evidence, input.evidence.id)) return notThere;
  return Object.keys(before.evidence).length >= MOST_FILES ? refuse('too-many-files', { most: MOST_FILES }) : undefined;
};

/** A township removes what it brought, a reviewer what is their own. */
export const applicantsEvidence: Guard<Inputs['detach']> = ({ before, input }) => {
  const found = Object.hasOwn(before.evidence, input.evidence) ? before.evidence[input.evidence] : undefined;
  return found && !found.site ? undefined : notThere;
};
export const ownEvidence: Guard<Inputs['detach']> = ({ before, input, actor }) => {
  const found = Object.hasOwn(before.evidence, input.evidence) ? before.evidence[input.evidence] : undefined;
  return found?.site && found.by === actor.email ? undefined : notThere;
};

const missing = (field: string): Refusal => ({ ...refuse('bad-input'), problems: [{ field, fault: 'missing' }] });
const notADay = (field: string): Refusal => ({ ...refuse('bad-input'), problems: [{ field, fault: 'not-a-day' }] });

export const hasText: Guard<{ readonly text: string }> = ({ input }) =>
  input.text.trim() === '' ? missing('text') : undefined;
export const hasVisitors: Guard<{ readonly visitors: string }> = ({ input }) =>
  input.visitors.trim() === '' ? missing('visitors') : undefined;
export const hasFindings: Guard<{ readonly findings: string }> = ({ input }) =>
  input.findings.trim() === '' ? missing('findings') : undefined;

export const visitAhead: Guard<{ readonly day: Day }> = ({ input, context }) =>
  isDay(input.day) && input.day >= dayOf(context.now) ? undefined : notADay('day');
export const visitPast: Guard<{ readonly day: Day }> = ({ input, context }) =>
  isDay(input.day) && input.day <= dayOf(context.now) ? undefined : notADay('day');

/** Work goes to reviewers who are there and may judge it; nobody is left out silently. */
export const mayAssess: Guard<Inputs['assign']> = ({ before, input, context }) => {
  for (const email of input.reviewers) {
    const member = context.people.find((person) => person.email === email);
    if (member?.role !== 'reviewer' || member.disabled) return refuse('not-a-reviewer', { email });
    const conflict = conflictOf(before, member, context);
    if (conflict) return refuse('assignee-in-conflict', { email, name: member.name });
  }
  return undefined;
};

/** What has to be mended is told, each for an indicator of the standard. */
export const hasItems: Guard<Inputs['rectify']> = ({ input, context }) => {
  const known = new Set(indicatorsOf(context.standard).map((i) => i.id));
  if (input.items.length === 0) return missing('items');
  const problems = input.items.flatMap(({ indicator, text }, n) => [
    ...(known.has(indicator) ? [] : [{ field: `items.${n}.indicator`, fault: 'unknown-indicator' as const }]),
    ...(text.trim() === '' ? [{ field: `items.${n}.text`, fault: 'missing' as const }] : []),
  ]);
  return problems.length > 0 ? { ...refuse('bad-input'), problems } : undefined;
};

/** A deadline lies ahead, and not further than the programme allows. */
const inTime = (due: Day, { programme, now }: Context) =>
  isDay(due) && due > dayOf(now) && due <= addDays(dayOf(now), programme.terms.rectificationDays);

export const itemsInTime: Guard<Inputs['rectify']> = ({ input, context }) => {
  const late = input.items.flatMap(({ due }, n) => (inTime(due, context) ? [] : [n]));
  const problems = late.map((n) => ({ field: `items.${n}.due`, fault: 'not-a-deadline' as const }));
  return late.length > 0 ? { ...deadline(context), problems } : undefined;
};
export const dueInTime: Guard<{ readonly due: Day }> = ({ input, context }) =>
  inTime(input.due, context)
    ? undefined
    : { ...deadline(context), problems: [{ field: 'due', fault: 'not-a-deadline' }] };
const deadline = ({ programme }: Context) => refuse('bad-deadline', { days: programme.terms.rectificationDays });

export const itemIs =
  (...states: readonly ItemState[]): Guard<{ readonly item: number }> =>
  ({ before, input }) => {
    const item = itemOf(before.rectification, input.item);
    if (!item) return { ...refuse('bad-input'), problems: [{ field: 'item', fault: 'not-a-choice' }] };
    return states.includes(itemState(item))
      ? undefined
      : refuse('item-state', { item: item.number, is: itemState(item) });
  };

export const notClosedYet: Guard<{ readonly item: number }> = ({ before, input }) =>
  itemOf(before.rectification, input.item)?.closed
    ? refuse('item-state', { item: input.item, is: 'signing' })
    : undefined;

/** Two people close an item (双签字销号): first somebody finds it mended, then another signs. */
export const closedByAnother: Guard<{ readonly item: number }> = ({ before, input, actor }) => {
  const closed = itemOf(before.rectification, input.item)?.closed;
  if (!closed) return refuse('item-not-closed', { item: input.item });
  return closed.by === actor.email ? refuse('signed-by-closer', { item: input.item }) : undefined;
};

/** A notice is no shorter than its working days from today on; of a year without a calendar only that it lies ahead is known. */
export const longEnough: Guard<Inputs['publish']> = ({ input, context }) => {
  const today = dayOf(context.now);
  const end = termEnd(today, context.programme.terms.noticeWorkingDays, context.calendar);
  const least = typeof end === 'string' ? end : addDays(today, 1);
  return isDay(input.until) && input.until >= least ? undefined : refuse('notice-too-short', { least });
};

/** Whoever still publishes a notice that was called off meanwhile is too late. */
export const notCalledOff: Guard<Inputs['publish']> = ({ before, input }) =>
  before.calledOff?.batch === input.batch ? refuse('notice-called-off') : undefined;
/** It stands in this notice, and in no later one. */
export const ofNotice: Guard<Inputs['call-off']> = ({ before, input }) =>
  before.notice?.batch === input.batch ? undefined : refuse('notice-called-off');

export const noticeRuns: Guard<unknown> = ({ before, context }) => {
  const { until = '' } = before.notice ?? {};
  return dayOf(context.now) > until ? refuse('notice-over', { until }) : undefined;
};
export const noticeOver: Guard<unknown> = ({ before, context }) => {
  const { until = '' } = before.notice ?? {};
  return dayOf(context.now) > until ? undefined : refuse('notice-runs', { until });
};

/** A document has a number, and a date within the notice's end and today. */
export const hasDocument: Guard<Inputs['name']> = ({ before, input, context }) => {
  if (input.number.trim() === '') return missing('number');
  const { until = '' } = before.notice ?? {};
  return isDay(input.date) && input.date > until && input.date <= dayOf(context.now) ? undefined : notADay('date');
};

/** Time does only what is due today or was due before. */
export const isDue =
  (transition: Due['transition']): Guard<unknown> =>
  ({ before, context }) => {
    const due = dueOf(before, context.programme);
    return due?.transition === transition && due.day <= dayOf(context.now) ? undefined : refuse('not-due');
  };

/** Whether `actor` answers for the place that an application comes from. */
export const ofOwnPlace: Record<
  ActorRole,
  (deal: Pick<Deal<unknown>, 'application' | 'actor'>) => Refusal | undefined
> = {
  submitter: ({ application, actor }) =>
    application.applicant === actor.division ? undefined : refuse('not-your-township', { division: actor.division }),
  screener: ({ application, actor }) =>
    reportingUnit(application.applicant) === actor.division
      ? undefined
      : refuse('not-your-district', { division: actor.division }),
  reviewer: () => undefined,
  admin: () => undefined,
  public: () => undefined,
  clock: () => undefined,
};
