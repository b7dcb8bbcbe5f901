import { afterEach, beforeEach, expect, test } from 'vitest';
import { runDeadlines } from '../../functions/deadlines/run.ts';
import { publishBatch } from '../../functions/web/batches.ts';
import { loadBatch } from '../../shared/store/batches.ts';
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
