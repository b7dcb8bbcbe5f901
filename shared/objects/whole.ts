import { ask } from './ask.ts';
import type { Bucket } from './bucket.ts';
import type { ObjectFacts } from './object.ts';

/** The largest file over a poor line. */
const PATIENCE_MS = 5 * 60_000;

/** The whole content of an object. */
export const readWhole = async (bucket: Bucket, key: string): Promise<Buffer<ArrayBuffer>> =>
  Buffer.from((await ask(bucket, { method: 'GET', key }, PATIENCE_MS)).body);

/** Writes an object anew; the store itself refuses a content that is not as it is said to be. */
export async function putWhole(
  bucket: Bucket,
  { key, media, sha256 }: Pick<ObjectFacts, 'key' | 'media'> & { readonly sha256: string },
  body: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const checksum = Buffer.from(sha256, 'hex').toString('base64');
  const headers = { 'content-type': media, 'x-amz-checksum-sha256': checksum };
  await ask(bucket, { method: 'PUT', key, headers, body }, PATIENCE_MS);
}
