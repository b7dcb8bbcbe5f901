import { afterAll, beforeAll, expect, test } from 'vitest';
import { runProgress } from '../../../../functions/progress/run.ts';
import { CITY_UNIT, done, filed, SUBMITTER } from '../../../flow.ts';
import { counted } from '../../../meddle.ts';
import { OPENING_HOURS, openSite, type TestSite } from '../../../site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
  await filed(site, 'named', { star: 4 });
  await filed(site, 'named', { category: 'township' });
  await filed(site, 'named', { category: 'village', unit: { division: '330602001004' } });
  for (const state of ['draft', 'submitted', 'returned', 'assessing', 'assessing', 'failed', 'withdrawn'] as const)
    await filed(site, state);
  await filed(site, 'named', { by: CITY_UNIT, category: 'office' });
  await filed(site, 'proposed', { by: CITY_UNIT, category: 'office' });
});
afterAll(() => site.stop());

const NONE = {
  ...{ submitted: 0, screening: 0, returned: 0, assessing: 0, rectifying: 0, proposed: 0, noticed: 0, objected: 0 },
};
const read = (path: string) => done(site, undefined, 'GET', `/progress${path}`);
test('a district’s progress tells its quotas, what is named, what is under way, and how it was reckoned', async () => {
  // On 1 June, 152 of 365 days are gone.
  const quota = (target: number, named: number, expected: number) => ({
    ...{ target, named, missing: target - named, expected, colour: named >= expected ? 'green' : 'red' },
  });
  const { forecast, townships, villages, cells, ...rest } = await read('/330602');
  expect(rest).toEqual({
    district: '330602',
    name: '越城区',
    programme: '2023',
    starGoal: { kind: 'reach', stars: 3 },
    pipeline: { ...NONE, submitted: 1, returned: 1, assessing: 2 },
    pace: { days: 152, of: 365 },
    colour: 'red',
    denominator: { townships: 17, villages: 352, ...site.site.policy.programme('2023')?.divisionList },
    asOf: '2023-06-01T01:00:00.000Z',
  });
  expect(townships).toEqual({ total: 17, ...quota(4, 1, 1), forecast: townships.forecast });
  expect(villages).toEqual({ total: 352, ...quota(18, 1, 7), forecast: villages.forecast });
  expect(cells).toEqual({
    ...quota(100, 3, 41),
    byCategory: { school: 1, township: 1, village: 1 },
    byStar: { 3: 0, 4: 1, 5: 2 },
    forecast: cells.forecast,
  });
  expect([cells.forecast, forecast]).toEqual([
    { basis: 'rate', date: '2036-11-14', missing: 97, named: 3, days: 152, daysToGo: 4915, inTime: false },
    cells.forecast,
  ]);
});

test('a figure is the number of the list that it counts', async () => {
  const { cells } = await read('/330602');
  const listed = async (query: string) =>
    (await done(site, undefined, 'GET', `/cells?programme=2023&district=330602${query}`)).items.length;
  expect(await listed('')).toBe(cells.named);
  for (const [category, n] of Object.entries(cells.byCategory)) expect(await listed(`&category=${category}`)).toBe(n);
  for (const [star, n] of Object.entries(cells.byStar)) expect(await listed(`&star=${star}`)).toBe(n);
});

test('all districts come with the city’s own units apart, which have no quotas', async () => {
  const all = await read('?programme=2023');
  expect([all.programme, all.asOf, all.districts.length]).toEqual(['2023', '2023-06-01T01:00:00.000Z', 6]);
  expect(all.districts[0]).toEqual(await read('/330602'));
  expect(all.cityLevel).toEqual({
    district: '3306',
    name: '绍兴市',
    programme: '2023',
    cells: { named: 1, byCategory: { office: 1 }, byStar: { 3: 0, 4: 0, 5: 1 } },
    starGoal: { kind: 'upgrade' },
    pipeline: { ...NONE, proposed: 1 },
    asOf: '2023-06-01T01:00:00.000Z',
  });
});

test('the dashboard costs one request to the store', async () => {
  const { table, sent } = counted(site.site.table);
  expect((await site.on(table).call(undefined, 'GET', '/progress')).status).toBe(200);
  expect(sent).toEqual(['BatchGetItem']);
});

test('a move costs at most three requests to the store, and reading an application two', async () => {
  const draft = await filed(site, 'draft');
  const { table, sent } = counted(site.site.table);
  const { call } = site.on(table);
  await call(SUBMITTER, 'POST', `/applications/${draft.id}/submit`, {}, { 'idempotency-key': 'k', 'if-match': '"2"' });
  expect(sent.splice(0)).toEqual(['BatchGetItem', 'TransactWriteItems']);
  await call(SUBMITTER, 'GET', `/applications/${draft.id}`);
  expect(sent).toEqual(['BatchGetItem', 'Query']);
  await call(SUBMITTER, 'POST', `/applications/${draft.id}/withdraw`, { reason: '测试' });
});

test('the history has a line for each day that the scheduled function ran', async () => {
  expect(await read('/330602/history')).toEqual({ items: [] });
  for (const day of ['2023-06-02', '2023-06-03', '2023-06-03']) {
    site.at(`${day}T02:00:00+08:00`);
    await runProgress(site.site.table, site.site.policy, site.site.now());
  }
  const { items } = await read('/330602/history?programme=2023');
  const { name: _name, ...now } = await read('/330602');
  expect(items.map(({ day }: { day: string }) => day)).toEqual(['2023-06-02', '2023-06-03']);
  expect(items[1]).toEqual({ ...now, day: '2023-06-03', chain: expect.objectContaining({ applications: 10 }) });
  expect((await read('/3306/history')).items.length).toBe(2);
  expect((await read('/330681/history')).items[0].cells.named).toBe(0);
  site.at(OPENING_HOURS);
});
