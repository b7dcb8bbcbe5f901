import type { Ended } from '../../shared/domain/health/run.ts';
import type { Swept } from '../../shared/objects/sweep.ts';
import type { Passed } from './run.ts';

/** How a run of what time does ended, with the files of no application that it removed. */
export const ended = ({ done, finished, failed, late }: Passed, swept?: Swept): Ended => ({
  told: { counts: { ...done, finished: finished.length, late, removed: swept?.removed.length ?? 0 } },
  failed: { ...failed, ...Object.fromEntries(swept?.failed.map(({ key, error }) => [key, error]) ?? []) },
});
