import type { Due } from '../../shared/domain/application/due.ts';
import { CLOCK } from '../../shared/domain/member.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { listBatches } from '../../shared/store/batches.ts';
import { type DueItem, dueBy } from '../../shared/store/due.ts';
import { finish } from '../web/batches.ts';
import { reportingUnits } from '../web/lists.ts';
import { moveAs } from '../web/move.ts';
import type { Registry } from '../web/site.ts';

/** What time did in one run, and what it could not. */
export interface Passed {
  readonly done: Readonly<Record<Due['transition'], number>>;
  /** Batches that had been broken off half-way and are whole now. */
  readonly finished: readonly string[];
  readonly failed: Readonly<Record<string, string>>;
}

/**
 * Does what is due by now, reporting unit by reporting unit: reminders, deadlines that pass, names that expire. Each
 * application goes the one way on its own; what was done is no longer due, so running twice does nothing twice, and a
 * run after an outage finds all that was left.
 */
export async function runDeadlines(registry: Registry): Promise<Passed> {
  const done = { remind: 0, lapse: 0, expire: 0 };
  const failed: Record<string, string> = {};
  for (const unit of reportingUnits(registry.policy))
    await noting(failed, unit, async () => {
      for await (const item of dueBy(registry.table, unit, dayOf(registry.now()))) {
        const fault = await pass(registry, item);
        if (fault === undefined) done[item.transition]++;
        else if (!OVERTAKEN.includes(fault)) failed[item.application] = fault;
      }
    });
  return { done, finished: await finishBatches(registry, failed), failed };
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

async function finishBatches(registry: Registry, failed: Record<string, string>): Promise<string[]> {
  const finished: string[] = [];
  for (const programme of registry.policy.programmes())
    for (const batch of await listBatches(registry.table, programme.id)) {
      if (!batch.unfinished) continue;
      const email = (batch.unfinished === 'name' && batch.namedBy) || batch.by;
      await noting(failed, batch.id, async () => {
        const { refused } = await finish(registry, { email, source: { via: 'schedule' } }, batch);
        for (const [id, refusal] of Object.entries(refused)) failed[id] = refusal.refused;
        finished.push(batch.id);
      });
    }
  return finished;
}
