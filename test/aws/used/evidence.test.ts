import { beforeAll, expect, test } from 'vitest';
import { brought, claimOf, put, sha256Of } from '../../evidence.ts';
import { FILES } from '../../files.ts';
import { done, filed, NEIGHBOUR, SUBMITTER } from '../../flow.ts';
import type { TestHost } from '../../host.ts';
import { deployedHost } from '../deployed.ts';

let registry: TestHost;
let draft: { id: string };
beforeAll(async () => {
  registry = await deployedHost();
  draft = await filed(registry, 'draft');
});

const photo = { name: '现场.jpg', body: FILES.jpeg };

test('a file goes straight to the bucket by a signed address, is looked at, and stands in the application', async () => {
  const { id } = await brought(registry, SUBMITTER, draft, photo);
  const { evidence } = await done(registry, SUBMITTER, 'GET', `/applications/${draft.id}`);
  expect(evidence[id]).toMatchObject({ name: photo.name, size: photo.body.length, sha256: sha256Of(photo.body) });
});

test('what is sent in place of what was claimed is refused by the bucket itself', async () => {
  const path = `/applications/${draft.id}/evidence`;
  const other = { ...photo, name: '另一张.jpg', body: Buffer.concat([FILES.jpeg, Buffer.from('2')]) };
  const upload = await done(registry, SUBMITTER, 'POST', path, claimOf(other));
  await expect(put(upload, Buffer.from('something else'))).rejects.toThrow('the store answered 4');
});

test('who may not see the application gets no address of its files', async () => {
  const { evidence } = await done(registry, SUBMITTER, 'GET', `/applications/${draft.id}`);
  const [id] = Object.keys(evidence);
  const { status } = await registry.call(NEIGHBOUR, 'GET', `/applications/${draft.id}/evidence/${id}`);
  expect(status).toBe(404);
});
