import type { Denominator, PlaceQuota, Programme, Quotas, Rounding } from '../programme.ts';

/** What a programme may have quotas of, in the order in which the plan names them. */
export const QUOTAS = ['townships', 'villages', 'cells'] as const;
export type QuotaName = (typeof QUOTAS)[number];

/** Those that a programme has. */
export const quotasOf = ({ quotas }: Pick<Programme, 'quotas'>): QuotaName[] => QUOTAS.filter((name) => quotas[name]);

/** What is counted in a programme: its quotas, or else all that is named. */
export function countedIn(programme: Pick<Programme, 'quotas'>): QuotaName[] {
  const quotas = quotasOf(programme);
  return quotas.length > 0 ? quotas : ['cells'];
}

/** Whether each district has something to reach by itself. */
export const ofDistricts = (programme: Pick<Programme, 'quotas'>): boolean =>
  programme.quotas.scope === 'district' && quotasOf(programme).length > 0;

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

/** What has to be reached in a programme. */
export interface Targets {
  readonly cells: number;
  readonly townships: number;
  readonly villages: number;
}

/** Of a reporting unit without quotas: the city's own units (市本级), or any where only the city as a whole has them. */
export const NO_TARGETS: Targets = { cells: 0, townships: 0, villages: 0 };

/** What an area with so many townships and villages has to reach. */
export const targets = ({ quotas }: Pick<Programme, 'quotas'>, of: Places): Targets => ({
  cells: quotas.cells?.count ?? 0,
  townships: target(quotas, quotas.townships, of.townships),
  villages: target(quotas, quotas.villages, of.villages),
});

export type Places = Pick<Denominator, 'townships' | 'villages'>;

function target({ rounding }: Quotas, quota: PlaceQuota | undefined, total: number): number {
  if (!quota) return 0;
  return 'count' in quota ? quota.count : share(total, quota.percent, rounding);
}
