import { readFile } from 'node:fs/promises';
import type { Bucket } from '../../shared/objects/bucket.ts';
import { computeSha256, head } from '../../shared/objects/object.ts';
import { putWhole } from '../../shared/objects/whole.ts';
import { asTheyCome } from '../../shared/store/side-by-side.ts';
import { linesIn, objectIn, objectListIn } from './folder.ts';
import { type Measure, measuring } from './measure.ts';
import { contentAt, type Moved, movedIn, sha256Of } from './moved-object.ts';
import { TransferRefused } from './refused.ts';

/** Throws unless the folder has exactly the objects that its manifest tells of. */
export async function checkObjects(folder: string, { count, sha256 }: Measure): Promise<void> {
  const all = measuring();
  for await (const line of linesIn(objectListIn(folder))) all.add(line);
  const found = all.measure();
  if (found.sha256 !== sha256)
    throw new TransferRefused(
      `objects.jsonl is not the one that was exported: the manifest tells of ${count} objects, here are ${found.count} or others.`,
    );
  await asTheyCome(movedIn(folder), async (moved) => {
    const body = await contentAt(objectIn(folder, moved.key));
    if (!body) throw new TransferRefused(`The file objects/${moved.key} is missing.`);
    if (sha256Of(body) !== moved.sha256)
      throw new TransferRefused(`The file objects/${moved.key} is not the one that was exported.`);
  });
}

/** Brings the objects into the bucket, those that are not there yet, and looks at each when it is there. */
export async function bringObjects(folder: string, bucket: Bucket): Promise<void> {
  await asTheyCome(movedIn(folder), async (moved) => {
    if (await isThere(bucket, moved)) return;
    await putWhole(bucket, moved, await readFile(objectIn(folder, moved.key)));
    if (!(await isThere(bucket, moved)))
      throw new TransferRefused(`The bucket ${bucket.name} does not have ${moved.key} as it was brought: try again.`);
  });
}

async function isThere(bucket: Bucket, { key, size, sha256, media }: Moved): Promise<boolean> {
  const facts = await head(bucket, key);
  if (facts?.size !== size || facts.media !== media) return false;
  return (facts.sha256 ?? (await computeSha256(bucket, key))) === sha256;
}
