import type { Site } from '../../site.ts';
import { imports as english } from '../../text/en/imports.ts';
import type { Text } from '../../text/text.ts';
import { imports as chinese } from '../../text/zh/imports.ts';
import type { SheetColumn } from './kind.ts';

export const LEVELS = ['township', 'village'] as const;
const FIELDS = ['code', 'name', 'level', 'parent'] as const;
type Field = (typeof FIELDS)[number];
const WIDTHS: Record<Field, number> = { code: 18, name: 32, level: 16, parent: 16 };
/** What people write above these columns of their own accord. */
const ALSO: Readonly<Record<Field, readonly string[]>> = {
  code: ['区划代码', '统计用区划代码', '行政区划代码'],
  name: ['区划名称', '单位名称'],
  level: ['层级'],
  parent: ['上级', '上级区划代码', 'Parent'],
};

/** What a list tells of each place; level and place above stand in the code already, and are there to be read. */
export function columns(_site: Site, _member: unknown, t: Text): SheetColumn[] {
  const { fields, example, levels } = t.imports.divisions;
  return FIELDS.map((field) => ({
    id: field,
    headings: [
      ...([fields[field].heading, chinese.divisions.fields[field].heading] as const),
      ...[english.divisions.fields[field].heading, ...ALSO[field]],
    ],
    ...{ hint: fields[field].hint, width: WIDTHS[field] },
    required: field === 'code' || field === 'name' ? 'always' : 'never',
    example: field === 'level' ? levels.township : example[field],
    ...(field === 'level' && { choices: LEVELS.map((level) => levels[level]) }),
  }));
}
