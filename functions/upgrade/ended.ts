import type { Ended } from '../../shared/domain/health/run.ts';
import { NO_TIME } from '../scheduled/time-left.ts';
import type { Upgraded } from './run.ts';

/** How an upgrade ended: one that had no time for all the data goes on with the next hour. */
export const ended = ({ version, finished }: Upgraded): Ended => ({
  told: { counts: { version } },
  failed: finished ? {} : { data: NO_TIME },
});
