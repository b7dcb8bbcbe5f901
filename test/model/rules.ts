import { addDays, addYears } from '../../shared/domain/time.ts';
import { WAY, type Way } from '../shared/domain/application/way.ts';
import { CAST, GRACE, isMember } from './cast.ts';
import type { Ask, Case, Gone, Item } from './model.ts';

/** Why something is refused, by families: which of several reasons is told first is not for the model to say. */
export type Family =
  | 'member'
  | 'again'
  | 'key'
  | 'unseen'
  | 'stale'
  | 'role'
  | 'state'
  | 'people'
  | 'input'
  | 'time'
  | 'unit';

/** How many days before a deadline time reminds of it. */
const AHEAD: Partial<Record<Gone, number>> = { returned: 3, rectifying: 3, noticed: -1, named: 180 };

/** What time does today, if anything. */
export function dueOn(a: Case, today: string): 'remind' | 'lapse' | 'expire' | undefined {
  const deadline = deadlineOf(a);
  if (!deadline) return undefined;
  if (a.reminded?.of !== deadline) return today >= addDays(deadline, -(AHEAD[a.state] ?? 0)) ? 'remind' : undefined;
  const { on, late = false } = a.reminded;
  if (isGraced(a)) return inGrace({ end: addDays(deadline, GRACE), on, late }, today > deadline, today);
  if (a.state === 'noticed' || today <= deadline || today < addDays(on, 3)) return undefined;
  return 'expire';
}
/** Only what waits for its applicant has grace. */
export const isGraced = ({ state }: Case): boolean => state === 'returned' || state === 'rectifying';

/** Time reminds when the grace begins, and where that was early enough three days before its end, too. */
function inGrace(told: { end: string; on: string; late: boolean }, isPast: boolean, today: string) {
  const { end, on, late } = told;
  if (!late) return isPast ? 'remind' : undefined;
  const again = addDays(end, -3);
  if (addDays(on, 3) <= again) return today >= again ? 'remind' : undefined;
  return today > end && today >= addDays(on, 3) ? 'lapse' : undefined;
}
export function deadlineOf({ state, until, items }: Case): string | undefined {
  if (state === 'returned' || state === 'noticed' || state === 'named') return until[state];
  const open = items.filter(({ is }) => is === 'open').map(({ due }) => due);
  return state === 'rectifying' ? open.sort()[0] : undefined;
}

const isScreened = ({ applicant }: Case) => applicant !== '3306';
const wayOf = (a: Case, { who, what }: Ask): readonly Way[] =>
  what === 'time'
    ? []
    : WAY[what].filter((way) => way.who === CAST[who]?.role && (way.screened ?? isScreened(a)) === isScreened(a));

function isSeen(a: Case, who: string): boolean {
  const { role, division } = CAST[who] ?? {};
  if (a.state === 'gone') return false;
  if (role === 'clock') return true;
  if (role === 'public') return a.until.noticed !== undefined;
  if (role === 'submitter') return division === a.applicant;
  return a.state !== 'draft' && (role !== 'screener' || division === a.applicant.slice(0, 6));
}

/** Somebody who filed it, said to be too near, or comes from there. */
const isNear = ({ filers, recused, applicant, category, unit }: Case, who: string): boolean =>
  [...filers, ...recused].includes(who) ||
  (who === 'tied' && applicant === '330602001') ||
  (who === 'parent' && category === 'school' && unit === 'A');

const itemAt = ({ items }: Case, { input }: Ask): Item | undefined => items[Number(input.item) - 1];
const itemIs = (a: Case, ask: Ask, ...states: Item['is'][]): Family[] => {
  const item = itemAt(a, ask);
  if (!item) return ['input'];
  return states.includes(item.is) ? [] : ['state'];
};
const only = (family: Family, isSo: boolean): Family[] => (isSo ? [family] : []);
const othersWork = (a: Case, { who }: Ask) =>
  only(
    'people',
    a.state === 'assessing' && CAST[who]?.role === 'reviewer' && a.assigned.length > 0 && !a.assigned.includes(who),
  );
const inTime = (a: Case, what: string, today: string) => only('time', dueOn(a, today) !== what);

const isTooLate = (a: Case, today: string): boolean =>
  a.state === 'draft' ? today > addDays('2023-12-31', GRACE) : dueOn(a, today) === 'lapse';

/** The city has laid hands on it. */
const isBegun = ({ assigned, recused, looked, files }: Case) =>
  looked || assigned.length + recused.length > 0 || Object.values(files).some((whose) => whose !== 'applicant');

/** What stands against a move beyond who, where and in which state. */
const RULES: Partial<Record<Ask['what'], (a: Case, ask: Ask, today: string) => Family[]>> = {
  attach: (a, { input }) => only('input', (input.evidence as { id: string }).id in a.files),
  detach: (a, { who, input }) =>
    only('input', a.files[String(input.evidence)] !== (CAST[who]?.role === 'submitter' ? 'applicant' : who)),
  submit: (a, _, today) => [...only('input', !a.whole), ...only('time', isTooLate(a, today))],
  withdraw: (a) => only('state', a.until.named !== undefined),
  recall: (a) => only('state', isBegun(a)),
  score: othersWork,
  return: othersWork,
  fail: othersWork,
  rectify: othersWork,
  propose: othersWork,
  assign: (a, { input }) =>
    only(
      'people',
      (input.reviewers as string[]).some((who) => isNear(a, who) || !isMember(who)),
    ),
  recuse: (a, { who }) => only('people', a.proposer === who || a.signer === who),
  'answer-item': (a, ask, today) => [
    ...itemIs(a, ask, 'open', 'done', 'found'),
    ...only('time', dueOn(a, today) === 'lapse'),
  ],
  'reopen-item': (a, ask) => itemIs(a, ask, 'done', 'found'),
  'close-item': (a, ask) => itemIs(a, ask, 'done'),
  'sign-item': (a, ask) => [...itemIs(a, ask, 'found'), ...only('people', itemAt(a, ask)?.finder === ask.who)],
  sign: (a, { who }) => [...only('state', a.signer !== undefined), ...only('people', a.proposer === who)],
  publish: (a) => only('state', a.signer === undefined),
  'call-off': (a, { input }) => only('state', a.batch !== input.batch),
  object: (a, _, today) => only('time', today > (a.until.noticed ?? '')),
  name: (a, _, today) => only('time', today <= (a.until.noticed ?? '')),
  remind: (a, _, today) => inTime(a, 'remind', today),
  lapse: (a, _, today) => inTime(a, 'lapse', today),
  expire: (a, _, today) => inTime(a, 'expire', today),
};

/** Everything that stands against a change; nothing, where it has to be made. */
export function against(a: Case, ask: Ask, today: string): readonly Family[] {
  const { who, what, key, version } = ask;
  const actor = CAST[who];
  if (what === 'time') return only('time', dueOn(a, today) === undefined);
  if (!isMember(who)) return ['member'];
  const said = key === undefined ? undefined : a.keys[`${actor?.email} ${key}`];
  if (said !== undefined) return [said === saidIn(ask) ? 'again' : 'key'];
  if (!isSeen(a, who)) return ['unseen'];
  if (version !== undefined && version !== a.version) return ['stale'];
  const way = wayOf(a, ask);
  const judges = actor?.role === 'reviewer' || actor?.role === 'screener';
  return [
    ...only(
      'role',
      WAY[what].every(({ who: role }) => role !== actor?.role),
    ),
    ...only('state', !way.some(({ moves }) => a.state !== 'gone' && moves[a.state])),
    ...only('people', judges && isNear(a, who)),
    ...only('input', ask.bad),
    ...(RULES[what]?.(a, ask, today) ?? []),
  ];
}
export const saidIn = ({ what, input }: Ask): string => JSON.stringify([what, input]);

/** Where a change leads. */
export function leadsTo(a: Case, ask: Ask): Gone {
  const { what, input } = ask;
  if (what === 'uphold') return input.outcome as Gone;
  if (what === 'lapse' && a.of === 'reviewing' && a.state === 'rectifying') return 'revoked';
  if (what === 'sign-item') {
    const others = a.items.filter((_, n) => n !== Number(input.item) - 1);
    return others.every(({ is }) => is === 'closed') ? (a.of ?? 'assessing') : a.state;
  }
  const ways = what === 'time' || a.state === 'gone' ? [] : WAY[what];
  return ways.map(({ moves }) => moves[a.state as keyof typeof moves]).find((to) => to !== undefined) ?? a.state;
}

/** The last day of three years. */
export const termFrom = (day: string): string => addDays(addYears(day, 3), -1);
