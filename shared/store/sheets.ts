import { type Put, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { BroughtSheet, SheetRow } from '../domain/sheet.ts';
import { type Table, toItem } from './client.ts';
import { held } from './held.ts';
import { type Key, partKey, partsPartition, sheetKey, sheetsPartition, withoutKeys } from './keys.ts';
import { getAll, rows } from './read.ts';
import { sideBySide } from './side-by-side.ts';
import { EXPIRES } from './table.ts';

/** What stands in them are people's names and telephones: they are not kept longer than needed. */
export const KEPT_DAYS = 30;
/** By the store's own clock, as all that expires. */
const expires = () => Math.floor(Date.now() / 1000) + KEPT_DAYS * 24 * 3600;

/** Keeps a sheet with its rows; one that was brought twice stays as it is. */
export async function addSheet(
  table: Table,
  sheet: BroughtSheet,
  parts: readonly (readonly SheetRow[])[],
): Promise<void> {
  if (await loadSheet(table, sheet.by, sheet.id)) return;
  await sideBySide([...parts.entries()], ([n, part]) => savePart(table, sheet.id, n, part));
  await put(table, sheetKey(sheet.by, sheet.id), sheet, 'attribute_not_exists(pk)');
}

/** Whoever brought it sees it, and nobody else. */
export async function loadSheet(table: Table, by: string, id: string): Promise<BroughtSheet | undefined> {
  const [sheet] = await getAll<[BroughtSheet]>(table, [sheetKey(by, id)]);
  return sheet && bare(sheet);
}

/** The sheets that somebody brought, newest first. */
export async function sheetsOf(table: Table, by: string): Promise<BroughtSheet[]> {
  const found = await Array.fromAsync(rows<BroughtSheet & Key>(table, { partition: sheetsPartition(by) }));
  return found.map(bare).sort((a, b) => (a.at > b.at ? -1 : 1));
}

/** Writes a sheet on the version it was changed from; false when somebody was faster. */
export const saveSheet = (table: Table, sheet: BroughtSheet): Promise<boolean> =>
  held(table.client.send(new PutItemCommand(sheetPut(table, sheet))));

/** The same as a part of a transaction. */
export const sheetPut = (table: Table, sheet: BroughtSheet): Put =>
  putOf(table, sheetKey(sheet.by, sheet.id), sheet, 'version = :before', { ':before': sheet.version - 1 });

export async function loadPart(table: Table, id: string, n: number): Promise<readonly SheetRow[]> {
  const [part] = await getAll<[{ rows: SheetRow[] }]>(table, [partKey(id, n)]);
  return part?.rows ?? [];
}

export async function savePart(table: Table, id: string, n: number, part: readonly SheetRow[]): Promise<void> {
  await put(table, partKey(id, n), { rows: part });
}

/** Every row, in the order of the spreadsheet. */
export async function* rowsOf(table: Table, id: string): AsyncGenerator<SheetRow> {
  for await (const part of rows<{ rows: SheetRow[] }>(table, { partition: partsPartition(id) })) yield* part.rows;
}

const bare = (item: BroughtSheet & Key & { [EXPIRES]?: number }): BroughtSheet => {
  const { [EXPIRES]: _, ...sheet } = withoutKeys(item) as BroughtSheet & { [EXPIRES]?: number };
  return sheet;
};

const put = (table: Table, key: Key, value: object, condition?: string): Promise<boolean> =>
  held(table.client.send(new PutItemCommand(putOf(table, key, value, condition))));

const putOf = (table: Table, key: Key, value: object, ConditionExpression?: string, values?: object): Put => ({
  TableName: table.name,
  Item: toItem({ ...key, ...value, [EXPIRES]: expires() }),
  ...(ConditionExpression && { ConditionExpression }),
  ...(values && { ExpressionAttributeValues: toItem(values) }),
});
