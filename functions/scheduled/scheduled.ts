import type { LambdaContext } from 'hono/aws-lambda';
import { type Ended, type Task, together } from '../../shared/domain/health/run.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Table } from '../../shared/store/client.ts';
import { loadDone, saveDone } from '../../shared/store/unfinished.ts';
import { logger } from '../telemetry/logger.ts';
import { measure, measureEach } from '../telemetry/metrics.ts';
import { recorded } from './recorded.ts';
import { NO_TIME, type TimeLeft } from './time-left.ts';

/** One try of a scheduled run. */
export interface Try {
  /** What the clock says. A run may come late, twice, or beside the next one: it never acts as if it were another time. */
  readonly now: Instant;
  readonly timeLeft: TimeLeft;
  /** The time that the schedule meant, the same for every try: the run's name. */
  readonly scheduled: Instant;
}

/** What came of a try. */
export interface Outcome extends Ended {
  /** For the log. */
  readonly report: object;
  readonly metrics: Readonly<Record<string, number>>;
  readonly transitions?: Readonly<Record<string, number>>;
}

/** What a function is called, and where it keeps how its runs end. */
interface Kept {
  readonly table: Table;
  readonly task: Task;
}

/** Not everything could be begun in time; the next try goes on. */
class UnfinishedError extends Error {
  override name = 'UnfinishedError';
}

/**
 * A scheduled function on Lambda. It tells what it did, keeps how it ended, and fails when something could not be done,
 * after all else is: so the schedule reports it, and Lambda tries again.
 */
export const scheduled =
  ({ table, task }: Kept, work: (one: Try) => Promise<Outcome>) =>
  async ({ time }: { readonly time?: string }, context: LambdaContext): Promise<object> => {
    logger.addContext(context);
    const now = realTime();
    const one = { now, timeLeft: () => context.getRemainingTimeInMillis(), scheduled: instantOf(time ?? now) };
    const begun = { task, scheduled: one.scheduled, started: now };
    const { report, failed, metrics, transitions = {} } = await recorded(table, begun, realTime, () => work(one));
    const names = Object.keys(failed);
    logger[names.length > 0 ? 'error' : 'info']('run', { scheduled: one.scheduled, ...report });
    measure(metrics);
    measureEach('Transitions', 'transition', transitions);
    const left = leftIn(failed);
    if (left.length > 0) throw new UnfinishedError(`${NO_TIME} for ${left.join(', ')}`);
    if (names.length > 0) throw new Error(`not done: ${names.join(', ')}`);
    return report;
  };

const realTime = () => new Date().toISOString();

function instantOf(time: string): Instant {
  const at = Date.parse(time);
  if (Number.isNaN(at)) throw new Error(`${time} is no time that a schedule could mean`);
  return new Date(at).toISOString();
}

export const leftIn = (failed: Outcome['failed']): string[] =>
  Object.keys(failed).filter((name) => failed[name] === NO_TIME);

/** A scheduled function whose tries begin with what those before have done, remember it for the next, and tell all of it. */
export const goingOn = (
  kept: Kept,
  work: (one: Try & { done: readonly string[] }) => Promise<Outcome & { done: readonly string[] }>,
) =>
  scheduled(kept, async (one) => {
    const { table, task } = kept;
    const before = await loadDone(table, task, one.scheduled);
    const { done, ...outcome } = await work({ ...one, done: before.done });
    const told = together(before.told, outcome.told);
    if (leftIn(outcome.failed).length > 0)
      await saveDone(table, task, one.scheduled, { done: [...before.done, ...done], told });
    return { ...outcome, told };
  });
