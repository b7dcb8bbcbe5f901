import type { Application } from '../../../../shared/domain/application/application.ts';
import type { Actor } from '../../../../shared/domain/member.ts';
import type { UnitKind } from '../../../../shared/domain/standard/indicator.ts';

/** What stands against an actor's judging an application, told a second time from domain.md ("Rules"). */
export function opposed(
  { filers, recused, applicant, unit }: Application,
  { email, role, ties }: Actor,
  kind: UnitKind,
): boolean {
  if (role !== 'reviewer' && role !== 'screener') return false;
  const near = ties?.divisions.some((code) => applicant.startsWith(code) || unit.division.startsWith(code));
  const own = kind === 'named' && ties?.units.some((name) => name.replace(' ', '') === unit.name.replace(' ', ''));
  return filers.includes(email) || recused.some(({ by }) => by === email) || near === true || own === true;
}

/** The deadline that an application is under, told a second time. */
export function deadlineOf({ state, returned, rectification, notice, award }: Application): string | undefined {
  if (state === 'returned') return returned?.until;
  if (state === 'noticed') return notice?.until;
  if (state === 'named') return award?.validUntil;
  const open = state === 'rectifying' ? (rectification?.items ?? []).filter(({ answer }) => !answer) : [];
  return open.map(({ due }) => due).toSorted()[0];
}
