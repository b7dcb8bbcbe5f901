import type { Policy } from '../../../../shared/data/load.ts';
import { type Indicator, indicatorsOf, type Standard } from '../../../../shared/domain/standard/indicator.ts';
import { points } from '../../text/points.ts';
import type { Text } from '../../text/text.ts';
import type { SheetColumn } from './kind.ts';

/** An indicator as a column; categories that ask the same in the same words share it. */
interface Asked {
  readonly id: string;
  readonly indicator: Indicator;
  readonly texts: readonly string[];
  readonly categories: readonly string[];
}

/** What these standards ask, by its Chinese words. */
function askedOf(standards: readonly Standard[]): Asked[] {
  const all = standards.flatMap((standard) => indicatorsOf(standard).map((indicator) => ({ standard, indicator })));
  return [...Map.groupBy(all, ({ indicator }) => indicator.text.zh).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    return {
      ...{ id: idOf(first.standard, first.indicator), indicator: first.indicator },
      texts: [...new Set(same.flatMap(({ indicator: { text } }) => [text.zh, text.en]))],
      categories: same.map(({ standard }) => standard.category),
    };
  });
}

const ANSWERS = 'answers.';
const idOf = ({ category }: Standard, { id }: Indicator) => `${ANSWERS}${category}.${id}`;

export const isAnswer = (column: string): boolean => column.startsWith(ANSWERS);

/** The indicator of a row's own standard that a column asks about; undefined where it asks about another category. */
export function indicatorAt(policy: Policy, standard: Standard, column: string): Indicator | undefined {
  const [category = '', id = ''] = column.slice(ANSWERS.length).split('.');
  const holder = policy.standard(category);
  const asked = holder && indicatorsOf(holder).find((indicator) => indicator.id === id);
  return indicatorsOf(standard).find(({ text }) => text.zh === asked?.text.zh);
}

/** A column for each indicator of the standards, each in the template of its category alone. */
export const answerColumns = (standards: readonly Standard[], t: Text): SheetColumn[] =>
  askedOf(standards).map(({ id, indicator, texts, categories }) => {
    const choices = choicesOf(indicator, t);
    return {
      ...{ id, headings: [indicator.text[t.language], ...texts], required: 'never', width: 28 },
      ...{ hint: hintOf(indicator, t), example: choices[0] ?? '', categories },
      ...(choices.length > 0 && { choices }),
    };
  });

/** What can be chosen; a number is typed. */
function choicesOf({ rule, veto, mayNotApply }: Indicator, t: Text): string[] {
  const yes = veto ? [t.answer.notHappened, t.answer.happened] : [t.answer.yes, t.answer.no];
  const own =
    rule.kind === 'all-or-nothing'
      ? yes
      : rule.kind === 'graded'
        ? rule.grades.map(({ text }) => text[t.language])
        : [];
  return own.length > 0 && mayNotApply ? [...own, t.answer.notApplicable] : own;
}

function hintOf(indicator: Indicator, t: Text): string {
  const { rule, veto, mayNotApply } = indicator;
  const what = {
    'all-or-nothing': () => t.selfSheet.choose,
    graded: () => t.selfSheet.choose,
    additive: () => t.answer.count,
    deduction: () => t.answer.faults,
    rate: () => t.selfSheet.percent,
    target: () => (rule.kind === 'target' ? t.selfSheet.unit(rule.unit[t.language]) : ''),
  }[rule.kind]();
  const most = veto ? t.answer.veto : t.answer.most(points(indicator.points));
  return [what, ...(mayNotApply ? [t.selfSheet.mayNotApply] : []), most].join(t.selfSheet.between);
}
