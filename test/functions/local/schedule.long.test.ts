import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startSchedule } from '../../../functions/local/schedule.ts';
import { filed, SCREENER, SUBMITTER } from '../../flow.ts';
import { startTestHost, type TestHost } from '../../host.ts';

let host: TestHost;
let letters: string[];
let schedule: ReturnType<typeof startSchedule>;
beforeEach(async () => {
  host = await startTestHost();
  letters = [];
  const mail = async ({ to, subject }: { to: string; subject: string }) => void letters.push(`${to} ${subject}`);
  schedule = startSchedule({ ...host, channels: { origin: host.origin, mail } });
});
afterEach(async () => {
  await schedule.stop();
  await host.stop();
  vi.restoreAllMocks();
});

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(20);
}
const local = (path: string, body: object = {}) =>
  fetch(`${host.origin}/local/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

test('shortly after a change those it is news to have it by e-mail', async () => {
  const { unit } = await filed(host, 'submitted');
  await until(() => letters.length > 0);
  expect(letters).toEqual([`${SCREENER} 【“无废城市细胞”登记系统】“${unit.name}”已提交申报。`]);
});

test('a clock that is moved to a later day brings what that day does, and what it is news of', async () => {
  const { id } = await filed(host, 'returned');
  await until(() => letters.some((letter) => letter.startsWith(SUBMITTER)));
  await local('clock', { now: '2023-06-14T09:00:00+08:00' });
  await until(() => letters.some((letter) => letter.includes('补正期限将至')));
  await local('clock', { now: '2023-06-20T09:00:00+08:00' });
  await until(async () => (await host.call(SUBMITTER, 'GET', `/applications/${id}`)).body.state === 'withdrawn');
  await until(() => letters.some((letter) => letter.includes('逾期未补正')));
  const own = letters.filter((letter) => letter.startsWith(SUBMITTER));
  expect(own.length).toBe(new Set(own).size);
});

test('deadlines and delivery can be run by hand', async () => {
  await schedule.stop();
  await filed(host, 'submitted');
  expect(await (await local('deadlines')).json()).toMatchObject({ done: { remind: 0, lapse: 0, expire: 0 } });
  expect(await (await local('messages')).json()).toMatchObject({ told: { mail: 1 }, givenUp: {} });
});
