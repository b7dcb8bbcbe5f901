import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Deployment } from '../../../functions/upgrade/deployment.ts';
import type { Table } from '../../../shared/store/client.ts';
import { DATA_VERSION, loadDataForm, saveDataForm } from '../../../shared/store/data-version.ts';
import { isMember } from '../../../shared/store/members.ts';
import { dump } from '../../items.ts';
import { contextOf, onLambda, written } from '../../lambda.ts';
import { freshTable } from '../../table.ts';

const ADMIN = 'admin@example.org';
onLambda('upgrade', '2023-06-12T16:00:20.000Z');

let table: Table;
let told: { method: string | undefined; url: string | undefined; type: string | undefined; body: object }[];
let status: number;
let address: string;
let stop: () => void;
beforeEach(async () => {
  [table, told, status] = [await freshTable(), [], 200];
  const server = createServer(async (request, response) => {
    const body = JSON.parse((await buffer(request)).toString());
    told.push({ method: request.method, url: request.url, type: request.headers['content-type'], body });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/answer?Signature=s`;
  stop = () => server.close();
});
afterEach(() => stop());

const IDS = { StackId: 'stack', RequestId: 'request', LogicalResourceId: 'DayOne' };
const event = (RequestType: Deployment['RequestType']): Deployment => ({
  ...{ RequestType, ResponseURL: address, ...IDS },
  ResourceProperties: { admin: ADMIN },
});

/** The function as the stack starts it, on this table. */
async function called(event: Deployment | { time: string }, name = table.name, timeLeft = () => 60_000) {
  vi.stubEnv('TABLE_NAME', name);
  const { text } = written();
  const { handler } = await import('../../../functions/upgrade/handler.ts');
  const answer = await handler(event, contextOf('request-1', timeLeft)).catch((error: Error) => error);
  return { answer, log: text() };
}
const answered = (body: object) => [
  {
    method: 'PUT',
    url: '/answer?Signature=s',
    type: '',
    body: { ...IDS, PhysicalResourceId: 'registry-data', ...body },
  },
];

test.each(['Create', 'Update'] as const)(
  '%s makes the first administrator, brings the data forward, and says so',
  async (type) => {
    expect((await called(event(type))).answer).toBeUndefined();
    expect(told).toEqual(answered({ Status: 'SUCCESS' }));
    expect(await isMember(table, ADMIN)).toBe(true);
    expect(await loadDataForm(table)).toEqual({ version: DATA_VERSION });
  },
);

test('Delete changes nothing, and says so', async () => {
  await called(event('Delete'));
  expect(told).toEqual(answered({ Status: 'SUCCESS' }));
  expect(await dump(table)).toEqual([]);
});

test('Delete is answered even where the table is gone', async () => {
  await called(event('Delete'), 'nowhere');
  expect(told).toEqual(answered({ Status: 'SUCCESS' }));
});

test('a fault is told with its reason, so that the deployment is taken back', async () => {
  const { log } = await called(event('Create'), 'nowhere');
  expect(told).toEqual(answered({ Status: 'FAILED', Reason: expect.stringMatching(/^ResourceNotFoundException: /) }));
  expect(log).toContain('ResourceNotFoundException');
});

test('an answer that is not taken fails the call, which is then made again', async () => {
  status = 403;
  const { answer } = await called(event('Create'));
  expect(answer).toEqual(new Error('CloudFormation did not take the answer: 403'));
});

test('a deployment does not wait for what there is no time for: the schedule goes on with it', async () => {
  await saveDataForm(table, { version: 1 });
  await called(event('Update'), table.name, () => 9_999);
  expect(told).toEqual(answered({ Status: 'SUCCESS' }));
  expect(await loadDataForm(table)).toEqual({ version: 1 });
  const { answer } = await called({ time: '2023-06-12T16:40:00Z' });
  expect(answer).toEqual({ version: DATA_VERSION, finished: true });
  expect(told.length).toBe(1);
});

test('called by the schedule it fails of a fault, and makes nobody an administrator', async () => {
  expect((await called({ time: '2023-06-12T16:40:00Z' }, 'nowhere')).answer).toBeInstanceOf(Error);
  await called({ time: '2023-06-12T16:40:00Z' });
  expect(await isMember(table, ADMIN)).toBe(false);
});
