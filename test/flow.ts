import { publishBatch } from '../functions/web/changing/batches.ts';
import { moveAs } from '../functions/web/changing/move.ts';
import type { State, Unit } from '../shared/domain/application/application.ts';
import { readApplicationId } from '../shared/domain/application/id.ts';
import { CLOCK, PUBLIC } from '../shared/domain/member.ts';
import type { Answers } from '../shared/domain/standard/answer.ts';
import { indicatorsOf, type RuleKind } from '../shared/domain/standard/indicator.ts';
import { score } from '../shared/domain/standard/score.ts';
import { addDays, dayOf } from '../shared/domain/time.ts';
import { fullAnswers } from './answers.ts';
import type { TestHost } from './host.ts';
import type { Answer } from './reach.ts';

export const SUBMITTER = 't330602001@example.test';
export const NEIGHBOUR = 't330602002@example.test';
export const CITY_UNIT = 'u3306@example.test';
export const SCREENER = 'd330602@example.test';
export const [PROPOSER, SIGNER] = ['r1@example.test', 'r2@example.test'] as const;
export const ADMIN = 'admin@example.test';

type Registry = Pick<TestHost, 'site' | 'as' | 'call'>;

interface Wish {
  readonly by?: string;
  readonly programme?: string;
  readonly category?: string;
  readonly unit?: Partial<Unit>;
  readonly star?: 3 | 4 | 5;
}

const RECOMMENDED = ['submit', 'screen-start', 'recommend'];
const SIGNED = [...RECOMMENDED, 'propose', 'sign'];
const NAMED = [...SIGNED, 'publish', 'name'];

/** The moves that lead from a draft to each state. */
const WAY: Record<State, readonly string[]> = {
  draft: [],
  submitted: ['submit'],
  withdrawn: ['submit', 'withdraw'],
  screening: ['submit', 'screen-start'],
  declined: ['submit', 'screen-start', 'decline'],
  returned: ['submit', 'screen-start', 'return'],
  assessing: RECOMMENDED,
  failed: [...RECOMMENDED, 'fail'],
  rectifying: [...RECOMMENDED, 'rectify'],
  proposed: [...RECOMMENDED, 'propose'],
  noticed: [...SIGNED, 'publish'],
  objected: [...SIGNED, 'publish', 'object'],
  named: NAMED,
  reviewing: [...NAMED, 'review'],
  revoked: [...NAMED, 'review', 'revoke'],
  expired: [...NAMED, 'remind', 'expire'],
};
/** No district screens the city's own units, nor for a programme without screening. */
const CITY_LEVEL: Readonly<Record<string, readonly string[]>> = {
  'screen-start': [],
  recommend: ['assess'],
  decline: ['assess', 'fail'],
};

/** A registry that was deployed has units of other runs. */
let units = process.env.DEPLOYED ? Date.now() : 0;
export const UNIT = { address: '解放路 1 号', contact: '王芳', phone: '0575-85000000' };

/** Calls the API by the client, its path filled in already, and gives whatever came; a refusal ends the test. */
export async function done(
  registry: Pick<Registry, 'as'>,
  who: string | undefined,
  method: string,
  path: string,
  body?: unknown,
  conditions: { readonly version?: number; readonly key?: string } = {},
): Promise<Answer['body']> {
  const said = { ...conditions, ...(body !== undefined && { body }) };
  return registry.as(who)[method.toLowerCase() as 'post'](path as '/notices', said as never);
}

export function answersOf({ site }: Registry, category = 'school') {
  const standard = site.policy.standard(category);
  if (!standard) throw new Error(`no standard for ${category}`);
  return fullAnswers(standard);
}

/** Files an application through the API and brings it to `state`; every unit has a name of its own. */
export async function filed(registry: Registry, state: State, wish: Wish = {}): Promise<Answer['body']> {
  const { by = SUBMITTER, programme = '2023', category = 'school', unit = {}, star = 5 } = wish;
  const answers = answersOf(registry, category);
  const named = { ...UNIT, name: `第${++units}小学`, ...unit };
  let application = await done(registry, by, 'POST', '/applications', { programme, category, unit: named });
  application = await done(registry, by, 'PATCH', `/applications/${application.id}`, { answers });
  const unscreened = by === CITY_UNIT || registry.site.policy.programme(programme)?.screening === false;
  const moves = WAY[state].flatMap((move) => (unscreened ? (CITY_LEVEL[move] ?? [move]) : [move]));
  for (const move of moves) application = await moved(registry, application, move, { by, answers, star });
  return application;
}

const REASON = '情况有变';
const DAY_MS = 24 * 3_600_000;
const before = (now: string, days: number) => new Date(Date.parse(now) - days * DAY_MS).toISOString();

interface Said {
  readonly by: string;
  readonly answers: Answers;
  readonly star: number;
}

/** One move, by whoever makes it: members by the API, the public, time and batches by their own ways. */
async function moved(registry: Registry, { id }: { id: string }, move: string, { by, answers, star }: Said) {
  const { site } = registry;
  const today = dayOf(site.now());
  const reasoned = { reason: REASON };
  const screener = `d${readApplicationId(id)?.district}@example.test`;
  const says: Record<string, readonly [who: string, body: object]> = {
    submit: [by, {}],
    withdraw: [by, reasoned],
    'screen-start': [screener, {}],
    recommend: [screener, { answers }],
    decline: [screener, reasoned],
    return: [by === CITY_UNIT ? PROPOSER : screener, { ...reasoned, indicators: {} }],
    assess: [PROPOSER, {}],
    fail: [PROPOSER, reasoned],
    rectify: [PROPOSER, { items: [{ indicator: Object.keys(answers)[0], text: '补齐台账', due: addDays(today, 20) }] }],
    propose: [PROPOSER, { answers, star, reason: REASON }],
    sign: [SIGNER, {}],
    name: [SIGNER, { number: '绍无废办〔2023〕1号', date: today }],
    review: [SIGNER, reasoned],
    revoke: [SIGNER, reasoned],
  };
  const said = says[move];
  if (said) return done(registry, said[0], 'POST', `/applications/${id}/${move}`, said[1]);
  if (move === 'publish') {
    // A fortnight ago, so that the term is over and a naming needs no other clock.
    const earlier = { ...site, now: () => before(site.now(), 14) };
    const programme = readApplicationId(id)?.programme ?? '';
    const wish = { programme, title: '', applications: [id] };
    await publishBatch(earlier, { email: SIGNER, source: { via: 'page' } }, wish);
  } else if (move === 'object') {
    const during = { ...site, now: () => before(site.now(), 13) };
    const input = { text: '情况不实', name: '', contact: '' };
    allowed(await moveAs(during, PUBLIC, { id, transition: 'object', input, source: { via: 'page' } }));
  } else await passed(registry, id, move as 'remind' | 'expire');
  return done(registry, PROPOSER, 'GET', `/applications/${id}`);
}

/** What time does four years on. */
async function passed({ site }: Registry, id: string, transition: 'remind' | 'expire') {
  const years = { remind: 4, expire: 5 }[transition];
  const later = { ...site, now: () => before(site.now(), -365 * years) };
  allowed(await moveAs(later, CLOCK, { id, transition, input: {}, source: { via: 'schedule' } }));
}

function allowed(outcome: object): void {
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome));
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
