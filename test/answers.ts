import type { Answers } from '../shared/domain/standard/answer.ts';
import { type Indicator, indicatorsOf, type Standard } from '../shared/domain/standard/indicator.ts';

/** The answer that gives an indicator its full points; a veto did not happen. */
function fullAnswer({ rule, points, veto }: Indicator): string {
  if (veto) return '0';
  switch (rule.kind) {
    case 'all-or-nothing':
      return '1';
    case 'additive':
      return String(Math.ceil(points / rule.each));
    case 'deduction':
    case 'graded':
      return '0';
    case 'rate':
      return String(rule.threshold / 100);
    case 'target':
      return String((rule.compare === 'below' ? rule.value - 1 : rule.value) / 100);
  }
}

/** Answers with full points everywhere: 100, and the bonus up to its cap. */
export const fullAnswers = (standard: Standard): Answers =>
  Object.fromEntries(indicatorsOf(standard).map((indicator) => [indicator.id, { value: fullAnswer(indicator) }]));
