import { afterEach, beforeEach, expect, test } from 'vitest';
import { runDeadlines } from '../../functions/deadlines/run.ts';
import { finish, publishBatch } from '../../functions/web/batches.ts';
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

test('a notice is not taken away while the schedule puts into it what was signed a moment too late', async () => {
  const { id } = await filed(site, 'proposed');
  const table = beforeFirst('DeleteItem', async () => {
    await post(site, SIGNER, { id }, 'sign');
    await runDeadlines(site.site);
  });
  const wish = { programme: '2023', title: '', applications: [id] };
  await publishBatch({ ...site.site, table }, { email: PROPOSER, source: { via: 'page' } }, wish);
  const { state, notice } = await read(site, SIGNER, { id });
  expect(state).toBe('noticed');
  expect(await loadBatch(site.site.table, notice.batch)).toMatchObject({ applications: [id], published: 1 });
  await expectSound(site.site);
});

// The number of an empty notice is given again, while the schedule may still hold the one that was taken away.
test.fails('a notice keeps its applications when the schedule still works on one that had its number', async () => {
  const [late, early] = [await filed(site, 'proposed'), await filed(site, 'proposed')];
  await post(site, SIGNER, early, 'sign');
  const asker = { email: PROPOSER, source: { via: 'page' as const } };
  const terms = { from: '2023-06-01', until: '2023-06-08', by: PROPOSER, at: site.site.now() };
  const empty: StoredBatch = {
    ...{ id: '2023-3306-01', programme: '2023', number: 1, title: '', applications: [late.id] },
    ...{ ...terms, unfinished: 'publish' },
  };
  await addBatch(site.site.table, empty);
  const table = beforeFirst('BatchGetItem', async () => {
    await finish(site.site, asker, empty);
    await post(site, SIGNER, late, 'sign');
    await publishBatch(site.site, asker, { programme: '2023', title: '', applications: [early.id] });
  });
  await runDeadlines({ ...site.site, table });
  const batches = await listBatches(site.site.table, '2023');
  expect(batches.flatMap(({ applications }) => applications)).toContain(early.id);
  await expectSound(site.site);
});
