import { createHash } from 'node:crypto';
import type { Stretch } from '../domain/evidence/stretch.ts';
import { type Answer, ask, ObjectGone } from './ask.ts';
import { type Bucket, encodedKey } from './bucket.ts';

/** What the store says about an object. */
export interface ObjectFacts {
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  /** Changes with the content. */
  readonly etag: string;
  /** Its media type. */
  readonly media: string;
  /** ISO 8601, by the store's own clock. */
  readonly modified: string;
  /** In hexadecimal, where the store has computed it. */
  readonly sha256?: string;
}

/** The facts of an object; undefined where there is none. */
export async function head(bucket: Bucket, key: string): Promise<ObjectFacts | undefined> {
  const headers = { 'x-amz-checksum-mode': 'ENABLED' };
  try {
    return factsOf(key, await ask(bucket, { method: 'HEAD', key, headers }));
  } catch (error) {
    if (error instanceof ObjectGone) return undefined;
    throw error;
  }
}

function factsOf(key: string, { headers }: Answer): ObjectFacts {
  const checksum = headers.get('x-amz-checksum-sha256');
  return {
    key,
    size: Number(headers.get('content-length')),
    etag: headers.get('etag') ?? '',
    media: headers.get('content-type') ?? '',
    modified: new Date(headers.get('last-modified') ?? 0).toISOString(),
    // With a number behind it, it is a checksum of the parts' checksums.
    ...(checksum && !checksum.includes('-') && { sha256: Buffer.from(checksum, 'base64').toString('hex') }),
  };
}

/** Some of an object's content. */
export async function readStretch(bucket: Bucket, key: string, { from, to }: Stretch): Promise<Uint8Array> {
  return (await ask(bucket, { method: 'GET', key, headers: { range: `bytes=${from}-${to - 1}` } })).body;
}

/** The SHA-256 of an object by reading all of it, in hexadecimal. */
export const computeSha256 = async (bucket: Bucket, key: string): Promise<string> =>
  createHash('sha256')
    .update((await ask(bucket, { method: 'GET', key })).body)
    .digest('hex');

/** Copies within the bucket, only what `from` says it is, and marks the copy as of this media type. */
export async function copy(bucket: Bucket, from: ObjectFacts, to: string, media: string): Promise<void> {
  const headers = {
    'content-type': media,
    'x-amz-copy-source': `/${bucket.name}/${encodedKey(from.key)}`,
    'x-amz-copy-source-if-match': from.etag,
    'x-amz-metadata-directive': 'REPLACE',
    'x-amz-checksum-algorithm': 'SHA256',
  };
  await ask(bucket, { method: 'PUT', key: to, headers });
}

/** Removes an object; one that is not there is removed already. */
export async function remove(bucket: Bucket, key: string): Promise<void> {
  await ask(bucket, { method: 'DELETE', key });
}

export type Listed = Pick<ObjectFacts, 'key' | 'size' | 'modified'>;

/** Every object whose key begins so, in the order of keys, page by page for as long as the reader goes on. */
export async function* list(bucket: Bucket, prefix: string, page = 1_000, after = ''): AsyncGenerator<Listed> {
  const query = { 'list-type': '2', 'encoding-type': 'url', 'max-keys': String(page), prefix };
  for (let token: string | undefined = ''; token !== undefined; ) {
    const from: Record<string, string> = token
      ? { 'continuation-token': token }
      : after
        ? { 'start-after': after }
        : {};
    const { body } = await ask(bucket, { method: 'GET', key: '', query: { ...query, ...from } });
    const text = body.toString();
    for (const [, entry = ''] of text.matchAll(/<Contents>(.*?)<\/Contents>/gs)) yield listed(entry);
    token = inside(text, 'NextContinuationToken') || undefined;
  }
}

const listed = (entry: string): Listed => ({
  key: decodeURIComponent(inside(entry, 'Key').replaceAll('+', '%20')),
  size: Number(inside(entry, 'Size')),
  modified: new Date(inside(entry, 'LastModified')).toISOString(),
});

/** The text inside an element that has no others in it. */
const inside = (xml: string, element: string): string =>
  (new RegExp(`<${element}>([^<]*)`).exec(xml)?.[1] ?? '').replaceAll('&amp;', '&');
