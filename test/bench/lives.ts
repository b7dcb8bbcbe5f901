import type { TransitionName } from '../../shared/domain/application/inputs.ts';
import { indicatorsOf, type Standard } from '../../shared/domain/standard/indicator.ts';
import { fullAnswers } from '../answers.ts';
import type { House } from './house.ts';

export type Move = TransitionName | 'create';
export type Step = readonly [move: Move, who: string];

export const SUBMITTER = 't330602001@example.test';
export const SCREENER = 'd330602@example.test';
export const REVIEWERS = ['r1@example.test', 'r2@example.test'] as const;
const [S, D, [R, R2]] = [SUBMITTER, SCREENER, REVIEWERS];

/** As far as the district's desk. */
export const FILED: readonly Step[] = [
  ['create', S],
  ['save', S],
  ['submit', S],
];
const SCREENING: readonly Step[] = [...FILED, ['screen-start', D]];

/** As the submitter corrects it, and as the city's desk scores it. */
export const RETURNED: readonly Step[] = [...SCREENING, ['return', D]];
export const ASSESSING: readonly Step[] = [...SCREENING, ['recommend', D]];

/** Lives of applications that together make every move there is up to a signed proposal; batches do the rest. */
// biome-ignore format: one life a line
export const LIVES: readonly (readonly Step[])[] = [
  [...RETURNED, ['submit', S], ['screen-start', D], ['recommend', D], ['score', R], ['propose', R], ['send-back', R], ['propose', R], ['sign', R2]],
  [...ASSESSING, ['assign', R], ['plan-visit', R], ['record-visit', R], ['recuse', R2], ['fail', R]],
  [...ASSESSING, ['rectify', R], ['answer-item', S], ['close-item', R], ['sign-item', R2]],
  [...SCREENING, ['decline', D]],
  [...FILED, ['withdraw', S]],
  [['create', S], ['delete', S]],
];

/** A way to make a move: the requests that it takes, each on the version that the one before has left. */
export type Way = (house: House, standard: Standard, move: Move, who: string, id: string) => readonly Request[];
type Request = (version: number) => Promise<Response>;

const reason = '补正说明';
const VISIT = { day: '2023-06-01', visitors: '孙、周' };
const ITEM = 'ledger';
const unit = (name: string) => ({ name, address: '解放路 1 号', contact: '王芳', phone: '0575-85000000' });
let units = 0;

/** By the JSON API. */
export const byApi: Way = (house, standard, move, who, id) => {
  const path = `/applications/${id}`;
  const answers = fullAnswers(standard);
  const body = {
    ...{
      score: { answers },
      recommend: { answers },
      propose: { answers, star: 5, reason },
      assign: { reviewers: [R] },
    },
    ...{ 'plan-visit': VISIT, 'record-visit': { ...VISIT, findings: reason } },
    ...{
      rectify: { items: [{ indicator: ITEM, text: reason, due: '2023-06-20' }] },
      'answer-item': { item: 1, text: reason },
    },
    ...{ 'close-item': { item: 1 }, 'sign-item': { item: 1 } },
  }[move as string];
  const needsReason = ['withdraw', 'return', 'decline', 'recuse', 'fail', 'send-back'].includes(move);
  if (move === 'create')
    return [
      () => house.api(who, 'POST', '/applications', { category: standard.category, unit: unit(`甲校${++units}`) }),
    ];
  if (move === 'save') return [() => house.api(who, 'PATCH', path, { answers })];
  if (move === 'delete') return [() => house.api(who, 'DELETE', path)];
  return [() => house.api(who, 'POST', `${path}/${move}`, body ?? (needsReason ? { reason } : {}))];
};

/** By the pages' forms, each with everything that any of them asks for. */
export const byForm: Way = (house, standard, move, who, id) => {
  const send = (path: string) => (version: number) =>
    house.form(who, path, { ...(move === 'score' ? scores : fields)(standard), version: String(version) });
  if (move === 'create') return [send('/apply/new')];
  if (move === 'save')
    return ['unit', ...standard.sections.map((s) => `part/${s.id}`)].map((step) => send(`/apply/${id}/${step}`));
  return [send(`/${who === SUBMITTER ? 'apply' : 'desk'}/${id}/${move}`)];
};

/** Whoever saves scores while words for something else stand in the form gets the page at once, with them. */
const scores = (standard: Standard): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields(standard)).filter(([name]) => name === 'once' || name.startsWith('answers.')),
  );

function fields(standard: Standard): Record<string, string> {
  const answers = fullAnswers(standard);
  const typed = indicatorsOf(standard).map(({ id }) => [`answers.${id}.value`, answers[id]?.value ?? '']);
  const decided = ['', 'return.', 'decline.', 'recuse.', 'fail.', 'propose.', 'send-back.'];
  const reasons = decided.map((of) => [`${of}reason`, reason]);
  const visits = ['plan-visit', 'record-visit'].flatMap((of) => [
    ...Object.entries(VISIT).map(([name, value]) => [`${of}.${name}`, value]),
    [`${of}.findings`, reason],
  ]);
  const items = [
    [`correct.${ITEM}`, reason],
    ['rectify.due', '2023-06-20'],
    ['item', '1'],
    ['text', reason],
    ['reviewers', R],
  ];
  const unitFields = Object.entries(unit(`乙校${++units}`)).map(([name, value]) => [`unit.${name}`, value]);
  const once = crypto.randomUUID();
  return {
    category: standard.category,
    once,
    star: '5',
    commitment: '1',
    ...Object.fromEntries([...typed, ...reasons, ...visits, ...items, ...unitFields]),
  };
}
