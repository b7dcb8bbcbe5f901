import type { Policy } from '../../../../shared/data/load.ts';
import type { Member, Role } from '../../../../shared/domain/member.ts';
import { standingOf, type Wish } from '../../../../shared/domain/membership.ts';
import { plain } from '../../../../shared/domain/pinyin.ts';
import type { SheetRow } from '../../../../shared/domain/sheet.ts';
import { placeIn } from '../../admin/members/places.ts';
import { ROLES } from '../../admin/members/read.ts';
import { LANGUAGES, type Language } from '../../text/language.ts';
import { texts } from '../../text/text.ts';

/** A row as what it tells of a member; undefined where a cell says nothing that is known. */
export interface Told {
  readonly email: string;
  readonly name: string;
  readonly role: Role | undefined;
  readonly division: string;
  /** Nothing where the cell is blank. */
  readonly disabled: boolean | 'unknown' | undefined;
  readonly reason: string;
  /** In which the letter that lets somebody in is written; whoever is a member chooses for themselves. */
  readonly language: Language | 'unknown' | undefined;
}

/** A row whose role is known: without one nothing can be asked for. */
export type WithRole = Told & { readonly role: Role };
export const isWithRole = (row: Told): row is WithRole => row.role !== undefined;

const YES = [
  '是',
  '停用',
  '已停用',
  'yes',
  '1',
  'true',
  '√',
  ...Object.values(texts).map((t) => t.imports.members.answers.yes),
];
const NO = ['否', '在岗', '恢复', 'no', '0', 'false', ...Object.values(texts).map((t) => t.imports.members.answers.no)];

export function told(policy: Policy, { cells }: Pick<SheetRow, 'cells'>): Told {
  const { email = '', name = '', role = '', division = '', disabled = '', reason = '', language = '' } = cells;
  const found = ROLES.find((one) =>
    [one, ...Object.values(texts).map((t) => t.roles[one])].some((called) => plain(called) === plain(role)),
  );
  return {
    ...{ email: email.normalize('NFKC').trim(), name: name.trim(), role: found, reason },
    division: found ? placeIn(policy, division, found) : division,
    disabled: disabled === '' ? undefined : switchIn(disabled),
    language: language === '' ? undefined : languageIn(language),
  };
}

function switchIn(typed: string): boolean | 'unknown' {
  const says = (words: readonly string[]) => words.some((word) => plain(word) === plain(typed));
  if (says(YES)) return true;
  return says(NO) ? false : 'unknown';
}

const LANGUAGE_WORDS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['中文', '汉语', '简体中文', 'zh', 'Chinese'],
  en: ['English', '英文', '英语', 'en'],
};

const languageIn = (typed: string): Language | 'unknown' =>
  LANGUAGES.find((one) => LANGUAGE_WORDS[one].some((word) => plain(word) === plain(typed))) ?? 'unknown';

/** What the row asks for, in one: whoever goes or comes back may change with it, and neither without a reason. */
export function wishOf(
  { name, role, division, disabled, reason, language }: WithRole,
  before: Member | undefined,
): Wish {
  const standing = { name, role, division, ties: before ? standingOf(before).ties : { divisions: [], units: [] } };
  if (!before) return { change: 'invited', standing, language: language === 'en' ? 'en' : 'zh' };
  if (disabled === true && !before.disabled) return { change: 'disabled', reason, standing };
  if (disabled === false && before.disabled) return { change: 'enabled', reason, standing };
  return { change: 'changed', standing };
}
