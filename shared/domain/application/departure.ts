import { type Hundredths, medianOf } from '../points.ts';
import type { Programme } from '../programme.ts';
import type { Standard } from '../standard/indicator.ts';
import { score } from '../standard/score.ts';
import type { Application } from './application.ts';
import { answersOf, sheetBy } from './sheets.ts';

/** How a reviewer's total lies to what the others found: above or below the median of their totals. */
export interface Departure {
  readonly median: Hundredths;
  readonly others: number;
  /** Own minus median. */
  readonly by: Hundredths;
}

/** The narrowest step between two stars: a difference this wide may cost or give one. */
const step = ({ 3: three, 4: four, 5: five }: Programme['starBands']): Hundredths =>
  Math.min(four - three, five - four);

/** Told where the difference is at least as wide as a star's band; undefined otherwise, and where there is nobody to compare with. */
export function departure(
  own: Hundredths,
  others: readonly Hundredths[],
  bands: Programme['starBands'],
): Departure | undefined {
  const median = medianOf(others);
  if (median === undefined || Math.abs(own - median) < step(bands)) return undefined;
  return { median, others: others.length, by: own - median };
}

/** The totals of the whole sheets that are not `email`'s: the district's, and those of the other reviewers. */
export function otherTotals(
  { district, sheets }: Pick<Application, 'district' | 'sheets'>,
  email: string,
  standard: Standard,
): Hundredths[] {
  const emails = Object.keys(sheets).filter((each) => each !== email);
  const all = [district, ...emails.map((each) => answersOf(sheetBy({ sheets }, each)))];
  return all
    .map((answers) => score(standard, answers))
    .filter(({ faults }) => Object.keys(faults).length === 0)
    .map(({ total }) => total);
}
