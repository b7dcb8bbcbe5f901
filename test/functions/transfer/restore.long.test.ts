import { afterAll, beforeAll, expect, test } from 'vitest';
import { runInvariants } from '../../../functions/invariants/run.ts';
import { exportTo } from '../../../functions/transfer/export.ts';
import { importFrom } from '../../../functions/transfer/import.ts';
import { runVerify } from '../../../functions/verify/run.ts';
import type { Table } from '../../../shared/store/client.ts';
import { trailOf } from '../../asked.ts';
import { brought } from '../../evidence.ts';
import { FILES } from '../../files.ts';
import { done, filed, PROPOSER, SUBMITTER } from '../../flow.ts';
import { expectSound } from '../../invariants.ts';
import { copyOf } from '../../items.ts';
import { counted } from '../../meddle.ts';
import { planted } from '../../plant.ts';
import type { TestSite } from '../../site.ts';
import { emptyStores, type Filled, filled, itemsOf, newFolder, quiet } from './filled.ts';

/*
 * The drill of docs/restore.md, as far as it can be played here: a copy of the table stands for the one that
 * point-in-time recovery restores, and everything after it is done with the registry's own commands.
 */
const { folder, remove } = newFolder();
let source: Filled;
let target: Awaited<ReturnType<typeof emptyStores>>;
let restored: TestSite;
let copy: Table;
let id: string;
let trail: unknown;
beforeAll(async () => {
  [source, target] = await Promise.all([filled(), emptyStores()]);
  ({ id } = await filed(source.site, 'assessing'));
  trail = await trailOf(source.site, PROPOSER, { id });
  copy = await copyOf(source.stores.table);
  await planted(
    source.stores.table,
    ({ pk, sk }) => pk === `APPLICATION#${id}` && sk.startsWith('EVENT'),
    () => undefined,
  );
  await exportTo(folder, { ...source.stores, table: copy }, quiet);
  await importFrom(folder, target.stores, quiet);
  restored = source.site.on(target.stores.table, target.stores.bucket);
}, 60_000);
afterAll(async () => {
  source.site.stop();
  await Promise.all([source.objects.stop(), target.objects.stop()]);
  remove();
});

test('the damage is seen by both proofs', async () => {
  const { site } = source.site;
  const verified = (await runVerify(site)).filter((unit) => 'broken' in unit && unit.broken.length > 0);
  const checked = (await runInvariants(site, site.now())).filter(
    (unit) => 'broken' in unit && Object.keys(unit.broken)[0],
  );
  expect([verified, checked].map((units) => units.map(({ district }) => district))).toEqual([['330602'], ['330602']]);
});

test('in the restored registry every trail is whole and everything holds', async () => {
  await expectSound(restored.site);
});

test('people work on in the restored registry where they were', async () => {
  const own = await done(restored, PROPOSER, 'GET', `/applications/${id}`);
  expect([own.state, await trailOf(restored, PROPOSER, { id })]).toEqual(['assessing', trail]);
  const draft = await filed(restored, 'draft');
  await brought(restored, SUBMITTER, draft, { name: '台账.pdf', body: FILES.pdf });
  await filed(restored, 'named');
  await expectSound(restored.site);
  expect((await restored.request('/')).status).toBe(200);
});

test('the damaged table itself is brought back, without what came later, and work goes on', async () => {
  const { site, stores } = source;
  const later = await filed(site, 'submitted');
  const told: string[] = [];
  await importFrom(folder, stores, (line) => told.push(line), { over: true });
  expect(await itemsOf(stores.table)).toEqual(await itemsOf(copy));
  expect(told.find((line) => line.includes('removed'))).toMatch(/^[1-9]\d* others removed from it$/);
  await expectSound(site.site);
  expect((await site.call(SUBMITTER, 'GET', `/applications/${later.id}`)).status).toBe(404);
  expect(await trailOf(site, PROPOSER, { id })).toEqual(trail);
  await filed(site, 'named');
  await expectSound(site.site);
});

test('bringing a table back writes only what differs', async () => {
  const { table, sent } = counted(copy);
  await importFrom(folder, { ...target.stores, table }, quiet, { over: true });
  expect(sent.filter((command) => command === 'BatchWriteItem')).toEqual([]);
});
