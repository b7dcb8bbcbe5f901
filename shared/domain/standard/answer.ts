import { type Hundredths, toHundredths } from '../points.ts';
import type { Rule } from './indicator.ts';

/**
 * What somebody answered to one indicator, kept as typed: a draft takes anything (design.md, principle 4);
 * `readValue` tells what it means or what is wrong with it.
 */
export interface Answer {
  readonly value?: string;
  /** 不适用: counts only where the indicator allows it. */
  readonly notApplicable?: boolean;
  readonly note?: string;
}
/** Answers by indicator id. */
export type Answers = Readonly<Record<string, Answer>>;

export type AnswerFault = 'missing' | 'not-a-choice' | 'not-a-count' | 'not-a-number' | 'not-a-percentage';

const MOST_COUNTED = 9_999;
const MOST_MEASURED: Hundredths = 9_999_999_999;

/** Full-width digits are how people type; they mean the plain ones. */
const plain = (typed: string) => typed.normalize('NFKC').trim();

const count = (text: string, most: number): number | undefined =>
  /^\d{1,6}$/.test(text) && Number(text) <= most ? Number(text) : undefined;

const decimal = (text: string, most: Hundredths): Hundredths | undefined => {
  const hundredths = /^\d{1,9}(\.\d{1,2})?$/.test(text) ? toHundredths(Number(text)) : undefined;
  return hundredths !== undefined && hundredths <= most ? hundredths : undefined;
};

/** The number that a typed answer means under `rule` (see `Rule` for its unit), or what is wrong with it. */
export function readValue(rule: Rule, typed: string | undefined): number | AnswerFault {
  const text = plain(typed ?? '');
  if (text === '') return 'missing';
  switch (rule.kind) {
    case 'all-or-nothing':
      return count(text, 1) ?? 'not-a-choice';
    case 'graded':
      return count(text, rule.grades.length - 1) ?? 'not-a-choice';
    case 'additive':
    case 'deduction':
      return count(text, MOST_COUNTED) ?? 'not-a-count';
    case 'rate':
      return decimal(text.replace(/\s*%$/, ''), 10_000) ?? 'not-a-percentage';
    case 'target':
      return decimal(text, MOST_MEASURED) ?? 'not-a-number';
  }
}
