import { BatchWriteItemCommand, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { asked, StoreBusy, type Table } from './client.ts';
import { patiently } from './patience.ts';
import type { Item } from './read.ts';

/** The most items that one request writes. */
export const BATCH = 25;

/** Writes at most `BATCH` items, each over what is there; what the store leaves over is written again. */
export async function putBatch(table: Table, items: readonly Item[]): Promise<void> {
  let open: WriteRequest[] = items.map((Item) => ({ PutRequest: { Item } }));
  await patiently(async () => {
    const request = { RequestItems: { [table.name]: open } };
    const { UnprocessedItems = {} } = await asked(table.client.send(new BatchWriteItemCommand(request)));
    open = UnprocessedItems[table.name] ?? [];
    if (open.length > 0) throw new StoreBusy('items stay unprocessed');
  });
}
