import type { Tally } from '../application/agreeing.ts';
import type { State } from '../application/application.ts';
import { reportingUnit } from '../division.ts';
import type { Star } from '../programme.ts';
import { type DistrictProgress, PIPELINE } from './district-progress.ts';
import { QUOTAS, type QuotaName } from './quota.ts';

/** An application that may be named, as lists have it. */
export interface Candidate {
  readonly id: string;
  readonly category: string;
  readonly applicant: string;
  readonly state: State;
  /** As far as one is proposed. */
  readonly star?: Star | undefined;
}

/**
 * A district's tally if some applications were named now: what `agreeing.ts` would add for each. One named already, or
 * another's district, adds nothing, and none counts twice; that a unit has no second application is the store's promise.
 */
export function ifNamed(district: string, tally: Tally, candidates: readonly Candidate[]): Tally {
  const own = candidates.filter(({ applicant, state }) => reportingUnit(applicant) === district && isOpen(state));
  const once = [...new Map(own.map((candidate) => [candidate.id, candidate])).values()];
  const after: Record<string, number> = { ...tally };
  const add = (count: string, by: number) => {
    after[count] = (after[count] ?? 0) + by;
  };
  for (const { category, state, star } of once) {
    for (const count of ['cells', `category:${category}`, 'state:named']) add(count, 1);
    if (star) add(`star:${star}`, 1);
    add(`state:${state}`, -1);
  }
  return after;
}

const isOpen = (state: State): boolean => (PIPELINE as readonly State[]).includes(state);

/** The quotas that are reached in one and were not in the other. */
export const newlyReached = (before: DistrictProgress, after: DistrictProgress): QuotaName[] =>
  QUOTAS.filter((quota) => before[quota].missing > 0 && after[quota].missing === 0);
