import type { Denominator, Programme, Rounding } from '../programme.ts';

/**
 * `percent` % of `total` as a whole number of places. Whole-number arithmetic: `Math.ceil(35 * 0.2)` is 8, the right
 * answer is 7 (domain.md, "Rounding of a percentage").
 */
export function share(total: number, percent: number, rounding: Rounding): number {
  const hundredfold = total * percent;
  const down = Math.floor(hundredfold / 100);
  const rest = hundredfold % 100;
  if (rounding === 'up') return rest > 0 ? down + 1 : down;
  return rounding === 'nearest' && rest >= 50 ? down + 1 : down;
}

/** What a district has to reach in a programme. */
export interface Targets {
  readonly cells: number;
  readonly townships: number;
  readonly villages: number;
}

/** A reporting unit without quotas: the city's own units (市本级). */
export const NO_TARGETS: Targets = { cells: 0, townships: 0, villages: 0 };

export const targets = ({ quotas }: Programme, of: Pick<Denominator, 'townships' | 'villages'>): Targets => ({
  cells: quotas.cells.count,
  townships: share(of.townships, quotas.townships.percent, quotas.rounding),
  villages: share(of.villages, quotas.villages.percent, quotas.rounding),
});
