import type { Table } from '../../shared/store/client.ts';
import { saveDataForm } from '../../shared/store/data-version.ts';
import { removeImportMark } from '../../shared/store/import-mark.ts';
import { placeOf } from '../../shared/store/keys.ts';
import { patiently } from '../../shared/store/patience.ts';
import { asTheyCome } from '../../shared/store/side-by-side.ts';
import { putLines, unlike } from '../../shared/store/whole.ts';
import { begin } from './begin.ts';
import { difference } from './difference.ts';
import { type Moves, measureItems, movesAt } from './items.ts';
import { fingerprintOf, type Manifest, readManifest } from './manifest.ts';
import { differing, type Measures, total } from './measure.ts';
import { bringObjects, checkObjects } from './objects.ts';
import { batchesOf, checkItems } from './parts.ts';
import { TransferRefused } from './refused.ts';
import type { Stores } from './stores.ts';
import { sizeOf, type Tell } from './tell.ts';

/**
 * What people see without signing in comes after what it leads to, then what time and letters act on, and who may sign in
 * comes last: while an import goes on, nothing is shown that is not there, and nobody works on half a registry.
 */
const LAST = ['NOTICE', 'AWARDS', 'CELLS', 'NOTICES', 'PROGRESS', 'DUE', 'OUTBOX', 'ROSTER', 'MEMBER'];
const inOrder = (kinds: Measures): string[] =>
  Object.keys(kinds).sort((one, other) => LAST.indexOf(one) - LAST.indexOf(other));

/**
 * Moves an export into a registry in which nothing has happened yet: looks through the whole folder, brings the objects,
 * then the items, and reads the table back. One that was interrupted is repeated, and goes on.
 */
export async function importFrom(folder: string, { table, bucket }: Stores, tell: Tell): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const { items, objects, data } = manifest;
  const moves = movesAt(new Date());
  const expected = await checkItems(folder, items.kinds, moves);
  await checkObjects(folder, objects);
  tell(`the folder is whole: ${sizeOf(items, 'item')}, ${sizeOf(objects, 'object')}`);
  const { stood, isRepeated } = await begin(table, fingerprintOf(manifest));
  await bringObjects(folder, bucket);
  tell(`${sizeOf(objects, 'object')} brought to the bucket ${bucket.name}`);
  const others = new Set(stood);
  for (const kind of inOrder(expected))
    await asTheyCome(batchesOf(folder, kind, moves), async (batch) => {
      const open = isRepeated ? await unlike(table, batch) : batch;
      if (open.length > 0) await putLines(table, open);
      for (const line of batch) others.delete(placeOf(line));
    });
  tell(`${sizeOf(total(expected), 'item')} written to the table ${table.name}`);
  await compare(folder, table, expected, (line) => moves(line) && !others.has(placeOf(line)));
  tell('read back: every item and every object is the same');
  await patiently(() => saveDataForm(table, data));
  await removeImportMark(table);
  return manifest;
}

/** Reads the table back; throws with what is not as it was written. */
async function compare(folder: string, table: Table, expected: Measures, moves: Moves): Promise<void> {
  const found = await measureItems(table, moves);
  const told: string[] = [];
  for (const kind of differing(expected, found)) {
    const counts = `${found[kind]?.count ?? 0} items instead of ${expected[kind]?.count ?? 0}`;
    told.push(`${kind} has ${counts}, first ${(await difference(folder, table, kind, moves)).join(', ')}`);
  }
  if (told.length > 0)
    throw new TransferRefused(
      `The table ${table.name} is not what was exported: ${told.join('; ')}. Repeat the import.`,
    );
}
