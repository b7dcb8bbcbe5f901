import { CreateTableCommand, ResourceInUseException } from '@aws-sdk/client-dynamodb';
import type { Table } from './client.ts';
import { tableDefinition } from './table.ts';

/** Makes the table where there is none yet; true when it was made. In the cloud the stack makes it, from the same definition. */
export async function createTable(table: Table): Promise<boolean> {
  try {
    await table.client.send(new CreateTableCommand({ TableName: table.name, ...tableDefinition }));
    return true;
  } catch (error) {
    if (error instanceof ResourceInUseException) return false;
    throw error;
  }
}
