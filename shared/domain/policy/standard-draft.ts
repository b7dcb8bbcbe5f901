import { fromHundredths, type Hundredths, toHundredths } from '../points.ts';
import { type Indicator, METHODS, type Rule, type Standard } from '../standard/indicator.ts';

/** Fields by their names, as typed; a blank one is not there. */
export type Fields = Readonly<Record<string, string>>;

export interface SectionDraft {
  readonly fields: Fields;
  readonly indicators: readonly Fields[];
}

/** A standard as its editor has it: anything may be typed anywhere. */
export interface StandardDraft {
  readonly fields: Fields;
  readonly sections: readonly SectionDraft[];
}

/** The fields of each part, in the order of their forms. */
export const STANDARD_FIELDS = [
  ...['name.zh', 'name.en', 'title.zh', 'title.en', 'source.zh', 'source.en', 'line', 'unit', 'bonusCap'],
] as const;
export const FLAGS = ['required', 'veto', 'bonus', 'mayNotApply'] as const;
/** Which numbers and texts each kind of rule has. */
export const RULE_FIELDS: Readonly<Record<Rule['kind'], readonly string[]>> = {
  'all-or-nothing': [],
  additive: ['each'],
  deduction: ['each'],
  graded: [],
  rate: ['threshold', 'step', 'lose'],
  target: ['compare', 'value', 'unit.zh', 'unit.en'],
};
export const MOST_GRADES = 6;

export function standardDraftOf({ sections, ...standard }: Standard): StandardDraft {
  const { name, title, source, line, unit, bonusCap } = standard;
  const texts = Object.entries({ name, title, source }).flatMap(([field, { zh, en }]) => [
    [`${field}.zh`, zh],
    [`${field}.en`, en],
  ]);
  return {
    fields: { ...Object.fromEntries(texts), line, unit, bonusCap: decimal(bonusCap) },
    sections: sections.map((section) => ({
      fields: { id: section.id, 'name.zh': section.name.zh, 'name.en': section.name.en },
      indicators: section.indicators.map(indicatorFields),
    })),
  };
}

const decimal = (hundredths: Hundredths): string => String(fromHundredths(hundredths));

function indicatorFields(indicator: Indicator): Fields {
  const { id, name, text, points, methods, rule, sample } = indicator;
  return {
    ...{ id, 'text.zh': text.zh, 'text.en': text.en, points: decimal(points), kind: rule.kind },
    ...Object.fromEntries(methods.map((method) => [`methods.${method}`, '1'])),
    ...ruleFields(rule),
    ...(name && { 'name.zh': name.zh, 'name.en': name.en }),
    ...(sample && { 'sample.zh': sample.zh, 'sample.en': sample.en }),
    ...Object.fromEntries(FLAGS.filter((flag) => indicator[flag]).map((flag) => [flag, '1'])),
  };
}

function ruleFields(rule: Rule): Fields {
  switch (rule.kind) {
    case 'all-or-nothing':
      return {};
    case 'additive':
    case 'deduction':
      return { each: decimal(rule.each) };
    case 'rate':
      return { threshold: decimal(rule.threshold), step: decimal(rule.step), lose: decimal(rule.lose) };
    case 'target':
      return { compare: rule.compare, value: decimal(rule.value), 'unit.zh': rule.unit.zh, 'unit.en': rule.unit.en };
    case 'graded':
      return Object.fromEntries(
        rule.grades.flatMap(({ points, text }, n) => [
          [`grades.${n}.points`, decimal(points)],
          [`grades.${n}.zh`, text.zh],
          [`grades.${n}.en`, text.en],
        ]),
      );
  }
}

/** What the file of a version would say; what is no number stays as typed, for the file's check to find. */
export const standardJson = (draft: StandardDraft, { category, version }: Pick<Standard, 'category' | 'version'>) => ({
  ...{ category, version, line: draft.fields.line },
  ...{ name: both(draft.fields, 'name'), title: both(draft.fields, 'title'), source: both(draft.fields, 'source') },
  ...{ unit: draft.fields.unit, bonusCap: number(draft.fields.bonusCap) },
  sections: draft.sections.map(({ fields, indicators }) => ({
    ...{ id: fields.id, name: both(fields, 'name') },
    indicators: indicators.map(indicatorJson),
  })),
});

const both = (fields: Fields, name: string) => ({ zh: fields[`${name}.zh`], en: fields[`${name}.en`] });

/** The number that was typed, in whatever width; else what was typed. */
function number(typed: string | undefined): number | string | undefined {
  const text = typed?.normalize('NFKC').trim();
  return text && /^\d{1,6}(\.\d{1,4})?$/.test(text) ? Number(text) : typed;
}

const indicatorJson = (fields: Fields) => ({
  ...{ id: fields.id, text: both(fields, 'text'), points: number(fields.points) },
  methods: METHODS.filter((method) => fields[`methods.${method}`]),
  rule: ruleJson(fields),
  ...Object.fromEntries(FLAGS.filter((flag) => fields[flag]).map((flag) => [flag, true])),
  ...((fields['name.zh'] || fields['name.en']) && { name: both(fields, 'name') }),
  ...((fields['sample.zh'] || fields['sample.en']) && { sample: both(fields, 'sample') }),
});

function ruleJson(fields: Fields): object {
  const { kind = '' } = fields;
  if (kind === 'graded') return { kind, grades: gradesIn(fields) };
  const { unit, compare, ...numbers } = {
    ...Object.fromEntries((RULE_FIELDS[kind as Rule['kind']] ?? []).map((name) => [name, number(fields[name])])),
    ...(kind === 'target' && { compare: fields.compare, unit: both(fields, 'unit') }),
  } as Record<string, unknown>;
  const { 'unit.zh': _zh, 'unit.en': _en, ...plain } = numbers;
  return { kind, ...plain, ...(kind === 'target' && { compare, unit }) };
}

/** The grades that anything was typed for. */
export const gradesIn = (fields: Fields) =>
  Array.from({ length: MOST_GRADES }, (_, n) => ({
    points: number(fields[`grades.${n}.points`]),
    text: { zh: fields[`grades.${n}.zh`], en: fields[`grades.${n}.en`] },
  })).filter(({ points, text }) => points || text.zh || text.en);

/** The points that were typed, 0 where that is no number of points. */
export const pointsIn = ({ points }: Fields): Hundredths => {
  const read = number(points);
  return typeof read === 'number' ? (toHundredths(read) ?? 0) : 0;
};
