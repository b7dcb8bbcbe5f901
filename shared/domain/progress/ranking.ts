import { attainedInAll, type PerMille, type Quotas } from './attainment.ts';

export interface Ranked<P> {
  /** From 1; who attained the same shares a place, and the next place is left out. */
  readonly place: number;
  readonly attained: PerMille;
  readonly progress: P;
}

/**
 * Districts by the share of their targets that they reached, not by absolute numbers: targets follow the size of a
 * district, so a small one competes on equal terms. Those with the same share keep the order they came in.
 */
export function ranking<P extends Quotas>(all: readonly P[]): Ranked<P>[] {
  const shares = all.map((progress) => ({ progress, attained: attainedInAll(progress) }));
  const place = (share: PerMille) => 1 + shares.filter(({ attained }) => attained > share).length;
  return shares.map((one) => ({ ...one, place: place(one.attained) })).sort((a, b) => a.place - b.place);
}
