import type { Hundredths } from '../points.ts';
import type { Programme, Star } from '../programme.ts';

export const STARS: readonly Star[] = [5, 4, 3];

/** The highest star that `score` reaches, or undefined below the lowest band: not awarded (domain.md, "Stars"). */
export const starOf = (score: Hundredths, bands: Programme['starBands']): Star | undefined =>
  STARS.find((star) => score >= bands[star]);
