import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Registry, registryAt } from '../../../functions/local/demo/client.ts';
import { type Ground, readGround } from '../../../functions/local/demo/ground.ts';
import { loadYear } from '../../../functions/local/demo/load.ts';
import { planYear, type Year } from '../../../functions/local/demo/year.ts';
import { STATES } from '../../../shared/domain/application/application.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { startTestHost, type TestHost } from '../../host.ts';

let host: TestHost;
let registry: Registry;
let ground: Ground;
let year: Year;
beforeAll(async () => {
  host = await startTestHost();
  registry = registryAt(host.origin);
  ground = await readGround(registry);
  year = planYear(ground);
});
afterAll(() => host.stop());

const sorted = (values: Iterable<string>) => [...new Set(values)].sort();

describe('the planned year', () => {
  test('is the same every time', () => {
    expect(planYear(ground)).toEqual(year);
  });

  test('has at least 900 applications, of all districts and categories, and some in every state', () => {
    expect(year.applications.length).toBeGreaterThanOrEqual(900);
    expect(sorted(year.applications.map((a) => a.unit))).toEqual(
      sorted(['3306', ...ground.districts.map((d) => d.code)]),
    );
    expect(sorted(year.applications.map((a) => a.category))).toEqual(sorted(ground.standards.map((s) => s.category)));
    expect(sorted(year.applications.map((a) => a.ends))).toEqual(sorted(STATES));
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

  test('goes from step to step in time, in office hours of office days', () => {
    const times = year.steps.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    for (const at of times) {
      const inShanghai = new Date(Date.parse(at) + 8 * 3_600_000);
      expect(inShanghai.getUTCDay() % 6, at).not.toBe(0);
      expect(inShanghai.getUTCHours(), at).toBeGreaterThanOrEqual(9);
      expect(inShanghai.getUTCHours(), at).toBeLessThan(17);
    }
    expect([dayOf(times[0] ?? ''), dayOf(times.at(-1) ?? '')]).toEqual(['2023-01-09', '2023-09-28']);
  });

  test('takes the steps of each application in order', () => {
    for (const steps of Map.groupBy(year.steps, ({ of }) => of.key).values())
      expect(steps.map((s) => s.number)).toEqual(steps.map((_, n) => n));
  });
});

/** The first application of each state and of each category, with their steps. */
function few({ applications, steps }: Year): Year {
  const first = (by: 'ends' | 'category') => [...Map.groupBy(applications, (a) => a[by]).values()].map(([a]) => a);
  const chosen = new Set([...first('ends'), ...first('category')]);
  return { applications: applications.filter((a) => chosen.has(a)), steps: steps.filter((s) => chosen.has(s.of)) };
}

describe('a few of its applications, played', () => {
  const told: string[] = [];
  const tell = (sentence: string) => void told.push(sentence);

  test('end as planned, and the clock with them', async () => {
    await loadYear(few(year), registry, tell);
    expect(told.at(-1)).toContain('新昌县');
    expect(dayOf(host.clock.now())).toBe('2023-09-28');
    const { items } = (await host.call(undefined, 'GET', '/progress/330624/history')).body;
    expect(items.length).toBeGreaterThan(30);
  });

  test('are not loaded twice', async () => {
    const before = (await host.call('admin@example.test', 'GET', '/applications?limit=100')).body;
    await loadYear(few(year), registry, tell);
    expect(told.at(-1)).toContain('nothing was changed');
    expect((await host.call('admin@example.test', 'GET', '/applications?limit=100')).body).toEqual(before);
  });

  test('keep another year out', async () => {
    await expect(loadYear(year, registry, tell)).rejects.toThrow('needs an empty registry');
  });
});
