import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ObjectsBusy } from '../../../shared/objects/ask.ts';
import { list } from '../../../shared/objects/object.ts';
import { uploadTo } from '../../../shared/objects/presigned.ts';
import { sweep } from '../../../shared/objects/sweep.ts';
import { startObjects, type TestObjects } from '../../object-store.ts';

let objects: TestObjects;
beforeEach(async () => {
  objects = await startObjects();
});
afterEach(() => objects.stop());

const KNOWN = 'a'.repeat(64);
const UNKNOWN = 'b'.repeat(64);
const TOMORROW = new Date(Date.now() + 24 * 60 * 60_000 + 60_000).toISOString();

async function put(...keys: string[]): Promise<void> {
  const sha256 = createHash('sha256').update('text').digest('hex');
  for (const key of keys) {
    const { url, headers } = await uploadTo(objects.bucket, key, { size: 4, sha256, media: 'text/plain' });
    await fetch(url, { method: 'PUT', body: 'text', headers });
  }
}
async function keys(): Promise<string[]> {
  const found = [];
  for await (const { key } of list(objects.bucket, '')) found.push(key);
  return found;
}
const isKnown = async (application: string, sha256: string) => application === 'app' && sha256 === KNOWN;

test('what nobody needs is removed after a day, and everything else kept', async () => {
  const needed = [`evidence/app/${KNOWN}`, `evidence/app/${KNOWN}.thumbnail`, 'evidence/notes', 'other/x'];
  const orphans = [
    `evidence/app/${UNKNOWN}`,
    `evidence/app/${UNKNOWN}.thumbnail`,
    `evidence/other/${KNOWN}`,
    'pending/app/1',
    'pending/app/1.thumbnail',
  ];
  await put(...needed, ...orphans);
  expect(await sweep(objects.bucket, { now: TOMORROW, isKnown })).toEqual({ removed: orphans, failed: [] });
  expect(await keys()).toEqual(needed);
  expect(await sweep(objects.bucket, { now: TOMORROW, isKnown })).toEqual({ removed: [], failed: [] });
});

test('what is on its way is left alone for a day', async () => {
  await put('pending/app/1', `evidence/app/${UNKNOWN}`);
  const now = new Date(Date.now() + 23 * 60 * 60_000).toISOString();
  expect(await sweep(objects.bucket, { now, isKnown })).toEqual({ removed: [], failed: [] });
  expect((await keys()).length).toBe(2);
});

test('what fails is told, and the rest goes on', async () => {
  await put('pending/app/1', 'pending/app/2', `evidence/app/${UNKNOWN}`);
  objects.meddle = ({ method, url }, response) =>
    method === 'DELETE' && /app\/1/.test(url ?? '') && response.writeHead(403).end() && true;
  const broken = () => Promise.reject(new Error('the store does not answer'));
  expect(await sweep(objects.bucket, { now: TOMORROW, isKnown: broken })).toEqual({
    removed: ['pending/app/2'],
    failed: [
      { key: `evidence/app/${UNKNOWN}`, error: 'Error: the store does not answer' },
      { key: 'pending/app/1', error: 'Error: the object store refused DELETE pending/app/1: 403 ' },
    ],
  });
});

test('evidence that comes again while it is swept stays', async () => {
  await put(`evidence/app/${UNKNOWN}`);
  objects.meddle = ({ method }, response) => {
    // The head that is asked for before the removal tells a younger object than the listing did.
    if (method === 'HEAD') response.writeHead(200, { 'last-modified': new Date(TOMORROW).toUTCString() }).end();
    return method === 'HEAD';
  };
  expect(await sweep(objects.bucket, { now: TOMORROW, isKnown })).toEqual({ removed: [], failed: [] });
});

test('a store that does not list its objects is busy', async () => {
  objects.meddle = (_, response) => response.writeHead(500).end() && true;
  await expect(sweep(objects.bucket, { now: TOMORROW, isKnown })).rejects.toThrow(ObjectsBusy);
});
