import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { type LastRuns, type Run, TASKS, type Task } from '../domain/health/run.ts';
import { asked, type Table, toItem } from './client.ts';
import { endKey, type Key, withoutKeys } from './keys.ts';

/** Keeps how a run ended, in place of the last that ended so. */
export async function saveRun(table: Table, run: Run): Promise<void> {
  const Item = toItem({ ...endKey(run.task, run.outcome === 'done'), ...run });
  await asked(table.client.send(new PutItemCommand({ TableName: table.name, Item })));
}

/** Where the last runs of all tasks stand, two to each. */
export const RUN_KEYS: readonly Key[] = TASKS.flatMap((task) => [endKey(task, true), endKey(task, false)]);

export const lastRuns = (items: readonly ((Run & Key) | undefined)[]): Readonly<Record<Task, LastRuns>> =>
  Object.fromEntries(
    TASKS.map((task, n) => {
      const [done, failed] = [items[2 * n], items[2 * n + 1]];
      return [task, { ...(done && { done: withoutKeys(done) }), ...(failed && { failed: withoutKeys(failed) }) }];
    }),
  ) as Record<Task, LastRuns>;
