import type { State } from '../../shared/domain/application/application.ts';
import type { TransitionName } from '../../shared/domain/application/inputs.ts';
import { addDays } from '../../shared/domain/time.ts';
import { saveMembers } from '../../shared/store/members.ts';
import { BEST } from '../shared/domain/examples.ts';
import { FILE } from './asks.ts';
import { CAST, MEMBERS, TURNCOAT, TURNED } from './cast.ts';
import { type Ask, copyOf, type Model, newModel } from './model.ts';
import { change, deadlines, opening, type Plan, publication } from './plans.ts';
import { settle } from './settle.ts';
import { closeWorld, everything, openWorld, type Stored, type World } from './world.ts';

/** Where a run begins: so much is there already, made by the registry itself and followed by the model. */
export interface Position {
  readonly name: string;
  readonly at: string;
  readonly items: readonly Stored[];
  readonly model: Model;
}

type Step = readonly [who: string, what: TransitionName, input: object];
type Opens = readonly [who: string, unit: string, state: State, how?: 'school' | 'village' | 'unsigned', then?: Step];

const START = '2023-06-01';
const RECTIFY: Step = [
  'r1',
  'rectify',
  { items: [40, 20].map((days) => ({ indicator: 'rules', text: '补', due: addDays(START, days) })) },
];
const MENDED: readonly Step[] = [
  ['', 'answer-item', { item: 1, text: '已补' }],
  ['r1', 'close-item', { item: 1 }],
];
const attach = (who: string): Step => [who, 'attach', { evidence: { id: 'f0', indicator: 'rules', ...FILE } }];
const ASSIGN: Step = ['admin', 'assign', { reviewers: ['r1', 'r2'] }];

/** Between them they have every state that has a way on, twins that want one unit, deadlines gone by, names about to expire, and somebody who became a reviewer. */
const POSITIONS: Readonly<Record<string, readonly Opens[]>> = {
  empty: [],
  written: [
    ['t1', 'A校', 'draft', 'school', attach('t1')],
    ['t1b', 'Ａ 校', 'draft'],
    ['t2', 'V', 'submitted', 'village'],
    ['u', 'A校', 'submitted'],
  ],
  screened: [
    ['t1', 'A校', 'screening'],
    ['x', 'B校', 'returned'],
    ['t3', 'V', 'screening', 'village'],
  ],
  assessed: [
    ['t1', 'A校', 'assessing'],
    ['x', 'B校', 'assessing', 'school', ASSIGN],
    ['u', 'A校', 'assessing', 'school', attach('r1')],
  ],
  hurried: [['t2', 'B校', 'proposed', 'unsigned']],
  mended: [
    ['t2', 'A校', 'rectifying'],
    ['t3', 'B校', 'reviewing', 'school', RECTIFY],
  ],
  proposed: [
    ['t2', 'A校', 'proposed'],
    ['t2', 'B校', 'proposed', 'unsigned'],
    ['t3', 'C校', 'proposed'],
  ],
  noticed: [
    ['t1', 'A校', 'noticed'],
    ['t2', 'B校', 'noticed'],
    ['u', 'A校', 'objected'],
  ],
  late: [
    ['t1', 'A校', 'returned'],
    ['t2', 'B校', 'rectifying'],
  ],
  aged: [
    ['t2', 'A校', 'named'],
    ['u', 'B校', 'named'],
  ],
  named: [
    ['t2', 'A校', 'named'],
    ['t2', 'B校', 'named'],
    ['t3', 'V', 'reviewing', 'village'],
  ],
};

const SELF: readonly Step[] = [
  ['', 'save', { answers: BEST }],
  ['', 'submit', {}],
];
const CITY: readonly Step[] = [['r1', 'assess', {}]];
const DISTRICT: readonly Step[] = [
  ['d', 'screen-start', {}],
  ['d', 'recommend', { answers: BEST }],
];
const PROPOSAL: readonly Step[] = [
  ['r1', 'propose', { answers: BEST, star: 5, reason: '' }],
  ['r2', 'sign', {}],
];
const because = { reason: '故' };
const objection = { text: '不实', name: '', contact: '' };

/** The moves that lead to a state before anything is published. */
function stepsTo(state: State, who: string): readonly Step[] {
  const judged = [...SELF, ...(who === 'u' ? CITY : DISTRICT)];
  switch (state) {
    case 'draft':
      return SELF.slice(0, 1);
    case 'submitted':
      return SELF;
    case 'screening':
      return [...SELF, ...DISTRICT.slice(0, 1)];
    case 'returned':
      return [...SELF, ...DISTRICT.slice(0, 1), ['d', 'return', { ...because, indicators: {} }]];
    case 'assessing':
      return judged;
    case 'rectifying':
      return [...judged, RECTIFY, ...MENDED];
    default:
      return [...judged, ...PROPOSAL];
  }
}
const PUBLISHED: readonly State[] = ['noticed', 'objected', 'named', 'reviewing'];
const NAMED: readonly State[] = ['named', 'reviewing'];

export async function positions(): Promise<Position[]> {
  const made: Position[] = [];
  for (const [name, opens] of Object.entries(POSITIONS)) {
    CAST.x = TURNCOAT;
    made.push(await played(name, opens));
  }
  return made;
}

async function played(name: string, opens: readonly Opens[]): Promise<Position> {
  const world = await openWorld(`${START}T01:00:00.000Z`, []);
  await saveMembers(world.table, [...MEMBERS.filter((member) => member !== TURNED), TURNCOAT]);
  const model = newModel(START);
  const stage: Stage = { world, model, go: async (plan) => settle(model, world, [plan], [await plan.run(world)]) };
  const ids: string[] = [];
  for (const one of opens) ids.push(await filed(stage, one, `p${ids.length}`));
  await published(stage, (states) => ids.filter((_, n) => states.includes(opens[n]?.[2] ?? 'draft')));
  for (const [n, [, , , , then]] of opens.entries()) if (then) await stage.go(moving(model, ids[n] ?? '', '', then));
  if (name === 'late') later(world, model, 30);
  if (name === 'aged') {
    later(world, model, 1_000);
    await stage.go(deadlines(model));
  }
  await saveMembers(world.table, [TURNED]);
  CAST.x = TURNED;
  const items = (await everything(world.table)).filter(({ pk }) => !/^(ROSTER|OFFICE|OUTBOX)#/.test(pk?.S ?? ''));
  await closeWorld(world);
  return { name, at: world.at, items, model: copyOf(model) };
}

interface Stage {
  readonly world: World;
  readonly model: Model;
  go(plan: Plan): Promise<void>;
}

/** Opens one and brings it as far as it comes on its own; its id. */
async function filed({ model, go }: Stage, [who, name, state, how]: Opens, key: string): Promise<string> {
  await go(opening({ who, key, category: how === 'village' ? how : 'school', name }));
  const id = [...model.cases.keys()].at(-1) ?? '';
  const steps = stepsTo(state, who);
  for (const step of how === 'unsigned' ? steps.slice(0, -1) : steps) await go(moving(model, id, who, step));
  return id;
}

/** What is to be published goes into one notice, and from there each as far as it has to. */
async function published({ world, model, go }: Stage, of: (states: readonly State[]) => string[]): Promise<void> {
  const all = of(PUBLISHED).flatMap((id) => model.cases.get(id) ?? []);
  if (all.length > 0) await go(publication('r2', all, 'p'));
  for (const id of of(['objected'])) await go(moving(model, id, '', ['public', 'object', objection]));
  if (of(NAMED).length > 0) later(world, model, 9);
  for (const id of of(NAMED)) await go(moving(model, id, '', ['r2', 'name', { number: '文', date: model.today }]));
  for (const id of of(['reviewing'])) await go(moving(model, id, '', ['r2', 'review', because]));
}

function later(world: World, model: Model, days: number): void {
  model.today = addDays(model.today, days);
  world.at = `${model.today}T01:00:00.000Z`;
}

/** The applicant moves where nobody is named, and `d` is the applicant's district. */
function moving(model: Model, id: string, applicant: string, [by, what, input]: Step): Plan {
  const district = CAST[applicant]?.division.startsWith('330603') ? 'd3' : 'd2';
  const who = { '': applicant, d: district }[by] ?? by;
  return change({ id, who, what, input: input as Ask['input'], bad: false }, model.cases.get(id)?.label ?? id);
}
