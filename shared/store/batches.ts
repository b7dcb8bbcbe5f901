import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { type Batch, type NoticeRow, readBatchId } from '../domain/batch.ts';
import type { Reasoned } from '../domain/signed.ts';
import { asked, type Table, toItem } from './client.ts';
import { held } from './held.ts';
import { batchKey, type Key, noticePartition, noticeRowKey, noticesPartition, withoutKeys } from './keys.ts';
import { getAll, rows } from './read.ts';

/** A batch as it is stored: `unfinished` while not every one of its applications has been moved. */
export interface StoredBatch extends Batch {
  readonly unfinished?: 'publish' | 'name' | 'call-off';
  readonly namedBy?: string;
  /** How many lines the notice has: of those it was to publish, some may have been refused, or all (`isEmpty`). */
  readonly published?: number;
  /** The mark of the request that made it, which may come twice. */
  readonly once?: string;
}

/** Nothing of it could be published: nobody sees it, and it stays, so that its number is never given again. */
export const isEmpty = ({ published }: StoredBatch): boolean => published === 0;

/** The batches of a programme, newest first, and those that came to nothing with them. */
export async function listBatches(table: Table, programme: string): Promise<StoredBatch[]> {
  const wanted = { partition: noticesPartition(programme), backwards: true };
  return (await Array.fromAsync(rows<StoredBatch & Key>(table, wanted))).map(withoutKeys);
}

export async function loadBatch(table: Table, id: string): Promise<StoredBatch | undefined> {
  const parts = readBatchId(id);
  const [batch] = parts ? await getAll<[StoredBatch]>(table, [batchKey(parts.programme, parts.number)]) : [];
  return batch?.id === id ? withoutKeys(batch) : undefined;
}

/** One line of a notice with the notice itself, in one request. */
export async function loadLine(
  table: Table,
  id: string,
  application: string,
): Promise<{ batch: StoredBatch; row: NoticeRow } | undefined> {
  const parts = readBatchId(id);
  if (!parts) return undefined;
  const keys = [batchKey(parts.programme, parts.number), noticeRowKey({ batch: id, application })];
  const [batch, row] = await getAll<[StoredBatch, NoticeRow]>(table, keys);
  return batch?.id === id && row ? { batch: withoutKeys(batch), row: withoutKeys(row) } : undefined;
}

/** Every line of a notice, in the order of its applications' ids. */
export async function noticeRows(table: Table, batch: string): Promise<NoticeRow[]> {
  return (await Array.fromAsync(rows<NoticeRow & Key>(table, { partition: noticePartition(batch) }))).map(withoutKeys);
}

/** Writes a new batch; false when its number was taken meanwhile. */
export const addBatch = (table: Table, batch: StoredBatch): Promise<boolean> =>
  held(put(table, batch, { ConditionExpression: 'attribute_not_exists(pk)' }));

/** Writes a batch anew; false when it was called off meanwhile, which stays. */
export const saveBatch = (table: Table, batch: StoredBatch): Promise<boolean> =>
  held(put(table, batch, batch.calledOff ? undefined : { ConditionExpression: 'attribute_not_exists(calledOff)' }));

/** Calls a published batch off; false when that was done meanwhile, or a document names it. */
export const callOff = (table: Table, { programme, number }: Batch, calledOff: Reasoned): Promise<boolean> =>
  held(
    table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: toItem(batchKey(programme, number)),
        UpdateExpression: 'SET calledOff = :why, unfinished = :step',
        ConditionExpression: 'published > :none AND attribute_not_exists(calledOff) AND attribute_not_exists(document)',
        ExpressionAttributeValues: toItem({ ':why': calledOff, ':step': 'call-off', ':none': 0 }),
      }),
    ),
  );

/** Notes that nothing of a batch is left to decide. */
export async function settleBatch(table: Table, { programme, number }: Batch): Promise<void> {
  const update = new UpdateItemCommand({
    TableName: table.name,
    Key: toItem(batchKey(programme, number)),
    UpdateExpression: 'SET settled = :yes',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: toItem({ ':yes': true }),
  });
  await asked(table.client.send(update));
}

function put(table: Table, batch: StoredBatch, condition?: { ConditionExpression: string }) {
  const Item = toItem({ ...batchKey(batch.programme, batch.number), ...batch });
  return table.client.send(new PutItemCommand({ TableName: table.name, Item, ...condition }));
}
