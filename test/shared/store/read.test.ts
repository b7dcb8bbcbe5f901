import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, expect, test } from 'vitest';
import { StoreBusy, type Table, toItem } from '../../../shared/store/client.ts';
import { createTable } from '../../../shared/store/create.ts';
import { getAll, rows } from '../../../shared/store/read.ts';
import { isReady } from '../../../shared/store/ready.ts';
import { counted, meddled } from '../../meddle.ts';
import { freshTable } from '../../table.ts';

let table: Table;
const item = (n: number) => ({ pk: 'P', sk: `a#${n}`, n });
beforeAll(async () => {
  table = await freshTable();
  for (let n = 1; n <= 5; n++)
    await table.client.send(new PutItemCommand({ TableName: table.name, Item: toItem(item(n)) }));
});

const key = (n: number) => ({ pk: 'P', sk: `a#${n}` });

test('items come in the order they were asked for, in one request, missing ones as undefined', async () => {
  const { table: own, sent } = counted(table);
  expect(await getAll(own, [key(3), key(9), key(1), key(8)])).toEqual([item(3), undefined, item(1), undefined]);
  expect(sent).toEqual(['BatchGetItem']);
});

test('an item asked for twice comes twice', async () => {
  expect(await getAll(table, [key(2), key(9), key(2), key(9)])).toEqual([item(2), undefined, item(2), undefined]);
});

test('no keys need no request', async () => {
  const { table: own, sent } = counted(table);
  expect(await getAll(own, [])).toEqual([]);
  expect(sent).toEqual([]);
});

/** Answers the first `times` batches with everything left over. */
function leavingOver(times: number): Table {
  let left = times;
  const RequestItems = { [table.name]: { Keys: [toItem(key(1))], ConsistentRead: true } };
  return meddled(table, 'command', async (_, next) => {
    if (left-- <= 0) return next();
    return { output: { Responses: {}, UnprocessedKeys: RequestItems, $metadata: {} } };
  });
}

test('what the store leaves over is asked for again', async () => {
  expect(await getAll(leavingOver(4), [key(1)])).toEqual([item(1)]);
});

test('a store that leaves over for ever is busy', async () => {
  await expect(getAll(leavingOver(5), [key(1)])).rejects.toThrow(StoreBusy);
});

const numbers = (found: readonly { n: number }[]) => found.map(({ n }) => n);
const read = async (wanted: object) =>
  numbers(await Array.fromAsync(rows<{ n: number }>(table, { partition: 'P', ...wanted })));

test('rows are read from a prefix, after a key, backwards, and in batches', async () => {
  expect(await read({})).toEqual([1, 2, 3, 4, 5]);
  expect(await read({ prefix: 'a#3' })).toEqual([3]);
  expect(await read({ prefix: 'b' })).toEqual([]);
  expect(await read({ prefix: 'a#', after: 'a#3' })).toEqual([4, 5]);
  expect(await read({ after: 'a#5' })).toEqual([]);
  expect(await read({ backwards: true, batch: 2 })).toEqual([5, 4, 3, 2, 1]);
  expect(await read({ partition: 'Q' })).toEqual([]);
});

test('a table is made once', async () => {
  expect(await createTable(table)).toBe(false);
  expect(await createTable({ ...table, name: `${table.name}-other` })).toBe(true);
});

test('a table that cannot be made says why', async () => {
  await expect(createTable({ ...table, name: 'a b' })).rejects.toThrow(/name/i);
});

test('a table that answers is ready, and one that is not there is not', async () => {
  expect([await isReady(table), await isReady({ ...table, name: 'nowhere' })]).toEqual([true, false]);
});
