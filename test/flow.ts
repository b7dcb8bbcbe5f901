import type { State, Unit } from '../shared/domain/application/application.ts';
import { indicatorsOf, type RuleKind } from '../shared/domain/standard/indicator.ts';
import { score } from '../shared/domain/standard/score.ts';
import { fullAnswers } from './answers.ts';
import type { Answer, TestHost } from './host.ts';

export const SUBMITTER = 't330602001@example.test';
export const NEIGHBOUR = 't330602002@example.test';
export const CITY_UNIT = 'u3306@example.test';
export const SCREENER = 'd330602@example.test';
export const [PROPOSER, SIGNER] = ['r1@example.test', 'r2@example.test'] as const;
export const ADMIN = 'admin@example.test';

type Registry = Pick<TestHost, 'site' | 'call'>;

interface Wish {
  readonly by?: string;
  readonly category?: string;
  readonly unit?: Partial<Unit>;
  readonly star?: 3 | 4 | 5;
}

/** The moves that lead from a draft to each state. */
const WAY: Record<State, readonly string[]> = {
  draft: [],
  submitted: ['submit'],
  withdrawn: ['submit', 'withdraw'],
  returned: ['submit', 'return'],
  assessing: ['submit', 'assess'],
  failed: ['submit', 'assess', 'fail'],
  proposed: ['submit', 'assess', 'propose'],
  named: ['submit', 'assess', 'propose', 'sign'],
};

let units = 0;
export const UNIT = { address: '解放路 1 号', contact: '王芳', phone: '0575-85000000' };

/** Calls the API and gives the body of its answer; anything but success ends the test. */
export async function done(registry: Registry, ...request: Parameters<TestHost['call']>): Promise<Answer['body']> {
  const { status, body } = await registry.call(...request);
  if (status >= 300) throw new Error(`${request.slice(0, 3).join(' ')}: ${status} ${JSON.stringify(body)}`);
  return body;
}

export function answersOf({ site }: Registry, category = 'school') {
  const standard = site.policy.standard(category);
  if (!standard) throw new Error(`no standard for ${category}`);
  return fullAnswers(standard);
}

/** Files an application through the API and brings it to `state`; every unit has a name of its own. */
export async function filed(registry: Registry, state: State, wish: Wish = {}): Promise<Answer['body']> {
  const { by = SUBMITTER, category = 'school', unit = {}, star = 5 } = wish;
  const answers = answersOf(registry, category);
  const named = { ...UNIT, name: `第${++units}小学`, ...unit };
  let application = await done(registry, by, 'POST', '/applications', { category, unit: named });
  const path = `/applications/${application.id}`;
  const reason = '情况有变';
  const moves: Record<string, readonly [who: string, body: object]> = {
    submit: [by, {}],
    withdraw: [by, { reason }],
    return: [PROPOSER, { reason, indicators: {} }],
    assess: [PROPOSER, {}],
    fail: [PROPOSER, { reason }],
    propose: [PROPOSER, { answers, star, reason }],
    sign: [SIGNER, {}],
  };
  application = await done(registry, by, 'PATCH', path, { answers });
  for (const move of WAY[state]) {
    const [who, body] = moves[move] ?? [by, {}];
    application = await done(registry, who, 'POST', `${path}/${move}`, body);
  }
  return application;
}

/** The answer without points, for rules where it is the same for every indicator. */
const WORST: Partial<Record<RuleKind, string>> = { 'all-or-nothing': '0', additive: '0', deduction: '9999' };

/** Full answers without the bonus, taken down indicator by indicator until they score less than `below` hundredths. */
export function answersBelow({ site }: Registry, below: number, category = 'school') {
  const standard = site.policy.standard(category);
  if (!standard) throw new Error(`no standard for ${category}`);
  const indicators = indicatorsOf(standard);
  const bonuses = indicators.filter((i) => i.bonus).map((i) => i.id);
  let answers = Object.fromEntries(Object.entries(fullAnswers(standard)).filter(([id]) => !bonuses.includes(id)));
  const mayFail = indicators.filter((i) => !i.required && !i.bonus && !i.veto && i.rule.kind in WORST);
  const open = mayFail.sort((a, b) => a.points - b.points).values();
  while (score(standard, answers).total >= below) {
    const { value } = open.next();
    if (!value) throw new Error(`the answers cannot score less than ${below}`);
    answers = { ...answers, [value.id]: { value: WORST[value.rule.kind] ?? '' } };
  }
  return { answers, total: score(standard, answers).total };
}
