import fc from 'fast-check';
import type { TransitionName } from '../../shared/domain/application/inputs.ts';
import { TRANSITION_NAMES } from '../../shared/domain/application/transitions.ts';
import { addDays } from '../../shared/domain/time.ts';
import { WAY } from '../shared/domain/application/way.ts';
import { BEST } from '../shared/domain/examples.ts';
import { CAST, STRANGER } from './cast.ts';
import type { Ask, Case, Model } from './model.ts';

/** What is drawn for one change; which one it is follows from where the application stands when it is asked for. */
export interface Drawn {
  /** Any change by anybody, instead of one that the way has here. */
  readonly wild: boolean;
  readonly which: number;
  readonly what: number;
  readonly who: number;
  readonly bad: boolean;
  readonly choice: number;
  readonly version: 'any' | 'newest' | 'old';
  readonly key: string | undefined;
}

const oneIn = (n: number) => fc.nat({ max: n - 1 }).map((drawn) => drawn === n - 1);

export const drawn: fc.Arbitrary<Drawn> = fc.record({
  wild: oneIn(6),
  which: fc.nat({ max: 11 }),
  what: fc.nat({ max: 999 }),
  who: fc.nat({ max: 59 }),
  bad: oneIn(8),
  choice: fc.nat({ max: 11 }),
  version: fc.constantFrom('any', 'any', 'any', 'newest', 'old'),
  key: fc.constantFrom(undefined, undefined, 'k1', 'k2'),
});

/** Which notices are made public and called off, whom time moves and who opens drafts have commands of their own. */
const ELSEWHERE: readonly TransitionName[] = ['publish', 'call-off', 'remind', 'lapse', 'expire'];
const NAMES = TRANSITION_NAMES.filter((name) => name !== 'publish' && name !== 'call-off');
const EVERYBODY = Object.keys(CAST);

/** Moves that lead on are asked for more often, those that end it less. */
const WEIGHT: Partial<Record<TransitionName, number>> = {
  ...{
    save: 3,
    detach: 4,
    submit: 8,
    'screen-start': 6,
    recommend: 8,
    assess: 8,
    propose: 8,
    sign: 6,
    name: 8,
    object: 4,
  },
  ...{ 'answer-item': 8, 'close-item': 8, 'sign-item': 8, dismiss: 3, uphold: 3, review: 4, keep: 3, revoke: 2 },
};
const weigh = (transition: TransitionName) => Array<TransitionName>(WEIGHT[transition] ?? 2).fill(transition);

export function askOf(model: Model, { wild, which, what, who, bad, choice, version, key }: Drawn): Ask | undefined {
  const cases = [...model.cases.values()];
  const a = cases[which % cases.length];
  if (!a) return undefined;
  const [transition, actor] = wild ? [pick(NAMES, what), pick(EVERYBODY, who)] : onTheWay(a, what, who);
  if (!transition || !actor) return undefined;
  const typed = INPUTS[transition](a, model.today, choice, bad);
  return {
    ...{ id: a.id, who: actor, what: transition, input: typed.input, bad: typed.bad ?? false },
    ...(version !== 'any' && { version: version === 'old' ? a.version - 1 : a.version }),
    ...(key !== undefined && { key }),
  };
}

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length];

function onTheWay(a: Case, what: number, who: number): [TransitionName | undefined, string | undefined] {
  const { state } = a;
  if (state === 'gone') return ['save', pick(EVERYBODY, who)];
  const open = NAMES.filter((name) => !ELSEWHERE.includes(name) && WAY[name].some(({ moves }) => moves[state]));
  const transition = pick(open.flatMap(weigh), what);
  if (!transition) return [pick(NAMES, what), pick(EVERYBODY, who)];
  const roles = WAY[transition].filter(({ moves }) => moves[state]).map((way) => way.who);
  return [
    transition,
    pick(
      EVERYBODY.filter((one) => roles.includes(CAST[one]?.role ?? 'clock') && isOfPlace(a, one)),
      who,
    ),
  ];
}

/** Those who answer for the place; the others are asked for wildly. */
function isOfPlace({ applicant }: Case, who: string): boolean {
  const { role, division = '' } = CAST[who] ?? {};
  if (role === 'submitter') return division === applicant;
  return role === 'screener' ? applicant.startsWith(division) : who !== STRANGER && who !== 'gone';
}

interface Typed {
  readonly input: Record<string, unknown>;
  readonly bad?: boolean;
}
type Typing = (a: Case, today: string, choice: number, bad: boolean) => Typed;

const nothing: Typing = () => ({ input: {} });
const reasoned: Typing = (_a, _t, choice, bad) => ({ input: { reason: bad ? ' ' : `理由${choice}` }, bad });
const sheet = (bad: boolean) => (bad ? { ...BEST, dumping: { value: '1' } } : BEST);
const itemOf = (a: Case, choice: number) => (choice === 11 ? 9 : 1 + (choice % (a.items.length || 1)));
const NAMED = ['A校', 'Ａ 校', 'B校', 'C校'];
const REVIEWERS = [['r1'], ['r2', 'r3'], [], ['tied'], ['parent'], ['gone'], ['r1', 'x'], ['r3']];
/** Names of units: two of them are one and the same. */
export const unitName = (choice: number): string => NAMED[choice % NAMED.length] ?? '';

const INPUTS: { readonly [T in TransitionName]: Typing } = {
  save: ({ category }, _, choice) => ({
    input: category === 'village' || choice < 8 ? { answers: BEST } : { unit: { name: unitName(choice) } },
  }),
  attach: (_a, _t, choice, bad) => ({
    input: { evidence: { id: `f${choice}`, indicator: bad ? '?' : 'rules', ...FILE } },
    bad,
  }),
  detach: ({ files }, _, choice) => ({ input: { evidence: pick(Object.keys(files), choice) ?? 'f0' } }),
  delete: nothing,
  submit: nothing,
  withdraw: reasoned,
  'screen-start': nothing,
  recommend: (_a, _t, _c, bad) => ({ input: { answers: sheet(bad) }, bad }),
  recall: nothing,
  decline: reasoned,
  assess: nothing,
  score: (_a, _t, _c, bad) => ({ input: { answers: bad ? { '?': { value: '1' } } : BEST }, bad }),
  assign: (_a, _t, choice) => ({ input: { reviewers: pick(REVIEWERS, choice) } }),
  recuse: reasoned,
  'plan-visit': (_, today, choice, bad) => ({ input: { day: addDays(today, choice), visitors: bad ? '' : '孙' }, bad }),
  'record-visit': (_, today, choice, bad) => ({
    input: { day: addDays(today, -choice), visitors: '孙', findings: bad ? '' : '可' },
    bad,
  }),
  return: (_a, _t, choice, bad) => ({ input: { reason: bad ? '' : `补${choice}`, indicators: {} }, bad }),
  fail: reasoned,
  rectify: (_, today, choice, bad) => ({
    input: { items: items(choice).map((n) => ({ indicator: 'rules', text: '补', due: addDays(today, bad ? 61 : n) })) },
    bad,
  }),
  'answer-item': (a, _, choice, bad) => ({ input: { item: itemOf(a, choice), text: bad ? ' ' : '已补' }, bad }),
  'reopen-item': (a, today, choice, bad) => ({
    input: { item: itemOf(a, choice), reason: '仍缺', due: addDays(today, bad ? 0 : 1 + choice) },
    bad,
  }),
  'close-item': (a, _, choice) => ({ input: { item: itemOf(a, choice) } }),
  'sign-item': (a, _, choice) => ({ input: { item: itemOf(a, choice) } }),
  propose: (_a, _t, choice, bad) => ({ input: { answers: sheet(bad), star: 3 + (choice % 3), reason: '稳妥' }, bad }),
  'send-back': reasoned,
  sign: nothing,
  publish: nothing,
  'call-off': reasoned,
  object: (_a, _t, choice, bad) => ({ input: { text: bad ? '' : `不实${choice}`, name: '', contact: '' }, bad }),
  uphold: (_a, _t, choice, bad) => ({
    input: { reason: bad ? ' ' : '查实', outcome: choice % 3 ? 'assessing' : 'failed' },
    bad,
  }),
  dismiss: reasoned,
  name: (_, today, choice, bad) => ({ input: { number: bad ? ' ' : `文${choice}`, date: today }, bad }),
  review: reasoned,
  keep: reasoned,
  revoke: reasoned,
  remind: nothing,
  lapse: nothing,
  expire: nothing,
};
export const FILE = { name: '照片.jpg', size: 1000, type: 'jpeg', sha256: 'a'.repeat(64) };
/** After how many days each item is due: one item, or two. */
const items = (choice: number) => (choice % 2 ? [2 + choice] : [5 + choice, 3 + choice]);
