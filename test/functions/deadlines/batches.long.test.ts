import { afterEach, beforeEach, expect, test } from 'vitest';
import { runDeadlines } from '../../../functions/deadlines/run.ts';
import { nameBatch, publishBatch } from '../../../functions/web/changing/batches.ts';
import type { Table } from '../../../shared/store/client.ts';
import { post, read, trailOf } from '../../asked.ts';
import { done, filed, PROPOSER, SIGNER } from '../../flow.ts';
import { dump } from '../../items.ts';
import { meddled } from '../../meddle.ts';
import { openSite, type TestSite } from '../../site.ts';

let site: TestSite;
let ids: string[];
beforeEach(async () => {
  site = await openSite();
  ids = [];
  for (let n = 0; n < 3; n++) ids.push((await post(site, SIGNER, await filed(site, 'proposed'), 'sign')).id);
});
afterEach(() => site.stop());

/** The same table, where all writes fail after the first `many`. */
function dyingAfter(many: number): Table {
  let left = many;
  return meddled(site.site.table, 'command', (command, next) =>
    command === 'TransactWriteItemsCommand' && left-- <= 0 ? Promise.reject(new Error('no power')) : next(),
  );
}
const states = async () => (await Promise.all(ids.map((id) => read(site, SIGNER, { id })))).map(({ state }) => state);
const asker = (email: string) => ({ email, source: { via: 'page' as const } });
const publish = (table: Table) =>
  publishBatch({ ...site.site, table }, asker(SIGNER), { programme: '2023', title: '', applications: ids });
const ran = (finished: readonly string[]) => ({
  done: { remind: 0, lapse: 0, expire: 0 },
  finished,
  failed: {},
  late: 0,
});
const lastBy = async () =>
  Promise.all(ids.map(async (id) => (await trailOf(site, PROPOSER, { id })).filter((l) => l.transition === 'publish')));

test('a notice that was broken off is finished by the next run, in the name of who began it', async () => {
  await expect(publish(dyingAfter(1))).rejects.toThrow('no power');
  // The one that goes through may still be on its way when another has failed.
  await expect.poll(async () => (await states()).sort()).toEqual(['noticed', 'proposed', 'proposed']);
  expect(await runDeadlines(site.site)).toEqual(ran(['2023-3306-01']));
  expect(await states()).toEqual(['noticed', 'noticed', 'noticed']);
  expect((await lastBy()).map((lines) => lines.map(({ by }) => by))).toEqual([[SIGNER], [SIGNER], [SIGNER]]);
  const { units, until } = await done(site, undefined, 'GET', '/notices/2023-3306-01');
  expect([units, until]).toEqual([3, '2023-06-08']);
  const after = await dump(site.site.table);
  expect(await runDeadlines(site.site)).toEqual(ran([]));
  expect(await dump(site.site.table)).toEqual(after);
});

test('a naming that was broken off is finished under its document, in the name of who named', async () => {
  await publish(site.site.table);
  site.at('2023-06-09T09:00:00+08:00');
  await runDeadlines(site.site);
  const document = { number: '绍无废办〔2023〕2号', date: '2023-06-09' };
  const naming = nameBatch({ ...site.site, table: dyingAfter(1) }, asker(PROPOSER), { id: '2023-3306-01', document });
  await expect(naming).rejects.toThrow('no power');
  expect((await states()).sort()).toEqual(['named', 'noticed', 'noticed']);
  expect(await runDeadlines(site.site)).toEqual(ran(['2023-3306-01']));
  expect(await states()).toEqual(['named', 'named', 'named']);
  const named = await Promise.all(ids.map((id) => read(site, PROPOSER, { id })));
  expect(named.map(({ award }) => award.document)).toEqual([document, document, document]);
  expect(named.map(({ award }) => award.code).sort()).toEqual([1, 2, 3].map((n) => `330602-2023-000${n}`));
  const lines = await Promise.all(ids.map(async (id) => (await trailOf(site, PROPOSER, { id })).at(-1)));
  expect(lines.map(({ by }) => by)).toEqual([PROPOSER, PROPOSER, PROPOSER]);
});

test('a batch that fails again is told, and waits for the next run', async () => {
  await expect(publish(dyingAfter(1))).rejects.toThrow('no power');
  const again = await runDeadlines({ ...site.site, table: dyingAfter(0) });
  expect(again).toEqual({ ...ran([]), failed: { '2023-3306-01': 'Error: no power' } });
  expect(await runDeadlines(site.site)).toEqual(ran(['2023-3306-01']));
});

test('a notice that two finish at once is whole, and neither is told of a fault', async () => {
  await expect(publish(dyingAfter(0))).rejects.toThrow('no power');
  let first = true;
  const slow = meddled(site.site.table, 'command', async (command, next) => {
    if (command !== 'TransactWriteItemsCommand' || !first) return next();
    first = false;
    expect(await runDeadlines(site.site)).toEqual(ran(['2023-3306-01']));
    return next();
  });
  expect(await runDeadlines({ ...site.site, table: slow })).toEqual(ran(['2023-3306-01']));
  const { lines } = await done(site, undefined, 'GET', '/notices/2023-3306-01');
  expect(lines.map(({ standing }: { standing: string }) => standing)).toEqual(['noticed', 'noticed', 'noticed']);
});
