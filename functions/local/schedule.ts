import { dayOf } from '../../shared/domain/time.ts';
import { removeOrphans } from '../deadlines/orphans.ts';
import { runDeadlines } from '../deadlines/run.ts';
import { runInvariants } from '../invariants/run.ts';
import { deliver } from '../messages/run.ts';
import { runProgress } from '../progress/run.ts';
import type { Host } from './host.ts';

const MINUTE_MS = 60_000;
/** Changes come in bursts; what they are news of goes out together. */
const SOON_MS = 300;

type Job = (host: Host) => Promise<object>;

/** What must always be true, looked at after all else; what is not is told with its keys. */
const invariants: Job = async ({ site, clock }) => {
  const units = await runInvariants(site, clock.now());
  return units.filter((unit) => 'failed' in unit || Object.keys(unit.broken).length > 0);
};

/** What the day brings: first what time does, so that the figures already tell it. */
const DAILY: Readonly<Record<string, Job>> = {
  deadlines: async ({ site }) => {
    const { failed } = await runDeadlines(site);
    return failed;
  },
  orphans: async ({ site }) => (await removeOrphans(site)).failed,
  progress: async ({ site, clock }) => {
    const all = Object.values(await runProgress(site.table, site.policy, clock.now())).flat();
    return all.filter((report) => 'failed' in report || report.drift.length > 0);
  },
  invariants,
};
const messages: Job = async ({ site, channels }) => {
  const { waiting, givenUp } = await deliver(site, channels);
  return { ...waiting, ...givenUp };
};

/**
 * The schedule of one machine: the day's work once for each day that its clock reaches, and messages shortly after every
 * change. Looked at once a minute, at the start, and soon after a change, such as of the clock; never twice at a time.
 */
export function startSchedule(host: Host): { stop(): Promise<void> } {
  let done = '';
  let last = Promise.resolve();
  let soon: NodeJS.Timeout | undefined;
  const tick = async () => {
    const today = dayOf(host.clock.now());
    if (today !== done) for (const [name, job] of Object.entries(DAILY)) await reported(name, job, host);
    done = today;
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

/** Runs a job and tells what was wrong; the others go on. */
async function reported(name: string, job: Job, host: Host): Promise<void> {
  const faulty = await job(host).catch((error) => ({ error: String(error) }));
  if (Object.keys(faulty).length > 0) console.log(JSON.stringify({ level: 'warn', function: name, faulty }));
}
