import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Bucket } from '../../shared/objects/bucket.ts';
import { EVIDENCE } from '../../shared/objects/keys.ts';
import { head, list } from '../../shared/objects/object.ts';
import { readWhole } from '../../shared/objects/whole.ts';
import { asTheyCome } from '../../shared/store/side-by-side.ts';
import { lineFiles, objectIn, objectListIn } from './folder.ts';
import { type Measure, measuring } from './measure.ts';
import { contentAt, isEvidence, type Moved, sha256Of } from './moved-object.ts';
import { TransferRefused } from './refused.ts';

export interface Written extends Measure {
  /** Keys under `evidence/` that are none of evidence; they stay. */
  readonly strange: readonly string[];
}

/** Brings every object of evidence into the folder. Uploads that nobody has completed stay behind: they are tried again. */
export async function writeObjects(folder: string, bucket: Bucket): Promise<Written> {
  const [all, files, strange] = [measuring(), lineFiles(), [] as string[]];
  await files.write(objectListIn(folder), []);
  await asTheyCome(list(bucket, EVIDENCE), async ({ key }) => {
    if (!isEvidence(key)) return void strange.push(key);
    const moved = await written(folder, bucket, key);
    if (!moved) return;
    const line = JSON.stringify(moved);
    all.add(line, moved.size);
    await files.write(objectListIn(folder), [line]);
  });
  await files.close();
  return { ...all.measure(), strange };
}

/** One that an earlier try has brought is not asked for again. Undefined for one that was removed meanwhile. */
async function written(folder: string, bucket: Bucket, key: string): Promise<Moved | undefined> {
  const facts = await head(bucket, key);
  if (!facts) return undefined;
  const file = objectIn(folder, key);
  const held = await contentAt(file);
  const isSame = held && sha256Of(held) === facts.sha256;
  const body = isSame ? held : await readWhole(bucket, key);
  const sha256 = sha256Of(body);
  if (sha256 !== (facts.sha256 ?? sha256))
    throw new TransferRefused(`${key} did not come as the store has it: try again.`);
  if (!isSame) await laidDown(file, body);
  return { key, size: body.length, sha256, media: facts.media };
}

/** Half a file is never taken for one. */
async function laidDown(file: string, body: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.writing`, body);
  await rename(`${file}.writing`, file);
}
