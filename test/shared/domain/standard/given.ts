import fc from 'fast-check';
import type { Answer } from '../../../../shared/domain/standard/answer.ts';
import type { Grade, Indicator, Rule, Standard } from '../../../../shared/domain/standard/indicator.ts';
import { COMPARISONS, indicatorsOf } from '../../../../shared/domain/standard/indicator.ts';
import { indicator, standardOf } from '../examples.ts';

/** An answer and what it means, told apart from the code under test; without a meaning it is blank or unreadable. */
export interface Given {
  readonly answer: Answer;
  readonly means?: number;
}
export type Sheet = Readonly<Record<string, Given>>;

export const answersOf = (sheet: Sheet): Record<string, Answer> =>
  Object.fromEntries(Object.entries(sheet).map(([id, given]) => [id, given.answer]));

/** How a meaning is typed: hundredths as a decimal for rates and targets, else a whole number. */
export const typed = ({ kind }: Rule, means: number): string =>
  kind === 'rate' || kind === 'target'
    ? `${Math.floor(means / 100)}.${String(means % 100).padStart(2, '0')}`
    : String(means);

/** Every meaning that an answer under `rule` can have, small counts first. */
export function meanings(rule: Rule): fc.Arbitrary<number> {
  switch (rule.kind) {
    case 'all-or-nothing':
      return fc.nat({ max: 1 });
    case 'graded':
      return fc.nat({ max: rule.grades.length - 1 });
    case 'additive':
    case 'deduction':
      return fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 20 }) }, fc.nat({ max: 9999 }));
    case 'rate':
      return fc.nat({ max: 10_000 });
    case 'target':
      return fc.oneof(fc.constant(rule.value), fc.nat({ max: 2 * rule.value }));
  }
}

const readable = ({ rule }: Indicator): fc.Arbitrary<Given> =>
  meanings(rule).map((means) => ({ answer: { value: typed(rule, means) }, means }));
const unreadable: fc.Arbitrary<Given> = fc.constantFrom(
  { answer: {} },
  { answer: { value: '' } },
  { answer: { value: 'x' } },
);

/** Any answer: mostly readable, sometimes blank or senseless, sometimes declared not applicable, allowed or not. */
const given = (of: Indicator): fc.Arbitrary<Given> =>
  fc
    .tuple(
      fc.oneof({ weight: 8, arbitrary: readable(of) }, { weight: 1, arbitrary: unreadable }),
      fc.nat({ max: 4 }).map((n) => n === 0),
    )
    .map(([g, notApplicable]) => (notApplicable ? { ...g, answer: { ...g.answer, notApplicable } } : g));

export const sheets = (standard: Standard): fc.Arbitrary<Sheet> =>
  fc.record(Object.fromEntries(indicatorsOf(standard).map((i) => [i.id, given(i)])));

const unit = { zh: '米', en: 'm' };
const some = (max: number) => fc.integer({ min: 1, max });

const gradesTo = (points: number): fc.Arbitrary<Grade[]> =>
  fc
    .uniqueArray(fc.nat({ max: points - 1 }), { minLength: 1, maxLength: 4 })
    .map((lower) => [points, ...lower.sort((a, b) => b - a)].map((p) => ({ points: p, text: unit })));

const rules = (points: number): fc.Arbitrary<Rule> =>
  fc.oneof(
    fc.record({ kind: fc.constant('all-or-nothing' as const) }),
    fc.record({ kind: fc.constant('additive' as const), each: some(500) }),
    fc.record({ kind: fc.constant('deduction' as const), each: some(500) }),
    fc.record({ kind: fc.constant('graded' as const), grades: gradesTo(points) }),
    fc.record({ kind: fc.constant('rate' as const), threshold: some(10_000), step: some(1000), lose: some(500) }),
    fc.record({
      kind: fc.constant('target' as const),
      compare: fc.constantFrom(...COMPARISONS),
      value: some(100_000),
      unit: fc.constant(unit),
    }),
  );

const flags = fc.oneof(
  fc.record({ bonus: fc.boolean(), mayNotApply: fc.boolean() }),
  fc.constant({ required: true }),
  fc.constant({ veto: true }),
);

const indicators = fc
  .tuple(some(2000), flags)
  .chain(
    ([points, own]): fc.Arbitrary<Omit<Indicator, 'id'>> =>
      'veto' in own
        ? fc.constant(indicator('', 0, { kind: 'all-or-nothing' }, own))
        : rules(points).map((rule) => indicator('', points, rule, own)),
  );

/** Standards of any rules, flags and points, in two sections; their points sum to anything. */
export const standards: fc.Arbitrary<Standard> = fc
  .record({ of: fc.array(indicators, { minLength: 1, maxLength: 12 }), cut: fc.nat(), bonusCap: fc.nat({ max: 2000 }) })
  .map(({ of, cut, bonusCap }) => {
    const all = of.map((i, n) => ({ ...i, id: `i${n}` }));
    const [one] = standardOf([]).sections;
    const at = cut % (all.length + 1);
    const halves = [all.slice(0, at), all.slice(at)].map((own, n) => ({
      name: unit,
      ...one,
      id: `s${n}`,
      indicators: own,
    }));
    return standardOf([], { bonusCap, sections: halves });
  });
