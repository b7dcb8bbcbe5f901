import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { crc32 } from 'node:zlib';
import { S3Error } from './s3-error.ts';

/** One machine holds a body in memory while it comes. */
const MOST_BYTES = 64 * 1024 * 1024;

const digest = (algorithm: string, body: Buffer) => createHash(algorithm).update(body).digest();

/** Everything that comes, or none of it: an upload that breaks off throws. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const length = request.headers['content-length'];
  if (length === undefined) throw new S3Error('MissingContentLength', 'A body needs its length.');
  if (Number(length) > MOST_BYTES) throw new S3Error('EntityTooLarge', `Here a body has at most ${MOST_BYTES} bytes.`);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Throws unless the body has every hash that was sent with it, and the one that the request was signed for. */
export function checkBody(body: Buffer, headers: IncomingHttpHeaders, payload: string): void {
  if (payload !== 'UNSIGNED-PAYLOAD' && payload !== digest('sha256', body).toString('hex'))
    throw new S3Error('XAmzContentSHA256Mismatch', 'The body is not the one that was signed.');
  for (const [header, hash] of HASHES) {
    const wanted = headers[header];
    if (wanted !== undefined && wanted !== hash(body).toString('base64'))
      throw new S3Error('BadDigest', `The body does not have the ${header} that was sent with it.`);
  }
}

const HASHES: readonly (readonly [header: string, (body: Buffer) => Buffer])[] = [
  ['x-amz-checksum-sha256', (body) => digest('sha256', body)],
  ['x-amz-checksum-sha1', (body) => digest('sha1', body)],
  ['x-amz-checksum-crc32', (body) => bigEndian(crc32(body))],
  ['content-md5', (body) => digest('md5', body)],
];

function bigEndian(number: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32BE(number);
  return buffer;
}

export const sha256Of = (body: Buffer): string => digest('sha256', body).toString('base64');
export const etagOf = (body: Buffer): string => digest('md5', body).toString('hex');
