import type { DistrictProgress, QuotaProgress } from './district-progress.ts';
import { QUOTAS, type QuotaName } from './quota.ts';

/** A share in tenths of a percent: 625 is 62.5 %. Whole numbers, so that equal shares are equal. */
export type PerMille = number;

/**
 * How much of a target is reached, rounded down, so that only what is reached reads 100 %. What is above the target
 * adds nothing, and a target of 0 asks for nothing.
 */
export const attained = ({ named, target }: Pick<QuotaProgress, 'named' | 'target'>): PerMille =>
  target === 0 ? 1000 : Math.floor((Math.min(named, target) * 1000) / target);

/** The mean of those that ask for anything, rounded down: no quota makes up for another beyond its own target. */
export function attainedInAll(progress: Quotas): PerMille {
  const asked = QUOTAS.filter((quota) => progress[quota].target > 0);
  if (asked.length === 0) return 1000;
  return Math.floor(asked.reduce((sum, quota) => sum + attained(progress[quota]), 0) / asked.length);
}

export type Quotas = { readonly [Q in QuotaName]: Pick<DistrictProgress[Q], 'named' | 'target'> };
