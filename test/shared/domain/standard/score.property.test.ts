import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Indicator, indicatorsOf, type Standard } from '../../../../shared/domain/standard/indicator.ts';
import { score } from '../../../../shared/domain/standard/score.ts';
import { exampleStandard } from '../examples.ts';
import { answersOf, type Given, meanings, type Sheet, sheets, standards, typed } from './given.ts';
import { referenceScore } from './reference-score.ts';

const RUNS = { numRuns: 1000 };
const answered = standards.chain((standard) => fc.tuple(fc.constant(standard), sheets(standard)));

function outcome(standard: Standard, sheet: Sheet) {
  const { total, bonus, vetoes, requiredMissed } = score(standard, answersOf(sheet));
  return { total, bonus, vetoes, requiredMissed };
}

test('the score equals an exact reckoning in rationals, for any standard and any answers', () => {
  fc.assert(
    fc.property(answered, ([standard, sheet]) => {
      expect(outcome(standard, sheet)).toEqual(referenceScore(standard, sheet));
    }),
    RUNS,
  );
});

test('the score equals an exact reckoning for the example standard', () => {
  const standard = exampleStandard();
  fc.assert(
    fc.property(sheets(standard), (sheet) => {
      expect(outcome(standard, sheet)).toEqual(referenceScore(standard, sheet));
    }),
    RUNS,
  );
});

test('the total without bonus lies within 0 and 100, and the bonus within its cap', () => {
  fc.assert(
    fc.property(answered, ([standard, sheet]) => {
      const { total, bonus } = score(standard, answersOf(sheet));
      expect(Number.isInteger(total)).toBe(true);
      expect(total - bonus).toBeGreaterThanOrEqual(0);
      expect(total - bonus).toBeLessThanOrEqual(10_000);
      expect(bonus).toBeGreaterThanOrEqual(0);
      expect(bonus).toBeLessThanOrEqual(standard.bonusCap);
    }),
    RUNS,
  );
});

/** Two meanings of an answer, the worse first. */
function worseFirst({ rule }: Indicator, [a, b]: [number, number]): [number, number] {
  const [less, more] = [Math.min(a, b), Math.max(a, b)];
  if (rule.kind === 'target' && rule.compare === 'equal') return [a, rule.value];
  const lessIsBetter = rule.kind === 'deduction' || rule.kind === 'graded';
  return lessIsBetter || (rule.kind === 'target' && rule.compare !== 'at-least') ? [more, less] : [less, more];
}

const improved = answered
  .chain(([standard, sheet]) =>
    fc.tuple(fc.constant(standard), fc.constant(sheet), fc.constantFrom(...indicatorsOf(standard))),
  )
  .chain(([standard, sheet, of]) =>
    fc.record({
      standard: fc.constant(standard),
      sheet: fc.constant(sheet),
      of: fc.constant(of),
      pair: fc.tuple(meanings(of.rule), meanings(of.rule)).map((pair) => worseFirst(of, pair)),
    }),
  );

test('a better answer never lowers the total, nor does any answer instead of none', () => {
  fc.assert(
    fc.property(improved, ({ standard, sheet, of, pair: [worse, better] }) => {
      const total = (given: Given) => score(standard, answersOf({ ...sheet, [of.id]: given })).total;
      const totals = [
        total({ answer: {} }),
        ...[worse, better].map((means) => total({ answer: { value: typed(of.rule, means) } })),
      ];
      expect(totals).toEqual(totals.toSorted((a, b) => a - b));
    }),
    RUNS,
  );
});

test('declaring an item not applicable changes nothing where the standard does not allow it', () => {
  fc.assert(
    fc.property(answered, ([standard, sheet]) => {
      const fixed = indicatorsOf(standard).filter((i) => !i.mayNotApply);
      const declared = fixed.map((i) => [i.id, { ...sheet[i.id]?.answer, notApplicable: true }]);
      const answers = answersOf(sheet);
      expect(score(standard, { ...answers, ...Object.fromEntries(declared) })).toEqual(score(standard, answers));
    }),
    RUNS,
  );
});
