import { describe, expect, test } from 'vitest';
import { loadPolicy } from '../../../shared/data/load.ts';
import type { Answers } from '../../../shared/domain/standard/answer.ts';
import { type Indicator, indicatorsOf, type Rule } from '../../../shared/domain/standard/indicator.ts';
import { score } from '../../../shared/domain/standard/score.ts';

const policy = loadPolicy('3306');

/** The categories that the registry begins with (domain.md, "Categories"); a new one is not asked for here. */
const CATEGORIES = [
  'township',
  'village',
  'school',
  'factory',
  'hospital',
  'office',
  'hotel',
  'shop',
  'residential',
  'park',
  'scenic',
  'industrial-park',
];
const KINDS = ['additive', 'all-or-nothing', 'deduction', 'graded', 'rate', 'target'];

test.each(CATEGORIES)('%s has a standard', (category) => {
  expect(policy.standard(category)?.category).toBe(category);
});

test('a township and a village are divisions, every other category’s unit has a name of its own', () => {
  const divisions = policy.standards().filter((s) => s.unit !== 'named');
  expect(divisions.map((s) => [s.category, s.unit])).toEqual([
    ['township', 'township'],
    ['village', 'village'],
  ]);
});

/** The best answer that can be typed under a rule, as the form would take it. */
function bestAnswer({ rule, points, veto }: Indicator): string {
  const best: { [K in Rule['kind']]: (of: Extract<Rule, { kind: K }>) => number } = {
    'all-or-nothing': () => (veto ? 0 : 1),
    additive: ({ each }) => Math.ceil(points / each),
    deduction: () => 0,
    graded: () => 0,
    rate: ({ threshold }) => threshold / 100,
    target: ({ value }) => value / 100,
  };
  return String((best[rule.kind] as (of: Rule) => number)(rule));
}

describe.each(policy.standards().map((s) => [s.category, s] as const))('the standard of %s', (_, standard) => {
  const indicators = indicatorsOf(standard);

  test('uses every kind of rule', () => {
    expect([...new Set(indicators.map((i) => i.rule.kind))].sort()).toEqual(KINDS);
  });

  test('has something required, something that may not apply, vetoes and bonuses', () => {
    const counts = [
      (i: Indicator) => i.required,
      (i: Indicator) => i.mayNotApply,
      (i: Indicator) => i.veto,
      (i: Indicator) => i.bonus,
    ];
    expect(counts.map((flag) => indicators.some(flag))).toEqual([true, true, true, true]);
  });

  test('gives the best answers exactly 100 and the whole bonus', () => {
    const answers: Answers = Object.fromEntries(indicators.map((i) => [i.id, { value: bestAnswer(i) }]));
    const { total, bonus, faults, vetoes, requiredMissed } = score(standard, answers);
    expect({ total, bonus, faults, vetoes, requiredMissed }).toEqual({
      total: 10_000 + standard.bonusCap,
      bonus: standard.bonusCap,
      faults: {},
      vetoes: [],
      requiredMissed: [],
    });
  });

  test('says everything in two different languages', () => {
    const texts = [
      standard.name,
      standard.title,
      standard.source,
      ...standard.sections.map((s) => s.name),
      ...indicators.map((i) => i.text),
    ];
    const han = /\p{Script=Han}/u;
    expect(texts.filter(({ zh, en }) => !han.test(zh) || han.test(en))).toEqual([]);
  });
});
