import type { Policy } from '../../../../shared/data/load.ts';
import { plain } from '../../../../shared/domain/pinyin.ts';
import { fromHundredths } from '../../../../shared/domain/points.ts';
import type { CellFault, SheetRow } from '../../../../shared/domain/sheet.ts';
import { type Answer, type Answers, readValue } from '../../../../shared/domain/standard/answer.ts';
import type { Indicator, Standard } from '../../../../shared/domain/standard/indicator.ts';
import { texts } from '../../text/text.ts';
import { indicatorAt, isAnswer } from './answer-columns.ts';

const ANSWER_WORDS = Object.values(texts).map((t) => t.answer);
const YES = ['有', '√', 'y', '1', ...ANSWER_WORDS.flatMap(({ yes, happened }) => [yes, happened])];
const NO = ['无', '没有', '×', 'n', '0', ...ANSWER_WORDS.flatMap(({ no, notHappened }) => [no, notHappened])];
const NOT_APPLICABLE = ['n/a', ...ANSWER_WORDS.map(({ notApplicable }) => notApplicable)];

const says = (typed: string, words: readonly string[]) => words.some((word) => plain(word) === plain(typed));

/** The self-assessment that a row tells, and what is wrong with it, cell by cell. Blank cells are left for later. */
export function answersIn(
  policy: Policy,
  standard: Standard,
  { cells }: Pick<SheetRow, 'cells'>,
): { readonly answers: Answers; readonly faults: readonly CellFault[] } {
  const answers: Record<string, Answer> = {};
  const faults: CellFault[] = [];
  for (const [column, typed] of Object.entries(cells)) {
    if (!isAnswer(column)) continue;
    const indicator = indicatorAt(policy, standard, column);
    const answer = indicator ? answerIn(indicator, typed) : 'other-category';
    if (typeof answer === 'string') faults.push({ column, fault: answer });
    else if (indicator) answers[indicator.id] = answer;
  }
  return { answers, faults };
}

/** What a cell says, in the words of the form, as the form would have it. */
function answerIn(indicator: Indicator, typed: string): Answer | CellFault['fault'] {
  if (says(typed, NOT_APPLICABLE)) return indicator.mayNotApply ? { notApplicable: true } : 'not-a-choice';
  const value = valueIn(indicator, typed);
  const read = readValue(indicator.rule, value);
  return typeof read === 'string' ? read : { value };
}

function valueIn({ rule }: Indicator, typed: string): string {
  if (rule.kind === 'all-or-nothing') return says(typed, YES) ? '1' : says(typed, NO) ? '0' : '-';
  if (rule.kind !== 'graded') return typed;
  const grades = rule.grades.map(({ text, points }) => [text.zh, text.en, String(fromHundredths(points))]);
  // A number is the points of a grade, as the table on paper has them.
  return String(grades.findIndex((words) => says(typed, words)));
}
