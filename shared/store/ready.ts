import type { Table } from './client.ts';
import { getAll } from './read.ts';

/** Does the table answer? */
export async function isReady(table: Table): Promise<boolean> {
  try {
    await getAll(table, [{ pk: 'READY', sk: 'READY' }]);
    return true;
  } catch {
    return false;
  }
}
