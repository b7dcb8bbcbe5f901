import type { IncomingMessage } from 'node:http';
import { type Asked, decoded } from './authorize.ts';
import { S3Error } from './s3-error.ts';

/** A request that may be answered. */
export interface Request extends Asked {
  readonly bucket: string;
  /** Empty for the bucket itself. */
  readonly key: string;
  readonly parameters: ReadonlyMap<string, string>;
  /** The SHA-256 of the body that was signed for, or UNSIGNED-PAYLOAD. */
  readonly payload: string;
  readonly incoming: IncomingMessage;
}

/** What a signature covers, as it came. */
export function askedBy({ method = '', url = '/', headers }: IncomingMessage): Asked {
  const [path = '', query = ''] = url.split(/\?(.*)/s);
  const pairs = query.split('&').filter(Boolean);
  return { method, path, headers, query: pairs.map(pairOf) };
}

function pairOf(pair: string): readonly [string, string] {
  const [name = '', value = ''] = pair.replaceAll('+', ' ').split(/=(.*)/s).map(decoded);
  return [name, value];
}

/** The key in a path below a bucket's. */
export function keyIn(path: string, bucket: string): string {
  if (path !== bucket && !path.startsWith(`${bucket}/`)) throw new S3Error('NoSuchBucket', 'There is no such bucket.');
  return decoded(path.slice(bucket.length + 1));
}

const KNOWN_PARAMETERS = new Set([
  ...['x-amz-algorithm', 'x-amz-credential', 'x-amz-date', 'x-amz-expires', 'x-amz-signedheaders', 'x-amz-signature'],
  ...['x-amz-content-sha256', 'x-amz-security-token', 'x-amz-checksum-mode', 'x-amz-user-agent', 'x-id'],
  ...['list-type', 'prefix', 'max-keys', 'continuation-token', 'start-after', 'encoding-type'],
  ...['response-content-disposition', 'response-content-type', 'response-cache-control'],
]);

const KNOWN_HEADERS = new Set([
  ...['x-amz-date', 'x-amz-content-sha256', 'x-amz-security-token', 'x-amz-user-agent', 'x-amz-checksum-mode'],
  ...['x-amz-checksum-sha256', 'x-amz-checksum-sha1', 'x-amz-checksum-crc32', 'x-amz-sdk-checksum-algorithm'],
  ...['x-amz-copy-source', 'x-amz-copy-source-if-match', 'x-amz-metadata-directive', 'x-amz-checksum-algorithm'],
]);

/** Refuses what it would otherwise obey by half. */
export function refuseUnknown({ method, query, headers }: Asked): void {
  const isReading = method === 'GET' || method === 'HEAD';
  const isUnknown = (header: string) =>
    header.startsWith('x-amz-') ? !KNOWN_HEADERS.has(header) : !isReading && header.startsWith('if-');
  const unknown = [
    ...query.map(([name]) => name).filter((name) => !KNOWN_PARAMETERS.has(name.toLowerCase())),
    ...Object.keys(headers).filter(isUnknown),
  ];
  if (unknown.length > 0) throw new S3Error('NotImplemented', `Not known here: ${unknown.join(', ')}.`);
}
