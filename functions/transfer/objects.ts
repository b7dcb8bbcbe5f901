import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { readApplicationId } from '../../shared/domain/application/id.ts';
import { SHA256 } from '../../shared/domain/evidence/evidence.ts';
import type { Bucket } from '../../shared/objects/bucket.ts';
import { EVIDENCE, readEvidenceKey } from '../../shared/objects/keys.ts';
import { computeSha256, head, list } from '../../shared/objects/object.ts';
import { putWhole, readWhole } from '../../shared/objects/whole.ts';
import { asTheyCome } from '../../shared/store/side-by-side.ts';
import { lineFiles, linesIn, objectIn, objectListIn } from './folder.ts';
import { type Measure, measuring } from './measure.ts';
import { TransferRefused } from './refused.ts';

/** No other key may say where a file stands. */
const isEvidence = (key: string) => readApplicationId(readEvidenceKey(key)?.application ?? '') !== undefined;

const schema = v.object({
  key: v.pipe(v.string(), v.check(isEvidence)),
  size: v.number(),
  sha256: v.pipe(v.string(), v.regex(SHA256)),
  media: v.string(),
});
/** What is known of an object that moves. */
type Moved = v.InferOutput<typeof schema>;

const sha256Of = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex');
const contentAt = (file: string) => readFile(file).catch(() => undefined);

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

async function* movedIn(folder: string): AsyncGenerator<Moved> {
  for await (const line of linesIn(objectListIn(folder))) yield v.parse(schema, JSON.parse(line));
}

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
