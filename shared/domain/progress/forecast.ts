import { addDays, type Day } from '../time.ts';
import type { Elapsed } from './pace.ts';

/**
 * When a quota will be reached if namings go on as they have this year, and what that was reckoned from, so that the
 * sentence beside it can say why.
 */
export type Forecast =
  | { readonly basis: 'reached' }
  /** Nothing named yet: no rate, no date. */
  | { readonly basis: 'no-rate'; readonly missing: number; readonly days: number }
  | {
      readonly basis: 'rate';
      readonly date: Day;
      readonly missing: number;
      /** `named` in `days` days is the rate. */
      readonly named: number;
      readonly days: number;
      readonly daysToGo: number;
      /** On or before the programme's last day. */
      readonly inTime: boolean;
    };

export function forecast(named: number, target: number, today: Day, { days, of }: Elapsed): Forecast {
  const missing = Math.max(0, target - named);
  if (missing === 0) return { basis: 'reached' };
  if (named === 0 || days === 0) return { basis: 'no-rate', missing, days };
  const daysToGo = Math.ceil((missing * days) / named);
  return {
    basis: 'rate',
    date: addDays(today, daysToGo),
    missing,
    named,
    days,
    daysToGo,
    inTime: days + daysToGo <= of,
  };
}

const rank = (f: Forecast): string => (f.basis === 'reached' ? '' : f.basis === 'rate' ? f.date : '~');

/** The latest of several forecasts: a district is done when its last quota is. */
export const latest = (forecasts: readonly Forecast[]): Forecast =>
  forecasts.reduce((a, b) => (rank(b) > rank(a) ? b : a), { basis: 'reached' } as Forecast);
