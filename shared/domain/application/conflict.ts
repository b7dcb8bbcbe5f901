import { within } from '../division.ts';
import type { Member } from '../member.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Standard } from '../standard/indicator.ts';
import type { Application } from './application.ts';
import { type Divisions, sameName, unitName } from './unit.ts';

/**
 * Why somebody may not judge an application (回避, domain.md, "Rules"): they filed it, they come from the applicant's own
 * township or unit, or they declared a conflict. Undefined where nothing stands against them.
 */
export function conflictOf(
  { filers, recused, applicant, unit }: Application,
  { email, ties }: Pick<Member, 'email' | 'ties'>,
  { standard, divisions }: { readonly standard: Standard; readonly divisions: Divisions },
): Refusal | undefined {
  if (filers.includes(email)) return refuse('own-submission');
  if (recused.some(({ by }) => by === email)) return refuse('recused');
  const own = ties?.divisions.find((code) => code && (within(applicant, code) || within(unit.division, code)));
  if (own !== undefined) return refuse('in-conflict', { with: divisions(own)?.name ?? own });
  const name = unitName(unit, standard.unit, divisions);
  const mine = ties?.units.find((tie) => tie && sameName(tie, name));
  return mine === undefined ? undefined : refuse('in-conflict', { with: mine });
}
