import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { openTable, type Table } from '../shared/store/client.ts';
import { createTable } from '../shared/store/create.ts';

/** A new, empty table in the tests' engine. */
export async function freshTable(): Promise<Table> {
  const table = openTable(`test-${randomUUID()}`, inject('endpoint'));
  await createTable(table);
  return table;
}
