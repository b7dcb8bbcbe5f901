import { beforeAll, expect, test } from 'vitest';
import { SUBMITTER } from '../../flow.ts';
import type { TestHost } from '../../host.ts';
import { deployedHost } from '../deployed.ts';

let registry: TestHost;
beforeAll(async () => {
  registry = await deployedHost();
});

test('a token of the user pool speaks for the member with its e-mail', async () => {
  const { status, body } = await registry.call(SUBMITTER, 'GET', '/applications');
  const applicants = body.items.map(({ applicant }: { applicant: string }) => applicant);
  expect([status, [...new Set(applicants)]]).toEqual([200, ['330602001']]);
});

test('whoever has an account and is no member reads what the public reads', async () => {
  const { status, body } = await registry.call('nobody@example.test', 'GET', '/applications');
  expect([status, body.code]).toEqual([403, 'not-a-member']);
});

test.each(['', 'nonsense', 'eyJhbGciOiJub25lIn0.eyJlbWFpbCI6ImFkbWluQGV4YW1wbGUudGVzdCJ9.'])(
  'a bearer that the pool did not give (%j) opens nothing',
  async (token) => {
    const headers = { authorization: `Bearer ${token}` };
    const { status, body } = await registry.call(undefined, 'GET', '/applications', undefined, headers);
    expect([status, body.code]).toEqual([401, 'not-signed-in']);
  },
);
