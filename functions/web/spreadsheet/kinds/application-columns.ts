import type { Member } from '../../../../shared/domain/member.ts';
import type { Standard } from '../../../../shared/domain/standard/indicator.ts';
import { standardsFor } from '../../reading/filing.ts';
import { programmeNamed } from '../../reading/programme.ts';
import type { Site } from '../../site.ts';
import { sheets as english } from '../../text/en/sheets.ts';
import type { Text } from '../../text/text.ts';
import { sheets as chinese } from '../../text/zh/sheets.ts';
import { answerColumns } from './answer-columns.ts';
import { placesOf } from './application-row.ts';
import type { SheetColumn } from './kind.ts';

const FIELDS = ['category', 'name', 'division', 'address', 'contact', 'phone', 'summary'] as const;
type Field = (typeof FIELDS)[number];

const WIDTHS: Record<Field, number> = {
  ...{ category: 16, name: 40, division: 24, address: 36, contact: 14, phone: 20, summary: 60 },
};
const REQUIRED: Record<Field, SheetColumn['required']> = {
  ...{ category: 'always', contact: 'always', phone: 'always' },
  ...{ name: 'depends', division: 'depends', address: 'depends', summary: 'never' },
};
/** What people write above these columns of their own accord. */
const ALSO: Readonly<Partial<Record<Field, readonly string[]>>> = {
  category: ['申报类别'],
  name: ['名称', '申报单位', 'Name'],
  division: ['所在村', '村（社区）', '所在社区'],
  address: ['详细地址'],
  contact: ['联系人姓名'],
  phone: ['联系电话', '手机', '手机号', 'Telephone'],
  summary: ['创建情况简介'],
};

/** An application as its form asks for it: the category, the unit field by field, and the indicators of each category. */
export function columns(site: Site, { division }: Pick<Member, 'division'>, t: Text, scope?: string): SheetColumn[] {
  const standards = standardsFor(site, programmeNamed(site, scope), division);
  const choices: Partial<Record<Field, readonly string[]>> = {
    category: categoriesIn(standards, t),
    division: placesOf(site, division).map(({ name }) => name),
  };
  const unit = FIELDS.map((field): SheetColumn => {
    const { heading, hint } = t.sheets.fields[field];
    const others = [chinese, english].map(({ fields }) => fields[field].heading);
    return {
      ...{ id: field, headings: [heading, ...others, ...(ALSO[field] ?? [])], hint },
      ...{ width: WIDTHS[field], required: REQUIRED[field] },
      example: field === 'category' || field === 'division' ? (choices[field]?.[0] ?? '') : t.sheets.example[field],
      ...(choices[field] && { choices: choices[field] }),
    };
  });
  return [...unit, ...answerColumns(standards, t)];
}

/** What may be applied for; units with a name of their own first: there are many of them. */
function categoriesIn(own: readonly Standard[], { language }: Text): string[] {
  const byName = [...own.filter(({ unit }) => unit === 'named'), ...own.filter(({ unit }) => unit !== 'named')];
  return byName.map(({ name }) => name[language]);
}
