import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Programme } from '../../shared/domain/programme.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';

/** The registry's time on one machine: it runs like the real one, but may stand elsewhere, so that a year can be played through. */
export interface Clock {
  now(): Instant;
  set(to: Instant): void;
}

/**
 * Starts at `NOW` if given, else where it was left, else in the programme's own year: a plan of 2023 takes no
 * applications in any other.
 */
export function startClock(dataDir: string, programme: Programme, given: string | undefined): Clock {
  const file = join(dataDir, 'clock.json');
  let offset = given === undefined ? (kept(file) ?? intoYear(programme)) : readGiven(given) - Date.now();
  const keep = () => writeFileSync(file, JSON.stringify({ offset }));
  keep();
  return {
    now: () => new Date(Date.now() + offset).toISOString(),
    set: (to) => {
      offset = Date.parse(to) - Date.now();
      keep();
    },
  };
}

function readGiven(given: string): number {
  const time = /T.*(Z|[+-]\d\d:?\d\d)$/.test(given) ? Date.parse(given) : Number.NaN;
  if (Number.isNaN(time))
    throw new Error(`NOW must be an ISO time with zone, such as 2023-06-30T09:00:00+08:00, not ${given}`);
  return time;
}

function kept(file: string): number | undefined {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { offset: number }).offset;
  } catch {
    return undefined;
  }
}

/** Whole years back or forth until today lies in the programme's window; none if it does. */
function intoYear({ window }: Programme): number {
  const real = new Date();
  const today = dayOf(real.toISOString());
  if (today >= window.opens && today <= window.closes) return 0;
  const moved = new Date(real);
  moved.setUTCFullYear(Number(window.opens.slice(0, 4)));
  return moved.getTime() - real.getTime();
}
