import type { Policy } from '../../../../shared/data/load.ts';
import type { Role } from '../../../../shared/domain/member.ts';
import type { Standing } from '../../../../shared/domain/membership.ts';
import type { Typed } from '../../input/form.ts';
import { placeIn, placeText } from './places.ts';

export const ROLES = ['submitter', 'screener', 'reviewer', 'admin'] as const satisfies readonly Role[];

/** The fields of the form, as they stand in it. */
const FIELDS = ['name', 'role', 'division', 'ties.divisions', 'ties.units'] as const;
type Field = (typeof FIELDS)[number];
export type Fields = Readonly<Record<Field, string>>;

export const isRole = (text: string | undefined): text is Role => ROLES.some((role) => role === text);

const linesOf = (text: string): string[] =>
  text
    .split(/[\n;；、]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What was typed; a role that is none is one of a submitter, which the page offers first. */
export function readStanding(policy: Policy, form: Typed): Standing {
  const role = isRole(form.role) ? form.role : 'submitter';
  return {
    ...{ name: form.name ?? '', role, division: placeIn(policy, form.division ?? '', role) },
    ties: {
      divisions: linesOf(form['ties.divisions'] ?? '').map((line) => placeIn(policy, line)),
      units: linesOf(form['ties.units'] ?? ''),
    },
  };
}

/** A member's standing as the form shows it. */
export const fieldsOf = (policy: Policy, { name, role, division, ties }: Standing): Fields => ({
  ...{ name, role, division: division && placeText(policy, division) },
  'ties.divisions': ties.divisions.map((code) => placeText(policy, code)).join('\n'),
  'ties.units': ties.units.join('\n'),
});

/** The form as it was typed. */
export const typedFields = (form: Typed): Fields =>
  Object.fromEntries(FIELDS.map((field) => [field, form[field] ?? ''])) as Fields;
