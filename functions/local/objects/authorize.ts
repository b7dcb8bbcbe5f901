import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { type Credentials, LOCAL_REGION } from '../../../shared/objects/bucket.ts';
import { S3Error } from './s3-error.ts';

/** What a signature is checked against: the request as it came. */
export interface Asked {
  readonly method: string;
  /** Still encoded. */
  readonly path: string;
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: IncomingHttpHeaders;
}

/** A signature (AWS Signature Version 4), and what it says about itself. */
interface Presented {
  readonly signature: string;
  readonly credential: string;
  /** `20230601T090000Z` */
  readonly date: string;
  readonly signedHeaders: readonly string[];
  readonly payload: string;
  /** In an address: the seconds that it is good for. */
  readonly expires?: number;
}

const SKEW_MS = 15 * 60_000;
const MOST_EXPIRES = 604_800;

/** Throws unless the request is signed with these credentials, for now. The payload is what the signature says of the body. */
export function authorize(asked: Asked, credentials: Credentials, now: Date): { payload: string } {
  const presented = inQuery(asked) ?? inHeader(asked);
  if (!presented) throw new S3Error('AccessDenied', 'The request is not signed.');
  checkScope(presented, credentials);
  checkTime(presented, now.getTime());
  checkHeaders(asked, presented);
  const expected = signatureOf(asked, presented, credentials.secretAccessKey);
  if (!sameText(expected, presented.signature))
    throw new S3Error('SignatureDoesNotMatch', 'The signature is not the one of this request.');
  return { payload: presented.payload };
}

function inQuery({ query, headers }: Asked): Presented | undefined {
  const { 'x-amz-signature': signature, ...rest } = Object.fromEntries(
    query.map(([name, v]) => [name.toLowerCase(), v]),
  );
  if (signature === undefined) return undefined;
  const expires = Number(rest['x-amz-expires']);
  if (rest['x-amz-algorithm'] !== ALGORITHM || !(expires >= 1 && expires <= MOST_EXPIRES))
    throw new S3Error('AuthorizationQueryParametersError', 'Algorithm or expiry is none that is known.');
  return {
    signature,
    credential: rest['x-amz-credential'] ?? '',
    date: rest['x-amz-date'] ?? '',
    signedHeaders: (rest['x-amz-signedheaders'] ?? '').split(';'),
    payload: rest['x-amz-content-sha256'] ?? textOf(headers['x-amz-content-sha256']) ?? UNSIGNED,
    expires,
  };
}

function inHeader({ headers }: Asked): Presented | undefined {
  if (headers.authorization === undefined) return undefined;
  const [, credential, signedHeaders, signature] = AUTHORIZATION.exec(headers.authorization) ?? [];
  if (!credential || !signedHeaders || !signature)
    throw new S3Error('AuthorizationHeaderMalformed', 'The authorization header cannot be read.');
  const date = textOf(headers['x-amz-date']) ?? '';
  const payload = textOf(headers['x-amz-content-sha256']) ?? '';
  return { signature, credential, date, signedHeaders: signedHeaders.split(';'), payload };
}

const ALGORITHM = 'AWS4-HMAC-SHA256';
const UNSIGNED = 'UNSIGNED-PAYLOAD';
const AUTHORIZATION = new RegExp(`^${ALGORITHM} Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]+)$`);

const scopeOf = (date: string) => `${date.slice(0, 8)}/${LOCAL_REGION}/s3/aws4_request`;

function checkScope({ credential, date, expires }: Presented, { accessKeyId }: Credentials): void {
  const slash = credential.indexOf('/');
  if (credential.slice(0, slash) !== accessKeyId) throw new S3Error('InvalidAccessKeyId', 'There is no such key.');
  if (credential.slice(slash + 1) === scopeOf(date)) return;
  const code = expires ? 'AuthorizationQueryParametersError' : 'AuthorizationHeaderMalformed';
  throw new S3Error(code, `The scope of the credential is not ${scopeOf(date)}.`);
}

function checkTime({ date, expires }: Presented, now: number): void {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date) ?? [];
  const signed = Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`);
  const isEarly = !(signed <= now + SKEW_MS);
  if (expires === undefined && (isEarly || now > signed + SKEW_MS))
    throw new S3Error('RequestTimeTooSkewed', 'The request is signed for another time.');
  if (expires === undefined) return;
  if (isEarly) throw new S3Error('AccessDenied', 'Request is not valid yet.');
  if (now > signed + expires * 1_000) throw new S3Error('AccessDenied', 'Request has expired.');
}

/** Nothing that S3 obeys may be slipped under a signature made without it. */
function checkHeaders({ headers }: Asked, { signedHeaders }: Presented): void {
  const wanted = ['host', ...Object.keys(headers).filter((name) => name.startsWith('x-amz-'))];
  if (wanted.some((name) => !signedHeaders.includes(name)))
    throw new S3Error('AccessDenied', 'There were headers present in the request which were not signed.');
}

function signatureOf(asked: Asked, { date, signedHeaders, payload }: Presented, secret: string): string {
  const request = [
    asked.method,
    asked.path.split('/').map(decoded).map(encoded).join('/'),
    canonicalQuery(asked.query),
    ...signedHeaders.map((name) => `${name}:${textOf(asked.headers[name])?.trim().replace(/ +/g, ' ') ?? ''}`),
    '',
    signedHeaders.join(';'),
    payload,
  ].join('\n');
  const text = [ALGORITHM, date, scopeOf(date), createHash('sha256').update(request).digest('hex')].join('\n');
  const key = scopeOf(date).split('/').reduce<string | Buffer>(hmac, `AWS4${secret}`);
  return hmac(key, text).toString('hex');
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

const canonicalQuery = (query: Asked['query']): string =>
  query
    .filter(([name]) => name.toLowerCase() !== 'x-amz-signature')
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');

/** RFC 3986: everything but letters, digits and `-._~`. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new S3Error('InvalidURI', 'The address cannot be decoded.');
  }
}

const textOf = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join(',') : value);

const sameText = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
