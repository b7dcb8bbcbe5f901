import { ScanCommand } from '@aws-sdk/client-dynamodb';
import type { Table } from '../../shared/store/client.ts';
import { type Item, indexEntries, itemSize, OVERHEAD } from './item-size.ts';
import type { Kind, Measured } from './measured.ts';

/** Everything that a table keeps, by kind, in bytes as DynamoDB bills them. */
export async function measureStored(table: Table): Promise<Measured['stored']> {
  const kinds: Record<string, Kind> = {};
  for await (const item of items(table)) {
    const { items: many, bytes, indexes } = kinds[kindOf(item)] ?? { items: 0, bytes: 0, indexes: 0 };
    const entries = indexEntries(item).reduce((all, entry) => all + itemSize(entry) + OVERHEAD, indexes);
    kinds[kindOf(item)] = { items: many + 1, bytes: bytes + itemSize(item) + OVERHEAD, indexes: entries };
  }
  return kinds;
}

/** An application's partition holds several kinds, every other one kind: the first word of the key tells it. */
function kindOf({ pk, sk }: Item): string {
  const [partition = ''] = pk?.S?.split('#') ?? [];
  return partition === 'APPLICATION' ? (sk?.S?.split('#')[0] ?? '') : partition;
}

async function* items({ client, name: TableName }: Table): AsyncGenerator<Item> {
  let from: Item | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName, ExclusiveStartKey: from }));
    yield* page.Items ?? [];
    from = page.LastEvaluatedKey;
  } while (from);
}
