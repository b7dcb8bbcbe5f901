import type { Answers } from '../../../../shared/domain/standard/answer.ts';
import { indicatorsOf } from '../../../../shared/domain/standard/indicator.ts';
import { score } from '../../../../shared/domain/standard/score.ts';
import { starOf } from '../../../../shared/domain/standard/stars.ts';
import { addDays, type Day } from '../../../../shared/domain/time.ts';
import { goodAnswers, lowered } from '../answers.ts';
import { chance } from '../chance.ts';
import type { DemoRegistry } from '../client.ts';
import type { Ground } from '../ground.ts';
import { LEAD } from '../people.ts';
import { dayOfSitting, sittingOn, timeOf } from '../sittings.ts';
import type { Moment, Stage } from '../stage.ts';
import { type Reach, type Sibling, siblingsOn } from './plan.ts';
import { readingMoments } from './readings.ts';

const [PROPOSER, SIGNER] = ['r3@example.test', 'r4@example.test'];
const ORDER: readonly Reach[] = ['submitted', 'returned', 'assessing', 'rectifying', 'proposed', 'named'];
const comesTo = ({ reach }: Sibling, to: Reach): boolean => ORDER.indexOf(reach) >= ORDER.indexOf(to);
/** Days after it began that a unit is taken up, judged, published and named. */
const [TAKEN, JUDGED, PUBLISHED, NAMED] = [14, 56, 58, 72];
/** Three stars at least, five for the best. */
const SCORES = { least: 8_600, most: 9_700 };

/** What happens in the sibling programmes beside the year: each unit goes the straight way as far as it comes. */
export function siblingMoments(ground: Ground): Moment[] {
  const all = siblingsOn(ground);
  const rounds = Map.groupBy(
    all.filter(({ reach }) => reach === 'named'),
    ({ begins }) => begins,
  );
  return [
    ...all.flatMap((one) => movesOf(one, ground)),
    ...[...rounds.values()].flatMap(noticeOf),
    ...readingMoments(ground),
  ];
}

/** On the first sitting of that day, or of the next office day. */
const on = (day: Day) => timeOf(sittingOn(day));

function movesOf(one: Sibling, ground: Ground): Moment[] {
  const moves = [
    [0, true, applies],
    [TAKEN, comesTo(one, 'returned'), taken],
    [JUDGED, comesTo(one, 'rectifying'), judged],
  ] as const;
  return moves.flatMap(([days, happens, move]) =>
    happens ? [{ at: on(addDays(one.begins, days)), happens: (stage) => move(stage, one, ground) }] : [],
  );
}

/** Opens, fills in and submits the application. */
async function applies({ registry, applications }: Stage, { key, programme, standard, applicant, unit }: Sibling) {
  const by = registry.as(`t${applicant}@example.test`);
  const body = { programme, category: standard.category, unit };
  const { id } = await by.post('/applications', { body, key: `demo-${key}` });
  applications.set(key, id);
  const path = { id };
  await by.patch('/applications/{id}', {
    path,
    body: { answers: sheetOf(key, standard, 'self') },
    key: `demo-${key}-save`,
  });
  await by.post('/applications/{id}/submit', { path, body: {}, key: `demo-${key}-submit` });
}

/** The district screens it, and sends it back where it has to; or the city takes it up where no district does. */
async function taken({ registry, applications }: Stage, { key, standard, applicant, reach }: Sibling) {
  const path = { id: applications.get(key) ?? '' };
  if (standard.unit === 'district')
    return registry.as(LEAD).post('/applications/{id}/assess', { path, body: {}, key: `demo-${key}-assess` });
  const by = registry.as(`d${applicant.slice(0, 6)}@example.test`);
  await by.post('/applications/{id}/screen-start', { path, body: {}, key: `demo-${key}-start` });
  if (reach === 'returned') {
    const body = { reason: '节能改造项目的验收材料不全，请补齐后重新提交。', indicators: {} };
    return by.post('/applications/{id}/return', { path, body, key: `demo-${key}-return` });
  }
  const body = { answers: sheetOf(key, standard, 'city') };
  return by.post('/applications/{id}/recommend', { path, body, key: `demo-${key}-recommend` });
}

/** The city asks for something to be mended, or two reviewers agree on the stars. */
async function judged({ registry, applications }: Stage, one: Sibling, { programme }: Ground) {
  const { key, standard, begins, reach } = one;
  // Who takes a unit up is the one to judge it; what a district recommends is anybody's.
  const judge = registry.as(standard.unit === 'district' ? LEAD : PROPOSER);
  const path = { id: applications.get(key) ?? '' };
  if (reach === 'rectifying') {
    const [indicator = ''] = indicatorsOf(standard).map(({ id }) => id);
    const due = addDays(begins, JUDGED + 120);
    const body = { items: [{ indicator, text: '补齐任务分解和年度调度材料，并说明落实情况。', due }] };
    return judge.post('/applications/{id}/rectify', { path, body, key: `demo-${key}-rectify` });
  }
  const answers = sheetOf(key, standard, 'city');
  const star = starOf(score(standard, answers).total, programme.starBands) ?? 3;
  await judge.post('/applications/{id}/propose', { path, body: { answers, star }, key: `demo-${key}-propose` });
  return registry.as(SIGNER).post('/applications/{id}/sign', { path, body: {}, key: `demo-${key}-sign` });
}

/** One notice for all who began on a day, and after its term one document that names them. */
function noticeOf(round: readonly Sibling[], n: number): Moment[] {
  const [{ begins, programme } = { begins: '', programme: '' }] = round;
  const key = `demo-pilots-${n}`;
  let batch = '';
  const named = dayOfSitting(sittingOn(addDays(begins, NAMED)));
  return [
    {
      at: on(addDays(begins, PUBLISHED)),
      happens: async ({ registry, applications }) => {
        const body = { programme, applications: round.map(({ key }) => applications.get(key) ?? '') };
        batch = (await registry.as(LEAD).post('/notices', { body, key })).notice.id;
      },
    },
    {
      at: on(named),
      happens: ({ registry }) => nameAll(registry, { batch, key, date: named, number: `绍低碳办〔2023〕${n + 1}号` }),
    },
  ];
}

interface Naming {
  readonly batch: string;
  readonly key: string;
  readonly date: Day;
  readonly number: string;
}

const nameAll = (registry: DemoRegistry, { batch, key, date, number }: Naming) =>
  registry.as(LEAD).post('/notices/{batch}/name', { path: { batch }, body: { number, date }, key: `${key}-name` });

/** A sheet that is good enough for stars: the city's differs a little from the unit's own. */
function sheetOf(key: string, standard: Sibling['standard'], whose: 'self' | 'city'): Answers {
  const own = goodAnswers(standard, 10, chance(`sheet of ${key}`));
  return whose === 'self' ? own : lowered(standard, own, SCORES, chance(`city's sheet of ${key}`));
}
