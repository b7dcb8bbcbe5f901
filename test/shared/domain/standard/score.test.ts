import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../../shared/domain/standard/answer.ts';
import { type Comparison, indicatorsOf, type Rule } from '../../../../shared/domain/standard/indicator.ts';
import { pointsFor, score } from '../../../../shared/domain/standard/score.ts';
import { starOf } from '../../../../shared/domain/standard/stars.ts';
import { BEST, exampleProgramme, exampleStandard, indicator, sheetOf, standardOf } from '../examples.ts';

const standard = exampleStandard();
const text = { zh: '文', en: 'text' };
const target = (compare: Comparison, value: number): Rule => ({
  kind: 'target',
  compare,
  value,
  unit: text,
});

describe('each rule gives what its published table says', () => {
  test.each<[string, Rule, number, [value: number, points: number][]]>([
    [
      '责任书 5 分',
      { kind: 'all-or-nothing' },
      500,
      [
        [0, 0],
        [1, 500],
      ],
    ],
    [
      '制度每项 1 分, 最高 3',
      { kind: 'additive', each: 100 },
      300,
      [
        [0, 0],
        [1, 100],
        [2, 200],
        [3, 300],
        [4, 300],
        [9999, 300],
      ],
    ],
    [
      '庭院每处扣 0.5, 扣完为止',
      { kind: 'deduction', each: 50 },
      300,
      [
        [0, 300],
        [1, 250],
        [5, 50],
        [6, 0],
        [7, 0],
        [9999, 0],
      ],
    ],
    [
      '2 / 1 / 0',
      { kind: 'graded', grades: [200, 100, 0].map((points) => ({ points, text })) },
      200,
      [
        [0, 200],
        [1, 100],
        [2, 0],
        [3, 0],
      ],
    ],
    [
      '达标率 90 %, 每降 1 % 扣 2',
      { kind: 'rate', threshold: 9000, step: 100, lose: 200 },
      1000,
      [
        [10_000, 1000],
        [9000, 1000],
        [8999, 800],
        [8950, 800],
        [8900, 800],
        [8899, 600],
        [8600, 200],
        [8500, 0],
        [8400, 0],
        [0, 0],
      ],
    ],
    [
      '森林覆盖率 ≥ 40 %',
      target('at-least', 4000),
      700,
      [
        [3999, 0],
        [4000, 700],
        [4001, 700],
      ],
    ],
    [
      '单位GDP能耗 < 0.6',
      target('below', 60),
      700,
      [
        [59, 700],
        [60, 0],
        [61, 0],
      ],
    ],
    [
      '人均日清运量 ≤ 0.6',
      target('at-most', 60),
      700,
      [
        [59, 700],
        [60, 700],
        [61, 0],
      ],
    ],
    [
      '规划环评执行率 = 100 %',
      target('equal', 10_000),
      700,
      [
        [9999, 0],
        [10_000, 700],
        [10_001, 0],
      ],
    ],
  ])('%s', (_, rule, max, examples) => {
    expect(examples.map(([value]) => [value, pointsFor(rule, value, max)])).toEqual(examples);
  });
});

test('full points everywhere are 100 and no more', () => {
  expect(score(standard, BEST)).toEqual({
    total: 10_000,
    bonus: 0,
    sections: [
      { id: 'hard', points: 0, possible: 0 },
      { id: 'management', points: 1000, possible: 1000 },
      { id: 'sorting', points: 9000, possible: 9000 },
      { id: 'bonus', points: 0, possible: 700 },
    ],
    points: {
      dumping: 0,
      'false-papers': 0,
      charter: 500,
      rules: 300,
      training: 200,
      yards: 1000,
      'sorting-rate': 4000,
      forest: 4000,
    },
    vetoes: [],
    requiredMissed: [],
    faults: {},
  });
});

test('bonuses add above the 100 up to their cap', () => {
  const pilot = score(standard, { ...BEST, pilot: { value: '1' } });
  expect([pilot.total, pilot.bonus]).toEqual([10_300, 300]);
  const both = score(standard, { ...BEST, pilot: { value: '1' }, awards: { value: '2' } });
  expect([both.total, both.bonus]).toEqual([10_500, 500]);
  expect(both.sections[3]).toEqual({ id: 'bonus', points: 700, possible: 700 });
});

test('a not applicable item drops out and the rest is rescaled to 100', () => {
  const answers = { ...BEST, forest: { notApplicable: true }, yards: { value: '7' } };
  const { total, points, sections } = score(standard, answers);
  // 10 + (1000 − 7 × 50 = 650) + 4000 = 5650 of the 6000 that are left: 94.1666… of 100.
  expect(total).toBe(9417);
  expect('forest' in points).toBe(false);
  expect(sections[2]).toEqual({ id: 'sorting', points: 4650, possible: 5000 });
});

test('a bonus is not rescaled', () => {
  const answers = { ...BEST, forest: { notApplicable: true }, pilot: { value: '1' } };
  expect(score(standard, answers).total).toBe(10_300);
});

test('an item that must apply counts whatever is declared', () => {
  const declared = { ...BEST, yards: { notApplicable: true } };
  const { total, faults } = score(standard, declared);
  expect([total, faults]).toEqual([9000, { yards: 'missing' }]);
  expect(score(standard, { ...BEST, yards: { value: '0', notApplicable: true } }).total).toBe(10_000);
});

test('with nothing left to score the total is 0', () => {
  const only = standardOf([indicator('a', 10_000, { kind: 'all-or-nothing' }, { mayNotApply: true })]);
  expect(score(only, { a: { value: '1', notApplicable: true } }).total).toBe(0);
});

test('a veto answered 1 is told, and costs no points', () => {
  const answers = { ...BEST, dumping: { value: '１' }, 'false-papers': { value: '1' } };
  const { total, vetoes } = score(standard, answers);
  expect([total, vetoes]).toEqual([10_000, ['dumping', 'false-papers']]);
});

test.each(['0', '', undefined, 'x'])('a required item answered “%s” is missed', (value) => {
  const answers: Answers = { ...BEST, charter: value === undefined ? {} : { value } };
  expect(score(standard, answers).requiredMissed).toEqual(['charter']);
});

test('every answer that cannot be read is told, in order, and counts 0', () => {
  const wrong = {
    dumping: { value: 'no' },
    rules: { value: '1.5' },
    training: { value: '3' },
    yards: { value: '0' },
    'sorting-rate': { value: '101' },
    forest: { value: 'much' },
    pilot: { value: '2' },
  };
  const { total, faults } = score(standard, wrong);
  expect(total).toBe(1000);
  expect(Object.entries(faults)).toEqual([
    ['dumping', 'not-a-choice'],
    ['false-papers', 'missing'],
    ['charter', 'missing'],
    ['rules', 'not-a-count'],
    ['training', 'not-a-choice'],
    ['sorting-rate', 'not-a-percentage'],
    ['forest', 'not-a-number'],
    ['pilot', 'not-a-choice'],
  ]);
});

test('answers to indicators that the standard has not are ignored', () => {
  expect(score(standard, { ...BEST, elsewhere: { value: '1' } })).toEqual(score(standard, BEST));
});

test('a thousand tenths of a point are exactly 100 points', () => {
  const ids = Array.from({ length: 1000 }, (_, n) => `tenth-${n}`);
  const tenths = standardOf(ids.map((id) => indicator(id, 10, { kind: 'all-or-nothing' })));
  const met = (count: number) => Object.fromEntries(ids.map((id, n) => [id, { value: n < count ? '1' : '0' }]));
  const stars = (count: number) => starOf(score(tenths, met(count)).total, exampleProgramme().starBands);
  expect(score(tenths, met(1000)).total).toBe(10_000);
  expect([849, 850, 900, 950].map(stars)).toEqual([undefined, 3, 4, 5]);
});

test('the example standard has every rule kind, and the example sheets score what they say', () => {
  expect([...new Set(indicatorsOf(standard).map((i) => i.rule.kind))].sort()).toEqual([
    'additive',
    'all-or-nothing',
    'deduction',
    'graded',
    'rate',
    'target',
  ]);
  const totals = [6000, 8450, 8500, 8950, 9000, 9450, 9500, 9950, 10_000];
  expect(totals.map((total) => score(standard, sheetOf(total)).total)).toEqual(totals);
});
