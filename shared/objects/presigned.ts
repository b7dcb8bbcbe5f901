import { type Bucket, machineTime, presigned } from './bucket.ts';

/** A request that a browser may make: a PUT to this address with these headers. */
export interface Upload {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Time for several tries over a poor line: the store looks at it when an upload begins, not when it ends. */
const UPLOAD_SECONDS = 15 * 60;

/** Allows the upload of exactly one content: the store itself refuses another length, type or SHA-256. */
export async function uploadTo(
  bucket: Bucket,
  key: string,
  { size, sha256, media }: { size: number; sha256: string; media: string },
): Promise<Upload> {
  const headers = {
    'content-type': media,
    'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
  };
  const signedHeaders = { ...headers, 'content-length': String(size) };
  return { url: await presigned(bucket, { method: 'PUT', key, headers: signedHeaders }, UPLOAD_SECONDS), headers };
}

/** An address stays the same this long, so that a browser shows a picture again from its cache. */
const SAME_MS = 5 * 60_000;
const DOWNLOAD_SECONDS = 15 * 60;

/** An address that an object can be had from for 10 to 15 minutes, under this name, on the page or as a download. */
export function downloadOf(
  bucket: Bucket,
  key: string,
  { name, inline, at = machineTime() }: { name: string; inline: boolean; at?: Date },
): Promise<string> {
  const query = {
    'response-content-disposition': disposition(inline ? 'inline' : 'attachment', name),
    'response-cache-control': `private, max-age=${SAME_MS / 1000}`,
  };
  const from = new Date(Math.floor(at.getTime() / SAME_MS) * SAME_MS);
  return presigned(bucket, { method: 'GET', key, query }, DOWNLOAD_SECONDS, from);
}

/** The name in UTF-8 (RFC 5987), and in what is left of ASCII for programs that do not read that. */
function disposition(how: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^ -~]|["\\%]/g, '_');
  const full = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return `${how}; filename="${plain}"; filename*=UTF-8''${full}`;
}
