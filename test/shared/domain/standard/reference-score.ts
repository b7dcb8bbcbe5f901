import type { Indicator, Rule, Standard } from '../../../../shared/domain/standard/indicator.ts';
import type { Given, Sheet } from './given.ts';

/** What domain.md's table says one answer gives, in exact arithmetic. */
function worth(rule: Rule, answer: bigint, max: bigint): bigint {
  const capped = (points: bigint) => (points > max ? max : points < 0n ? 0n : points);
  if (rule.kind === 'all-or-nothing') return answer === 1n ? max : 0n;
  if (rule.kind === 'additive') return capped(answer * BigInt(rule.each));
  if (rule.kind === 'deduction') return capped(max - answer * BigInt(rule.each));
  if (rule.kind === 'graded') return BigInt(rule.grades[Number(answer)]?.points ?? 0);
  if (rule.kind === 'target') {
    const target = BigInt(rule.value);
    const met = {
      'at-least': answer >= target,
      'at-most': answer <= target,
      below: answer < target,
      equal: answer === target,
    };
    return met[rule.compare] ? max : 0n;
  }
  const below = BigInt(rule.threshold) - answer;
  const begun = below <= 0n ? 0n : (below + BigInt(rule.step) - 1n) / BigInt(rule.step);
  return capped(max - begun * BigInt(rule.lose));
}

const gives = ({ rule, points, veto }: Indicator, given: Given | undefined): bigint =>
  veto || given?.means === undefined ? 0n : worth(rule, BigInt(given.means), BigInt(points));

const sumOf = (amounts: readonly bigint[]) => amounts.reduce((sum, amount) => sum + amount, 0n);
const idsOf = (lines: readonly { indicator: Indicator }[]) => lines.map((line) => line.indicator.id);

/** The score by the words of domain.md: exact, in rationals, rounded once, half up. */
export function referenceScore(standard: Standard, sheet: Sheet) {
  const applicable = standard.sections
    .flatMap((section) => section.indicators)
    .map((indicator) => ({ indicator, given: sheet[indicator.id] }))
    .filter(({ indicator, given }) => !(indicator.mayNotApply && given?.answer.notApplicable));
  const lines = applicable.map((line) => ({ ...line, points: gives(line.indicator, line.given) }));
  const plain = lines.filter((line) => !line.indicator.bonus);
  const bonuses = sumOf(lines.filter((line) => line.indicator.bonus).map((line) => line.points));
  const bonus = bonuses > BigInt(standard.bonusCap) ? standard.bonusCap : Number(bonuses);
  const possible = sumOf(plain.map((line) => BigInt(line.indicator.points)));
  return {
    total: Number(ofHundred(sumOf(plain.map((line) => line.points)), possible)) + bonus,
    bonus,
    vetoes: idsOf(lines.filter(({ indicator, given }) => indicator.veto && given?.means === 1)),
    requiredMissed: idsOf(lines.filter((l) => l.indicator.required && l.points < BigInt(l.indicator.points))),
  };
}

function ofHundred(got: bigint, possible: bigint): bigint {
  if (possible === 0n) return 0n;
  const [over, rest] = [(got * 10_000n) / possible, (got * 10_000n) % possible];
  return rest * 2n >= possible ? over + 1n : over;
}
