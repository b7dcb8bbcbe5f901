import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readValue } from '../../../../shared/domain/standard/answer.ts';
import type { Rule, RuleKind } from '../../../../shared/domain/standard/indicator.ts';

const text = { zh: '文', en: 'text' };
const RULES: { readonly [K in RuleKind]: Extract<Rule, { kind: K }> } = {
  'all-or-nothing': { kind: 'all-or-nothing' },
  additive: { kind: 'additive', each: 100 },
  deduction: { kind: 'deduction', each: 50 },
  graded: { kind: 'graded', grades: [200, 100, 0].map((points) => ({ points, text })) },
  rate: { kind: 'rate', threshold: 9000, step: 100, lose: 200 },
  target: { kind: 'target', compare: 'at-least', value: 4000, unit: text },
};
const MOST: Record<RuleKind, number> = {
  'all-or-nothing': 1,
  additive: 9999,
  deduction: 9999,
  graded: 2,
  rate: 10_000,
  target: 9_999_999_999,
};
const FAULT: Record<RuleKind, string> = {
  'all-or-nothing': 'not-a-choice',
  additive: 'not-a-count',
  deduction: 'not-a-count',
  graded: 'not-a-choice',
  rate: 'not-a-percentage',
  target: 'not-a-number',
};
const KINDS = Object.keys(RULES) as RuleKind[];

test.each<[RuleKind, string, number]>([
  ['all-or-nothing', '0', 0],
  ['all-or-nothing', '1', 1],
  ['additive', '0', 0],
  ['additive', '9999', 9999],
  ['deduction', '12', 12],
  ['graded', '0', 0],
  ['graded', '2', 2],
  ['rate', '0', 0],
  ['rate', '89.5', 8950],
  ['rate', '100', 10_000],
  ['target', '0.3', 30],
  ['target', '99999999.99', 9_999_999_999],
])('%s reads “%s” as %d', (kind, typed, value) => {
  expect(readValue(RULES[kind], typed)).toBe(value);
});

test.each<[RuleKind, string]>([
  ['all-or-nothing', '2'],
  ['all-or-nothing', '是'],
  ['additive', '10000'],
  ['additive', '1.5'],
  ['additive', '-1'],
  ['deduction', 'three'],
  ['deduction', '1e3'],
  ['graded', '3'],
  ['graded', '-1'],
  ['rate', '100.01'],
  ['rate', '89.555'],
  ['rate', '-1'],
  ['rate', '%%'],
  ['target', '100000000'],
  ['target', '40,5'],
  ['target', '.5'],
  ['target', 'Infinity'],
])('%s cannot read “%s”', (kind, typed) => {
  expect(readValue(RULES[kind], typed)).toBe(FAULT[kind]);
});

/** Any UTF-16 there is, whole characters or not. */
const anyText = fc.array(fc.nat({ max: 0xffff }), { maxLength: 20 }).map((units) => String.fromCharCode(...units));

describe.each(KINDS)('%s', (kind) => {
  test('finds nothing and blanks missing', () => {
    const nothing = [undefined, '', ' ', '\u3000\t\n'];
    expect(nothing.map((typed) => readValue(RULES[kind], typed))).toEqual(nothing.map(() => 'missing'));
  });

  test('gives a value in its range or its own fault for any text', () => {
    const typed = fc.oneof(anyText, fc.stringMatching(/^[ \d０-９.．%％+-]{0,12}$/));
    fc.assert(
      fc.property(typed, (given) => {
        const value = readValue(RULES[kind], given);
        const inRange = Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= MOST[kind];
        expect(inRange || value === 'missing' || value === FAULT[kind]).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

test.each(['８９．５', '89.5%', '89.5％', ' 89.5 % ', '８９.5　％'])('a rate typed as “%s” is 89.5 %%', (typed) => {
  expect(readValue(RULES.rate, typed)).toBe(8950);
});

test('full-width digits mean the plain ones in every kind', () => {
  expect(KINDS.map((kind) => readValue(RULES[kind], '１'))).toEqual(KINDS.map((kind) => readValue(RULES[kind], '1')));
  expect(readValue(RULES.additive, '１２')).toBe(12);
});

test('every percentage with two decimals is read exactly', () => {
  fc.assert(
    fc.property(fc.nat({ max: 10_000 }), (hundredths) => {
      expect(readValue(RULES.rate, (hundredths / 100).toFixed(2))).toBe(hundredths);
    }),
    { numRuns: 500 },
  );
});
