import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startHost } from '../../../functions/local/host.ts';
import { onOwnStores } from '../../../functions/local/own-stores.ts';
import { exportTo } from '../../../functions/transfer/export.ts';
import { importFrom } from '../../../functions/transfer/import.ts';
import { read } from '../../asked.ts';
import { brought, download } from '../../evidence.ts';
import { FILES } from '../../files.ts';
import { filed, SUBMITTER } from '../../flow.ts';
import { around, type TestHost } from '../../host.ts';

const above = mkdtempSync(join(tmpdir(), 'moving-'));
const settings = (name: string) => ({
  dataDir: mkdtempSync(join(above, name)),
  ...{ port: 0, origin: '', now: '2023-06-01T09:00:00+08:00' },
});
const [own, other] = [settings('own'), settings('other')];
const folder = join(above, 'export');
const quiet = () => undefined;
let first: TestHost;
let draft: { id: string };
let file: { id: string };
beforeAll(async () => {
  first = around(await startHost(own));
  draft = await filed(first, 'draft');
  file = await brought(first, SUBMITTER, draft, { name: '台账.pdf', body: FILES.pdf });
});
afterAll(() => rmSync(above, { recursive: true }));

test('a registry that is running is not exported, nor imported into', async () => {
  await expect(onOwnStores(own, async () => expect.fail())).rejects.toThrow(
    /^The folder .*own\w+ is in use by another running registry \(its engine is process \d+\): stop that one first/,
  );
});

test('one that was stopped moves to another folder, and is the same when it is started there', async () => {
  const before = await read(first, SUBMITTER, draft);
  await first.stop();
  await onOwnStores(own, (stores) => exportTo(folder, stores, quiet));
  await onOwnStores(other, (stores) => importFrom(folder, stores, quiet));
  const second = around(await startHost(other));
  expect(await read(second, SUBMITTER, draft)).toEqual(before);
  const { address } = await download(second, SUBMITTER, draft, file.id);
  expect(Buffer.from(await (await fetch(address)).arrayBuffer()).equals(FILES.pdf)).toBe(true);
  await second.stop();
});
