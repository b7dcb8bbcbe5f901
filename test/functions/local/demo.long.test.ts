import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoRegistry, registryAt } from '../../../functions/local/demo/client.ts';
import { atHand, type DemoFile } from '../../../functions/local/demo/files.ts';
import { type Ground, readGround } from '../../../functions/local/demo/ground.ts';
import { loadYear } from '../../../functions/local/demo/load.ts';
import { siblingMoments } from '../../../functions/local/demo/siblings/play.ts';
import { ENDS } from '../../../functions/local/demo/story.ts';
import { planYear, type Year } from '../../../functions/local/demo/year.ts';
import { chineseCalendar } from '../../../shared/data/calendar.ts';
import { STATES, type State } from '../../../shared/domain/application/application.ts';
import type { ApplicationEvent } from '../../../shared/domain/application/event.ts';
import { ROWS, targetsOf } from '../../../shared/domain/application/transitions.ts';
import { indicatorsOf } from '../../../shared/domain/standard/indicator.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { download, sha256Of } from '../../evidence.ts';
import { startTestHost, type TestHost } from '../../host.ts';

const ADMIN = 'admin@example.test';

let host: TestHost;
let registry: DemoRegistry;
let ground: Ground;
let year: Year;
beforeAll(async () => {
  host = await startTestHost();
  registry = registryAt(host.origin);
  ground = await readGround(registry.as());
  year = await planYear(ground);
});
afterAll(() => host.stop());

const sorted = (values: Iterable<string>) => [...new Set(values)].sort();

describe('the planned year', () => {
  test('is the same every time', async () => {
    expect(await planYear(ground)).toEqual(year);
  });

  test('has at least 900 applications, of all districts and categories, and some in every state but expired', () => {
    expect(year.applications.length).toBeGreaterThanOrEqual(900);
    expect(sorted(year.applications.map((a) => a.unit))).toEqual(
      sorted(['3306', ...ground.districts.map((d) => d.code)]),
    );
    expect(sorted(year.applications.map((a) => a.category))).toEqual(
      sorted(ground.standards.filter(({ line }) => line === 'zero-waste').map((s) => s.category)),
    );
    expect(sorted(year.applications.map((a) => a.ends))).toEqual(sorted(ENDS));
  });

  test('has no unit twice', () => {
    const units = year.applications.map(({ category, name, applicant }) => `${category} ${applicant} ${name}`);
    expect(new Set(units).size).toBe(units.length);
  });

  test('has every star, a lower star with its reason, a veto, and a correction of what was asked for', () => {
    const bodies = (move: string) => year.steps.filter((s) => s.move === move).map((s) => JSON.stringify(s.body));
    const proposed = bodies('propose').map((body) => JSON.parse(body));
    expect(sorted(proposed.map(({ star }) => String(star)))).toEqual(['3', '4', '5']);
    expect(proposed.some(({ reason }) => reason)).toBe(true);
    expect(bodies('fail').some((body) => body.includes('一票否决'))).toBe(true);
    expect(bodies('save').some((body) => body.includes('已按退回意见'))).toBe(true);
  });

  test('shows photos and papers for a few applications, each for an indicator of its standard', () => {
    const files = year.steps.flatMap(({ move, of, body }) =>
      move === 'attach' ? [{ of, ...(body as DemoFile) }] : [],
    );
    const share = new Set(files.map(({ of }) => of.key)).size / year.applications.length;
    expect([share > 0.02, share < 0.06]).toEqual([true, true]);
    expect(sorted(files.map(({ name }) => name.split('.').at(-1) ?? ''))).toEqual(['pdf', 'png']);
    for (const { of, indicator } of files) {
      const standard = ground.standards.find(({ category }) => category === of.category);
      expect(standard && indicatorsOf(standard).map(({ id }) => id)).toContain(indicator);
    }
  });

  test('goes from step to step in time, in office hours of working days', () => {
    const times = year.steps.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    for (const at of new Set(times)) {
      expect(chineseCalendar.isWorkday(dayOf(at)), at).toBe(true);
      const hour = new Date(Date.parse(at) + 8 * 3_600_000).getUTCHours();
      expect(hour, at).toBeGreaterThanOrEqual(9);
      expect(hour, at).toBeLessThan(17);
    }
    expect([dayOf(times[0] ?? ''), dayOf(times.at(-1) ?? '')]).toEqual(['2023-01-03', '2023-12-29']);
  });

  test('takes the steps of each application in order', () => {
    for (const steps of Map.groupBy(year.steps, ({ of }) => of.key).values())
      expect(steps.map((s) => s.number)).toEqual(steps.map((_, n) => n));
  });

  test('publishes about twice a month, each time whatever is signed and not withheld', () => {
    expect(year.batches.length).toBe(24);
    for (const [n, { published }] of year.batches.entries()) {
      const before = year.batches[n - 1]?.published ?? -1;
      const signed = year.steps.filter((s) => s.move === 'sign' && s.sitting > before && s.sitting <= published);
      expect(sorted(year.batches[n]?.applications.map(({ key }) => key) ?? [])).toEqual(
        sorted(signed.map(({ of }) => of.key)),
      );
    }
  });

  test('leaves the fifth reviewer out of what comes from where the reviewer comes from', () => {
    const theirs = new Set(year.applications.filter((a) => a.applicant === '330602001').map(({ key }) => key));
    const steps = year.steps.filter(({ of }) => theirs.has(of.key));
    expect(steps.length).toBeGreaterThan(20);
    expect(JSON.stringify(steps.map(({ as, body }) => [as, body]))).not.toContain('r5@');
  });

  test('raises fewer objections in an hour than the registry takes', () => {
    const objections = year.steps.filter(({ move }) => move === 'object');
    for (const [hour, raised] of Map.groupBy(objections, ({ at }) => at.slice(0, 13)))
      expect(raised.length, hour).toBeLessThan(5);
  });
});

/** So few applications that each part makes each of its moves, and each end comes by each move that leads to it. */
function few({ applications, steps, batches }: Year): Year {
  const chosen = new Set<string>();
  const seen = new Set<string>();
  for (const [key, marks] of [...marksOf({ applications, steps })].sort(([, a], [, b]) => b.length - a.length)) {
    if (marks.every((mark) => seen.has(mark))) continue;
    chosen.add(key);
    for (const mark of marks) seen.add(mark);
  }
  const isChosen = ({ key }: { key: string }) => chosen.has(key);
  return {
    applications: applications.filter(isChosen),
    steps: steps.filter(({ of }) => isChosen(of)),
    batches: batches.map((batch) => ({ ...batch, applications: batch.applications.filter(isChosen) })),
  };
}

/** What each application is there to show. */
function marksOf({ applications, steps }: Pick<Year, 'applications' | 'steps'>): Map<string, string[]> {
  const stepsOf = Map.groupBy(steps, ({ of }) => of.key);
  return new Map(
    applications.map(({ key, ends, unit, category }) => {
      const whose = unit === '3306' ? 'city unit' : 'unit';
      const moves = (stepsOf.get(key) ?? []).map(({ who, move }) => `${who} ${move} of ${whose}`);
      const mending = moves.filter((move) => /rectify|sign-item/.test(move)).map((move) => `${move} ${ends}`);
      return [key, [unit, category, `${ends} by ${moves.at(-1)}`, ...moves, ...mending]];
    }),
  );
}

interface Listed {
  readonly id: string;
  readonly applicant: string;
  readonly state: State;
}

/** Everything that its submitters see: a draft is theirs alone. */
async function listAll(of: Year): Promise<Listed[]> {
  const applicants = new Set(of.applications.map(({ applicant }) => applicant));
  const lists = [...applicants].map(async (applicant) => {
    const { body } = await host.call(submitterOf(applicant), 'GET', '/applications?limit=100');
    return body.items as Listed[];
  });
  return (await Promise.all(lists)).flat();
}
const submitterOf = (applicant: string) => `${applicant.length === 4 ? 'u' : 't'}${applicant}@example.test`;

/** The trail of everything there is. */
async function trails(of: Year): Promise<ApplicationEvent[]> {
  const events: ApplicationEvent[] = [];
  for (const { id, applicant, state } of await listAll(of)) {
    const reader = state === 'draft' ? submitterOf(applicant) : ADMIN;
    events.push(...(await host.call(reader, 'GET', `/applications/${id}/events`)).body.items);
  }
  return events;
}

/** What the table of transitions allows, line by line; but a deleted draft leaves no trail that could be read. */
const allowed = ROWS.filter(({ transition }) => transition !== 'delete').flatMap((row) =>
  targetsOf(row).map((to) => `${row.transition} by ${row.who} to ${to} from ${row.from}`),
);
const made = (events: readonly ApplicationEvent[]) =>
  events.flatMap(({ transition, role, from, to }) =>
    ROWS.filter((row) => row.transition === transition && row.who === role && from && row.from.includes(from)).map(
      (row) => `${transition} by ${role} to ${targetsOf(row).includes(to) ? to : 'same'} from ${row.from}`,
    ),
  );

describe('a few of its applications, played', () => {
  const told: string[] = [];
  const tell = (sentence: string) => void told.push(sentence);

  test('end as planned, and the clock on the last day of the year', async () => {
    // A registry that was started on an evening of that year has kept how empty it was.
    await registry.setClock('2023-11-22T19:37:00+08:00');
    await registry.keepProgress();
    await loadYear(few(year), registry, tell, siblingMoments(ground));
    expect(told.at(-1)).toContain('新昌县');
    expect(dayOf(host.clock.now())).toBe('2023-12-31');
    const { items } = (await host.call(undefined, 'GET', '/progress/330624/history')).body;
    expect(items.length).toBeGreaterThan(50);
    const named = (day: string) => items.find((one: { day: string }) => one.day === day)?.cells.named;
    expect([named('2023-11-17') > 0, named('2023-11-22') >= named('2023-11-17')]).toEqual([true, true]);
  }, 180_000);

  test('go beside low-carbon pilots of the whole city, and districts that are on their way and report their values', async () => {
    const pilots = (await host.call(undefined, 'GET', '/progress?programme=lowcarbon2023')).body.districts;
    const named = (quota: string) => pilots.map((one: Record<string, { named: number }>) => one[quota]?.named);
    expect([named('townships'), named('villages')]).toEqual([Array(6).fill(1), Array(6).fill(9)]);
    const asked = '/applications?programme=lowcarbon2023&state=returned';
    const inGrace = (await host.call('admin@example.test', 'GET', asked)).body.items;
    expect(inGrace.map(({ deadline, grace }: Record<string, string>) => [deadline, grace])).toEqual(
      Array(6).fill(['2023-12-28', '2024-01-02']),
    );
    const eco = (await host.call(undefined, 'GET', '/progress?programme=eco2023')).body.districts;
    const standing = eco.map(({ pipeline }: { pipeline: Record<string, number> }) =>
      Object.keys(pipeline).filter((state) => pipeline[state]),
    );
    expect(standing).toEqual([['proposed'], ['rectifying'], ['assessing'], ['assessing'], ['submitted'], []]);
    const { items } = (await host.call(undefined, 'GET', '/programmes/eco2023/readings')).body;
    expect(items.map(({ readings }: { readings: Record<string, unknown[]> }) => readings.forest?.length)).toEqual(
      Array(6).fill(3),
    );
  });

  test('are published for five working days, over Spring Festival and National Day too', async () => {
    const { items } = (await host.call(undefined, 'GET', '/notices')).body;
    const terms = items.map(({ from, until }: { from: string; until: string }) => `${from} to ${until}`);
    expect(terms).toContain('2023-01-19 to 2023-01-31');
    expect(terms).toContain('2023-09-27 to 2023-10-10');
    expect(terms).toContain('2023-12-25 to 2024-01-02');
  });

  test('show files that come back as they were sent, photos as well as papers', async () => {
    const planned = few(year).steps.flatMap(({ move, body }) => (move === 'attach' ? [atHand(body as DemoFile)] : []));
    const sent = new Map(planned.map(({ name, bytes }) => [sha256Of(bytes), name]));
    const kept: string[] = [];
    for (const { id, applicant } of await listAll(year)) {
      const { evidence } = (await host.call(submitterOf(applicant), 'GET', `/applications/${id}`)).body;
      for (const file of Object.keys(evidence)) {
        const { address } = await download(host, submitterOf(applicant), { id }, file);
        kept.push(sent.get(sha256Of(await (await fetch(address)).bytes())) ?? 'never sent');
      }
    }
    expect(sorted(kept.map((name) => name.split('.').at(-1) ?? ''))).toEqual(['pdf', 'png']);
  });

  test('are not loaded twice', async () => {
    const before = (await host.call(ADMIN, 'GET', '/applications?limit=100')).body;
    await loadYear(few(year), registry, tell);
    expect(told.at(-1)).toContain('nothing was changed');
    expect((await host.call(ADMIN, 'GET', '/applications?limit=100')).body).toEqual(before);
  });

  test('keep another year out', async () => {
    await expect(loadYear(year, registry, tell)).rejects.toThrow('needs an empty registry');
  });

  test('have taken every line of the table of transitions once names of three years expire', async () => {
    for (const day of ['2026-12-01', '2026-12-31']) {
      await registry.setClock(`${day}T00:10:00.000Z`);
      await registry.passTime();
    }
    expect(sorted(made(await trails(year)))).toEqual(sorted(allowed));
    const states = (await listAll(year)).map(({ state }) => state);
    expect(states).toContain('expired');
    expect(sorted(STATES.filter((state) => !states.includes(state)))).toEqual(['named', 'rectifying', 'returned']);
  });
});
