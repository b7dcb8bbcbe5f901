import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { asked, type Table, toItem } from './client.ts';
import { IMPORT, withoutKeys } from './keys.ts';
import { patiently } from './patience.ts';
import { getAll } from './read.ts';

/** Stands in a table while an import is written into it. */
export interface ImportMark {
  /** Which export is being imported. */
  readonly of: string;
  /** What stood there before, as `pk sk`: the people that a first deployment or a first start made. */
  readonly stood: readonly string[];
}

export async function loadImportMark(table: Table): Promise<ImportMark | undefined> {
  const [mark] = await patiently(() => getAll<[ImportMark]>(table, [IMPORT]));
  return mark && withoutKeys(mark);
}

/** Throws when another import was faster. */
export async function setImportMark(table: Table, mark: ImportMark): Promise<void> {
  const Item = toItem({ ...IMPORT, ...mark });
  const put = { TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' };
  await patiently(() => asked(table.client.send(new PutItemCommand(put))));
}

export async function removeImportMark(table: Table): Promise<void> {
  const wanted = { TableName: table.name, Key: toItem(IMPORT) };
  await patiently(() => asked(table.client.send(new DeleteItemCommand(wanted))));
}
