import { UNIT_LIMITS } from '../../../shared/domain/application/unit.ts';
import { indicatorsOf, type Standard } from '../../../shared/domain/standard/indicator.ts';
import { timeText } from '../parts/show.tsx';
import { dayText } from '../text/day.ts';
import { points } from '../text/points.ts';
import type { Text } from '../text/text.ts';

/** The path of a changed value: `self.sorting-rate.value`. A reviewer's e-mail, which has dots of its own, is one part of it. */
function partsOf(field: string): string[] {
  const [, email, rest] = /^sheets\.(.+)\.((?:documents|site)\..+)$/.exec(field) ?? [];
  return email && rest ? ['sheets', email, ...rest.split('.')] : field.split('.');
}

/** What a changed value is called: `自评 · 生活垃圾分类准确率 · 填写值`. */
export function fieldName(t: Text, field: string, standard: Standard): string {
  const [first = '', ...rest] = partsOf(field);
  const indicators = new Map(indicatorsOf(standard).map(({ id, text }) => [id, text[t.language]]));
  const name = (part: string) =>
    (first === 'unit' && isUnitField(part) ? t.unit[part] : undefined) ??
    indicators.get(part) ??
    (/^\d+$/.test(part) ? String(Number(part) + 1) : (t.trail.parts[part] ?? part));
  return [t.trail.fields[first as keyof Text['trail']['fields']] ?? first, ...rest.map(name)].join(' · ');
}

const isUnitField = (name: string): name is keyof Text['unit'] => name in UNIT_LIMITS;

/** A changed value as people read it. */
export function valueText(t: Text, field: string, value: unknown): string {
  const last = partsOf(field).at(-1);
  if (value === undefined) return '–';
  if (typeof value === 'boolean') return value ? t.answer.yes : t.answer.no;
  if (last === 'score') return points(value);
  if (last === 'star') return t.site.stars(Number(value));
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return dayText(t, value);
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return timeText(t, value);
  return String(value);
}
