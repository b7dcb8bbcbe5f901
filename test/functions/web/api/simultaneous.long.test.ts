import { afterAll, beforeAll, expect, test } from 'vitest';
import { runProgress } from '../../../../functions/progress/run.ts';
import { done, filed, PROPOSER, SIGNER, SUBMITTER } from '../../../flow.ts';
import { startTestHost, type TestHost } from '../../../host.ts';
import { dump } from '../../../items.ts';

let host: TestHost;
beforeAll(async () => {
  host = await startTestHost();
});
afterAll(() => host.stop());

const REVIEWERS = [2, 3, 4].map((n) => `r${n}@example.test`);
const recounted = async () => {
  const { 2023: reports = [] } = await runProgress(host.site.table, host.site.policy, host.site.now());
  return reports.find(({ district }) => district === '330602');
};
const tally = async () =>
  (await dump(host.site.table)).find(({ pk, sk }) => pk === 'PROGRESS#330602' && sk === '2023#TALLY');

const DOCUMENT = { number: '绍无废办〔2023〕1号', date: '2023-06-01' };

test('fifty signatures at once on one proposal are one', async () => {
  const { id } = await filed(host, 'proposed');
  const sign = (n: number) => host.call(REVIEWERS[n % 3], 'POST', `/applications/${id}/sign`, {});
  const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => sign(n)));
  const told = answers.map(({ status, body }) => `${status} ${body.code ?? body.state}`);
  expect(told.sort()).toEqual(['200 proposed', ...Array.from({ length: 49 }, () => '409 signed-already')]);
  const trail = await done(host, PROPOSER, 'GET', `/applications/${id}/events`);
  expect(trail.items.filter((e: { transition: string }) => e.transition === 'sign').length).toBe(1);
});

test('fifty namings at once of one unit name it once', async () => {
  const { id } = await filed(host, 'noticed');
  const name = (n: number) => host.call(REVIEWERS[n % 3], 'POST', `/applications/${id}/name`, DOCUMENT);
  const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => name(n)));
  const told = answers.map(({ status, body }) => `${status} ${body.code ?? body.state}`);
  expect(told.sort()).toEqual(['200 named', ...Array.from({ length: 49 }, () => '409 wrong-state')]);
  const { items } = await done(host, undefined, 'GET', '/cells?district=330602');
  expect(items.map(({ code }: { code: string }) => code)).toEqual(['330602-2023-0001']);
  expect(await tally()).toMatchObject({ cells: 1, 'category:school': 1, 'star:5': 1, 'state:named': 1, serial: 1 });
});

test('counting again finds no drift, and nothing new the second time', async () => {
  host.clock.set('2023-06-01T04:00:00.000Z');
  expect(await recounted()).toEqual({ district: '330602', drift: [], snapshot: 'written' });
  expect(await recounted()).toEqual({ district: '330602', drift: [], snapshot: 'unchanged' });
});

test('namings at once in one district get running numbers without a gap, and none is lost', async () => {
  const noticed: string[] = [];
  for (let n = 0; n < 10; n++) noticed.push((await filed(host, 'noticed')).id);
  const names = noticed.map((id) => host.call(SIGNER, 'POST', `/applications/${id}/name`, DOCUMENT));
  const answers = await Promise.all(names);
  expect(answers.map(({ status }) => status)).toEqual(noticed.map(() => 200));
  const numbers = Array.from({ length: 10 }, (_, n) => `330602-2023-${String(n + 2).padStart(4, '0')}`);
  expect(answers.map(({ body }) => body.award.code).sort()).toEqual(numbers);
  expect((await tally())?.cells).toBe(11);
});

test('one unit applied for many times at once is taken once', async () => {
  const drafts: string[] = [];
  for (let n = 0; n < 6; n++) drafts.push((await filed(host, 'draft', { unit: { name: '同一所小学' } })).id);
  const answers = await Promise.all(drafts.map((id) => host.call(SUBMITTER, 'POST', `/applications/${id}/submit`, {})));
  const told = answers.map(({ status, body }) => `${status} ${body.code ?? body.state}`).sort();
  expect(told).toEqual(['200 submitted', ...Array.from({ length: 5 }, () => '409 unit-already-applied')]);
});

test('of many savings at once on one version one is kept', async () => {
  const { id } = await filed(host, 'draft');
  const save = (contact: string) =>
    host.call(SUBMITTER, 'PATCH', `/applications/${id}`, { unit: { contact } }, { 'if-match': '"2"' });
  const answers = await Promise.all([...'甲乙丙丁戊'].map(save));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412]);
  const kept = answers.find(({ status }) => status === 200)?.body.unit.contact;
  const now = await done(host, SUBMITTER, 'GET', `/applications/${id}`);
  expect([now.version, now.unit.contact]).toEqual([3, kept]);
});

test('the same request sent many times at once with its key is carried out once', async () => {
  const { id } = await filed(host, 'proposed');
  const sign = () => host.call(SIGNER, 'POST', `/applications/${id}/sign`, {}, { 'idempotency-key': 'sign' });
  const answers = await Promise.all(Array.from({ length: 8 }, sign));
  expect(answers.map(({ status, body }) => [status, body.state])).toEqual(answers.map(() => [200, 'proposed']));
  expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === null).length).toBe(1);
});

test('after all of this the live tally is what the cells tell', async () => {
  host.clock.set('2023-06-01T08:00:00.000Z');
  expect(await recounted()).toEqual({ district: '330602', drift: [], snapshot: 'written' });
});
