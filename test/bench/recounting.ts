import { TABLE } from '../../functions/local/settings.ts';
import { type Counted, recountAll } from '../../functions/progress/recount.ts';
import { UNLIMITED } from '../../functions/scheduled/time-left.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import { openTable } from '../../shared/store/client.ts';
import { answering } from './child.ts';

export interface Recount {
  readonly programme: Programme;
  readonly all: readonly Counted[];
  readonly now: string;
}
export interface Recounted {
  readonly ms: number;
  /** The most memory that this process ever had, in MB. */
  readonly memory: number;
  readonly faulty: number;
}
const table = openTable(TABLE, process.env.DYNAMODB_ENDPOINT);

/** The progress of all districts, and nothing else, in a process of its own. */
answering(async ({ programme, all, now }: Recount): Promise<Recounted> => {
  const start = performance.now();
  const reports = await recountAll(table, programme, all, now, UNLIMITED);
  const ms = performance.now() - start;
  const faulty = reports.filter((r) => 'failed' in r || r.drift.length > 0 || r.snapshot !== 'written');
  return { ms, memory: process.resourceUsage().maxRSS / 1024, faulty: faulty.length };
});
