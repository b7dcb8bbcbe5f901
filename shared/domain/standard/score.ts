import { type Hundredths, rescale } from '../points.ts';
import { type Answer, type AnswerFault, type Answers, readValue } from './answer.ts';
import { type Comparison, type Indicator, indicatorsOf, type Rule, type Standard } from './indicator.ts';

export interface Score {
  /** At most 10,000 plus the bonus cap. */
  readonly total: Hundredths;
  /** The part of `total` that comes from bonuses, after the cap. */
  readonly bonus: Hundredths;
  /** Points given in each section before rescaling, and the most it could give. */
  readonly sections: readonly SectionScore[];
  /** What each readable answer gives by itself, before rescaling; not applicable ones are not among them. */
  readonly points: Readonly<Record<string, Hundredths>>;
  /** Vetoes that were answered "it happened": any one fails the whole. */
  readonly vetoes: readonly string[];
  /** Required indicators with less than full points. */
  readonly requiredMissed: readonly string[];
  /** Answers that are missing or cannot be read; they count 0. A bonus may be left open. */
  readonly faults: Readonly<Record<string, AnswerFault>>;
}

interface SectionScore {
  readonly id: string;
  readonly points: Hundredths;
  readonly possible: Hundredths;
}

const compare: Record<Comparison, (value: number, target: number) => boolean> = {
  'at-least': (value, target) => value >= target,
  'at-most': (value, target) => value <= target,
  below: (value, target) => value < target,
  equal: (value, target) => value === target,
};

/** Points of one answered value. A rate loses for every step begun below its threshold (每降 1 % 扣 2: 89.5 has begun one). */
export function pointsFor(rule: Rule, value: number, max: Hundredths): Hundredths {
  switch (rule.kind) {
    case 'all-or-nothing':
      return value === 1 ? max : 0;
    case 'additive':
      return Math.min(max, value * rule.each);
    case 'deduction':
      return Math.max(0, max - value * rule.each);
    case 'graded':
      return rule.grades[value]?.points ?? 0;
    case 'rate':
      return Math.max(0, max - Math.ceil(Math.max(0, rule.threshold - value) / rule.step) * rule.lose);
    case 'target':
      return compare[rule.compare](value, rule.value) ? max : 0;
  }
}

type Reading = { readonly indicator: Indicator } & (
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'dropped' | 'open' }
  | { readonly kind: 'fault'; readonly fault: AnswerFault }
);

function read(indicator: Indicator, answer: Answer | undefined): Reading {
  if (indicator.mayNotApply && answer?.notApplicable) return { indicator, kind: 'dropped' };
  const value = readValue(indicator.rule, answer?.value);
  if (typeof value === 'number') return { indicator, kind: 'value', value };
  return indicator.bonus && value === 'missing'
    ? { indicator, kind: 'open' }
    : { indicator, kind: 'fault', fault: value };
}

const gained = (r: Reading): Hundredths =>
  r.kind === 'value' && !r.indicator.veto ? pointsFor(r.indicator.rule, r.value, r.indicator.points) : 0;
const possible = (r: Reading): Hundredths => (r.kind === 'dropped' ? 0 : r.indicator.points);
const sum = (readings: readonly Reading[], of: (r: Reading) => Hundredths) =>
  readings.reduce((total, r) => total + of(r), 0);
const ids = (readings: readonly Reading[], which: (r: Reading) => boolean) =>
  readings.filter(which).map((r) => r.indicator.id);

/**
 * The score of a set of answers: points by rule, the not-applicable ones dropped and the rest rescaled to 100
 * (得分按比例折算), then bonuses up to their cap. Exact: whole hundredths throughout, rounded once, half up.
 */
export function score(standard: Standard, answers: Answers): Score {
  const readings = indicatorsOf(standard).map((indicator) => read(indicator, answers[indicator.id]));
  const of = new Map(readings.map((r) => [r.indicator.id, r]));
  const plain = readings.filter((r) => !r.indicator.bonus);
  const base = sum(plain, possible);
  const bonuses = readings.filter((r) => r.indicator.bonus);
  const bonus = Math.min(standard.bonusCap, sum(bonuses, gained));
  return {
    total: (base === 0 ? 0 : rescale(sum(plain, gained), 10_000, base)) + bonus,
    bonus,
    sections: standard.sections.map(({ id, indicators }) => {
      const own = indicators.flatMap((i) => of.get(i.id) ?? []);
      return { id, points: sum(own, gained), possible: sum(own, possible) };
    }),
    points: Object.fromEntries(readings.flatMap((r) => (r.kind === 'value' ? [[r.indicator.id, gained(r)]] : []))),
    vetoes: ids(readings, (r) => r.indicator.veto && r.kind === 'value' && r.value === 1),
    requiredMissed: ids(readings, (r) => r.indicator.required && gained(r) < r.indicator.points),
    faults: Object.fromEntries(readings.flatMap((r) => (r.kind === 'fault' ? [[r.indicator.id, r.fault]] : []))),
  };
}
