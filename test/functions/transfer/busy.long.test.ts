import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportTo } from '../../../functions/transfer/export.ts';
import { importFrom } from '../../../functions/transfer/import.ts';
import type { Table } from '../../../shared/store/client.ts';
import { meddled } from '../../meddle.ts';
import { contentOf, emptyStores, type Filled, filled, newFolder, quiet } from './filled.ts';

let source: Filled;
beforeAll(async () => {
  source = await filled();
}, 60_000);
afterAll(async () => {
  source.site.stop();
  await source.objects.stop();
});

const throttled = () =>
  Object.assign(new Error('slow down'), { name: 'ProvisionedThroughputExceededException', $fault: 'client' });

/** Each command is refused so often before it is let through: more often than the client tries by itself. */
function throttling(table: Table): Table {
  const seen = new Map<string, number>();
  return meddled(table, 'try', (command, next) => {
    const times = (seen.get(command) ?? 0) + 1;
    seen.set(command, times);
    if (times <= 6) throw throttled();
    return next();
  });
}

test('a throttled table is moved all the same', async () => {
  const { folder, remove } = newFolder();
  const { stores, objects } = await emptyStores();
  await exportTo(folder, { ...source.stores, table: throttling(source.stores.table) }, quiet);
  await importFrom(folder, { ...stores, table: throttling(stores.table) }, quiet);
  expect(await contentOf(stores)).toEqual(await contentOf(source.stores));
  await objects.stop();
  remove();
});
