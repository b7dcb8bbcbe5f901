import { type AttributeValue, BatchWriteItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Table } from '../shared/store/client.ts';
import { freshTable } from './table.ts';

export type Item = Record<string, unknown> & { readonly pk: string; readonly sk: string };

/** Every item, raw and in no order. */
export async function scan({ client, name: TableName }: Table): Promise<Record<string, AttributeValue>[]> {
  const items: Record<string, AttributeValue>[] = [];
  let from: Record<string, AttributeValue> | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName, ConsistentRead: true, ExclusiveStartKey: from }));
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from);
  return items;
}

/** Every item of the table as it is stored, in the order of the keys; members are left out. */
export async function dump(table: Table): Promise<Item[]> {
  const items = (await scan(table)).map((item) => unmarshall(item) as Item);
  const place = ({ pk, sk }: Item) => `${pk} ${sk}`;
  return items.filter(({ sk }) => sk !== 'MEMBER').sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** Where every item stands, as `pk sk`. */
export const places = async (table: Table): Promise<string[]> => (await dump(table)).map(({ pk, sk }) => `${pk} ${sk}`);

/** Another table with the same items, to be changed at will. */
export async function copyOf(table: Table): Promise<Table> {
  const [items, copy] = [await scan(table), await freshTable()];
  for (let n = 0; n < items.length; n += 25) {
    const puts = items.slice(n, n + 25).map((Item) => ({ PutRequest: { Item } }));
    await copy.client.send(new BatchWriteItemCommand({ RequestItems: { [copy.name]: puts } }));
  }
  return copy;
}
