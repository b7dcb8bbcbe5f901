import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  PutObjectTaggingCommand,
  paginateListObjectsV2,
  S3Client,
  type S3ServiceException,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LOCAL_CREDENTIALS } from '../../../shared/objects/bucket.ts';
import { BUCKET as Bucket, startObjects, type TestObjects } from '../../object-store.ts';

let objects: TestObjects;
let s3: S3Client;
beforeAll(async () => {
  objects = await startObjects();
  s3 = client();
});
afterAll(() => objects.stop());

/** AWS's own client: what it can do here, it does with S3's protocol. */
const client = (more: ConstructorParameters<typeof S3Client>[0] = {}) =>
  new S3Client({
    ...{ endpoint: objects.endpoint, region: 'us-east-1', forcePathStyle: true, maxAttempts: 1 },
    credentials: LOCAL_CREDENTIALS,
    ...more,
  });

const base64 = (text: string) => createHash('sha256').update(text).digest('base64');
const put = (Key: string, Body = 'text', more: object = {}) =>
  s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const textAt = async (Key: string, more: object = {}) =>
  (await s3.send(new GetObjectCommand({ Bucket, Key, ...more }))).Body?.transformToString();

/** S3's code for what is refused. */
const refused = (request: Promise<unknown>): Promise<[string, number | undefined]> =>
  request.then(
    () => expect.fail('not refused'),
    ({ name, $metadata }: S3ServiceException) => [name, $metadata.httpStatusCode],
  );

test('what is put is got and headed with its facts', async () => {
  await put('a/现场 1.txt', '台账', { ContentType: 'text/plain', ChecksumSHA256: base64('台账') });
  expect(await textAt('a/现场 1.txt')).toBe('台账');
  const { ContentLength, ContentType, ETag, ChecksumSHA256, ChecksumType } = await s3.send(
    new HeadObjectCommand({ Bucket, Key: 'a/现场 1.txt', ChecksumMode: 'ENABLED' }),
  );
  expect({ ContentLength, ContentType, ETag, ChecksumSHA256, ChecksumType }).toEqual({
    ContentLength: 6,
    ContentType: 'text/plain',
    ETag: `"${createHash('md5').update('台账').digest('hex')}"`,
    ChecksumSHA256: base64('台账'),
    ChecksumType: 'FULL_OBJECT',
  });
});

test('an object brought without a SHA-256 has none to show', async () => {
  await put('unchecked');
  const { ChecksumSHA256 } = await s3.send(
    new HeadObjectCommand({ Bucket, Key: 'unchecked', ChecksumMode: 'ENABLED' }),
  );
  expect(ChecksumSHA256).toBeUndefined();
});

test('keys that would be paths are keys', async () => {
  const keys = ['..', '../../outside', 'a/../b', 'x.writing', '/rooted', "it's (1)*!~+ %2F&=?"];
  for (const key of keys) await put(key, key);
  expect(await Promise.all(keys.map((key) => textAt(key)))).toEqual(keys);
});

test('some of an object is got by its range', async () => {
  await put('digits', '0123456789');
  const ranges = ['bytes=0-3', 'bytes=7-', 'bytes=-2', 'bytes=8-99'];
  expect(await Promise.all(ranges.map((Range) => textAt('digits', { Range })))).toEqual(['0123', '789', '89', '89']);
  const { ContentRange, ContentLength } = await s3.send(
    new GetObjectCommand({ Bucket, Key: 'digits', Range: 'bytes=2-4' }),
  );
  expect([ContentRange, ContentLength]).toEqual(['bytes 2-4/10', 3]);
  expect(await refused(textAt('digits', { Range: 'bytes=10-' }))).toEqual(['InvalidRange', 416]);
});

test('what is put again replaces what was there; what is deleted is gone, also twice', async () => {
  await put('again', 'one');
  await put('again', 'two');
  expect(await textAt('again')).toBe('two');
  for (const _ of ['once', 'twice']) await s3.send(new DeleteObjectCommand({ Bucket, Key: 'again' }));
  expect(await refused(textAt('again'))).toEqual(['NoSuchKey', 404]);
  expect(await refused(s3.send(new HeadObjectCommand({ Bucket, Key: 'again' })))).toEqual(['NotFound', 404]);
});

test('a copy has the content, the type that it is given, and the checksum that is asked for', async () => {
  const { ETag } = await put('source', 'text', { ContentType: 'text/plain' });
  const copy = { Bucket, CopySource: `${Bucket}/source` };
  await s3.send(new CopyObjectCommand({ ...copy, Key: 'as it was' }));
  const { CopyObjectResult } = await s3.send(
    new CopyObjectCommand({
      ...{ ...copy, Key: 'otherwise', CopySourceIfMatch: ETag, MetadataDirective: 'REPLACE' },
      ...{ ContentType: 'image/png', ChecksumAlgorithm: 'SHA256' },
    }),
  );
  expect([CopyObjectResult?.ETag, CopyObjectResult?.ChecksumSHA256]).toEqual([ETag, base64('text')]);
  const heads = ['as it was', 'otherwise'].map((Key) =>
    s3.send(new HeadObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' })),
  );
  expect((await Promise.all(heads)).map(({ ContentType, ChecksumSHA256 }) => [ContentType, ChecksumSHA256])).toEqual([
    ['text/plain', undefined],
    ['image/png', base64('text')],
  ]);
  expect(await refused(s3.send(new CopyObjectCommand({ ...copy, Key: 'not', CopySourceIfMatch: '"other"' })))).toEqual([
    'PreconditionFailed',
    412,
  ]);
  expect(await refused(s3.send(new CopyObjectCommand({ Bucket, Key: 'not', CopySource: `${Bucket}/none` })))).toEqual([
    'NoSuchKey',
    404,
  ]);
});

test('objects are listed by prefix in the order of their keys, page by page', async () => {
  const keys = ['list/1', 'list/10', 'list/2&<', 'list/Z', 'list/台账 +'];
  for (const key of [...keys].reverse()) await put(key, key);
  const pages = [];
  for await (const { Contents, KeyCount, IsTruncated } of paginateListObjectsV2(
    { client: s3, pageSize: 2 },
    { Bucket, Prefix: 'list/' },
  ))
    pages.push([Contents?.map(({ Key, Size }) => [Key, Size]), KeyCount, IsTruncated]);
  const row = (key = '') => [key, Buffer.byteLength(key)];
  expect(pages).toEqual([
    [keys.slice(0, 2).map(row), 2, true],
    [keys.slice(2, 4).map(row), 2, true],
    [keys.slice(4).map(row), 1, false],
  ]);
  const none = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'none/' }));
  expect([none.Contents, none.KeyCount]).toEqual([undefined, 0]);
});

test('a bucket is there or not', async () => {
  expect((await s3.send(new HeadBucketCommand({ Bucket }))).$metadata.httpStatusCode).toBe(200);
  expect(await refused(s3.send(new GetObjectCommand({ Bucket: 'other', Key: 'a' })))).toEqual(['NoSuchBucket', 404]);
});

test.each([
  ['deleting many', () => new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'a' }] } })],
  ['tags', () => new PutObjectTaggingCommand({ Bucket, Key: 'a', Tagging: { TagSet: [] } })],
  ['metadata', () => new PutObjectCommand({ Bucket, Key: 'a', Body: 'text', Metadata: { by: 'me' } })],
  ['conditions', () => new PutObjectCommand({ Bucket, Key: 'a', Body: 'text', IfNoneMatch: '*' })],
  ['folders', () => new ListObjectsV2Command({ Bucket, Delimiter: '/' })],
])('%s is refused as not implemented, rather than obeyed by half', async (_, command) => {
  expect(await refused(s3.send(command() as PutObjectCommand))).toEqual(['NotImplemented', 501]);
});

test('a body that is not the one of its checksum is refused and not kept', async () => {
  expect(await refused(put('bad', 'text', { ChecksumSHA256: base64('other') }))).toEqual(['BadDigest', 400]);
  expect(await refused(put('bad', 'text', { ContentMD5: '1B2M2Y8AsgTpgAmY7PhCfg==' }))).toEqual(['BadDigest', 400]);
  expect(await refused(textAt('bad'))).toEqual(['NoSuchKey', 404]);
});

test('a key too long for a file is refused', async () => {
  expect(await refused(put('k'.repeat(249)))).toEqual(['KeyTooLongError', 400]);
});

test.each([
  ['another secret', { credentials: { accessKeyId: 'local', secretAccessKey: 'other' } }, 'SignatureDoesNotMatch'],
  ['another key', { credentials: { accessKeyId: 'other', secretAccessKey: 'local' } }, 'InvalidAccessKeyId'],
  ['another time', { systemClockOffset: -16 * 60_000 }, 'RequestTimeTooSkewed'],
  ['a time to come', { systemClockOffset: 16 * 60_000 }, 'RequestTimeTooSkewed'],
])('a request signed with %s is refused', async (_, more, code) => {
  const other = client(more);
  expect((await refused(other.send(new GetObjectCommand({ Bucket, Key: 'a' }))))[0]).toBe(code);
});

test('a request signed for another region is refused', async () => {
  const other = client({ region: 'eu-west-1', followRegionRedirects: false });
  expect(await refused(other.send(new GetObjectCommand({ Bucket, Key: 'a' })))).toEqual([
    'AuthorizationHeaderMalformed',
    400,
  ]);
});

test('a temporary credential, as in the cloud, signs its token too', async () => {
  const other = client({ credentials: { ...LOCAL_CREDENTIALS, sessionToken: 'token' } });
  await other.send(new PutObjectCommand({ Bucket, Key: 'temporary', Body: 'text' }));
  expect(await textAt('temporary')).toBe('text');
});

const status = async (url: string, init: RequestInit = {}) => {
  const answer = await fetch(url, init);
  return [answer.status, /<Code>(\w+)/.exec(await answer.text())?.[1]];
};

test('without a signature nothing is answered', async () => {
  expect(await status(`${objects.endpoint}/${Bucket}/a`)).toEqual([403, 'AccessDenied']);
  expect(await status(`${objects.endpoint}/${Bucket}/a`, { method: 'PUT', body: 'text' })).toEqual([
    403,
    'AccessDenied',
  ]);
});

test('an address that AWS signed is good for its object, its method and its headers only', async () => {
  await put('signed', 'text');
  const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key: 'signed' }));
  expect(await status(url)).toEqual([200, undefined]);
  expect(await status(url.replace('/signed?', '/unchecked?'))).toEqual([403, 'SignatureDoesNotMatch']);
  expect(await status(url, { method: 'DELETE' })).toEqual([403, 'SignatureDoesNotMatch']);
  expect(await status(`${url}&response-content-type=text/html`)).toEqual([403, 'SignatureDoesNotMatch']);
  expect(await status(url, { headers: { 'x-amz-checksum-mode': 'ENABLED' } })).toEqual([403, 'AccessDenied']);
});

test('an address expires', async () => {
  const put = new PutObjectCommand({ Bucket, Key: 'late' });
  const signingDate = new Date(Date.now() - 61_000);
  const url = await getSignedUrl(s3, put, { expiresIn: 60, signingDate });
  expect(await status(url, { method: 'PUT', body: 'text' })).toEqual([403, 'AccessDenied']);
});

test('objects outlive the store, and what was half written does not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'objects-'));
  const first = await startObjects({ folder });
  const send = (to: TestObjects, command: PutObjectCommand | GetObjectCommand) =>
    client({ endpoint: to.endpoint }).send(command as GetObjectCommand);
  await send(first, new PutObjectCommand({ Bucket, Key: 'kept', Body: 'text' }));
  await first.stop();
  await writeFile(join(folder, Bucket, '1.writing'), 'half');
  const second = await startObjects({ folder });
  const { Body } = await send(second, new GetObjectCommand({ Bucket, Key: 'kept' }));
  expect(await Body?.transformToString()).toBe('text');
  expect(await readdir(join(folder, Bucket))).toEqual(['kept.object']);
  await second.stop();
  await rm(folder, { recursive: true });
});

test('an upload that breaks off leaves nothing', async () => {
  const url = await getSignedUrl(s3, new PutObjectCommand({ Bucket, Key: 'broken' }));
  const broken = new AbortController();
  const body = new ReadableStream({
    start: (to) => to.enqueue(new Uint8Array(100_000)),
    pull: () => broken.abort(),
  });
  const headers = { 'content-length': '200000' };
  const sent = fetch(url, { method: 'PUT', body, headers, duplex: 'half', signal: broken.signal } as RequestInit);
  await expect(sent).rejects.toThrow();
  expect(await refused(textAt('broken'))).toEqual(['NoSuchKey', 404]);
  expect((await readdir(join(objects.folder, Bucket))).filter((name) => name.endsWith('.writing'))).toEqual([]);
});
