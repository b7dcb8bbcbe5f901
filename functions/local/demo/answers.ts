import { type Hundredths, toHundredths } from '../../../shared/domain/points.ts';
import type { Answer, Answers } from '../../../shared/domain/standard/answer.ts';
import {
  type Comparison,
  type Indicator,
  indicatorsOf,
  type RuleKind,
  type Standard,
} from '../../../shared/domain/standard/indicator.ts';
import { score } from '../../../shared/domain/standard/score.ts';
import type { Chance } from './chance.ts';
import { evidenceNote } from './reasons.ts';

/** A score that is wanted: `most` is aimed at, below `least` it may not fall. */
export interface Wanted {
  readonly least: Hundredths;
  readonly most: Hundredths;
}

const MOST_DRAWS = 200;
/** How readily points are lost, in percent: a fault more on site happens, a rule without effect seldom. */
const LIKELY: Readonly<Record<RuleKind, number>> = {
  'all-or-nothing': 30,
  additive: 100,
  deduction: 100,
  graded: 60,
  rate: 100,
  target: 20,
};

/** A sheet with nearly everything in order: full points, some indicators not applicable, here and there a note. */
export function goodAnswers(standard: Standard, notApplicable: number, chance: Chance): Answers {
  const answered = indicatorsOf(standard).filter(({ bonus }) => !bonus || chance.happens(60));
  return Object.fromEntries(
    answered.map((indicator) => {
      if (indicator.mayNotApply && chance.happens(notApplicable))
        return [indicator.id, { notApplicable: true, note: '不涉及该项内容，已如实说明。' }];
      const note = indicator.veto || chance.happens(88) ? {} : { note: evidenceNote(indicator, chance) };
      return [indicator.id, { value: good(indicator, chance), ...note }];
    }),
  );
}

/** The same sheet with points lost here and there, until its score is as wanted; `noted` says why at each place. */
export function lowered(
  standard: Standard,
  answers: Answers,
  { least, most }: Wanted,
  chance: Chance,
  noted?: (indicator: Indicator, value: string) => string,
): Answers {
  const losable = indicatorsOf(standard).filter((i) => !i.veto && !i.required && answers[i.id]?.value !== undefined);
  let kept = answers;
  let total = score(standard, kept).total;
  for (let draws = 0; draws < MOST_DRAWS && total > most; draws++) {
    const indicator = chance.pick(losable);
    const value = worse(indicator, kept[indicator.id]?.value ?? '', chance);
    if (value === undefined || !chance.happens(LIKELY[indicator.rule.kind])) continue;
    const note = noted ? { note: noted(indicator, value) } : {};
    const next = { ...kept, [indicator.id]: { value, ...note } };
    const left = score(standard, next).total;
    if (left >= least) [kept, total] = [next, left];
  }
  return kept;
}

/** An answer that gives full points, as a unit that does well would give it. */
function good({ rule, points, veto }: Indicator, chance: Chance): string {
  switch (rule.kind) {
    case 'all-or-nothing':
      return veto ? '0' : '1';
    case 'additive':
      return String(Math.ceil(points / rule.each) + chance.pick([0, 0, 1, 2]));
    case 'deduction':
    case 'graded':
      return '0';
    case 'rate':
      return tenths(chance.whole(rule.threshold / 10, 1_000) * 10);
    case 'target': {
      const [least, most] = { 'at-least': [100, 150], 'at-most': [60, 100], below: [60, 99], equal: [100, 100] }[
        rule.compare
      ];
      return measured(rule.value, chance.whole(least ?? 100, most ?? 100), rule.compare);
    }
  }
}

/** A step down from `value`; undefined where there is none. */
export function worse({ rule, points }: Indicator, value: string, chance: Chance): string | undefined {
  const now = Number(value);
  switch (rule.kind) {
    case 'all-or-nothing':
      return now === 1 ? '0' : undefined;
    case 'additive':
      return now > 0 ? String(Math.min(now, Math.ceil(points / rule.each)) - 1) : undefined;
    case 'deduction':
      return now * rule.each < points ? String(now + 1) : undefined;
    case 'graded':
      return now < rule.grades.length - 1 ? String(now + 1) : undefined;
    case 'rate': {
      const from = Math.min(toHundredths(now) ?? 0, rule.threshold);
      return from > 5_000 ? tenths(from - rule.step * chance.whole(1, 2)) : undefined;
    }
    case 'target':
      return missed(rule, now);
  }
}

function missed({ compare, value }: { compare: Comparison; value: Hundredths }, now: number): string | undefined {
  const asked = value / 100;
  if (compare === 'at-least') return now >= asked ? measured(value, 70, 'at-most') : undefined;
  if (compare === 'below') return now < asked ? measured(value, 130, 'at-least') : undefined;
  return now <= asked ? measured(value + (compare === 'equal' ? 100 : 0), 130, 'at-least') : undefined;
}

/** So many percent of a target, whole where the target is whole, rounded to the side that keeps it so. */
function measured(value: Hundredths, percent: number, compare: Comparison): string {
  const unit = value % 100 === 0 ? 100 : 1;
  const exact = (value * percent) / 100 / unit;
  return String(((compare === 'at-most' || compare === 'below' ? Math.floor(exact) : Math.ceil(exact)) * unit) / 100);
}

const tenths = (rate: Hundredths): string => String(Math.round(rate / 10) / 10);

/** An answer corrected as asked: what was claimed too much is taken back, and it says what was handed in. */
export function correctedAnswer(
  indicator: Indicator,
  { value = '' }: Answer,
  takenBack: boolean,
  chance: Chance,
): Answer {
  const less = takenBack ? worse(indicator, value, chance) : undefined;
  return {
    value: less ?? value,
    note: less === undefined ? '已按退回意见补充佐证材料。' : '已按退回意见核实，并更正自评。',
  };
}
