import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Manifest, readManifest } from '../../../functions/transfer/manifest.ts';
import { done, SUBMITTER } from '../../flow.ts';
import type { TestHost } from '../../host.ts';
import { deployedHost } from '../deployed.ts';

let registry: TestHost;
beforeAll(async () => {
  registry = await deployedHost();
});

/** What the schedule moves by itself meanwhile. */
const MOVING = ['OUTBOX', 'UNDELIVERED', 'RUN'];
const kept = ({ items, objects }: Manifest) => [
  Object.entries(items.kinds).filter(([kind]) => !MOVING.includes(kind)),
  objects,
];

test('every item and every file is after the second deployment what it was before it', async () => {
  const folder = dirname(process.env.DEPLOYED ?? '');
  const [before, after] = await Promise.all(['before', 'after'].map((name) => readManifest(join(folder, name))));
  expect(before && kept(before)).toEqual(after && kept(after));
});

test('what was named is in the register, and people sign in as before', async () => {
  const { items } = await done(registry, undefined, 'GET', '/cells?programme=2023');
  expect(items.map(({ name }: { name: string }) => name)).toContain('塔山小学');
  expect((await done(registry, SUBMITTER, 'GET', '/applications')).items.length).toBeGreaterThan(0);
});
