import type { IncomingHttpHeaders } from 'node:http';
import { type Answer, XML } from './answer.ts';
import { checkBody, etagOf, readBody, sha256Of } from './body.ts';
import type { Facts, Folder } from './folder.ts';
import { keyIn, type Request } from './request.ts';
import { S3Error, xml } from './s3-error.ts';

/** PutObject. */
export async function put(objects: Folder, { key, headers, payload, incoming }: Request): Promise<Answer> {
  const body = await readBody(incoming);
  checkBody(body, headers, payload);
  const sha256 = headers['x-amz-checksum-sha256'] && sha256Of(body);
  const etag = etagOf(body);
  await objects.put(key, body, { type: typeIn(headers), etag, ...(sha256 && { sha256 }) });
  return { headers: { etag: `"${etag}"`, ...(sha256 && { 'x-amz-checksum-sha256': sha256 }) } };
}

const typeIn = (headers: IncomingHttpHeaders) => headers['content-type'] ?? 'binary/octet-stream';

/** CopyObject. */
export async function copy(objects: Folder, { bucket, key, headers }: Request): Promise<Answer> {
  const from = keyIn(`/${String(headers['x-amz-copy-source']).replace(/^\//, '')}`, `/${bucket}`);
  const { size, etag, ...source } = await objects.facts(from);
  const wanted = headers['x-amz-copy-source-if-match'];
  if (wanted !== undefined && wanted !== `"${etag}"`)
    throw new S3Error('PreconditionFailed', 'The source is no longer the one that was meant.');
  const body = await objects.read(from, 0, size);
  const sha256 = headers['x-amz-checksum-algorithm'] === 'SHA256' ? sha256Of(body) : source.sha256;
  const type = headers['x-amz-metadata-directive'] === 'REPLACE' ? typeIn(headers) : source.type;
  await objects.put(key, body, { type, etag, ...(sha256 && { sha256 }) });
  const { modified } = await objects.facts(key);
  const told = { LastModified: modified.toISOString(), ETag: `"${etag}"`, ChecksumSHA256: sha256 };
  return { headers: XML, body: xml('CopyObjectResult', told) };
}

/** GetObject and HeadObject. */
export async function get(objects: Folder, request: Request): Promise<Answer> {
  const { method, key, headers } = request;
  const facts = await objects.facts(key);
  const told = toldOf(facts, request);
  if (headers['if-none-match'] === told.etag) return { status: 304, headers: told };
  const range = rangeIn(headers.range, facts.size);
  const { from, to } = range ?? { from: 0, to: facts.size };
  return {
    ...(range
      ? { status: 206, headers: { ...told, 'content-range': `bytes ${from}-${to - 1}/${facts.size}` } }
      : { headers: told }),
    ...(method === 'HEAD' ? { length: to - from } : { body: await objects.read(key, from, to) }),
  };
}

function toldOf({ type, etag, sha256, modified }: Facts, { headers, parameters }: Request): Record<string, string> {
  const isChecked = headers['x-amz-checksum-mode'] === 'ENABLED' && headers.range === undefined;
  return {
    'content-type': type,
    etag: `"${etag}"`,
    'last-modified': modified.toUTCString(),
    'accept-ranges': 'bytes',
    // Unlike S3, it shares its origin with the site.
    'x-content-type-options': 'nosniff',
    ...(sha256 && isChecked && { 'x-amz-checksum-sha256': sha256, 'x-amz-checksum-type': 'FULL_OBJECT' }),
    ...Object.fromEntries(INSTEAD.flatMap((name) => [[name, parameters.get(`response-${name}`)]]).filter(([, v]) => v)),
  };
}

/** The headers that a signed address may have answered otherwise. */
const INSTEAD = ['content-type', 'content-disposition', 'cache-control'];

/** The bytes that a Range header asks for; undefined for the whole, which also answers a range of another make. */
function rangeIn(header: string | undefined, size: number): { from: number; to: number } | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (!first && !last) return undefined;
  const from = first ? Number(first) : Math.max(0, size - Number(last));
  const to = first && last ? Math.min(size, Number(last) + 1) : size;
  if (from >= to) throw new S3Error('InvalidRange', 'The requested range is not satisfiable.');
  return { from, to };
}
