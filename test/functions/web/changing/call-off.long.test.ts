import { afterAll, beforeEach, expect, test } from 'vitest';
import { runDeadlines } from '../../../../functions/deadlines/run.ts';
import { publishBatch } from '../../../../functions/web/changing/batches.ts';
import { callOffBatch } from '../../../../functions/web/changing/call-off.ts';
import { loadBatch } from '../../../../shared/store/batches.ts';
import type { Table } from '../../../../shared/store/client.ts';
import { trailOf } from '../../../asked.ts';
import { ADMIN, done, PROPOSER, SCREENER, SIGNER, SUBMITTER } from '../../../flow.ts';
import { dump } from '../../../items.ts';
import { meddled } from '../../../meddle.ts';
import { published, ready } from '../../../notices.ts';
import { openSite, type TestSite } from '../../../site.ts';

let site: TestSite;
beforeEach(async () => {
  site?.stop();
  site = await openSite();
});
afterAll(() => site.stop());

const REASON = '名单遗漏一家单位';
const off = (batch: string, body: object = { reason: REASON }) =>
  site.call(SIGNER, 'POST', `/notices/${batch}/call-off`, body);
const readNotice = (batch: string) => done(site, undefined, 'GET', `/notices/${batch}`);
const standingsIn = async (batch: string) =>
  (await readNotice(batch)).lines.map(({ standing }: { standing: string }) => standing);
const statesOf = (ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await done(site, PROPOSER, 'GET', `/applications/${id}`)).state));
const asker = { email: SIGNER, source: { via: 'page' as const } };
/** The same registry on a table that writes `many` changes and then no more. */
const breaking = (many: number) => {
  let left = many;
  const table = meddled(site.site.table, 'command', (command, next) =>
    command === 'TransactWriteItemsCommand' && left-- <= 0 ? Promise.reject(new Error('no power')) : next(),
  );
  return { ...site.site, table };
};

test('what was published by mistake is proposed again as it was signed, and its notice says so to everybody', async () => {
  const { batch, ids } = await published(site, 2);
  const { status, body } = await off(batch);
  expect([status, body.refused, body.notice.stage]).toEqual([200, {}, 'called-off']);
  const { stage, calledOff, units } = await readNotice(batch);
  expect([stage, calledOff, units]).toEqual(['called-off', { at: '2023-06-01T01:00:00.000Z', reason: REASON }, 2]);
  expect([await statesOf(ids), await standingsIn(batch)]).toEqual([
    ['proposed', 'proposed'],
    ['dropped', 'dropped'],
  ]);
  const again = await done(site, SIGNER, 'POST', '/notices', { applications: ids });
  expect([again.notice.id, again.refused, await statesOf(ids)]).toEqual([
    ...['2023-3306-02', {}, ['noticed', 'noticed']],
  ]);
  expect((await readNotice(batch)).stage).toBe('called-off');
});

test('who it was is for the office alone', async () => {
  const { batch, ids } = await published(site, 1);
  await off(batch);
  expect(JSON.stringify(await readNotice(batch))).not.toContain('@');
  const seen = await done(site, SUBMITTER, 'GET', `/applications/${ids[0]}`);
  expect(JSON.stringify(seen)).not.toContain(SIGNER);
  const last = (await trailOf(site, PROPOSER, { id: ids[0] ?? '' })).at(-1);
  expect([last.transition, last.by, last.detail]).toEqual(['call-off', SIGNER, { batch, reason: REASON }]);
});

test('only the city’s reviewers may, with a reason, all of it or nothing', async () => {
  const { batch, ids } = await published(site, 2);
  const before = await dump(site.site.table);
  const refused = [];
  for (const who of [undefined, SUBMITTER, SCREENER, ADMIN])
    refused.push((await site.call(who, 'POST', `/notices/${batch}/call-off`, { reason: REASON })).status);
  expect(refused).toEqual([401, 403, 403, 403]);
  expect((await off(batch, { reason: ' ' })).body.problems).toMatchObject([{ field: 'reason', fault: 'missing' }]);
  expect((await off('2023-3306-09')).status).toBe(404);
  expect(await dump(site.site.table)).toEqual(before);
  await done(site, undefined, 'POST', `/notices/${batch}/${ids[0]}/objections`, { text: '不实' });
  expect([(await off(batch)).body.code, await statesOf(ids)]).toEqual(['notice-objected', ['objected', 'noticed']]);
});

test('asked for twice it is done once', async () => {
  const { batch } = await published(site, 1);
  await off(batch);
  const before = await dump(site.site.table);
  expect([(await off(batch)).status, (await off(batch, { reason: '另有原因' })).body.code]).toEqual([
    ...[200, 'notice-called-off'],
  ]);
  expect(await dump(site.site.table)).toEqual(before);
});

test('it takes no objection and no document any more, nor after its term', async () => {
  const { batch, ids } = await published(site, 1);
  await off(batch);
  const object = () => site.call(undefined, 'POST', `/notices/${batch}/${ids[0]}/objections`, { text: '不实' });
  expect((await object()).body.code).toBe('notice-called-off');
  site.at('2023-06-09T09:00:00+08:00');
  const document = { number: '绍无废办〔2023〕7号', date: '2023-06-09' };
  const named = await site.call(SIGNER, 'POST', `/notices/${batch}/name`, document);
  expect([named.body.code, (await readNotice(batch)).stage]).toEqual(['notice-called-off', 'called-off']);
  expect((await runDeadlines(site.site)).finished).toEqual([]);
});

test('a notice that is over and not named yet may be called off as well', async () => {
  const { batch, ids } = await published(site, 1);
  site.at('2023-06-09T09:00:00+08:00');
  expect([(await off(batch)).status, await statesOf(ids)]).toEqual([200, ['proposed']]);
});

test('one that was broken off half-way is finished by the schedule, in the same name', async () => {
  const { batch, ids } = await published(site, 3);
  await expect(callOffBatch(breaking(1), asker, { id: batch, reason: REASON })).rejects.toThrow('no power');
  await expect.poll(async () => (await statesOf(ids)).sort()).toEqual(['noticed', 'noticed', 'proposed']);
  expect((await runDeadlines(site.site)).finished).toEqual([batch]);
  expect([await statesOf(ids), (await loadBatch(site.site.table, batch))?.unfinished]).toEqual([
    ['proposed', 'proposed', 'proposed'],
    undefined,
  ]);
  const lines = await Promise.all(ids.map(async (id) => (await trailOf(site, PROPOSER, { id })).at(-1)));
  expect(lines.map(({ transition, by }) => [transition, by])).toEqual(ids.map(() => ['call-off', SIGNER]));
});

test('an objection that came just before stays, and its line follows the others once it is dismissed', async () => {
  const { batch, ids } = await published(site, 2);
  const [first = ''] = ids;
  const objecting = meddledBefore(site.site.table, () =>
    done(site, undefined, 'POST', `/notices/${batch}/${first}/objections`, { text: '不实' }),
  );
  await callOffBatch({ ...site.site, table: objecting }, asker, { id: batch, reason: REASON });
  expect([(await statesOf(ids)).sort(), (await loadBatch(site.site.table, batch))?.unfinished]).toEqual([
    ...[['objected', 'proposed'], 'call-off'],
  ]);
  await done(site, PROPOSER, 'POST', `/applications/${first}/dismiss`, { reason: '不属实' });
  await runDeadlines(site.site);
  expect([await statesOf(ids), (await loadBatch(site.site.table, batch))?.settled]).toEqual([
    ...[['proposed', 'proposed'], true],
  ]);
});

test('of a notice that was called off nothing is named, though a line has not gone back yet', async () => {
  const { batch, ids } = await published(site, 2);
  site.at('2023-06-09T09:00:00+08:00');
  await expect(callOffBatch(breaking(1), asker, { id: batch, reason: REASON })).rejects.toThrow('no power');
  await expect.poll(async () => (await statesOf(ids)).sort()).toEqual(['noticed', 'proposed']);
  const left = ids[(await statesOf(ids)).indexOf('noticed')];
  const document = { number: '绍无废办〔2023〕7号', date: '2023-06-09' };
  const named = await site.call(SIGNER, 'POST', `/applications/${left}/name`, document);
  expect([named.status, named.body.code]).toEqual([409, 'notice-called-off']);
  expect((await runDeadlines(site.site)).finished).toEqual([batch]);
  expect(await statesOf(ids)).toEqual(['proposed', 'proposed']);
});

/** Does something right before the batch is marked, which is the first update that is sent. */
function meddledBefore(table: Table, act: () => Promise<unknown>): Table {
  let open = true;
  return meddled(table, 'command', async (command, next) => {
    if (open && command === 'UpdateItemCommand') {
      open = false;
      await act();
    }
    return next();
  });
}

test('whoever still publishes a notice that was called off meanwhile publishes nothing', async () => {
  const ids = await ready(site, 2);
  let open = true;
  const slow = meddled(site.site.table, 'command', async (command, next) => {
    if (command !== 'TransactWriteItemsCommand' || !open) return next();
    open = false;
    // Meanwhile the schedule has finished the notice, and somebody has called it off.
    await runDeadlines(site.site);
    expect((await off('2023-3306-01')).status).toBe(200);
    return next();
  });
  const wish = { programme: '2023', title: '', applications: ids };
  await publishBatch({ ...site.site, table: slow }, asker, wish);
  expect([await statesOf(ids), await standingsIn('2023-3306-01')]).toEqual([
    ['proposed', 'proposed'],
    ['dropped', 'dropped'],
  ]);
  expect((await readNotice('2023-3306-01')).stage).toBe('called-off');
});
