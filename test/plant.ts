import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { type Table, toItem } from '../shared/store/client.ts';
import { dump, type Item } from './items.ts';

/** Changes what is stored behind the registry's back: of the items that `which` picks, each becomes what `change` makes of it. */
export async function planted(
  table: Table,
  which: (item: Item) => boolean,
  change: (item: Item) => Item | undefined,
): Promise<void> {
  const { client, name: TableName } = table;
  for (const item of (await dump(table)).filter(which)) {
    const changed = change(item);
    if (changed) await client.send(new PutItemCommand({ TableName, Item: toItem(changed) }));
    else await client.send(new DeleteItemCommand({ TableName, Key: toItem({ pk: item.pk, sk: item.sk }) }));
  }
}
