import type { Due } from '../../shared/domain/application/due.ts';
import { isSettled, mayWait } from '../../shared/domain/batch.ts';
import { CLOCK } from '../../shared/domain/member.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { addDays, dayOf } from '../../shared/domain/time.ts';
import { isEmpty, listBatches, noticeRows, type StoredBatch, settleBatch } from '../../shared/store/batches.ts';
import { type DueItem, dueBy } from '../../shared/store/due.ts';
import { isTimeUp, NO_TIME, type TimeLeft, UNLIMITED } from '../scheduled/time-left.ts';
import { finish } from '../web/changing/batches.ts';
import { moveAs } from '../web/changing/move.ts';
import { reportingUnits } from '../web/reading/lists.ts';
import type { Registry } from '../web/site.ts';

/** What time did in one run, and what it could not. */
export interface Passed {
  readonly done: Readonly<Record<Due['transition'], number>>;
  /** Batches that had been broken off half-way and are whole now. */
  readonly finished: readonly string[];
  readonly failed: Readonly<Record<string, string>>;
  /** How many were due before yesterday: a run was missed, or failed of them. */
  readonly late: number;
}

/**
 * Does what is due by now, reporting unit by reporting unit: reminders, deadlines that pass, names that expire. Each
 * application goes the one way on its own; what was done is no longer due, so running twice does nothing twice, and a
 * run after an outage, or after one whose time was up, finds all that was left.
 */
export async function runDeadlines(registry: Registry, timeLeft: TimeLeft = UNLIMITED): Promise<Passed> {
  const doing: Doing = { done: { remind: 0, lapse: 0, expire: 0 }, failed: {}, late: 0 };
  for (const unit of reportingUnits(registry.policy))
    await noting(doing.failed, unit, () => passUnit(registry, unit, doing, timeLeft));
  const finished = await finishBatches(registry, doing.failed, timeLeft);
  return { ...doing, finished };
}

/** What a run has come to so far. */
interface Doing {
  readonly done: Record<Due['transition'], number>;
  readonly failed: Record<string, string>;
  late: number;
}

async function passUnit(registry: Registry, unit: string, doing: Doing, timeLeft: TimeLeft): Promise<void> {
  const today = dayOf(registry.now());
  for await (const item of dueBy(registry.table, unit, today)) {
    if (item.day < addDays(today, -1)) doing.late++;
    if (isTimeUp(timeLeft)) {
      doing.failed[unit] = NO_TIME;
      return;
    }
    const fault = await pass(registry, item);
    if (fault === undefined) doing.done[item.transition]++;
    else if (!OVERTAKEN.includes(fault)) doing.failed[item.application] = fault;
  }
}

/** Somebody was faster, and what was due no longer is: no fault. */
const OVERTAKEN: readonly string[] = ['not-due', 'wrong-state'];

/** Notes under its name what a piece of work failed of, and lets the others go on. */
async function noting(failed: Record<string, string>, name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    failed[name] = String(error);
  }
}

/** Undefined when it was done, else why not. */
async function pass(registry: Registry, { application, transition }: DueItem): Promise<string | undefined> {
  try {
    const moved = await moveAs(registry, CLOCK, {
      id: application,
      transition,
      input: {},
      source: { via: 'schedule' },
    });
    return isRefusal(moved) ? moved.refused : undefined;
  } catch (error) {
    return String(error);
  }
}

async function finishBatches(registry: Registry, failed: Doing['failed'], timeLeft: TimeLeft): Promise<string[]> {
  const finished: string[] = [];
  const today = dayOf(registry.now());
  for (const { id } of registry.policy.programmes())
    await noting(failed, id, async () => {
      const all = await listBatches(registry.table, id);
      for (const batch of all.filter((one) => one.unfinished || mayWait(one, today))) {
        if (isTimeUp(timeLeft)) failed[batch.id] = NO_TIME;
        else if (await lookAfter(registry, batch, failed)) finished.push(batch.id);
      }
    });
  return finished;
}

/** Finishes a batch, or settles it; true when it is finished now. */
async function lookAfter(registry: Registry, batch: StoredBatch, failed: Doing['failed']): Promise<boolean> {
  if (batch.unfinished) return finishOne(registry, batch, failed);
  await noting(failed, batch.id, () => settleOne(registry, batch));
  return false;
}

/** Lines are decided one by one, too. It is noted when all are, so that the lists need not ask for them. */
async function settleOne({ table }: Registry, batch: StoredBatch): Promise<void> {
  if (!isEmpty(batch) && isSettled(await noticeRows(table, batch.id))) await settleBatch(table, batch);
}

/** In the name of whoever began it. */
async function finishOne(registry: Registry, batch: StoredBatch, failed: Doing['failed']): Promise<boolean> {
  const { unfinished, namedBy, calledOff, by } = batch;
  const email = calledOff?.by ?? ((unfinished === 'name' && namedBy) || by);
  let done = false;
  await noting(failed, batch.id, async () => {
    const { refused } = await finish(registry, { email, source: { via: 'schedule' } }, batch);
    for (const [id, refusal] of Object.entries(refused)) failed[id] = refusal.refused;
    done = true;
  });
  return done;
}
