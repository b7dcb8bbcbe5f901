import { isDeepStrictEqual } from 'node:util';
import { countsFor } from '../../../../shared/domain/application/agreeing.ts';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { dueOf } from '../../../../shared/domain/application/due.ts';
import { addDays, dayOf } from '../../../../shared/domain/time.ts';
import { exampleProgramme, exampleStandard } from '../examples.ts';
import { referenceScore } from '../standard/reference-score.ts';
import { meaningOf } from './books.ts';
import { deadlineOf, opposed } from './reference.ts';
import { type Change, REVIEWERS } from './walk.ts';

/** What holds after every change, whatever was tried before it. `a` is the application after it. */
type Invariant = (change: Change, a: Application) => boolean;

const ENDED = ['declined', 'failed', 'withdrawn', 'revoked', 'expired'];
const STANDARD = exampleStandard();
const PROGRAMME = exampleProgramme();
const FIXED = ['id', 'programme', 'category', 'standardVersion', 'applicant', 'created'] as const;
const STANDING: Record<string, string> = {
  named: 'named',
  reviewing: 'reviewing',
  rectifying: 'reviewing',
  revoked: 'revoked',
  expired: 'expired',
};

const bandOf = (score: number) => [3, 4, 5].findLast((star) => score >= 7000 + star * 500) ?? 0;
const last = <T>(list: readonly T[]) => list.at(-1);

function keyOf({ unit, applicant }: Application, kind: string): string {
  const name = unit.name.replace('ａｂｃ', 'abc').replace('ABC', 'abc').replace(' ', '');
  return kind === 'village' ? `2023#school#${unit.division}` : `2023#school#${applicant}/${name}`;
}

const BOOKS: Readonly<Record<string, Invariant>> = {
  'the version grows by exactly one': ({ before }, a) => a.version === before.application.version + 1,
  'what identifies it stays': ({ before }, a) => FIXED.every((f) => isDeepStrictEqual(a[f], before.application[f])),
  'it is as old as its state': ({ before: { application }, after }, a) =>
    a.updatedAt === after.now && a.since === (a.state === application.state ? application.since : after.now),
  'the counts are those of where it stands': ({ after: { books } }, a) =>
    isDeepStrictEqual(books.counted, countsFor(a)),
  'only a name counts towards the quotas': ({ after: { books } }, a) =>
    (books.counted.cells === 1) === (a.state === 'named') &&
    (books.counted['star:5'] ?? 0) <= (books.counted.cells ?? 0),
  'it holds its unit exactly while it is live': ({ after: { books }, ground }, a) =>
    books.held === (a.state === 'draft' || ENDED.includes(a.state) ? undefined : keyOf(a, ground.kind)),
  'what time does next is what the application tells': ({ after: { books }, decision }, a) =>
    isDeepStrictEqual([books.due, decision.due.after], [dueOf(a, PROGRAMME), dueOf(a, PROGRAMME)]),
  'a deadline is waited for exactly where there is one': ({ after: { books } }, a) =>
    books.due === undefined || books.due.deadline === deadlineOf(a),
};

const TRAIL: Readonly<Record<string, Invariant>> = {
  'every version has exactly one line, linked to the one before': (
    { before, decision: { event }, after: { books } },
    a,
  ) => books.events.length === a.version && event.previous === before.application.head && event.hash === a.head,
  'the line tells the change': ({ transition, decision: { event }, before, after, actor }, a) =>
    isDeepStrictEqual(
      [event.transition, event.version, event.from, event.to, event.at, event.by, event.role],
      [transition, a.version, before.application.state, a.state, after.now, actor.email, actor.role],
    ),
  'an objection is told to the office alone': ({ decision: { event } }) => !JSON.stringify(event).includes('某居民'),
};

const JUDGING = [
  'screen-start',
  'recommend',
  'recall',
  'decline',
  'assess',
  'score',
  'plan-visit',
  'record-visit',
  'return',
  'fail',
];
const CITY = ['rectify', 'reopen-item', 'close-item', 'sign-item', 'propose', 'send-back', 'sign', 'publish', 'uphold'];
const LATER = ['attach', 'detach', 'dismiss', 'name', 'review', 'keep', 'revoke'];

const PEOPLE: Readonly<Record<string, Invariant>> = {
  'nobody judges what is too near to them': ({ transition, actor, before: { application: b }, ground }) =>
    ![...JUDGING, ...CITY, ...LATER].includes(transition) || !opposed(b, actor, ground.kind),
  'work is given to reviewers alone who may do it': ({ transition, ground }, a) =>
    transition !== 'assign' ||
    a.assigned.every((email) => REVIEWERS.some((r) => r.email === email && !opposed(a, r, ground.kind))),
  'each leaves the others’ sheets': ({ transition, actor, before: { application: b } }, a) => {
    const mine = transition === 'score' || transition === 'recommend' ? actor.role : '';
    const kept = (of: Application) => [
      mine === 'screener' || of.district,
      actor.role === 'submitter' ? 0 : [of.unit, of.self, of.submitted],
      actor.role === 'reviewer' ? 0 : [of.sheets, of.city, of.proposal, of.signature],
    ];
    return isDeepStrictEqual(kept(a), kept(b));
  },
  'a file is its side’s own, and what a reviewer brought that reviewer’s': (
    { actor, before: { application: b } },
    a,
  ) => {
    const others = (of: Application) =>
      Object.values(of.evidence).filter(({ site, by }) => (site ? by !== actor.email : actor.role !== 'submitter'));
    return isDeepStrictEqual(others(a), others(b));
  },
  'an item is closed by two different people': (_, a) =>
    (a.rectification?.items ?? []).every(
      ({ answer, closed, signature }) => !signature || (answer && closed && closed.by !== signature.by),
    ),
};

const AWARDS: Readonly<Record<string, Invariant>> = {
  'what is proposed has no veto, misses nothing required, and stays within its band': (
    { transition, after, actor },
    a,
  ) => {
    if (transition !== 'propose') return true;
    const { total, vetoes, requiredMissed } = referenceScore(STANDARD, meaningOf(after.books, actor.email));
    const { score, star = 9, by } = a.proposal ?? {};
    return (
      by === actor.email && score === total && star <= bandOf(total) && vetoes.length + requiredMissed.length === 0
    );
  },
  'a proposal stands unchanged until it is sent back': ({ transition, before: { application: b } }, a) =>
    !b.proposal || ['send-back', 'uphold', 'propose'].includes(transition) || isDeepStrictEqual(b.proposal, a.proposal),
  'what is public has two signatures': (_, a) =>
    !['noticed', 'objected', 'named', 'reviewing', 'expired', 'revoked'].includes(a.state) ||
    (a.proposal !== undefined && a.signature !== undefined && a.proposal.by !== a.signature.by),
  'nobody who proposed or signed what is public has declared a conflict': (_, a) =>
    !a.notice || !a.recused.some(({ by }) => [a.proposal?.by, a.signature?.by].includes(by)),
  'a name comes after its notice, with no objection open': ({ transition, before: { application: b }, after }, a) =>
    transition !== 'name' ||
    (b.state === 'noticed' &&
      dayOf(after.now) > (a.notice?.until ?? '9') &&
      (a.objections?.raised ?? 0) === (a.objections?.handled ?? 0)),
  'an objection is open exactly in its state': (_, a) =>
    (a.state === 'objected') === (a.objections?.raised ?? 0) > (a.objections?.handled ?? 0),
  'every objection is filed under its number': ({ after: { books } }, a) =>
    isDeepStrictEqual(
      books.objections.map(({ number }) => number),
      Array.from({ length: a.objections?.raised ?? 0 }, (_, n) => n + 1),
    ),
  'the line in the notice says how it stands': ({ after: { books } }, a) => {
    const row = a.notice && books.rows[a.notice.batch];
    const standing = a.award ? 'named' : ['noticed', 'objected'].includes(a.state) ? a.state : 'dropped';
    return row?.standing === (a.notice && standing) && row?.star === (a.notice && a.proposal?.star);
  },
  'a line of a notice that was undone says that it was dropped': ({ after: { books } }, a) =>
    Object.values(books.rows).every((row) => row.batch === a.notice?.batch || row.standing === 'dropped'),
  'the cell stands as the application does, from its name on': ({ after: { books } }, a) =>
    last(books.cells)?.standing === (a.award && STANDING[a.state]) &&
    last(books.cells)?.validUntil === a.award?.validUntil,
  'a cell keeps its code and the time of its naming': ({ after: { books } }) =>
    new Set(books.cells.map(({ code, namedAt }) => `${code} ${namedAt}`)).size <= 1,
  'nothing lapses before its deadline, nor without a reminder in time': ({ transition, before, after }) => {
    if (transition !== 'lapse' && transition !== 'expire') return true;
    const [deadline, today] = [deadlineOf(before.application) ?? '9', dayOf(after.now)];
    const told = before.books.events.filter(
      (e) => e.transition === 'remind' && e.detail.deadline === deadline && e.at >= before.application.since,
    );
    return today > deadline && told.some((e) => addDays(dayOf(e.at), 3) <= today);
  },
  'nothing lapses in grace, nor before it was told that grace has begun': ({ transition, before, after, ground }) => {
    const deadline = deadlineOf(before.application);
    if (transition !== 'lapse' || !deadline || ground.graceDays === 0) return true;
    const told = before.books.events.some(({ transition: what, detail }) => what === 'remind' && detail.late === true);
    return told && dayOf(after.now) > addDays(deadline, ground.graceDays);
  },
  'what is filed late is filed in grace, and says so': ({ transition, decision, before, after, ground }) => {
    if (transition !== 'submit') return true;
    const { application } = before;
    const deadline = application.state === 'draft' ? '2023-12-31' : (deadlineOf(application) ?? '');
    const isLate = dayOf(after.now) > deadline && ground.graceDays > 0;
    return isLate ? decision.event.detail.deadline === deadline : decision.event.detail.inGrace === undefined;
  },
};

const INVARIANTS = { ...BOOKS, ...TRAIL, ...PEOPLE, ...AWARDS };

/** The invariants that a change breaks. */
export function broken(change: Change): string[] {
  const { application } = change.after;
  if (!application)
    return change.transition === 'delete' && change.before.application.state === 'draft' ? [] : ['gone'];
  return Object.entries(INVARIANTS).flatMap(([name, holds]) => (holds(change, application) ? [] : [name]));
}
