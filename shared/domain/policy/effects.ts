import type { Tally } from '../application/agreeing.ts';
import type { Hundredths } from '../points.ts';
import type { Denominator, Programme, Star } from '../programme.ts';
import { type DistrictProgress, districtProgress } from '../progress/district-progress.ts';
import { starOf } from '../standard/stars.ts';
import type { Instant } from '../time.ts';

/** A district as it stands now: what is counted there, and what its percentages are taken of. */
export interface Standing {
  readonly district: string;
  readonly denominator: Denominator;
  readonly tally: Tally;
}

/** What a change of programme makes of a district, on the same counts at the same moment. */
export interface Effect {
  readonly district: string;
  readonly before: DistrictProgress;
  readonly after: DistrictProgress;
}

export const effectsOn = (
  standing: readonly Standing[],
  [before, after]: readonly [Programme, Programme],
  now: Instant,
): Effect[] =>
  standing.map(({ district, denominator, tally }) => ({
    district,
    before: districtProgress(district, before, denominator, tally, now),
    after: districtProgress(district, after, denominator, tally, now),
  }));

/** How many scores would reach another star, or none any more: from which to which. */
export interface StarShift {
  readonly from: Star | undefined;
  readonly to: Star | undefined;
  readonly count: number;
}

export function starShifts(
  scores: readonly Hundredths[],
  [before, after]: readonly [Programme['starBands'], Programme['starBands']],
): StarShift[] {
  const moved = scores
    .map((score) => ({ from: starOf(score, before), to: starOf(score, after) }))
    .filter(({ from, to }) => from !== to);
  return [...Map.groupBy(moved, ({ from, to }) => `${from ?? 0}>${to ?? 0}`)]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([, [first, ...more]]) => (first ? [{ ...first, count: more.length + 1 }] : []));
}
