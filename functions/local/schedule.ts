import type { Ended, Task } from '../../shared/domain/health/run.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { ended as endedDeadlines } from '../deadlines/ended.ts';
import { removeOrphans } from '../deadlines/orphans.ts';
import { runDeadlines } from '../deadlines/run.ts';
import { standing } from '../deadlines/standing.ts';
import { ended as endedInvariants } from '../invariants/ended.ts';
import { runInvariants } from '../invariants/run.ts';
import { ended as endedMessages } from '../messages/ended.ts';
import { deliver } from '../messages/run.ts';
import { ended as endedProgress } from '../progress/ended.ts';
import { runProgress } from '../progress/run.ts';
import { recorded } from '../scheduled/recorded.ts';
import { ended as endedUpgrade } from '../upgrade/ended.ts';
import { upgrade } from '../upgrade/run.ts';
import type { Host } from './host.ts';

const MINUTE_MS = 60_000;
/** Changes come in bursts; what they are news of goes out together. */
const SOON_MS = 300;

/** How it ended, and what the machine's owner should see besides what failed. */
type Job = (host: Host) => Promise<Ended & { readonly seen?: object }>;

const deadlines: Job = async ({ site }) => {
  const passed = await runDeadlines(site);
  return endedDeadlines(passed, { swept: await removeOrphans(site), stands: await standing(site) });
};
const progress: Job = async ({ site, clock }) =>
  seeing(endedProgress(await runProgress(site.table, site.policy, clock.now())));
const invariants: Job = async ({ site, clock }) => seeing(endedInvariants(await runInvariants(site, clock.now())));
const messages: Job = async ({ site, channels }) => {
  const delivered = await deliver(site, channels);
  return { ...endedMessages(delivered), seen: delivered.waiting };
};
const upgraded: Job = async ({ site }) => endedUpgrade(await upgrade(site.table, () => true));

/** Drift that was repaired and what does not hold are no failures, and are to be seen all the same. */
const seeing = ({ told, failed }: Ended) => ({
  ...{ told, failed },
  seen: { ...(told.drift && { drift: told.drift }), ...(told.broken && { broken: told.broken }) },
});

/** What the day brings: first what time does, so that the figures already tell it; what must always be true after all else. */
const DAILY: Partial<Readonly<Record<Task, Job>>> = { deadlines, progress, invariants };

/**
 * The schedule of one machine: the day's work once for each day that its clock reaches, and messages shortly after every
 * change. Looked at once a minute, at the start, and soon after a change, such as of the clock; never twice at a time.
 */
export function startSchedule(host: Host): { stop(): Promise<void> } {
  let done = '';
  let hour = '';
  let last = Promise.resolve();
  let soon: NodeJS.Timeout | undefined;
  const tick = async () => {
    const now = host.clock.now();
    const [today, thisHour] = [dayOf(now), now.slice(0, 13)];
    if (today !== done) for (const [task, job] of Object.entries(DAILY)) await reported(task as Task, job, host);
    if (thisHour !== hour) await reported('upgrade', upgraded, host);
    [done, hour] = [today, thisHour];
    await reported('messages', messages, host);
  };
  const run = () => {
    last = last.then(tick);
  };
  const changed = () => {
    soon ??= setTimeout(() => {
      soon = undefined;
      run();
    }, SOON_MS);
  };
  run();
  const every = setInterval(run, MINUTE_MS);
  host.changes.on('change', changed);
  return {
    /** Begins nothing new; resolves when what was begun is done. Whatever is broken off is taken up at the next start. */
    stop: () => {
      clearInterval(every);
      clearTimeout(soon);
      host.changes.off('change', changed);
      return last;
    },
  };
}

/** Runs a job, keeps how it ended and tells what was wrong; the others go on. */
async function reported(task: Task, job: Job, host: Host): Promise<void> {
  const now = host.clock.now();
  const begun = { task, scheduled: now, started: now };
  const faulty = await recorded(host.site.table, begun, host.clock.now, () => job(host)).then(
    ({ failed, seen }) => ({ ...failed, ...seen }),
    (error) => ({ error: String(error) }),
  );
  if (Object.keys(faulty).length > 0) console.log(JSON.stringify({ level: 'warn', function: task, faulty }));
}
