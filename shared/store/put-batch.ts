import { BatchWriteItemCommand, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { asked, StoreBusy, type Table, toItem } from './client.ts';
import type { Key } from './keys.ts';
import { patiently } from './patience.ts';
import type { Item } from './read.ts';

/** The most items that one request writes. */
export const BATCH = 25;

/** Writes at most `BATCH` items, each over what is there. */
export const putBatch = (table: Table, items: readonly Item[]): Promise<void> =>
  writeBatch(
    table,
    items.map((Item) => ({ PutRequest: { Item } })),
  );

/** Removes at most `BATCH` items. */
export const removeBatch = (table: Table, keys: readonly Key[]): Promise<void> =>
  writeBatch(
    table,
    keys.map(({ pk, sk }) => ({ DeleteRequest: { Key: toItem({ pk, sk }) } })),
  );

/** What the store leaves over is written again. */
async function writeBatch(table: Table, requests: WriteRequest[]): Promise<void> {
  let open = requests;
  await patiently(async () => {
    const request = { RequestItems: { [table.name]: open } };
    const { UnprocessedItems = {} } = await asked(table.client.send(new BatchWriteItemCommand(request)));
    open = UnprocessedItems[table.name] ?? [];
    if (open.length > 0) throw new StoreBusy('items stay unprocessed');
  });
}
