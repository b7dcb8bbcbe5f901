import { beforeAll, expect, test } from 'vitest';
import { done, SUBMITTER } from '../../flow.ts';
import type { TestHost } from '../../host.ts';
import { deployedHost } from '../deployed.ts';

let registry: TestHost;
beforeAll(async () => {
  registry = await deployedHost();
});

test('what was named before the second deployment is in the register after it', async () => {
  const { items } = await done(registry, undefined, 'GET', '/cells?programme=2023');
  expect(items.map(({ name }: { name: string }) => name)).toContain('塔山小学');
});

test('people sign in as before, and find what they have filed', async () => {
  const { items } = await done(registry, SUBMITTER, 'GET', '/applications');
  expect(items.length).toBeGreaterThan(0);
});
