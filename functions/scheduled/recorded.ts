import { type Ended, NOTHING_TOLD, type Run, runOf } from '../../shared/domain/health/run.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Table } from '../../shared/store/client.ts';
import { saveRun } from '../../shared/store/runs.ts';
import { NO_TIME } from './time-left.ts';

type Begun = Pick<Run, 'task' | 'scheduled' | 'started'>;

/** Does a run and keeps how it ended, for whoever looks after the registry. */
export async function recorded<T extends Ended>(
  table: Table,
  begun: Begun,
  now: () => Instant,
  work: () => Promise<T>,
): Promise<T> {
  const keep = (ended: Ended) =>
    kept(
      table,
      runOf(begun, ended, now(), (why) => why === NO_TIME),
    );
  try {
    const ended = await work();
    await keep(ended);
    return ended;
  } catch (error) {
    await keep({ told: NOTHING_TOLD, failed: { [begun.task]: String(error) } });
    throw error;
  }
}

/** What was done is done, also when that cannot be written down: the run then shows as late. */
async function kept(table: Table, run: Run): Promise<void> {
  await saveRun(table, run).catch((error) => {
    console.error(JSON.stringify({ level: 'error', function: run.task, error: String(error) }));
  });
}
