import type { Ended } from '../../shared/domain/health/run.ts';
import { NO_TIME } from '../scheduled/time-left.ts';
import type { Delivered } from './run.ts';

/** How a delivery ended: what is tried again later is no failure, what was given up is. */
export function ended({ told, waiting, givenUp, lying }: Delivered): Ended {
  const left = Object.entries(waiting).filter(([, why]) => why === NO_TIME);
  const { count, ...oldest } = lying;
  return {
    told: {
      counts: { told: Object.values(told).reduce((sum, n) => sum + n, 0), waiting: count },
      ...oldest,
    },
    failed: { ...givenUp, ...Object.fromEntries(left) },
  };
}
