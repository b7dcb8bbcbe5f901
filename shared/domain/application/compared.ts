import type { Hundredths } from '../points.ts';
import type { Answers } from '../standard/answer.ts';
import type { Indicator } from '../standard/indicator.ts';
import type { Score } from '../standard/score.ts';

/** What a sheet says of an indicator, so that two can be compared: its points, that it does not apply, or whether a veto happened. */
export type Said = Hundredths | 'not-applicable' | 'happened' | 'not-happened';

/** Undefined where a sheet says nothing that can be read. */
export function saidOf(indicator: Indicator, answers: Answers, { points, vetoes }: Score): Said | undefined {
  const { id, veto, mayNotApply } = indicator;
  if (mayNotApply && answers[id]?.notApplicable) return 'not-applicable';
  if (veto && points[id] !== undefined) return vetoes.includes(id) ? 'happened' : 'not-happened';
  return points[id];
}

/** Sheets that say nothing differ from none. */
export const differ = (said: readonly (Said | undefined)[]): boolean =>
  new Set(said.filter((each) => each !== undefined)).size > 1;
