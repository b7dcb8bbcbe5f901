import { type Answer, XML } from './answer.ts';
import type { Folder } from './folder.ts';
import type { Request } from './request.ts';
import { type Elements, S3Error, xml } from './s3-error.ts';

const MOST_KEYS = 1_000;

/** ListObjectsV2: the objects whose keys begin so, page by page. */
export async function listing(objects: Folder, { bucket, parameters: asked }: Request): Promise<Answer> {
  const prefix = asked.get('prefix') ?? '';
  const encoding = asked.get('encoding-type');
  const most = Math.min(MOST_KEYS, Number(asked.get('max-keys') ?? MOST_KEYS));
  if (!(most >= 1)) throw new S3Error('InvalidArgument', `max-keys is from 1 to ${MOST_KEYS}.`);
  const after = Buffer.from(afterIn(asked));
  const isWanted = (key: string) => key.startsWith(prefix) && Buffer.compare(Buffer.from(key), after) > 0;
  const found = (await objects.keys()).filter(isWanted);
  const page = found.slice(0, most);
  const hasMore = found.length > page.length;
  const shown = (key: string) => (encoding === 'url' ? encodeURIComponent(key) : key);
  const body = xml('ListBucketResult', {
    Name: bucket,
    Prefix: shown(prefix),
    MaxKeys: most,
    KeyCount: page.length,
    EncodingType: encoding,
    IsTruncated: hasMore,
    NextContinuationToken: hasMore ? tokenOf(page.at(-1)) : undefined,
    Contents: (await Promise.all(page.map((key) => entryOf(objects, key, shown(key))))).flat(),
  });
  return { headers: XML, body };
}

const tokenOf = (key = ''): string => Buffer.from(key).toString('base64url');

function afterIn(asked: Request['parameters']): string {
  const token = asked.get('continuation-token');
  return token === undefined ? (asked.get('start-after') ?? '') : Buffer.from(token, 'base64url').toString();
}

/** None for an object that was removed meanwhile. */
async function entryOf(objects: Folder, key: string, shown: string): Promise<Elements[]> {
  const facts = await objects.facts(key).catch(() => undefined);
  if (!facts) return [];
  const { size, etag, modified } = facts;
  return [
    { Key: shown, LastModified: modified.toISOString(), ETag: `"${etag}"`, Size: size, StorageClass: 'STANDARD' },
  ];
}
