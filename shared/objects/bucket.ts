import { AwsV4Signer } from 'aws4fetch';

/** A bucket of an object store that speaks S3's protocol, and the way to it; every function here takes it first. */
export interface Bucket {
  readonly name: string;
  /** An object's address is this, a slash, and its key. */
  readonly address: string;
  readonly region: string;
  /** Asked for at every request: the cloud changes them. */
  readonly credentials: () => Credentials;
}

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** What the object store of one machine knows. They guard nothing: who reaches that machine may sign in as anybody. */
export const LOCAL_CREDENTIALS: Credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
export const LOCAL_REGION = 'us-east-1';

/**
 * Opens a bucket. `endpoint` names the object store of one machine. Without it the environment tells region and
 * credentials, as Lambda sets it, and an emulator's address where AWS's own tools look for one.
 */
export function openBucket(name: string, endpoint?: string): Bucket {
  if (endpoint)
    return { name, address: `${endpoint}/${name}`, region: LOCAL_REGION, credentials: () => LOCAL_CREDENTIALS };
  const region = setting('AWS_REGION');
  const emulator = process.env.AWS_ENDPOINT_URL_S3 ?? process.env.AWS_ENDPOINT_URL;
  const address = emulator ? `${emulator}/${name}` : `https://${name}.s3.${region}.${domainOf(region)}`;
  return { name, address, region, credentials: environmentCredentials };
}

const domainOf = (region: string) => (region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com');

/** Where a browser sends uploads to and shows pictures from: what a content security policy has to name. */
export const originOf = ({ address }: Bucket): string => new URL(address).origin;

function environmentCredentials(): Credentials {
  const sessionToken = process.env.AWS_SESSION_TOKEN;
  return {
    accessKeyId: setting('AWS_ACCESS_KEY_ID'),
    secretAccessKey: setting('AWS_SECRET_ACCESS_KEY'),
    ...(sessionToken && { sessionToken }),
  };
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`environment variable ${name} is not set`);
  return value;
}

/** What is asked of the store: of one object, or with an empty key of the bucket. */
export interface Wanted {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  readonly key: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
}

export interface Signed {
  readonly url: string;
  readonly headers: Headers;
}

/** Signs a request in its headers, to be sent now. */
export const signed = (bucket: Bucket, wanted: Wanted): Promise<Signed> => sign(bucket, wanted, { signQuery: false });

/** What signatures are dated by: the machine's own time, which the store keeps to as well, whatever year is played through. */
export const machineTime = (): Date => new Date(Date.now());

/** Signs a request in its address, for whoever holds it, for `seconds` from `at` on. Its headers have to be sent as signed. */
export async function presigned(bucket: Bucket, wanted: Wanted, seconds: number, at = machineTime()): Promise<string> {
  const query = { ...wanted.query, 'X-Amz-Expires': String(seconds) };
  const datetime = at.toISOString().replace(/[-:]|\.\d{3}/g, '');
  return (await sign(bucket, { ...wanted, query }, { signQuery: true, datetime })).url;
}

async function sign(
  bucket: Bucket,
  { method, key, query, headers = {} }: Wanted,
  how: { signQuery: boolean; datetime?: string },
): Promise<Signed> {
  const url = `${bucket.address}/${encodedKey(key)}?${new URLSearchParams(query)}`;
  const { region, credentials } = bucket;
  const signer = new AwsV4Signer({
    ...{ method, url, headers, region, service: 's3', allHeaders: true },
    ...credentials(),
    ...how,
  });
  const answer = await signer.sign();
  // In a query a plus may stand for a space or for itself; %20 is only ever a space.
  return { url: answer.url.href.replaceAll('+', '%20'), headers: answer.headers };
}

export const encodedKey = (key: string): string => key.split('/').map(encodeURIComponent).join('/');
