import type { Measured, Work } from './measured.ts';
import { type Meter, NOTHING, sum } from './meter.ts';

/** Keeps by name what each piece of work took. */
export interface Books {
  /** Does a piece of work when nothing else is done, so that whatever is measured is its own. */
  enter<T>(name: string, work: () => Promise<T>): Promise<T>;
  of(name: string): Work;
  readonly all: Measured['moves'];
}

const NO_WORK: Work = { ...NOTHING, times: 0, ms: 0 };

export function openBooks(meter: Meter): Books {
  const all: Record<string, Work> = {};
  let last: Promise<unknown> = Promise.resolve();
  const measured = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    meter();
    const before = process.cpuUsage();
    const answer = await work();
    const { user, system } = process.cpuUsage(before);
    const { times, ms, ...units } = all[name] ?? NO_WORK;
    all[name] = { times: times + 1, ...sum(units, meter()), ms: Math.round(ms * 1_000 + user + system) / 1_000 };
    return answer;
  };
  return {
    enter: (name, work) => {
      const done = last.then(() => measured(name, work));
      last = done.catch(() => undefined);
      return done;
    },
    of: (name) => all[name] ?? NO_WORK,
    all,
  };
}
