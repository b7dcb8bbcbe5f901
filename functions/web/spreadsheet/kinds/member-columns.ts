import { placesToChoose, placeText } from '../../admin/members/places.ts';
import { ROLES } from '../../admin/members/read.ts';
import type { Site } from '../../site.ts';
import { imports as english } from '../../text/en/imports.ts';
import { LANGUAGES } from '../../text/language.ts';
import type { Text } from '../../text/text.ts';
import { imports as chinese } from '../../text/zh/imports.ts';
import type { SheetColumn } from './kind.ts';

const FIELDS = ['email', 'name', 'role', 'division', 'disabled', 'reason', 'language'] as const;
type Field = (typeof FIELDS)[number];

const WIDTHS: Record<Field, number> = {
  ...{ email: 32, name: 16, role: 16, division: 30, disabled: 10, reason: 30, language: 14 },
};
const REQUIRED: Record<Field, SheetColumn['required']> = {
  ...{ email: 'always', name: 'always', role: 'always' },
  ...{ division: 'depends', disabled: 'never', reason: 'depends', language: 'never' },
};
/** What people write above these columns of their own accord. */
const ALSO: Readonly<Record<Field, readonly string[]>> = {
  email: ['电子邮箱', '账号', 'Email'],
  name: ['成员姓名'],
  role: ['角色', '职责'],
  division: ['单位', '乡镇（街道）', 'Division'],
  disabled: ['是否停用'],
  reason: ['停用理由', '备注'],
  language: ['语言', 'Language'],
};

/** What administrators decide of a member, as on the page of one; whom they judge nothing of stays there. */
export function columns({ policy }: Site, _: unknown, t: Text): SheetColumn[] {
  const { fields, example, answers } = t.imports.members;
  const choices: Partial<Record<Field, readonly string[]>> = {
    role: ROLES.map((role) => t.roles[role]),
    division: placesToChoose(policy).map(({ code }) => placeText(policy, code)),
    disabled: [answers.yes, answers.no],
    language: LANGUAGES.map((language) => t.messages.languages[language]),
  };
  const shown: Record<Field, string> = {
    ...example,
    role: t.roles.submitter,
    division: choices.division?.at(-1) ?? '',
    disabled: '',
    language: '',
  };
  return FIELDS.map((field) => ({
    id: field,
    headings: [
      fields[field].heading,
      chinese.members.fields[field].heading,
      english.members.fields[field].heading,
      ...ALSO[field],
    ],
    ...{ hint: fields[field].hint, width: WIDTHS[field], required: REQUIRED[field], example: shown[field] },
    ...(choices[field] && { choices: choices[field] }),
  }));
}
