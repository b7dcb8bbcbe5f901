import { readdirSync } from 'node:fs';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportTo } from '../../../functions/transfer/export.ts';
import { importFrom } from '../../../functions/transfer/import.ts';
import { readManifest } from '../../../functions/transfer/manifest.ts';
import { NOTHING_TOLD, runOf } from '../../../shared/domain/health/run.ts';
import { list } from '../../../shared/objects/object.ts';
import { putWhole } from '../../../shared/objects/whole.ts';
import { toItem } from '../../../shared/store/client.ts';
import { loadDataForm } from '../../../shared/store/data-version.ts';
import { kindOf } from '../../../shared/store/keys.ts';
import { loadMember, saveMembers } from '../../../shared/store/members.ts';
import { saveRun } from '../../../shared/store/runs.ts';
import { sha256Of } from '../../evidence.ts';
import { expectSound } from '../../invariants.ts';
import { contentOf, emptyStores, type Filled, filled, itemsOf, newFolder, quiet } from './filled.ts';

const FIRST = { email: 'first@city.test', name: '管理员', role: 'admin', division: '3306' } as const;
const { folder, remove } = newFolder();
let source: Filled;
let target: Awaited<ReturnType<typeof emptyStores>>;
let told: string[];
beforeAll(async () => {
  source = await filled();
  target = await emptyStores();
  await saveMembers(target.stores.table, [FIRST]);
  told = [];
  await exportTo(folder, source.stores, (line) => told.push(line));
  await importFrom(folder, target.stores, (line) => told.push(line));
}, 60_000);
afterAll(async () => {
  source.site.stop();
  await Promise.all([source.objects.stop(), target.objects.stop()]);
  remove();
});

test('every item and every object is the same, and the people of the first deployment are still there', async () => {
  const { items, objects } = await contentOf(target.stores);
  const { [`MEMBER#${FIRST.email} MEMBER`]: member, [`ROSTER#admin#3306 ${FIRST.email}`]: roster, ...moved } = items;
  expect({ items: moved, objects }).toEqual(await contentOf(source.stores));
  expect([member?.email, roster?.email, await loadMember(target.stores.table, FIRST.email)]).toEqual([
    ...[{ S: FIRST.email }, { S: FIRST.email }],
    FIRST,
  ]);
  expect(await loadDataForm(target.stores.table)).toEqual(await loadDataForm(source.stores.table));
});

test('everything holds in the imported registry', async () => {
  await expectSound({ ...source.site.site, table: target.stores.table });
});

test('the manifest tells what there is of each kind', async () => {
  const { items, objects, from } = await readManifest(folder);
  const counts: Record<string, number> = {};
  for (const { pk, sk } of Object.values(await itemsOf(source.stores.table))) {
    const kind = kindOf({ pk: pk?.S ?? '', sk: sk?.S ?? '' });
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  expect(Object.fromEntries(Object.entries(items.kinds).map(([kind, { count }]) => [kind, count]))).toEqual(counts);
  const listed = await Array.fromAsync(list(source.stores.bucket, 'evidence/'));
  expect([objects.count, objects.bytes, objects.missing]).toEqual([
    ...[listed.length, listed.reduce((sum, { size }) => sum + size, 0), 0],
  ]);
  expect(from).toEqual({ place: 'here', table: source.stores.table.name, bucket: 'evidence' });
  expect(readdirSync(folder).sort()).toEqual(['items', 'manifest.json', 'objects', 'objects.jsonl']);
});

test('it is told in few lines how far it has come', () => {
  expect(
    told.map((line) => line.replace(/[\d,.]+ (items|objects) \([^)]*\)/g, 'N $1').replace(/test-\S+/, 'T')),
  ).toEqual([
    'N items read from the table T',
    'N objects read from the bucket evidence',
    'read once more: nothing had changed',
    'the folder is whole: N items, N objects',
    'N objects in the bucket evidence',
    'N items in the table T',
    'read back: every item and every object is the same',
  ]);
});

test('the same registry has the same hashes wherever it is', async () => {
  const { folder: again, remove } = newFolder();
  const third = await emptyStores();
  await importFrom(folder, third.stores, quiet);
  const manifest = await exportTo(again, third.stores, quiet);
  const first = await readManifest(folder);
  expect([manifest.items, manifest.objects, manifest.data]).toEqual([first.items, first.objects, first.data]);
  await third.objects.stop();
  remove();
});

test('what is over within a day stays behind, and so do uploads that nobody has completed', async () => {
  const [own, other] = [await emptyStores(), await emptyStores()];
  const { table, bucket } = own.stores;
  const inHours = (hours: number) => Math.floor(Date.now() / 1_000) + hours * 3_600;
  for (const [sk, expires] of [
    ['ONCE#a#1', inHours(-1)],
    ['ONCE#a#2', inHours(23)],
    ['ONCE#a#3', inHours(25)],
  ] as const)
    await table.client.send(
      new PutItemCommand({ TableName: table.name, Item: toItem({ pk: 'APPLICATION#x', sk, expires }) }),
    );
  const body = Uint8Array.from([1, 2, 3]);
  for (const key of ['pending/x/1', 'evidence/somebody/else'])
    await putWhole(bucket, { key, media: 'text/plain', sha256: sha256Of(body) }, body);
  const { folder: small, remove } = newFolder();
  const lines: string[] = [];
  await exportTo(small, own.stores, (line) => lines.push(line));
  await importFrom(small, other.stores, quiet);
  const { items, objects } = await contentOf(other.stores);
  expect([Object.keys(items), objects]).toEqual([['APPLICATION#x ONCE#a#3'], {}]);
  expect(lines[2]).toBe('left behind: evidence/somebody/else, which the registry knows nothing of');
  await Promise.all([own.objects.stop(), other.objects.stop()]);
  remove();
});

test('how a table’s own scheduled runs ended stays with it: nobody need be at work, and a new table has some at once', async () => {
  const { folder: own, remove } = newFolder();
  const other = await emptyStores();
  const { table } = source.stores;
  let runs = 0;
  const ran = (of: typeof table) => {
    const at = new Date(Date.UTC(2023, 5, 1, 1, runs++)).toISOString();
    const begun = { task: 'messages', scheduled: at, started: at } as const;
    return saveRun(
      of,
      runOf(begun, { told: NOTHING_TOLD, failed: {} }, at, () => false),
    );
  };
  await ran(other.stores.table);
  await ran(table);
  const { items } = await exportTo(own, source.stores, () => void ran(table));
  await importFrom(own, other.stores, () => void ran(other.stores.table));
  expect(items.kinds).toEqual((await readManifest(folder)).items.kinds);
  await other.objects.stop();
  remove();
});
