import { describe, expect, test } from 'vitest';
import { loadPolicy } from '../../../shared/data/load.ts';
import type { Answers } from '../../../shared/domain/standard/answer.ts';
import { type Indicator, indicatorsOf, type Rule, type Standard } from '../../../shared/domain/standard/indicator.ts';
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
  const divisions = policy.everyStandard().filter((s) => s.unit !== 'named');
  expect(divisions.map((s) => [s.category, s.unit])).toEqual([
    ['township', 'township'],
    ['village', 'village'],
    ['eco-district', 'district'],
    ['low-carbon-township', 'township'],
    ['low-carbon-village', 'village'],
  ]);
});

test('each line of work has categories of its own, and whoever names no line means zero waste', () => {
  const categoriesOf = (line?: string) => policy.standards(line).map((s) => s.category);
  expect(categoriesOf().toSorted()).toEqual(CATEGORIES.toSorted());
  expect(categoriesOf('zero-waste')).toEqual(categoriesOf());
  expect(categoriesOf('low-carbon')).toEqual(['low-carbon-township', 'low-carbon-village']);
  expect(categoriesOf('eco')).toEqual(['eco-district']);
  expect(categoriesOf('no-such-line')).toEqual([]);
});

test('a district is measured against the numbers of its published plan', () => {
  const eco = indicatorsOf(policy.standard('eco-district') as Standard);
  const found = ['protected', 'energy-per-gdp', 'air', 'forest', 'plan-review'];
  const rules = found.map((id) => eco.find((i) => i.id === id)?.rule);
  expect(rules.map((rule) => rule?.kind === 'target' && [rule.compare, rule.value, rule.unit.zh])).toEqual([
    ['at-least', 2200, '%'],
    ['below', 60, '吨标煤/万元'],
    ['at-least', 8500, '%'],
    ['at-least', 4000, '%'],
    ['equal', 10_000, '%'],
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
    target: ({ compare, value }) => (compare === 'below' ? value - 1 : value) / 100,
  };
  return String((best[rule.kind] as (of: Rule) => number)(rule));
}

describe.each(policy.everyStandard().map((s) => [s.category, s] as const))('the standard of %s', (_, standard) => {
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

  test('shows at each indicator how a believable unit answers it, each time another', () => {
    expect(indicators.filter(({ sample }) => !sample).map(({ id }) => id)).toEqual([]);
    expect(new Set(indicators.flatMap(({ sample }) => [sample?.zh, sample?.en])).size).toBe(2 * indicators.length);
  });

  test('says everything in two different languages', () => {
    const texts = [
      standard.name,
      standard.title,
      standard.source,
      ...standard.sections.map((s) => s.name),
      ...indicators.flatMap((i) => [i.text, i.sample ?? i.text]),
    ];
    const han = /\p{Script=Han}/u;
    expect(texts.filter(({ zh, en }) => !han.test(zh) || han.test(en))).toEqual([]);
  });
});
