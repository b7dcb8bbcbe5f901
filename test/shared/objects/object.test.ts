import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ObjectGone, ObjectsBusy } from '../../../shared/objects/ask.ts';
import { openBucket } from '../../../shared/objects/bucket.ts';
import { computeSha256, copy, head, list, readStretch, remove } from '../../../shared/objects/object.ts';
import { downloadOf, uploadTo } from '../../../shared/objects/presigned.ts';
import { startObjects, type TestObjects } from '../../object-store.ts';

let objects: TestObjects;
beforeAll(async () => {
  objects = await startObjects();
});
beforeEach(() => {
  objects.meddle = () => false;
  objects.asked.length = 0;
});
afterAll(() => objects.stop());

const hash = (body: string | Uint8Array) => createHash('sha256').update(body).digest('hex');

/** What a browser does with a permission to upload; the store's code when it is refused. */
async function upload(key: string, body: string, signed: { size?: number; sha256?: string } = {}, headers = {}) {
  const facts = { size: Buffer.byteLength(body), sha256: hash(body), media: 'text/plain', ...signed };
  const permitted = await uploadTo(objects.bucket, key, facts);
  const answer = await fetch(permitted.url, { method: 'PUT', body, headers: { ...permitted.headers, ...headers } });
  return answer.ok ? 'ok' : /<Code>(\w+)/.exec(await answer.text())?.[1];
}
const keys = async (prefix: string, page?: number) => {
  const found = [];
  for await (const { key } of list(objects.bucket, prefix, page)) found.push(key);
  return found;
};

test('what is uploaded as permitted is there, with the checksum that the store made of it', async () => {
  expect(await upload('a/台账 (1)', 'text')).toBe('ok');
  const facts = await head(objects.bucket, 'a/台账 (1)');
  const age = Date.now() - Date.parse(facts?.modified ?? '');
  expect({ ...facts, modified: age < 5_000 }).toEqual({
    ...{ key: 'a/台账 (1)', size: 4, etag: '"1cb251ec0d568de6a929b520c4aed8d1"', sha256: hash('text') },
    ...{ media: 'text/plain', modified: true },
  });
});

test('the store itself refuses any other content, length or type than the permitted one', async () => {
  expect(await upload('b', 'text', { sha256: hash('best') })).toBe('BadDigest');
  expect(await upload('b', 'texts', { size: 4 })).toBe('SignatureDoesNotMatch');
  expect(await upload('b', 'text', {}, { 'content-type': 'text/html' })).toBe('SignatureDoesNotMatch');
  const sha256 = Buffer.from(hash('best'), 'hex').toString('base64');
  expect(await upload('b', 'best', { sha256: hash('text') }, { 'x-amz-checksum-sha256': sha256 })).toBe(
    'SignatureDoesNotMatch',
  );
  expect(await head(objects.bucket, 'b')).toBeUndefined();
});

test('some of an object is read, and all of it for its checksum', async () => {
  await upload('digits', '0123456789');
  expect(Buffer.from(await readStretch(objects.bucket, 'digits', { from: 2, to: 5 })).toString()).toBe('234');
  expect(await computeSha256(objects.bucket, 'digits')).toBe(hash('0123456789'));
});

test('an object is copied as what it was found to be, and removed, also twice', async () => {
  await upload('from', 'text');
  const found = (await head(objects.bucket, 'from')) ?? expect.fail();
  await copy(objects.bucket, found, 'to', 'image/png');
  expect((await head(objects.bucket, 'to'))?.sha256).toBe(hash('text'));
  const answer = await fetch(await downloadOf(objects.bucket, 'to', { name: 'a', inline: true }));
  expect([answer.headers.get('content-type'), await answer.text()]).toEqual(['image/png', 'text']);
  await upload('from', 'best');
  await expect(copy(objects.bucket, found, 'to', 'image/png')).rejects.toThrow(ObjectGone);
  for (const _ of ['once', 'twice']) await remove(objects.bucket, 'from');
  expect(await head(objects.bucket, 'from')).toBeUndefined();
  await expect(readStretch(objects.bucket, 'from', { from: 0, to: 1 })).rejects.toThrow(ObjectGone);
});

test('objects are listed page by page, and no further than they are read', async () => {
  const all = ['list/1', 'list/2 &+', 'list/3 台账', 'list/4', 'list/5'];
  for (const key of all) await upload(key, key);
  expect(await keys('list/', 2)).toEqual(all);
  expect(await keys('none/')).toEqual([]);
  objects.asked.length = 0;
  for await (const { size } of list(objects.bucket, 'list/', 2)) if (size === 6) break;
  expect(objects.asked.length).toBe(1);
});

test.each([
  [
    'as a download',
    false,
    '台账 "1" 100%.pdf',
    `attachment; filename="__ _1_ 100_.pdf"; filename*=UTF-8''%E5%8F%B0%E8%B4%A6%20%221%22%20100%25.pdf`,
  ],
  ['on the page', true, "a'(*)+b.png", `inline; filename="a'(*)+b.png"; filename*=UTF-8''a%27%28%2a%29%2Bb.png`],
  [
    'under a name that is broken',
    false,
    'a\ud800\r\nb',
    `attachment; filename="a___b"; filename*=UTF-8''a%EF%BF%BD%0D%0Ab`,
  ],
])('an object is had %s', async (_, inline, name, disposition) => {
  await upload('down', 'text');
  const answer = await fetch(await downloadOf(objects.bucket, 'down', { name, inline }));
  expect([answer.status, answer.headers.get('content-disposition')]).toEqual([200, disposition]);
  expect(answer.headers.get('cache-control')).toBe('private, max-age=300');
});

test('an address to download from stays the same for five minutes and good for ten at least', async () => {
  const at = (time: string) =>
    downloadOf(objects.bucket, 'a', { name: 'a', inline: true, at: new Date(`2023-06-01T${time}Z`) });
  const [first, last, next] = await Promise.all(['09:00:00', '09:04:59', '09:05:00'].map(at));
  expect([last === first, next === first]).toEqual([true, false]);
  expect(/X-Amz-Date=20230601T090000Z/.test(first ?? '') && /X-Amz-Expires=900/.test(first ?? '')).toBe(true);
});

test('what passes is asked again', async () => {
  await upload('again', 'text');
  const failures = [503, 500];
  objects.asked.length = 0;
  objects.meddle = (_, response) => {
    const status = failures.shift();
    if (status) response.writeHead(status).end('<Error><Code>SlowDown</Code></Error>');
    return status !== undefined;
  };
  expect((await head(objects.bucket, 'again'))?.size).toBe(4);
  expect(objects.asked.length).toBe(3);
});

test('a connection that breaks in the middle of an answer is asked again', async () => {
  await upload('again', 'text');
  const tries = ['break'];
  objects.meddle = (_, response) => {
    if (!tries.pop()) return false;
    response.writeHead(200, { 'content-length': '4' }).write('te', () => sleep(20).then(() => response.destroy()));
    return true;
  };
  expect(await computeSha256(objects.bucket, 'again')).toBe(hash('text'));
});

test('a copy that fails in its body, as in S3, has failed', async () => {
  await upload('long', 'text');
  const found = (await head(objects.bucket, 'long')) ?? expect.fail();
  objects.meddle = ({ method }, response) => {
    if (method !== 'PUT') return false;
    response.writeHead(200).end('<?xml version="1.0"?>\n<Error><Code>InternalError</Code></Error>');
    return true;
  };
  await expect(copy(objects.bucket, found, 'copied', 'image/png')).rejects.toThrow(ObjectsBusy);
});

test('a store that is away is busy after three tries', async () => {
  objects.meddle = (_, response) => response.writeHead(503).end() && true;
  await expect(remove(objects.bucket, 'a')).rejects.toThrow(ObjectsBusy);
  expect(objects.asked.length).toBe(3);
  await expect(head(openBucket('evidence', 'http://127.0.0.1:1'), 'a')).rejects.toThrow(ObjectsBusy);
});

test('a mistake of ours is not taken for a busy store, nor asked twice', async () => {
  objects.meddle = (_, response) => response.writeHead(403).end('<Error><Code>AccessDenied</Code></Error>') && true;
  await expect(remove(objects.bucket, 'a')).rejects.toThrow('refused DELETE a: 403 AccessDenied');
  expect(objects.asked.length).toBe(1);
});

test('a bucket that is not there is a mistake of ours, not a missing object', async () => {
  const other = openBucket('other', objects.endpoint);
  await expect(readStretch(other, 'a', { from: 0, to: 1 })).rejects.toThrow('404 NoSuchBucket');
});
