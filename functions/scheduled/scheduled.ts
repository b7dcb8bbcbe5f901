import type { LambdaContext } from 'hono/aws-lambda';
import type { Instant } from '../../shared/domain/time.ts';
import type { Table } from '../../shared/store/client.ts';
import { loadDone, saveDone } from '../../shared/store/unfinished.ts';
import { logger } from '../telemetry/logger.ts';
import { measure, measureEach } from '../telemetry/metrics.ts';
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
export interface Outcome {
  /** For the log. */
  readonly report: object;
  /** What could not be done, and why. */
  readonly failed: Readonly<Record<string, string>>;
  readonly metrics: Readonly<Record<string, number>>;
  readonly transitions?: Readonly<Record<string, number>>;
}

/** Not everything could be begun in time; the next try goes on. */
class UnfinishedError extends Error {
  override name = 'UnfinishedError';
}

/**
 * A scheduled function on Lambda. It tells what it did, and fails when something could not be done, after all else is:
 * so the schedule reports it, and Lambda tries again.
 */
export const scheduled =
  (work: (one: Try) => Promise<Outcome>) =>
  async ({ time }: { readonly time?: string }, context: LambdaContext): Promise<object> => {
    logger.addContext(context);
    const now = new Date().toISOString();
    const one = { now, timeLeft: () => context.getRemainingTimeInMillis(), scheduled: instantOf(time ?? now) };
    const { report, failed, metrics, transitions = {} } = await work(one);
    const names = Object.keys(failed);
    logger[names.length > 0 ? 'error' : 'info']('run', { scheduled: one.scheduled, ...report });
    measure(metrics);
    measureEach('Transitions', 'transition', transitions);
    const left = leftIn(failed);
    if (left.length > 0) throw new UnfinishedError(`${NO_TIME} for ${left.join(', ')}`);
    if (names.length > 0) throw new Error(`not done: ${names.join(', ')}`);
    return report;
  };

function instantOf(time: string): Instant {
  const at = Date.parse(time);
  if (Number.isNaN(at)) throw new Error(`${time} is no time that a schedule could mean`);
  return new Date(at).toISOString();
}

export const leftIn = (failed: Outcome['failed']): string[] =>
  Object.keys(failed).filter((name) => failed[name] === NO_TIME);

/** Lets a try begin with what the tries before it have done, and remembers the same for the next one. */
export const goingOn =
  (
    table: Table,
    name: string,
    work: (one: Try & { done: readonly string[] }) => Promise<Outcome & { done: readonly string[] }>,
  ) =>
  async (one: Try): Promise<Outcome> => {
    const before = await loadDone(table, name, one.scheduled);
    const { done, ...outcome } = await work({ ...one, done: before });
    if (leftIn(outcome.failed).length > 0) await saveDone(table, name, one.scheduled, [...before, ...done]);
    return outcome;
  };
