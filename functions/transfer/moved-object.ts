import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { readApplicationId } from '../../shared/domain/application/id.ts';
import { SHA256 } from '../../shared/domain/evidence/evidence.ts';
import { readEvidenceKey } from '../../shared/objects/keys.ts';
import { linesIn, objectListIn } from './folder.ts';

/** No other key may say where a file stands. */
export const isEvidence = (key: string) => readApplicationId(readEvidenceKey(key)?.application ?? '') !== undefined;

const schema = v.object({
  key: v.pipe(v.string(), v.check(isEvidence)),
  size: v.number(),
  sha256: v.pipe(v.string(), v.regex(SHA256)),
  media: v.string(),
});
/** What is known of an object that moves. */
export type Moved = v.InferOutput<typeof schema>;

export const sha256Of = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex');
/** The content of a file, where there is one. */
export const contentAt = (file: string) => readFile(file).catch(() => undefined);

/** The objects that an export has. */
export async function* movedIn(folder: string): AsyncGenerator<Moved> {
  for await (const line of linesIn(objectListIn(folder))) yield v.parse(schema, JSON.parse(line));
}
