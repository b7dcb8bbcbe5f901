import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportTo } from '../../../functions/transfer/export.ts';
import { importFrom } from '../../../functions/transfer/import.ts';
import { remove as removeObject } from '../../../shared/objects/object.ts';
import { type Table, toItem } from '../../../shared/store/client.ts';
import { DATA_VERSION } from '../../../shared/store/data-version.ts';
import { putBatch } from '../../../shared/store/put-batch.ts';
import { sha256Of } from '../../evidence.ts';
import { FILES } from '../../files.ts';
import { filed } from '../../flow.ts';
import { copyOf } from '../../items.ts';
import { counted, meddled } from '../../meddle.ts';
import { planted } from '../../plant.ts';
import { contentOf, emptyStores, type Filled, filled, itemsOf, newFolder, quiet } from './filled.ts';

const { folder, remove } = newFolder();
let source: Filled;
let target: Awaited<ReturnType<typeof emptyStores>>;
beforeAll(async () => {
  [source, target] = await Promise.all([filled(), emptyStores()]);
  await exportTo(folder, source.stores, quiet);
}, 60_000);
afterAll(async () => {
  source.site.stop();
  await Promise.all([source.objects.stop(), target.objects.stop()]);
  remove();
});

/** A copy of the export, in which something was done to a file. */
function changed(file: string, change: (text: string) => string | undefined): string {
  const copy = `${folder}-changed`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  const path = join(copy, file);
  const text = change(readFileSync(path, 'latin1'));
  if (text === undefined) rmSync(path);
  else writeFileSync(path, text, 'latin1');
  return copy;
}

/** Tells why the import is refused; it has written nothing then. */
async function refusal(from: string): Promise<string> {
  const { table, sent } = counted(target.stores.table);
  target.objects.asked.length = 0;
  const why = await importFrom(from, { ...target.stores, table }, quiet).catch(({ message }) => message);
  expect([sent, target.objects.asked]).toEqual([[], []]);
  expect(await contentOf(target.stores)).toEqual({ items: {}, objects: {} });
  return why.replaceAll(from, 'FOLDER');
}

const manifest = (change: (manifest: ReturnType<typeof JSON.parse>) => void) =>
  changed('manifest.json', (text) => {
    const said = JSON.parse(text);
    change(said);
    return JSON.stringify(said);
  });
const PDF = sha256Of(FILES.pdf);
const pdf = () => {
  const key = /"key":"([^"]*)"[^\n]*application\/pdf/.exec(readFileSync(join(folder, 'objects.jsonl'), 'utf8'))?.[1];
  return key ?? expect.fail();
};
const withoutLast = (text: string) => text.replace(/[^\n]*\n$/, '');

test('an item that was changed, taken away, or is none', async () => {
  const { count } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).items.kinds.EVENT;
  const told = `items/EVENT.jsonl is not what was exported: the manifest tells of ${count} items, here are `;
  expect([
    await refusal(changed('items/EVENT.jsonl', (text) => text.replace('"to":{"S":"submitted"', '"to":{"S":"named"'))),
    await refusal(changed('items/EVENT.jsonl', withoutLast)),
    await refusal(changed('items/EVENT.jsonl', () => undefined)),
    await refusal(changed('items/EVENT.jsonl', (text) => text.replace('{', ''))),
    await refusal(changed('items/EVENT.jsonl', (text) => text.replace('"pk":', '"px":'))),
  ]).toEqual([
    ...[`${told}${count}, and they differ.`, `${told}${count - 1}.`, `${told}0.`],
    ...['items/EVENT.jsonl, line 1 is no item.', 'items/EVENT.jsonl, line 1 is no item.'],
  ]);
});

test('an object that was changed, is missing, or is none of the registry’s', async () => {
  const file = `objects/${pdf()}`;
  expect(file).toContain(PDF);
  expect([
    await refusal(changed(file, (text) => `${text} `)),
    await refusal(changed(file, () => undefined)),
    await refusal(changed('objects.jsonl', withoutLast)),
    await refusal(changed('objects.jsonl', (text) => text.replaceAll('evidence/', '../'))),
  ]).toEqual([
    `The file ${file} is not the one that was exported.`,
    `The file ${file} is missing.`,
    'objects.jsonl is not the one that was exported: the manifest tells of 3 objects, here are 2 or others.',
    'objects.jsonl is not the one that was exported: the manifest tells of 3 objects, here are 3 or others.',
  ]);
});

test('a folder that is no export, or one of a newer version', async () => {
  const foreign = 'FOLDER is no export of a registry: its manifest.json is not one that export writes.';
  expect([
    await refusal(join(folder, 'nowhere')),
    await refusal(changed('manifest.json', () => '{')),
    await refusal(changed('manifest.json', () => '{"format":"other"}')),
    await refusal(manifest((said) => Object.assign(said.items.kinds.EVENT, { count: 1 }))),
    await refusal(manifest((said) => Object.assign(said.items.kinds, { '../EVENT': said.items.kinds.EVENT }))),
    await refusal(manifest((said) => Object.assign(said, { formatVersion: 2, items: 'otherwise' }))),
    await refusal(manifest((said) => Object.assign(said.data, { version: DATA_VERSION + 1 }))),
  ]).toEqual([
    'FOLDER holds no finished export: there is no manifest.json in it.',
    ...[foreign, foreign, foreign, foreign],
    'FOLDER has the format 2, and this version knows them up to 1: import it with a newer one.',
    `FOLDER has data of version ${DATA_VERSION + 1}, and this version knows them up to ${DATA_VERSION}: import it with a newer one.`,
  ]);
});

test('a table in which something has happened', async () => {
  const table = await copyOf(source.stores.table);
  const before = await contentOf({ ...target.stores, table });
  await expect(importFrom(folder, { ...target.stores, table }, quiet)).rejects.toThrow(
    new RegExp(`^The table ${table.name} is not empty \\(it has [A-Z]+ .*\\): import into a new one\\.$`),
  );
  expect(await contentOf({ ...target.stores, table })).toEqual(before);
});

test('a folder that is taken', async () => {
  const other = changed('manifest.json', () => undefined);
  const again = (to: string) => exportTo(to, source.stores, quiet).catch(({ message }) => message);
  expect(await again(other)).toBe(
    `${other} is not empty, and what is in it is no begun export of this registry: name another folder.`,
  );
  expect(await again(folder)).toBe(`${folder} holds a finished export already: name another folder.`);
});

/** Does something behind the back of a work when it has told this, before it reads on. */
function meanwhile(table: Table, line: string, something: () => Promise<unknown>) {
  let isTime = false;
  let done: Promise<unknown> | undefined;
  const tell = (told: string) => {
    isTime ||= told.includes(line);
  };
  const meddling = meddled(table, 'command', async (command, next) => {
    if (!isTime || command !== 'ScanCommand') return next();
    done ??= something();
    await done;
    return next();
  });
  return { table: meddling, tell };
}

test('what is not as it was written is told by kind and key', async () => {
  const { stores, objects } = await emptyStores();
  const { items } = await contentOf(source.stores);
  const place = Object.keys(items).find((key) => key.endsWith(' APPLICATION')) ?? expect.fail();
  const isIt = ({ pk, sk }: { pk: string; sk: string }) => `${pk} ${sk}` === place;
  const stranger = { pk: 'UNIT#stranger', sk: 'UNIT' };
  const { table, tell } = meanwhile(stores.table, 'in the table', async () => {
    await planted(stores.table, isIt, (item) => ({ ...item, version: 99 }));
    await putBatch(stores.table, [toItem(stranger)]);
  });
  const units = Object.keys(items).filter((key) => key.endsWith(' UNIT')).length;
  await expect(importFrom(folder, { ...stores, table }, tell)).rejects.toThrow(
    `The table ${stores.table.name} is not what was exported: APPLICATION has 8 items instead of 8, first ${place}; ` +
      `UNIT has ${units + 1} items instead of ${units}, first UNIT#stranger UNIT. ` +
      'Repeat the import; what is too many somebody else has put there.',
  );
  await planted(
    stores.table,
    ({ pk }) => pk === stranger.pk,
    () => undefined,
  );
  await importFrom(folder, stores, quiet);
  expect(await contentOf(stores)).toEqual(await contentOf(source.stores));
  await objects.stop();
});

test('a registry that changes while it is exported gives no export, until nobody is at work', async () => {
  const { folder: torn, remove } = newFolder();
  const { site, stores } = source;
  const { table, tell } = meanwhile(stores.table, 'read from the bucket', () => filed(site, 'submitted'));
  await expect(exportTo(torn, { ...stores, table }, tell)).rejects.toThrow(
    'The registry changed while it was exported (APPLICATION, EVENT, MESSAGE, ONCE, OUTBOX, PROGRESS, UNIT), so this ' +
      'would be no exact copy: try again when nobody is at work, or export a table restored to one moment (docs/restore.md).',
  );
  expect(readdirSync(torn)).not.toContain('manifest.json');
  const { items } = await exportTo(torn, stores, quiet);
  expect(items.count).toBe(Object.keys(await itemsOf(stores.table)).length);
  remove();
});

test('evidence that the bucket has lost is told, and the rest is moved', async () => {
  const { folder: poor, remove } = newFolder();
  const lost = pdf();
  await removeObject(source.stores.bucket, lost);
  const told: string[] = [];
  const { objects } = await exportTo(poor, source.stores, (line) => told.push(line));
  expect([objects.count, objects.missing, told[2]]).toEqual([
    ...[2, 1],
    `MISSING in the bucket though applications show them: ${lost}`,
  ]);
  remove();
});
