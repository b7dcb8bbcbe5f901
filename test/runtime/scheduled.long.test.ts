import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { openTable } from '../../shared/store/client.ts';
import { createTable } from '../../shared/store/create.ts';
import { filed } from '../flow.ts';
import { openSite } from '../site.ts';
import { freshTable } from '../table.ts';
import { type Built, built } from './built.ts';
import { CLOUD, over } from './sizes.ts';

let bundles: Built;
beforeAll(async () => {
  bundles = await built(...CLOUD.filter((name) => name !== 'web'));
});
afterAll(() => bundles.remove());

const TELEMETRY = { POWERTOOLS_SERVICE_NAME: 'progress', POWERTOOLS_METRICS_NAMESPACE: 'Registry' };
const start = (name: Parameters<Built['start']>[0], TABLE_NAME: string, env: Record<string, string> = {}) =>
  bundles.start(name, { DYNAMODB_ENDPOINT: inject('endpoint'), CITY: '3306', TABLE_NAME, ...TELEMETRY, ...env });

const EVENT = { time: '2023-06-01T17:00:00Z' };
const PROGRAMMES = ['2023', 'eco2023', 'lowcarbon2023'];
const DISTRICTS = ['3306', '330602', '330603', '330604', '330624', '330681', '330683'];
const counted = (snapshot: string) => ({
  response: {
    reports: Object.fromEntries(
      PROGRAMMES.map((id) => [id, DISTRICTS.map((district) => ({ district, drift: [], snapshot }))]),
    ),
  },
});

test('an event that comes twice is answered twice and done once, and logged as the request that it was', async () => {
  const progress = await start('progress', (await freshTable()).name);
  expect(await progress.invoke(EVENT, { requestId: 'first' })).toEqual(counted('written'));
  expect(await progress.invoke(EVENT, { requestId: 'second' })).toEqual(counted('unchanged'));
  const runs = progress.lines().filter(({ message }) => message === 'run');
  expect(runs.map(({ function_request_id, service, scheduled }) => [function_request_id, service, scheduled])).toEqual([
    ['first', 'progress', '2023-06-01T17:00:00.000Z'],
    ['second', 'progress', '2023-06-01T17:00:00.000Z'],
  ]);
  expect(progress.lines().flatMap(({ Drift }) => Drift ?? [])).toEqual([0, 0]);
});

test('what is due is done once, however often the schedule calls', async () => {
  const site = await openSite();
  onTestFinished(() => site.stop());
  await filed(site, 'returned');
  const deadlines = await start('deadlines', site.site.table.name);
  const done = async () => ((await deadlines.invoke(EVENT)) as { response: { done: object } }).response.done;
  expect([await done(), await done()]).toEqual([
    { remind: 1, lapse: 0, expire: 0 },
    { remind: 0, lapse: 0, expire: 0 },
  ]);
});

test.each([
  ['messages', { told: {}, waiting: {}, givenUp: {} }],
  ['invariants', { looked: 21, broken: [] }],
] as const)('%s runs from its bundle alone', async (name, response) => {
  expect(await (await start(name, (await freshTable()).name)).invoke(EVENT)).toEqual({ response });
});

test('a fault is reported as the error that it is, and the next event finds the process well', async () => {
  const table = openTable(`late-${crypto.randomUUID()}`, inject('endpoint'));
  const progress = await start('progress', table.name);
  const failed = await progress.invoke(EVENT);
  const errorType = 'ResourceNotFoundException';
  expect(failed).toMatchObject({ error: { errorType, errorMessage: 'Requested resource not found' } });
  await createTable(table);
  expect(await progress.invoke(EVENT)).toEqual(counted('written'));
});

test('a run without time enough begins nothing, says what is left, and the next try does it', async () => {
  const progress = await start('progress', (await freshTable()).name);
  const left = PROGRAMMES.flatMap((id) => DISTRICTS.map((district) => `${id} ${district}`)).join(', ');
  expect(await progress.invoke(EVENT, { seconds: 9 })).toMatchObject({
    error: { errorType: 'UnfinishedError', errorMessage: `no time was left for ${left}` },
  });
  expect(await progress.invoke(EVENT)).toEqual(counted('written'));
});

test('a run that is killed at its deadline is made up for by the next try', async () => {
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void silent.close().closeAllConnections());
  const { name } = await freshTable();
  const nowhere = { DYNAMODB_ENDPOINT: `http://127.0.0.1:${(silent.address() as AddressInfo).port}` };
  const killed = await start('progress', name, nowhere);
  expect(await killed.invoke(EVENT, { requestId: 'late', seconds: 1 })).toEqual({
    error: { errorType: 'Sandbox.Timedout', errorMessage: 'RequestId: late Error: Task timed out after 1.00 seconds' },
  });
  expect(await killed.ended).toBe(null);
  expect(await (await start('progress', name)).invoke(EVENT)).toEqual(counted('written'));
});

test('their code is no larger than was agreed on', () => {
  expect(over(bundles.sizes)).toEqual([]);
});
