import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemDocument } from '../../../../functions/web/answer.ts';
import { texts } from '../../../../functions/web/text/text.ts';
import { read, trailOf } from '../../../asked.ts';
import { done, filed, PROPOSER, SCREENER, SIGNER, SUBMITTER } from '../../../flow.ts';
import { dump } from '../../../items.ts';
import { losingAnAnswer } from '../../../meddle.ts';
import type { Answer } from '../../../reach.ts';
import { openSite, type TestSite } from '../../../site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());

/** The lines of a trail after a version. */
const since = async (as: string, id: string, version: number) =>
  (await trailOf(site, as, { id })).filter((line) => line.version > version);
const told = ({ status, headers, body }: Answer) => [
  status,
  headers.get('etag'),
  headers.get('idempotency-replayed'),
  body.version,
];

test('every answer names the version in its ETag', async () => {
  const { id } = await filed(site, 'draft');
  expect(told(await site.call(SUBMITTER, 'GET', `/applications/${id}`))).toEqual([200, '"2"', null, 2]);
  const saved = await site.call(SUBMITTER, 'PATCH', `/applications/${id}`, {}, { 'if-match': '"2"' });
  expect(told(saved)).toEqual([200, '"3"', null, 3]);
  const submitted = await site.call(SUBMITTER, 'POST', `/applications/${id}/submit`, {}, { 'if-match': '*' });
  expect(told(submitted)).toEqual([200, '"4"', null, 4]);
});

test('a change decided on an old version is refused, with what changed since and how it is now', async () => {
  const { id } = await filed(site, 'proposed');
  const answer = await site.call(SIGNER, 'POST', `/applications/${id}/sign`, {}, { 'if-match': '"3"' });
  expect(answer.status).toBe(412);
  expect(answer.body).toEqual({
    ...problemDocument({ refused: 'stale-version', facts: { yours: 3, current: 6 } }, texts.zh),
    changes: await since(SIGNER, id, 3),
    application: await read(site, SIGNER, { id }),
  });
  expect(answer.body.changes.map((e: { transition: string }) => e.transition)).toEqual([
    ...['screen-start', 'recommend', 'propose'],
  ]);
});

test('what changed is told to each as that one may see it', async () => {
  const { id } = await filed(site, 'proposed');
  const headers = { 'if-match': '"3"', 'accept-language': 'en' };
  const answer = await site.call(SUBMITTER, 'POST', `/applications/${id}/withdraw`, { reason: '有误' }, headers);
  expect(answer.body).toEqual({
    ...problemDocument({ refused: 'stale-version', facts: { yours: 3, current: 6 } }, texts.en),
    changes: await since(SUBMITTER, id, 3),
    application: await read(site, SUBMITTER, { id }),
  });
  const veiled = { by: '', name: '', changes: [] };
  expect(answer.body.changes).toMatchObject(
    ['screen-start', 'recommend'].map((transition) => ({ transition, ...veiled })),
  );
});

test('a draft saved in two tabs is not overwritten by the older one', async () => {
  const { id } = await filed(site, 'draft');
  const path = `/applications/${id}`;
  await done(site, SUBMITTER, 'PATCH', path, { unit: { contact: '李明' } }, { version: 2 });
  const older = await site.call(SUBMITTER, 'PATCH', path, { unit: { contact: '王芳' } }, { 'if-match': '"2"' });
  expect([older.status, older.body.changes, older.body.application.unit.contact]).toEqual([412, [], '李明']);
  expect((await read(site, SUBMITTER, { id })).version).toBe(3);
});

test('somebody who may not see the application learns nothing of it from an old version', async () => {
  const { id } = await filed(site, 'draft');
  const answer = await site.call(SCREENER, 'PATCH', `/applications/${id}`, {}, { 'if-match': '"1"' });
  expect(answer.body).toEqual(problemDocument({ refused: 'not-found' }, texts.zh));
});

test('a repeated request changes nothing twice and says so', async () => {
  const { id } = await filed(site, 'submitted');
  const once = { 'idempotency-key': 'once', 'if-match': '"3"' };
  const take = () => site.call(SCREENER, 'POST', `/applications/${id}/screen-start`, {}, once);
  expect(told(await take())).toEqual([200, '"4"', null, 4]);
  const before = await dump(site.site.table);
  expect(told(await take())).toEqual([200, '"4"', 'true', 4]);
  expect(await dump(site.site.table)).toEqual(before);
  expect((await trailOf(site, PROPOSER, { id })).map(({ version }) => version)).toEqual([1, 3, 4]);
});

test('a repeated request is answered with the application as it is by then', async () => {
  const { id } = await filed(site, 'submitted');
  const headers = { 'idempotency-key': 'once' };
  await done(site, SCREENER, 'POST', `/applications/${id}/screen-start`, {}, { key: 'once' });
  await done(site, SCREENER, 'POST', `/applications/${id}/decline`, { reason: '不符' });
  const again = await site.call(SCREENER, 'POST', `/applications/${id}/screen-start`, {}, headers);
  expect([...told(again), again.body.state]).toEqual([200, '"5"', 'true', 5, 'declined']);
});

test('keys are each person’s own', async () => {
  const { id } = await filed(site, 'proposed');
  const headers = { 'idempotency-key': 'same' };
  const back = { reason: '再看' };
  expect((await site.call(PROPOSER, 'POST', `/applications/${id}/send-back`, back, headers)).status).toBe(200);
  expect((await site.call(SIGNER, 'POST', `/applications/${id}/fail`, back, headers)).status).toBe(200);
});

test('the same key with another request is refused', async () => {
  const headers = { 'idempotency-key': 'reused' };
  const first = await site.call(SUBMITTER, 'POST', '/applications', { category: 'school' }, headers);
  const other = await site.call(SUBMITTER, 'POST', '/applications', { category: 'park' }, headers);
  expect([first.status, other.status, other.body.code]).toEqual([201, 422, 'idempotency-key-reused']);
  const { id } = first.body;
  const saved = (contact: string) =>
    site.call(SUBMITTER, 'PATCH', `/applications/${id}`, { unit: { contact } }, { 'idempotency-key': 's' });
  expect([(await saved('甲')).status, (await saved('乙')).body.code]).toEqual([200, 'idempotency-key-reused']);
  expect((await read(site, SUBMITTER, { id })).unit.contact).toBe('甲');
});

test('a draft opened twice with the same key is one draft', async () => {
  const open = () =>
    site.call(SUBMITTER, 'POST', '/applications', { category: 'school' }, { 'idempotency-key': 'new' });
  const [first, second] = [await open(), await open()];
  expect([told(first), told(second)]).toEqual([
    [201, '"1"', null, 1],
    [201, '"1"', 'true', 1],
  ]);
  expect(second.body).toEqual(first.body);
  expect(second.headers.get('location')).toBe(`/api/v1/applications/${first.body.id}`);
});

test('a draft opened many times at once with the same key is one draft', async () => {
  const open = () =>
    site.call(SUBMITTER, 'POST', '/applications', { category: 'school' }, { 'idempotency-key': 'crowd' });
  const all = await Promise.all(Array.from({ length: 8 }, open));
  expect(all.map(({ status }) => status)).toEqual(all.map(() => 201));
  expect(new Set(all.map(({ body }) => body.id)).size).toBe(1);
  expect(all.filter(({ headers }) => headers.get('idempotency-replayed') === null).length).toBe(1);
});

test('a deletion asked for twice with its key is done twice, and without it not found', async () => {
  const { id } = await filed(site, 'draft');
  const remove = (headers = {}) => site.call(SUBMITTER, 'DELETE', `/applications/${id}`, undefined, headers);
  const key = { 'idempotency-key': 'gone' };
  expect([(await remove(key)).status, (await remove(key)).status, (await remove()).status]).toEqual([204, 204, 404]);
});

test('a draft that was deleted is not opened again by its key, nor is an address given that leads nowhere', async () => {
  const open = () =>
    site.call(SUBMITTER, 'POST', '/applications', { category: 'school' }, { 'idempotency-key': 'late' });
  const { body } = await open();
  await site.call(SUBMITTER, 'DELETE', `/applications/${body.id}`);
  const again = await open();
  expect([again.status, again.headers.get('location'), again.body.code]).toEqual([404, null, 'not-found']);
});

test('an answer lost on the way to the client is found by asking again with the key', async () => {
  const { id } = await filed(site, 'proposed');
  const lossy = site.on(losingAnAnswer(site.site.table, 'command', 'TransactWriteItemsCommand'));
  const sign = () => lossy.call(SIGNER, 'POST', `/applications/${id}/sign`, {}, { 'idempotency-key': 'sign' });
  const lost = await sign();
  expect([lost.status, lost.body.code, lost.headers.get('retry-after')]).toEqual([503, 'busy', '2']);
  const found = await sign();
  expect([...told(found), found.body.signature.by]).toEqual([200, '"7"', 'true', 7, SIGNER]);
  expect((await trailOf(site, SIGNER, { id })).slice(-2).map(({ transition }) => transition)).toEqual([
    'propose',
    'sign',
  ]);
});

test('an answer lost on the way to the store’s client is not noticed at all', async () => {
  const { id } = await filed(site, 'proposed');
  const lossy = site.on(losingAnAnswer(site.site.table, 'try', 'TransactWriteItemsCommand'));
  const signed = await lossy.call(SIGNER, 'POST', `/applications/${id}/sign`, {});
  expect([...told(signed), signed.body.signature.by]).toEqual([200, '"7"', null, 7, SIGNER]);
});
