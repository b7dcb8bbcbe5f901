import type { Ended } from '../../shared/domain/health/run.ts';
import type { Swept } from '../../shared/objects/sweep.ts';
import type { Passed } from './run.ts';
import type { Standing } from './standing.ts';

/** How a run of what time does ended, with the files of no application that it removed and what it leaves. */
export const ended = (
  { done, finished, failed, late }: Passed,
  { swept, stands }: { readonly swept?: Swept | undefined; readonly stands?: Standing | undefined },
): Ended => ({
  told: {
    counts: {
      ...{ ...done, finished: finished.length, late, removed: swept?.removed.length ?? 0 },
      ...(stands && { left: stands.left, ...aheadOf(stands) }),
    },
  },
  failed: { ...failed, ...Object.fromEntries(swept?.failed.map(({ key, error }) => [key, error]) ?? []) },
});

const aheadOf = ({ ahead }: Standing) =>
  Object.fromEntries(Object.entries(ahead).map(([transition, n]) => [`${transition}-ahead`, n]));
