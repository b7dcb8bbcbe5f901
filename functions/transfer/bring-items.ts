import type { Table } from '../../shared/store/client.ts';
import { placeOf } from '../../shared/store/keys.ts';
import { BATCH, removeBatch } from '../../shared/store/put-batch.ts';
import { asTheyCome } from '../../shared/store/side-by-side.ts';
import { putLines, unlike } from '../../shared/store/whole.ts';
import type { Begun } from './begin.ts';
import { foreign } from './difference.ts';
import type { Moves } from './items.ts';
import { batchesOf } from './parts.ts';

/**
 * What people see without signing in comes after what it leads to, then what time and letters act on, and who may sign in
 * comes last: while an import goes on, nothing is shown that is not there, and nobody works on half a registry.
 */
const LAST = ['NOTICE', 'AWARDS', 'CELLS', 'NOTICES', 'PROGRESS', 'DUE', 'OUTBOX', 'ROSTER', 'MEMBER'];
const inOrder = (kinds: readonly string[]) => [...kinds].sort((a, b) => LAST.indexOf(a) - LAST.indexOf(b));

/** Writes an export's items, those that are not there yet. Gives what stood there before and stays, as `pk sk`. */
export async function bringItems(
  folder: string,
  table: Table,
  kinds: readonly string[],
  moves: Moves,
  { stood, isFresh }: Begun,
): Promise<Set<string>> {
  const left = new Set(stood);
  for (const kind of inOrder(kinds))
    await asTheyCome(batchesOf(folder, kind, moves), async (batch) => {
      const open = isFresh ? batch : await unlike(table, batch);
      if (open.length > 0) await putLines(table, open);
      for (const line of batch) left.delete(placeOf(line));
    });
  return left;
}

/** Removes what the export does not have; gives how much that was. */
export async function removeOthers(folder: string, table: Table, kinds: readonly string[], moves: Moves) {
  const others = await foreign(folder, table, kinds, moves);
  for (let n = 0; n < others.length; n += BATCH) await removeBatch(table, others.slice(n, n + BATCH));
  return others.length;
}
