import type { ApplicationEvent } from '../../shared/domain/application/event.ts';
import { loadTrail } from '../../shared/store/trail.ts';
import { CAST } from './cast.ts';
import { after } from './effects.ts';
import { type Asked, judge, rivals, type Way } from './judge.ts';
import { Disagreement, disagree, met } from './met.ts';
import type { Ask, Case, Model } from './model.ts';
import { settleOpenings } from './opened.ts';
import type { Came, Done, Plan, Publishing } from './plans.ts';
import { against, dueOn } from './rules.ts';
import type { World } from './world.ts';

/**
 * Brings the model to where the world is after some plans were carried out, one or several at once. In which order those
 * came, the trail tells: each line has to be of an ask that had to be made there, each refusal has to fit some moment.
 */
export async function settle(model: Model, world: World, plans: readonly Plan[], done: readonly Done[]): Promise<void> {
  const asked = plans.flatMap(({ asks }, n) =>
    asks.map((ask, m): Asked => ({ ask, came: done[n]?.came[m] ?? { perhaps: true } })),
  );
  const ways = new Map<string, Way>();
  for (const [id, [first, ...more]] of Map.groupBy(asked, ({ ask }) => ask.id)) {
    const a = model.cases.get(id);
    const own: [Asked, ...Asked[]] = [first as Asked, ...more];
    if (a) ways.set(id, wayOf(a, own, await newLines(world, a, own, plans.length === 1 && model.today), model.today));
  }
  for (const [id, way] of ways) {
    judge(way, model.today, (unit) => rivals(model, ways, id, unit));
    note(model, way);
  }
  let passed = 0;
  for (const { made } of ways.values()) passed += made.filter(({ ask }) => ask.what === 'time').length;
  const told = done.reduce((sum, one) => sum + (one.passed ?? 0), 0);
  if (told !== passed) throw new Disagreement(`time says it moved ${told}, and moved ${passed}`);
  for (const [n, { publishes }] of plans.entries()) if (publishes) remember(model, publishes, done[n]?.came ?? []);
  settleOpenings(model, plans, done);
}

type Line = Pick<ApplicationEvent, 'version' | 'transition' | 'to' | 'by' | 'detail' | 'source'>;

/** The lines that came since. What one plan alone did, its answer tells; time's own count is compared. */
async function newLines(
  { table }: World,
  a: Case,
  [{ ask, came }]: readonly [Asked, ...Asked[]],
  alone: string | false,
): Promise<readonly Line[]> {
  if (alone && 'made' in came) {
    const to = came.application?.state ?? 'gone';
    const by = CAST[ask.who]?.email ?? '';
    return [
      {
        version: a.version + 1,
        transition: ask.what as Line['transition'],
        to,
        by,
        detail: {},
        source: { via: 'page' },
      },
    ];
  }
  const isIdle = ask.what === 'time' && !dueOn(a, alone || '') && !(a.state === 'noticed' && a.objections > 0);
  if (alone && ('refused' in came || 'whole' in came || 'repeated' in came || isIdle)) return [];
  const { events } = await loadTrail(table, a.id);
  return events.filter((event) => event.version > a.version);
}

function wayOf(a: Case, asked: readonly Asked[], lines: readonly Line[], today: string): Way {
  const stood: [Case, ...Case[]] = [a];
  const made: Way['made'][number][] = [];
  let open = [...asked];
  for (const line of lines) {
    const before = stood.at(-1) as Case;
    const mayBe = open.filter((one) => isOf(one, line, before, today));
    // One person may ask for the same in two ways: whoever knows the version made it.
    const found = mayBe.find(({ came }) => 'made' in came) ?? mayBe[0] ?? laterOff(a.id, line);
    if (!found) throw new Disagreement(`nobody asked for the line ${JSON.stringify(line)} of ${before.label}`);
    const reasons = against(before, found.ask, today);
    if (reasons.length > 0) disagree(found.ask, before, `was made although ${reasons.join(', ')}`);
    const next = after(before, told(found, line, before, today), today);
    if (next.state !== line.to) disagree(found.ask, before, `led to ${line.to} instead of ${next.state}`);
    stood.push(next);
    made.push({ ask: found.ask, before });
    met.transitions.add(line.transition);
    met.states.add(line.to);
    open = open.filter((one) => one !== found);
  }
  if (asked.length > 1) {
    const race = `${made.length} of ${asked.length}`;
    met.races.set(race, (met.races.get(race) ?? 0) + 1);
  }
  return { stood, made, open };
}

/** A line that was objected to while its notice was called off follows the others when the objection is dismissed. */
function laterOff(id: string, { transition, by, detail, source }: Line): Asked | undefined {
  const who = Object.keys(CAST).find((one) => CAST[one]?.email === by);
  if (transition !== 'call-off' || source.via !== 'schedule' || !who) return undefined;
  return { ask: { id, who, what: transition, input: detail, bad: false }, came: { perhaps: true } };
}

/**
 * Whether a line is what came of an ask. What could not be published yet, the schedule may publish a moment later: it
 * goes on with every notice that it finds unfinished.
 */
function isOf(
  { ask, came }: Asked,
  { version, transition, by, detail, source }: Line,
  a: Case,
  today: string,
): boolean {
  if (ask.what === 'time') return by === '' && transition === dueOn(a, today);
  if (ask.what !== transition || CAST[ask.who]?.email !== by) return false;
  if ('batch' in came) return detail.batch === came.batch;
  if ('refused' in came) return transition === 'publish' && source.via === 'schedule';
  return 'made' in came ? came.made === undefined || came.made === version : 'perhaps' in came;
}

/** An ask with what only its line tells: into which notice it went, and until when; or what time had to do. */
function told({ ask }: Asked, { detail }: Line, a: Case, today: string): Ask {
  if (ask.what === 'time') return { ...ask, what: dueOn(a, today) ?? 'time' };
  return ask.what === 'publish' ? { ...ask, input: detail } : ask;
}

function note(model: Model, { stood, made }: Way): void {
  const last = stood.at(-1) as Case;
  model.cases.set(last.id, last);
  for (const { batch } of stood) if (batch) model.batches.add(batch);
  for (const { ask } of made) if (ask.key) model.sent.push({ kind: 'ask', wish: ask });
}

function remember({ sent }: Model, publishes: Publishing, came: readonly Came[]): void {
  const made = came.flatMap((one) => ('batch' in one ? one.batch : []))[0];
  if (made !== undefined) sent.push({ kind: 'publish', wish: { ...publishes, made } });
}
