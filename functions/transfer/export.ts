import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { loadDataForm } from '../../shared/store/data-version.ts';
import { loadImportMark } from '../../shared/store/import-mark.ts';
import { patiently } from '../../shared/store/patience.ts';
import { itemsIn, manifestIn, unfinishedIn } from './folder.ts';
import { measureItems, movesAt, writeItems } from './items.ts';
import { type Manifest, manifestOf } from './manifest.ts';
import { differing, type Measures, total } from './measure.ts';
import { missingObjects } from './missing.ts';
import { TransferRefused } from './refused.ts';
import type { Stores } from './stores.ts';
import { sizeOf, type Tell } from './tell.ts';
import { writeObjects } from './write-objects.ts';

/**
 * Writes a whole registry into a folder. The table is read twice: what was the same both times stood exactly so at the
 * moment in between, when the objects had been read too. So an export is either the registry as of one moment or none.
 */
export async function exportTo(folder: string, stores: Stores, tell: Tell): Promise<Manifest> {
  const { table, bucket, place } = stores;
  const from = { place, table: table.name, bucket: bucket.name };
  if (await loadImportMark(table))
    throw new TransferRefused(`The table ${table.name} holds half of an import: finish that first, by repeating it.`);
  await begin(folder, from);
  const [moves, data] = [movesAt(new Date()), await patiently(() => loadDataForm(table))];
  const kinds = await writeItems(folder, table, moves);
  tell(`${sizeOf(total(kinds), 'item')} read from the table ${table.name}`);
  const { strange, ...objects } = await writeObjects(folder, bucket);
  tell(`${sizeOf(objects, 'object')} read from the bucket ${bucket.name}`);
  if (strange.length > 0) tell(`left behind: ${named(strange)}, which the registry knows nothing of`);
  const missing = await missingObjects(folder);
  if (missing.length > 0) tell(`MISSING in the bucket though applications show them: ${named(missing)}`);
  const at = new Date().toISOString();
  refuseTorn(kinds, await measureItems(table, moves));
  tell('read once more: nothing had changed');
  const items = { ...total(kinds), kinds };
  const manifest = manifestOf({ at, from, data, items, objects: { ...objects, missing: missing.length } });
  await finish(folder, manifest);
  return manifest;
}

function refuseTorn(first: Measures, second: Measures): void {
  const changed = differing(first, second);
  if (changed.length === 0) return;
  throw new TransferRefused(
    `The registry changed while it was exported (${changed.join(', ')}), so this would be no exact copy: ` +
      'try again when nobody is at work, or export a table restored to one moment (docs/restore.md).',
  );
}

const named = (keys: readonly string[]): string =>
  `${keys.slice(0, 3).join(', ')}${keys.length > 3 ? ` and ${keys.length - 3} more` : ''}`;

/** Takes an empty folder, or goes on in one where an export of the same registry was begun. */
async function begin(folder: string, from: Manifest['from']): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  const mark = JSON.stringify(from);
  if (names.includes('manifest.json'))
    throw new TransferRefused(`${folder} holds a finished export already: name another folder.`);
  if (names.length > 0 && (await readFile(unfinishedIn(folder), 'utf8').catch(() => '')) !== mark)
    throw new TransferRefused(
      `${folder} is not empty, and what is in it is no begun export of this registry: name another folder.`,
    );
  await mkdir(folder, { recursive: true });
  await writeFile(unfinishedIn(folder), mark);
  await rm(itemsIn(folder), { recursive: true, force: true });
  await mkdir(itemsIn(folder));
}

/** The manifest comes last and at once: a folder that has one is whole. */
async function finish(folder: string, manifest: Manifest): Promise<void> {
  await writeFile(unfinishedIn(folder), `${JSON.stringify(manifest, undefined, 2)}\n`);
  await rename(unfinishedIn(folder), manifestIn(folder));
}
