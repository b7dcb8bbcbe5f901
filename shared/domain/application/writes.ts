import { cellCode } from '../cell.ts';
import { reportingUnit } from '../division.ts';
import type { Reasoned, Signed } from '../signed.ts';
import type { Answers } from '../standard/answer.ts';
import { score } from '../standard/score.ts';
import { addDays, addYears, type Day, dayOf, isDay } from '../time.ts';
import type { Application, Sheet, Target } from './application.ts';
import { stillCopied } from './copy.ts';
import { dueOf } from './due.ts';
import { graceAfter } from './grace.ts';
import type { Context } from './guards.ts';
import type { Inputs } from './inputs.ts';
import { allClosed, type Rectification, type RectificationItem, withItem } from './rectification.ts';
import { answersOf, sheetBy } from './sheets.ts';

/** What each move writes on the application besides its state; the table of transitions names them. */
type Write<Input> = (application: Application, input: Input, signed: Signed, context: Context) => Application;

const merged = <T extends object>(before: T, typed: Partial<T> | undefined): T => ({ ...before, ...typed });

export const draft: Write<Inputs['save']> = (a, { unit, answers }) => ({
  ...a,
  unit: merged(a.unit, unit),
  self: merged(a.self, answers),
  ...(a.copied && { copied: stillCopied(a.copied, a.self, merged(a.self, answers)) }),
});

export const evidence: Write<Inputs['attach']> = (a, input, { by, at }) => ({
  ...a,
  evidence: { ...a.evidence, [input.evidence.id]: { ...input.evidence, by, at } },
});

/** What a reviewer brings from a site visit stays inside the city's office. */
export const siteEvidence: Write<Inputs['attach']> = (a, input, { by, at }) => ({
  ...a,
  evidence: { ...a.evidence, [input.evidence.id]: { ...input.evidence, by, at, site: true } },
});

export const noEvidence: Write<Inputs['detach']> = (a, { evidence: id }) => {
  const { [id]: _, ...rest } = a.evidence;
  return { ...a, evidence: rest };
};

export const submission: Write<unknown> = ({ returned, ...a }, _input, signed, { standard }) => ({
  ...a,
  ...(returned && { resubmitted: signed.at }),
  filers: [...new Set([...a.filers, signed.by])],
  submitted: { ...signed, score: score(standard, a.self).total },
});

/** The end of its way, with the reason: not recommended, not passed, withdrawn, revoked. */
export const ending: Write<{ readonly reason: string }> = (a, { reason }, signed) => ({
  ...a,
  ended: { ...signed, reason },
});

export const districtSheet: Write<{ readonly answers?: Answers | undefined }> = (a, { answers }) => ({
  ...a,
  district: merged(a.district, answers),
});

export const recommendation: Write<Inputs['recommend']> = (before, input, signed, context) => {
  const a = districtSheet(before, input, signed, context);
  return { ...a, recommended: { ...signed, score: score(context.standard, a.district).total } };
};

export const noRecommendation = ({ recommended: _, ...a }: Application): Application => a;

/** Whoever takes an application up assesses it. */
export const taking: Write<unknown> = (a, _, { by }) => ({ ...a, assigned: [...new Set([...a.assigned, by])] });

export const ownSheet: Write<Inputs['score']> = (a, { answers, site }, { by }) => {
  const { documents, site: seen } = sheetBy(a, by);
  const sheet: Sheet = { documents: merged(documents, answers), site: merged(seen, site) };
  return { ...a, sheets: { ...a.sheets, [by]: sheet } };
};

export const assignment: Write<Inputs['assign']> = (a, { reviewers }) => ({ ...a, assigned: [...new Set(reviewers)] });

/** Who declares a conflict is done with it: the work goes back, the sheet is left out. */
export const recusal: Write<Inputs['recuse']> = (a, { reason }, signed) => {
  const { [signed.by]: _, ...sheets } = a.sheets;
  const assigned = a.assigned.filter((email) => email !== signed.by);
  return { ...a, sheets, assigned, recused: [...a.recused, { ...signed, reason }] };
};

/** One visit is planned at a time: a new plan takes the place of one not held. */
export const visitPlan: Write<Inputs['plan-visit']> = (a, { day, visitors }, signed) => ({
  ...a,
  visits: [...a.visits.filter((visit) => visit.held), { ...signed, day, visitors }],
});

export const visitHeld: Write<Inputs['record-visit']> = (a, { day, visitors, findings }, signed) => {
  const planned = a.visits.find((visit) => !visit.held) ?? signed;
  const held = { by: planned.by, at: planned.at, day, visitors, held: { ...signed, findings } };
  return { ...a, visits: [...a.visits.filter((visit) => visit.held), held] };
};

export const returning: Write<Inputs['return']> = (
  a,
  { reason, indicators },
  signed,
  { programme: { terms }, now },
) => {
  const until = addDays(dayOf(now), terms.correctionDays);
  return { ...a, returned: { ...signed, reason, indicators, until, ...graceAfter(until, terms) } };
};

export const rectification =
  (of: Rectification['of']): Write<Inputs['rectify']> =>
  (a, { items }, signed, context) => ({
    ...a,
    rectification: {
      ...{ ...signed, of },
      items: items.map((item, n) => ({ number: n + 1, ...item, ...graceOfItem(item, context) })),
    },
  });

/** What is no date is refused by its guard. */
const graceOfItem = ({ due }: { readonly due: Day }, { programme }: Context) =>
  isDay(due) ? graceAfter(due, programme.terms) : {};

/** Changes the item that a move is about; what is not there stays for the guard to refuse. */
const item =
  <Input extends { readonly item: number }>(
    change: (of: RectificationItem, input: Input, signed: Signed, context: Context) => RectificationItem,
  ): Write<Input> =>
  (a, input, signed, context) =>
    a.rectification
      ? { ...a, rectification: withItem(a.rectification, input.item, (of) => change(of, input, signed, context)) }
      : a;

export const itemAnswer = item<Inputs['answer-item']>(({ closed: _, ...of }, { text }, signed) => ({
  ...of,
  answer: { ...signed, text },
}));
export const itemReopening = item<Inputs['reopen-item']>((before, input, signed, context) => {
  const { answer: _, closed: _closed, grace: _grace, ...of } = before;
  return {
    ...{ ...of, due: input.due, ...graceOfItem(input, context) },
    reopened: { ...signed, reason: input.reason },
  };
});
export const itemClosing = item<Inputs['close-item']>((of, _, signed) => ({ ...of, closed: signed }));
export const itemSignature = item<Inputs['sign-item']>((of, _, signature) => ({ ...of, signature }));

/** The last item closed leads back to where the rectification came from. */
export const afterItem = ({ rectification: r }: Application): Target => (r && allClosed(r) ? r.of : 'same');

export const proposal: Write<Inputs['propose']> = (before, input, signed, context) => {
  const a = ownSheet(before, input, signed, context);
  const city = answersOf(sheetBy(a, signed.by));
  const { star, reason } = input;
  return { ...a, city, proposal: { ...signed, star, reason, score: score(context.standard, city).total } };
};

export const noProposal = ({ proposal: _, signature: _s, ...a }: Application): Application => a;

export const signature: Write<unknown> = (a, _, signed) => ({ ...a, signature: signed });

export const notice: Write<Inputs['publish']> = (a, { batch, until }, signed) => ({
  ...a,
  notice: { ...signed, batch, from: dayOf(signed.at), until },
});

/** Proposal and signature stand: it may be published anew. */
export const noNotice: Write<Inputs['call-off']> = ({ notice: _, ...a }, { batch, reason }, signed) => ({
  ...a,
  calledOff: { ...signed, batch, reason },
});

const NONE = { raised: 0, handled: 0 };

export const objection: Write<unknown> = ({ objections = NONE, ...a }) => ({
  ...a,
  objections: { ...objections, raised: objections.raised + 1 },
});

export const dismissed: Write<unknown> = ({ objections = NONE, ...a }) => ({
  ...a,
  objections: { ...objections, handled: objections.raised },
});

/** An objection that stands ends it, or undoes the proposal and the notice. */
export const upheld: Write<Inputs['uphold']> = (before, input, signed, context) => {
  const a = dismissed(before, input, signed, context);
  if (input.outcome === 'failed') return ending(a, input, signed, context);
  const { notice: _, ...rest } = noProposal(a);
  return rest;
};

/** The last day of so many years from a day on. */
const termOf = (from: Day, years: number): Day => addDays(addYears(from, years), -1);

/** Validity counts from the date of the document: three years from 1 July 2023 end on 30 June 2026. */
export const award: Write<Inputs['name']> = (a, { number, date }, { at }, { programme, serial }) => ({
  ...a,
  award: {
    code: cellCode(reportingUnit(a.applicant), a.programme, serial),
    namedAt: at,
    document: { number, date },
    // What is no date is refused by its guard.
    validUntil: isDay(date) ? termOf(date, programme.validYears) : '',
  },
});

export const review: Write<Inputs['review']> = (a, { reason }, signed) => ({ ...a, review: { ...signed, reason } });

/** Kept within the last days of its validity (复核), a cell is good for another term; kept earlier, for what is left. */
export const keeping: Write<Inputs['keep']> = ({ rectification: _, ...a }, _input, _signed, { programme, now }) => {
  if (!a.award) return a;
  const { validUntil } = a.award;
  const renewed = dayOf(now) >= addDays(validUntil, -programme.terms.renewalDays);
  const renewal = () => termOf(addDays(validUntil, 1), programme.validYears);
  return { ...a, award: { ...a.award, validUntil: renewed ? renewal() : validUntil } };
};

export const reminder: Write<unknown> = (a, _, _signed, { programme, now }) => {
  const [due, on] = [dueOf(a, programme), dayOf(now)];
  if (!due) return a;
  const late = due.grace !== undefined && on > due.deadline;
  return { ...a, reminded: { of: due.deadline, on, ...(late && { late }) } };
};

/** The deadline that went by is the reason. */
export const lapsing: Write<unknown> = (a, _, signed, { programme }) => {
  const ended: Reasoned = { ...signed, reason: dueOf(a, programme)?.deadline ?? '' };
  return { ...a, ended };
};

export const afterLapse = ({ rectification }: Application): Target =>
  rectification?.of === 'reviewing' ? 'revoked' : 'failed';
