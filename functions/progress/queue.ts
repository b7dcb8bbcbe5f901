import { queueCounts, type Tally } from '../../shared/domain/application/agreeing.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { type Link, linkAt } from '../../shared/domain/trail/seal.ts';
import type { Table } from '../../shared/store/client.ts';
import { linesOf, queueHeads } from '../../shared/store/trail.ts';

/** What one pass over a reporting unit's queue tells. */
export interface Queue {
  /** How many applications are in each state, and whose work they are. */
  readonly counts: Tally;
  /** Where the trail of each ended at the cutoff. */
  readonly links: readonly Link[];
}

/**
 * Reads a queue row by row. An application that changed after the cutoff is taken from its own lines, which stand in the
 * table itself; all others from the index alone, which had the time to follow.
 */
export async function readQueue(table: Table, programme: string, district: string, cutoff: Instant): Promise<Queue> {
  const counts: Record<string, number> = {};
  const [links, later] = [new Map<string, Link>(), new Set<string>()];
  for await (const head of queueHeads(table, { programme, district })) {
    for (const [count, n] of Object.entries(queueCounts(head))) counts[count] = (counts[count] ?? 0) + n;
    if (head.updatedAt > cutoff) later.add(head.id);
    else links.set(head.id, { application: head.id, version: head.version, hash: head.head });
  }
  for (const id of later) {
    const link = linkAt(await linesOf(table, id), cutoff);
    if (link) links.set(id, link);
  }
  return { counts, links: [...links.values()] };
}
