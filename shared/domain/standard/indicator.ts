import type { Bilingual } from '../bilingual.ts';
import type { Hundredths } from '../points.ts';

/** How an indicator is checked: 查资料, 现场, 问卷, 座谈. */
export const METHODS = ['documents', 'site', 'survey', 'interview'] as const;
export type Method = (typeof METHODS)[number];

/** One step of a graded indicator, best first. */
export interface Grade {
  readonly points: Hundredths;
  readonly text: Bilingual;
}

/**
 * How an answer becomes points; the kinds are those of published tables (domain.md, "Assessment standards").
 * What the answer's `value` means: all-or-nothing 0 or 1 · additive a count · deduction a count of faults ·
 * graded the grade's position from 0 · rate hundredths of a percent · target hundredths of its unit.
 */
export type Rule =
  | { readonly kind: 'all-or-nothing' }
  | { readonly kind: 'additive'; readonly each: Hundredths }
  | { readonly kind: 'deduction'; readonly each: Hundredths }
  | { readonly kind: 'graded'; readonly grades: readonly Grade[] }
  | { readonly kind: 'rate'; readonly threshold: Hundredths; readonly step: Hundredths; readonly lose: Hundredths }
  | { readonly kind: 'target'; readonly compare: Comparison; readonly value: Hundredths; readonly unit: Bilingual };

export type RuleKind = Rule['kind'];
export const COMPARISONS = ['at-least', 'at-most', 'below', 'equal'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** One line of an assessment standard. */
export interface Indicator {
  readonly id: string;
  readonly text: Bilingual;
  /** The most it can give; 0 for a veto. */
  readonly points: Hundredths;
  readonly methods: readonly Method[];
  readonly rule: Rule;
  /** 必须完成项: less than full points fails the whole. */
  readonly required: boolean;
  /** 一票否决: the text names a fault; answering 1 (it happened) fails the whole. */
  readonly veto: boolean;
  /** 附加分: adds above the 100 points, all bonuses together at most the standard's `bonusCap`. */
  readonly bonus: boolean;
  /** The applicant may declare it not applicable (不适用): it drops out and the rest is rescaled to 100. */
  readonly mayNotApply: boolean;
  /** What it is called where there is no room for its text: what is counted, such as 森林覆盖率. */
  readonly name?: Bilingual;
  /** Help, no rule: what a believable unit answers, and what it shows for it. */
  readonly sample?: Bilingual;
}

export interface Section {
  readonly id: string;
  readonly name: Bilingual;
  readonly indicators: readonly Indicator[];
}

/** What kind of thing a category names: the district or township itself, a village of it, or a unit with a name of its own. */
export const UNIT_KINDS = ['district', 'township', 'village', 'named'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** The line of work that a standard belongs to which names none. */
export const ZERO_WASTE = 'zero-waste';

/** One version of a category's assessment standard. An application keeps the version it was submitted under. */
export interface Standard {
  readonly category: string;
  /** The line of work whose programmes name this category: `zero-waste`, `low-carbon`, `eco` … */
  readonly line: string;
  readonly version: number;
  readonly name: Bilingual;
  readonly title: Bilingual;
  readonly source: Bilingual;
  readonly unit: UnitKind;
  readonly bonusCap: Hundredths;
  readonly sections: readonly Section[];
}

/** Every indicator of a standard, in reading order. */
export const indicatorsOf = (standard: Standard): readonly Indicator[] =>
  standard.sections.flatMap((section) => section.indicators);
