import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, expect, test } from 'vitest';
import { startHost } from '../../../functions/local/host.ts';
import { loadBatch } from '../../../shared/store/batches.ts';
import { toItem } from '../../../shared/store/client.ts';
import { DATA_VERSION, loadDataForm } from '../../../shared/store/data-version.ts';
import { batchKey, DATA } from '../../../shared/store/keys.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'upgraded-'));
afterAll(() => rmSync(dataDir, { recursive: true }));
const start = () => startHost({ port: 0, dataDir, now: '2023-06-01T09:00:00+08:00' });

const OLD = { id: '2023-3306-01', programme: '2023', number: 1 };

test('a registry of before is brought forward when it is started', async () => {
  const before = await start();
  const { client, name: TableName } = before.site.table;
  expect(await loadDataForm(before.site.table)).toEqual({ version: DATA_VERSION });
  await client.send(new DeleteItemCommand({ TableName, Key: toItem(DATA) }));
  await client.send(new PutItemCommand({ TableName, Item: toItem({ ...batchKey('2023', 1), ...OLD }) }));
  await before.stop();
  const { site, stop } = await start();
  expect([await loadDataForm(site.table), await loadBatch(site.table, OLD.id)]).toEqual([
    { version: DATA_VERSION },
    { ...OLD, published: 0 },
  ]);
  await stop();
});
