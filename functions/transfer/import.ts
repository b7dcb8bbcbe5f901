import type { Table } from '../../shared/store/client.ts';
import { saveDataForm } from '../../shared/store/data-version.ts';
import { removeImportMark } from '../../shared/store/import-mark.ts';
import { placeOf } from '../../shared/store/keys.ts';
import { patiently } from '../../shared/store/patience.ts';
import { begin, beginOver } from './begin.ts';
import { bringItems, removeOthers } from './bring-items.ts';
import { bringObjects, checkObjects } from './bring-objects.ts';
import { difference } from './difference.ts';
import { type Moves, measureItems, movesAt } from './items.ts';
import { fingerprintOf, type Manifest, readManifest } from './manifest.ts';
import { differing, type Measures, total } from './measure.ts';
import { checkItems } from './parts.ts';
import { TransferRefused } from './refused.ts';
import type { Stores } from './stores.ts';
import { sizeOf, type Tell } from './tell.ts';

/**
 * Moves an export into a registry in which nothing has happened yet: looks through the whole folder, brings the objects,
 * then the items, and reads the table back. One that was interrupted is repeated, and goes on. With `over`, whatever the
 * table has is brought to what the export says, as after a disaster; objects beside the export's are left to the sweep.
 */
export async function importFrom(
  folder: string,
  { table, bucket }: Stores,
  tell: Tell,
  { over = false } = {},
): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const { items, objects, data } = manifest;
  const moves = movesAt(new Date());
  const expected = await checkItems(folder, items.kinds, moves);
  await checkObjects(folder, objects);
  tell(`the folder is whole: ${sizeOf(items, 'item')}, ${sizeOf(objects, 'object')}`);
  const kinds = Object.keys(expected);
  const begun = await (over ? beginOver : begin)(table, fingerprintOf(manifest));
  await bringObjects(folder, bucket);
  tell(`${sizeOf(objects, 'object')} in the bucket ${bucket.name}`);
  const left = await bringItems(folder, table, kinds, moves, begun);
  tell(`${sizeOf(total(expected), 'item')} in the table ${table.name}`);
  if (over) tell(`${await removeOthers(folder, table, kinds, moves)} others removed from it`);
  await compare(folder, table, expected, (line) => moves(line) && !left.has(placeOf(line)));
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
      `The table ${table.name} is not what was exported: ${told.join('; ')}. ` +
        'Repeat the import; what is too many somebody else has put there.',
    );
}
