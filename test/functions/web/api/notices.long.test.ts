import * as v from 'valibot';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { runDeadlines } from '../../../../functions/deadlines/run.ts';
import { batchOut, noticeOut, noticesOut } from '../../../../functions/web/api/notices.ts';
import { listObjections } from '../../../../shared/store/objections.ts';
import { ADMIN, done, filed, PROPOSER, SCREENER, SIGNER, SUBMITTER } from '../../../flow.ts';
import { dump } from '../../../items.ts';
import { meddled, networkError } from '../../../meddle.ts';
import { published, ready } from '../../../notices.ts';
import { openSite, type TestSite } from '../../../site.ts';

let site: TestSite;
beforeEach(async () => {
  site?.stop();
  site = await openSite();
});
afterAll(() => site.stop());

const DOCUMENT = { number: '绍无废办〔2023〕7号', date: '2023-06-09' };
const OVER = '2023-06-09T09:00:00+08:00';
const naming = (batch: string, body: object = DOCUMENT, who = SIGNER) =>
  site.call(who, 'POST', `/notices/${batch}/name`, body);
const linesOf = async (batch: string) =>
  (await done(site, undefined, 'GET', `/notices/${batch}`)).lines.map(
    (line: { application: string; standing: string }) => [line.application, line.standing],
  );
const statesOf = (ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await done(site, PROPOSER, 'GET', `/applications/${id}`)).state));

/** A real answer must be what its schema says, and hold nothing that the schema does not name. */
const holds = (schema: v.GenericSchema, answer: unknown) => expect(v.parse(schema, answer)).toEqual(answer);

test('a notice is published, listed and read as promised, with nobody’s name in it', async () => {
  const ids = await ready(site, 2);
  const answer = await site.call(SIGNER, 'POST', '/notices', { applications: ids, title: '第一批' });
  expect([answer.status, answer.headers.get('location')]).toEqual([201, '/api/v1/notices/2023-3306-01']);
  holds(batchOut, answer.body);
  const list = await done(site, undefined, 'GET', '/notices?programme=2023');
  const notice = await done(site, undefined, 'GET', '/notices/2023-3306-01');
  holds(noticesOut, list);
  holds(noticeOut, notice);
  expect(notice).toMatchObject({
    title: '第一批',
    from: '2023-06-01',
    until: '2023-06-08',
    stage: 'running',
    units: 2,
  });
  for (const body of [answer.body, list, notice]) expect(JSON.stringify(body)).not.toContain('@');
  expect((await site.call(undefined, 'GET', '/notices?programme=1999')).status).toBe(404);
  expect((await site.call(undefined, 'GET', '/notices/2023-3306-02')).status).toBe(404);
});

test('only the city’s reviewers publish and name', async () => {
  const { batch } = await published(site, 1);
  const ids = await ready(site, 1);
  site.at(OVER);
  const before = await dump(site.site.table);
  for (const [who, status] of [
    [undefined, 401],
    [SUBMITTER, 403],
    [SCREENER, 403],
    [ADMIN, 403],
    ['x@example.test', 403],
  ] as const) {
    expect((await site.call(who, 'POST', '/notices', { applications: ids })).status).toBe(status);
    expect((await site.call(who, 'POST', `/notices/${batch}/name`, DOCUMENT)).status).toBe(status);
  }
  expect(await dump(site.site.table)).toEqual(before);
});

test('what cannot be published is told one by one, and a notice counts its lines only', async () => {
  const [signed = ''] = await ready(site, 1);
  const unsigned = await filed(site, 'proposed');
  const wish = { applications: [signed, unsigned.id, 'nonsense'] };
  const { notice, refused } = await done(site, SIGNER, 'POST', '/notices', wish);
  expect([notice.units, refused[unsigned.id].code, refused.nonsense.code]).toEqual([1, 'not-signed-yet', 'not-found']);
  const [listed] = (await done(site, undefined, 'GET', '/notices')).items;
  expect([listed.units, await linesOf(notice.id)]).toEqual([1, [[signed, 'noticed']]]);
});

test('publishing again changes nothing and takes no number', async () => {
  const { ids } = await published(site, 2);
  const before = await dump(site.site.table);
  const again = await site.call(SIGNER, 'POST', '/notices', { applications: ids });
  expect([again.status, again.body.code]).toEqual([409, 'wrong-state']);
  expect((await site.call(SIGNER, 'POST', '/notices', { applications: [] })).body.code).toBe('nothing-to-publish');
  expect(await dump(site.site.table)).toEqual(before);
});

test('a request to publish that comes twice with its key finds the notice it made', async () => {
  const applications = await ready(site, 1);
  const ask = () => done(site, SIGNER, 'POST', '/notices', { applications }, { key: 'k1' });
  const [first, second] = [await ask(), await ask()];
  expect(second).toEqual(first);
  expect((await done(site, undefined, 'GET', '/notices')).items.length).toBe(1);
});

test('nothing is named before its notice is over, nor by a document from before', async () => {
  const { batch, ids } = await published(site, 1);
  site.at('2023-06-08T23:59:59+08:00');
  expect((await naming(batch)).body.code).toBe('notice-runs');
  site.at(OVER);
  expect((await naming(batch, { ...DOCUMENT, date: '2023-06-08' })).body.problems[0].field).toBe('date');
  expect((await naming(batch, { ...DOCUMENT, date: '2023-06-10' })).body.problems[0].field).toBe('date');
  expect((await naming(batch, { ...DOCUMENT, number: ' ' })).body.problems[0].field).toBe('number');
  expect((await naming('2023-3306-99')).status).toBe(404);
  expect(await statesOf(ids)).toEqual(['noticed']);
});

test('a line that somebody objects to is left when the others are named, and may be named later', async () => {
  const { batch, ids } = await published(site, 3);
  const [first = '', second = '', third = ''] = ids;
  const said = { text: '情况不实' };
  expect((await site.call(undefined, 'POST', `/notices/${batch}/${second}/objections`, said)).status).toBe(201);
  site.at(OVER);
  const { status, body } = await naming(batch);
  expect([status, body.refused, body.notice.stage]).toEqual([200, {}, 'named']);
  const order = (await linesOf(batch)).map(([id]: [string]) => id);
  const standing = { [first]: 'named', [second]: 'objected', [third]: 'named' };
  expect(await linesOf(batch)).toEqual(order.map((id: string) => [id, standing[id]]));
  await done(site, PROPOSER, 'POST', `/applications/${second}/dismiss`, { reason: '不属实' });
  expect((await naming(batch)).status).toBe(200);
  expect(await statesOf(ids)).toEqual(['named', 'named', 'named']);
});

test('naming again changes nothing, whatever document it names', async () => {
  const { batch } = await published(site, 2);
  site.at(OVER);
  await naming(batch);
  const before = await dump(site.site.table);
  expect((await naming(batch)).status).toBe(200);
  expect((await naming(batch, { ...DOCUMENT, number: '另一文号' })).body.notice.document).toEqual(DOCUMENT);
  expect(await dump(site.site.table)).toEqual(before);
});

/** The same site on a table that writes `most` changes and then answers no more. */
const breaking = (most: number) => {
  let left = most;
  return site.on(
    meddled(site.site.table, 'command', async (command, next) => {
      if (command === 'TransactWriteItemsCommand' && left-- <= 0) throw networkError();
      return next();
    }),
  );
};

test('a publishing and a naming that were broken off are finished by the schedule', async () => {
  const ids = await ready(site, 4);
  const broken = await breaking(2).call(SIGNER, 'POST', '/notices', { applications: ids });
  expect(broken.status).toBe(503);
  // Of those published at once, one may still be on its way when another fails.
  await vi.waitFor(async () => expect((await statesOf(ids)).filter((state) => state === 'noticed')).toHaveLength(2));
  expect((await runDeadlines(site.site)).finished).toEqual(['2023-3306-01']);
  expect(await statesOf(ids)).toEqual(Array(4).fill('noticed'));
  expect((await done(site, undefined, 'GET', '/notices/2023-3306-01')).units).toBe(4);
  site.at(OVER);
  const halfNamed = await breaking(1).call(SIGNER, 'POST', '/notices/2023-3306-01/name', DOCUMENT);
  expect(halfNamed.status).toBe(503);
  expect((await runDeadlines(site.site)).finished).toEqual(['2023-3306-01']);
  expect(await statesOf(ids)).toEqual(Array(4).fill('named'));
  const before = await dump(site.site.table);
  expect(await runDeadlines(site.site)).toMatchObject({ finished: [], failed: {} });
  expect(await dump(site.site.table)).toEqual(before);
});

test('the API takes objections by the same rules as the page', async () => {
  const { batch, ids } = await published(site, 1);
  const address = `/notices/${batch}/${ids[0]}/objections`;
  const object = (body: object, headers = {}) => site.call(undefined, 'POST', address, body, headers);
  expect((await object({})).body.problems).toMatchObject([{ field: 'text', fault: 'missing' }]);
  expect((await object({ text: 'X'.repeat(2001) })).body.problems[0].fault).toBe('too-long');
  expect((await object({ text: '不实' }, { 'idempotency-key': 'two words' })).status).toBe(400);
  for (let n = 0; n < 2; n++)
    expect(await object({ text: '不实' }, { 'idempotency-key': 'k' })).toMatchObject({
      status: 201,
      body: { received: '2023-06-01T01:00:00.000Z' },
    });
  expect((await listObjections(site.site.table, ids[0] ?? '')).length).toBe(1);
  const statuses = [];
  for (let n = 0; n < 4; n++) statuses.push((await object({ text: `${n}` })).status);
  expect(statuses).toEqual([201, 201, 201, 429]);
  site.at(OVER);
  expect((await object({ text: '不实' })).body.code).toBe('notice-over');
});
