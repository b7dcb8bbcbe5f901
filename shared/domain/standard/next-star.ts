import { type Hundredths, rescale } from '../points.ts';
import type { Programme, Star } from '../programme.ts';
import type { Answers } from './answer.ts';
import { type Indicator, indicatorsOf, type Standard } from './indicator.ts';
import { type Score, score } from './score.ts';
import { STARS, starOf } from './stars.ts';

/** An indicator that has points to give still, and how many its full points would add to the total. */
interface Gain {
  readonly indicator: Indicator;
  readonly points: Hundredths;
  /** Not answered yet. */
  readonly open: boolean;
}

/** How far a set of answers has come, and what would bring it on. */
export interface NextStar {
  readonly score: Score;
  /** What the total reaches, vetoes and required indicators apart. */
  readonly star: Star | undefined;
  /** The lowest star above the total, and the points missing to it; undefined at the highest. */
  readonly next: { readonly star: Star; readonly missing: Hundredths } | undefined;
  /** What rules a star out whatever the score: vetoes that happened, and required indicators answered below full points. */
  readonly first: readonly Indicator[];
  /** Where points can be gained, required indicators first, then the most points first. */
  readonly gains: readonly Gain[];
}

export function nextStar(standard: Standard, answers: Answers, bands: Programme['starBands']): NextStar {
  const result = score(standard, answers);
  const all = indicatorsOf(standard);
  const stops = (id: string) =>
    result.vetoes.includes(id) || (result.requiredMissed.includes(id) && !(id in result.faults));
  const gain = gainIn(standard, answers, result);
  const above = [...STARS].reverse().find((star) => bands[star] > result.total);
  return {
    score: result,
    star: starOf(result.total, bands),
    next: above && { star: above, missing: bands[above] - result.total },
    first: all.filter(({ id }) => stops(id)),
    gains: all
      .filter(({ id }) => !stops(id))
      .map((indicator) => ({ indicator, points: gain(indicator), open: !(indicator.id in result.points) }))
      .filter(({ points }) => points > 0)
      .sort((a, b) => Number(b.indicator.required) - Number(a.indicator.required) || b.points - a.points),
  };
}

/** What full points at one indicator would add to the total, by the arithmetic of `score`: rescaled, or within the bonus cap. */
function gainIn(standard: Standard, answers: Answers, { points }: Score): (indicator: Indicator) => Hundredths {
  const counted = indicatorsOf(standard).filter((i) => !(i.mayNotApply && answers[i.id]?.notApplicable));
  const sum = (of: readonly Indicator[], worth: (i: Indicator) => Hundredths) => of.reduce((n, i) => n + worth(i), 0);
  const given = ({ id }: Indicator) => points[id] ?? 0;
  const [plain, bonus] = [counted.filter((i) => !i.bonus), counted.filter((i) => i.bonus)];
  const base = sum(plain, (i) => i.points);
  const [got, extra] = [sum(plain, given), sum(bonus, given)];
  const ofPlain = (n: Hundredths) => (base === 0 ? 0 : rescale(n, 10_000, base));
  const ofBonus = (n: Hundredths) => Math.min(standard.bonusCap, n);
  return (i) => {
    if (!counted.includes(i)) return 0;
    const more = i.points - given(i);
    return i.bonus ? ofBonus(extra + more) - ofBonus(extra) : ofPlain(got + more) - ofPlain(got);
  };
}
