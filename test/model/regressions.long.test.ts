import { afterEach, beforeEach, expect, test } from 'vitest';
import { runDeadlines } from '../../functions/deadlines/run.ts';
import { finish, publishBatch } from '../../functions/web/changing/batches.ts';
import { addBatch, listBatches, loadBatch, type StoredBatch } from '../../shared/store/batches.ts';
import { post, read } from '../asked.ts';
import { filed, PROPOSER, SIGNER } from '../flow.ts';
import { expectSound } from '../invariants.ts';
import { meddled } from '../meddle.ts';
import { openSite, type TestSite } from '../site.ts';

let site: TestSite;
beforeEach(async () => {
  site = await openSite();
});
afterEach(() => site.stop());

/** The table, on which something else happens just before the first request of a kind. */
function beforeFirst(wanted: string, happens: () => Promise<unknown>) {
  let open = true;
  return meddled(site.site.table, 'command', async (command, next) => {
    if (command !== `${wanted}Command` || !open) return next();
    open = false;
    await happens();
    return next();
  });
}

const ASKER = { email: PROPOSER, source: { via: 'page' as const } };

/** A notice that was written down and broken off; what it is to publish is not signed. */
async function brokenOff(id: string): Promise<StoredBatch> {
  const batch: StoredBatch = {
    ...{ id: '2023-3306-01', programme: '2023', number: 1, title: '', applications: [id], unfinished: 'publish' },
    ...{ from: '2023-06-01', until: '2023-06-08', by: PROPOSER, at: site.site.now() },
  };
  await addBatch(site.site.table, batch);
  return batch;
}

test('a notice does not stay empty when the schedule puts into it what was signed a moment too late', async () => {
  const { id } = await filed(site, 'proposed');
  const batch = await brokenOff(id);
  const table = beforeFirst('PutItem', async () => {
    await post(site, SIGNER, { id }, 'sign');
    await runDeadlines(site.site);
  });
  await finish({ ...site.site, table }, ASKER, batch);
  const { state, notice } = await read(site, SIGNER, { id });
  expect([state, notice.batch]).toEqual(['noticed', batch.id]);
  expect(await loadBatch(site.site.table, batch.id)).toMatchObject({ applications: [id], published: 1 });
  await expectSound(site.site);
});

test('a notice keeps its applications when the schedule still works on an empty one before it', async () => {
  const [late, early] = [await filed(site, 'proposed'), await filed(site, 'proposed')];
  await post(site, SIGNER, early, 'sign');
  const empty = await brokenOff(late.id);
  const table = beforeFirst('BatchGetItem', async () => {
    await finish(site.site, ASKER, empty);
    await post(site, SIGNER, late, 'sign');
    await publishBatch(site.site, ASKER, { programme: '2023', title: '', applications: [early.id] });
  });
  await runDeadlines({ ...site.site, table });
  const batches = await listBatches(site.site.table, '2023');
  expect(batches.map(({ number, applications }) => [number, applications])).toEqual([
    [2, [early.id]],
    [1, [late.id]],
  ]);
  await expectSound(site.site);
});

test('a notice of which nothing could be published is seen by nobody, and keeps its number', async () => {
  const unsigned = await filed(site, 'proposed');
  const empty = await brokenOff(unsigned.id);
  await finish(site.site, ASKER, empty);
  expect((await site.call(undefined, 'GET', `/notices/${empty.id}`)).status).toBe(404);
  expect((await site.call(undefined, 'GET', '/notices')).body.items).toEqual([]);
  await post(site, SIGNER, unsigned, 'sign');
  const next = await publishBatch(site.site, ASKER, { programme: '2023', title: '', applications: [unsigned.id] });
  expect(next).toMatchObject({ batch: { number: 2 } });
});
