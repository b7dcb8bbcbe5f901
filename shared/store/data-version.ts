import { PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { asked, type Table, toItem } from './client.ts';
import { DATA, withoutKeys } from './keys.ts';
import { getAll } from './read.ts';

/** The form that this code writes; `upgrades.ts` brings older data to it. */
export const DATA_VERSION = 3;

/** In which form the data of a table are, and how far an upgrade has come that was stopped. */
export interface DataForm {
  readonly version: number;
  /** The key after which the upgrade to the next version goes on. */
  readonly after?: Readonly<Record<string, string>>;
}

/** Data without a mark are the oldest; an empty table is as new as the code. */
export async function loadDataForm(table: Table): Promise<DataForm> {
  const [form] = await getAll<[DataForm]>(table, [DATA]);
  if (form) return withoutKeys(form);
  const { Count } = await asked(table.client.send(new ScanCommand({ TableName: table.name, Limit: 1 })));
  return { version: Count === 0 ? DATA_VERSION : 1 };
}

export async function saveDataForm(table: Table, form: DataForm): Promise<void> {
  const Item = toItem({ ...DATA, ...form });
  await asked(table.client.send(new PutItemCommand({ TableName: table.name, Item })));
}
