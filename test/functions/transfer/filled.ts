import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stores } from '../../../functions/transfer/stores.ts';
import type { Bucket } from '../../../shared/objects/bucket.ts';
import { head, list } from '../../../shared/objects/object.ts';
import { readWhole } from '../../../shared/objects/whole.ts';
import type { Table } from '../../../shared/store/client.ts';
import { brought } from '../../evidence.ts';
import { FILES, png } from '../../files.ts';
import { CITY_UNIT, filed, SUBMITTER } from '../../flow.ts';
import { scan } from '../../items.ts';
import { startObjects, type TestObjects } from '../../object-store.ts';
import { openSite, type TestSite } from '../../site.ts';
import { freshTable } from '../../table.ts';

/** A registry with something in it, and its evidence in an object store of its own. */
export interface Filled {
  readonly site: TestSite;
  readonly objects: TestObjects;
  readonly stores: Stores;
}

export async function filled(): Promise<Filled> {
  const objects = await startObjects();
  const site = await openSite(objects.bucket);
  for (const state of ['withdrawn', 'screening', 'rectifying', 'objected', 'named', 'revoked'] as const)
    await filed(site, state);
  await filed(site, 'named', { by: CITY_UNIT, category: 'office' });
  const draft = await filed(site, 'draft', { unit: { name: '第一小学\u2028东校区' } });
  await brought(site, SUBMITTER, draft, { name: '台账.pdf', body: FILES.pdf });
  await brought(site, SUBMITTER, draft, { name: '门口.png', body: png(40, 30), thumbnail: FILES.jpeg });
  return { site, objects, stores: { table: site.site.table, bucket: objects.bucket, place: 'here' } };
}

/** Stores with nothing in them. */
export async function emptyStores(): Promise<{ stores: Stores; objects: TestObjects }> {
  const objects = await startObjects();
  return { stores: { table: await freshTable(), bucket: objects.bucket, place: 'there' }, objects };
}

/** A path where nothing is yet, and what removes whatever comes there. */
export function newFolder(): { folder: string; remove: () => void } {
  const above = mkdtempSync(join(tmpdir(), 'export-'));
  return { folder: join(above, 'registry'), remove: () => rmSync(above, { recursive: true }) };
}

const OF_THE_TABLE = ['DATA', 'IMPORT'];

/** Every item as DynamoDB has it, by its key. */
export const itemsOf = async (table: Table) =>
  Object.fromEntries(
    (await scan(table))
      .filter(({ pk }) => !OF_THE_TABLE.includes(pk?.S ?? ''))
      .map((item) => [`${item.pk?.S} ${item.sk?.S}`, item] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

/** Every object's media type and content, by its key. */
async function objectsOf(bucket: Bucket) {
  const found: Record<string, unknown> = {};
  for await (const { key } of list(bucket, ''))
    found[key] = [(await head(bucket, key))?.media, (await readWhole(bucket, key)).toString('base64')];
  return found;
}

export const contentOf = async ({ table, bucket }: Stores) => ({
  items: await itemsOf(table),
  objects: await objectsOf(bucket),
});

export const quiet = () => undefined;
