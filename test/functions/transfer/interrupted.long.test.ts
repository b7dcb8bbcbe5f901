import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportTo } from '../../../functions/transfer/export.ts';
import { importFrom } from '../../../functions/transfer/import.ts';
import { type Manifest, readManifest } from '../../../functions/transfer/manifest.ts';
import type { Table } from '../../../shared/store/client.ts';
import { lineOf } from '../../../shared/store/line.ts';
import { counted, meddled } from '../../meddle.ts';
import { contentOf, emptyStores, type Filled, filled, itemsOf, newFolder, quiet } from './filled.ts';

const { folder, remove } = newFolder();
let source: Filled;
let manifest: Manifest;
beforeAll(async () => {
  source = await filled();
  manifest = await exportTo(folder, source.stores, quiet);
}, 60_000);
afterAll(async () => {
  source.site.stop();
  await source.objects.stop();
  remove();
});

/** The same table, whose power fails after so many writes. */
function failingAfter(table: Table, writes: number): Table {
  let left = writes;
  return meddled(table, 'command', (command, next) => {
    if (command === 'BatchWriteItemCommand' && left-- <= 0) throw new Error('no power');
    return next();
  });
}

const writesOf = (sent: readonly string[]) => sent.filter((command) => command === 'BatchWriteItem').length;

/** How many items of each kind a table has. */
async function counts(table: Table): Promise<Record<string, number>> {
  const kinds = Object.values(await itemsOf(table)).map((item) => lineOf(item).kind);
  return Object.fromEntries([...new Set(kinds)].map((kind) => [kind, kinds.filter((one) => one === kind).length]));
}

const SHOWN_LAST = ['NOTICE', 'AWARDS', 'CELLS', 'NOTICES', 'PROGRESS', 'DUE', 'OUTBOX', 'ROSTER', 'MEMBER'];

test.each([0, 1, 5, 9, 12, 20])('an import that broke off after %i writes is repeated, and goes on', async (writes) => {
  const { stores, objects } = await emptyStores();
  const broken = importFrom(folder, { ...stores, table: failingAfter(stores.table, writes) }, quiet);
  await expect(broken).rejects.toThrow('no power');
  const half = await counts(stores.table);
  const { kinds } = (await readManifest(folder)).items;
  const begun = SHOWN_LAST.filter((kind) => half[kind]);
  // Nothing is there before all is there that it leads to.
  const before = Object.keys(kinds).filter((kind) => SHOWN_LAST.indexOf(kind) < SHOWN_LAST.indexOf(begun.at(-1) ?? ''));
  expect(before.filter((kind) => half[kind] !== kinds[kind]?.count)).toEqual([]);
  await expect(exportTo(`${folder}-half`, stores, quiet)).rejects.toThrow(
    `The table ${stores.table.name} holds half of an import: finish that first, by repeating it.`,
  );
  const { table, sent } = counted(stores.table);
  await importFrom(folder, { ...stores, table }, quiet);
  expect(await contentOf(stores)).toEqual(await contentOf(source.stores));
  const whole = Object.values(kinds).reduce((sum, { count }) => sum + Math.ceil(count / 25), 0);
  expect(writesOf(sent)).toBe(whole - writes);
  await objects.stop();
});

test('another import is not mixed in', async () => {
  const { stores, objects } = await emptyStores();
  const broken = importFrom(folder, { ...stores, table: failingAfter(stores.table, 3) }, quiet);
  await expect(broken).rejects.toThrow('no power');
  const { folder: other, remove } = newFolder();
  await exportTo(other, source.stores, quiet);
  const half = await contentOf(stores);
  await expect(importFrom(other, stores, quiet)).rejects.toThrow(
    `The table ${stores.table.name} holds half of another import: repeat that one, or name a new table.`,
  );
  expect(await contentOf(stores)).toEqual(half);
  await objects.stop();
  remove();
});

test('an export that broke off is no export, and goes on where it was', async () => {
  const { folder: again, remove } = newFolder();
  const { objects, stores } = source;
  const isContent = (method = '', url = '') => method === 'GET' && !url.includes('list-type');
  let left = 1;
  objects.meddle = (request, response) => {
    if (!isContent(request.method, request.url) || left-- > 0) return false;
    response.writeHead(403).end();
    return true;
  };
  await expect(exportTo(again, stores, quiet)).rejects.toThrow('the object store refused GET evidence/');
  objects.meddle = () => false;
  await expect(importFrom(again, stores, quiet)).rejects.toThrow(
    `${again} holds no finished export: there is no manifest.json in it.`,
  );
  expect(existsSync(join(again, 'manifest.json'))).toBe(false);
  objects.asked.length = 0;
  const finished = await exportTo(again, stores, quiet);
  expect([finished.items, finished.objects]).toEqual([manifest.items, manifest.objects]);
  const read = objects.asked.filter((line) => line.startsWith('GET /objects/evidence/evidence/'));
  expect(read).toHaveLength(finished.objects.count - 1);
  remove();
});
