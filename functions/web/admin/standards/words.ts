import { FLAGS, MOST_GRADES, RULE_FIELDS, STANDARD_FIELDS } from '../../../../shared/domain/policy/standard-draft.ts';
import { COMPARISONS, METHODS, type RuleKind, UNIT_KINDS } from '../../../../shared/domain/standard/indicator.ts';
import type { Text } from '../../text/text.ts';

/** What a field of a standard or an indicator is called. */
export function labelOf(t: Text, field: string): string {
  const [first = '', second = '', last = ''] = field.split('.');
  if (first === 'methods') return t.methods[second as keyof Text['methods']] ?? t.standards.methods;
  if (first === 'grades')
    return t.standards.grade(Number(second) + 1, t.standards.gradeFields[last as 'points'] ?? last);
  return t.standards.fields[field as keyof Text['standards']['fields']] ?? field;
}

/** Where one of several is chosen: what they are called, by what is stored. */
export function choicesOf(t: Text, field: string): Readonly<Record<string, string>> | undefined {
  const words = { kind: t.standards.kinds, unit: t.standards.units, compare: t.standards.compares }[field];
  return (
    words &&
    Object.fromEntries(CHOICES[field as keyof typeof CHOICES].map((choice) => [choice, words[choice as never]]))
  );
}
const CHOICES = { kind: Object.keys(RULE_FIELDS) as RuleKind[], unit: UNIT_KINDS, compare: COMPARISONS } as const;

/** What stands in a field, in words. */
export function textOf(t: Text, field: string, value: string): string {
  if (isTick(field)) return value ? t.answer.yes : t.answer.no;
  return choicesOf(t, field)?.[value] ?? (value || t.programmes.none);
}

export const isTick = (field: string): boolean =>
  field.startsWith('methods.') || (FLAGS as readonly string[]).includes(field);

/** What is written in English, whatever the language of the page. */
export const isEnglish = (field: string): boolean => field.endsWith('.en');

/** The fields of an indicator's form, in its order. */
export const INDICATOR_FIELDS: readonly string[] = [
  ...['text.zh', 'text.en', 'name.zh', 'name.en', 'sample.zh', 'sample.en', 'id', 'points'],
  ...METHODS.map((method) => `methods.${method}`),
  ...FLAGS,
  'kind',
  ...new Set(Object.values(RULE_FIELDS).flat()),
  ...Array.from({ length: MOST_GRADES }, (_, n) => ['points', 'zh', 'en'].map((part) => `grades.${n}.${part}`)).flat(),
];

const MOST = 1_000;
/** Of what a form says, only what these fields take; blank ones are not there. */
export const typedIn = (form: Readonly<Record<string, string>>, fields: readonly string[], prefix = '') =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const typed = form[`${prefix}${field}`]?.trim().slice(0, MOST);
      return typed ? [[field, typed]] : [];
    }),
  );
export const SECTION_FIELDS = ['name.zh', 'name.en', 'id'] as const;
export { STANDARD_FIELDS };
