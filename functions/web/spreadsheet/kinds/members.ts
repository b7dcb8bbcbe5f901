import type { Member } from '../../../../shared/domain/member.ts';
import { decideMember } from '../../../../shared/domain/membership.ts';
import { isRefusal, type Refusal } from '../../../../shared/domain/refusal.ts';
import type { CellFault, SheetRow } from '../../../../shared/domain/sheet.ts';
import { type Looked, lookUpMembers } from '../../../../shared/store/membership.ts';
import { changeMember, placesOfWork } from '../../changing/members.ts';
import type { Bringing, Checked, Kind } from './kind.ts';
import { columns } from './member-columns.ts';
import { isWithRole, type Told, told, type WithRole, wishOf } from './member-row.ts';

/** Members let in, changed, disabled and let in again, many at once. */
export const memberKind: Kind<'members'> = {
  ...{ id: 'members', room: '/admin/members/import', role: 'admin' },
  above: (t) => ({ href: '/admin/members', title: t.members.title }),
  ...{ columns, check, carryOut },
};

async function check(bringing: Bringing, rows: readonly SheetRow[]): Promise<Checked[]> {
  const { site } = bringing;
  const read = rows.map((row) => told(site.policy, row));
  const looked = await lookUpMembers(site.table, {
    emails: read.map(({ email }) => email),
    ...placesOfWork(site.policy),
  });
  const seen = new Map<string, number>();
  return read.map((one, n): Checked => {
    const email = one.email.toLowerCase();
    const first = email === '' ? undefined : seen.get(email);
    if (first !== undefined) return { faults: [{ column: 'email', fault: 'twice', first }] };
    seen.set(email, rows[n]?.number ?? 0);
    return checked(bringing, one, looked);
  });
}

function checked(bringing: Bringing, row: Told, looked: Looked): Checked {
  const before = looked.member(row.email);
  const faults = cellFaults(row, before);
  // Without a role only who it is can be judged, as if it were one that has no place of its own.
  const judged: WithRole = isWithRole(row) ? row : { ...row, role: 'reviewer', division: bringing.site.policy.city };
  const outcome = decided(bringing, judged, looked);
  const others = outcome.faults.filter(
    ({ column }) => (row.role || WHO.includes(column)) && faults.every((own) => own.column !== column),
  );
  if (faults.length + others.length > 0) return { faults: [...faults, ...others] };
  return { faults: [], becomes: before ? (outcome.changes ? 'changed' : 'unchanged') : 'new' };
}

function cellFaults({ role, disabled, reason, language }: Told, before: Member | undefined): CellFault[] {
  const turns = before && typeof disabled === 'boolean' && disabled !== Boolean(before.disabled);
  return [
    ...(role ? [] : [{ column: 'role', fault: 'not-a-choice' } as const]),
    ...(disabled === 'unknown' ? [{ column: 'disabled', fault: 'not-a-choice' } as const] : []),
    ...(disabled === true && !before ? [{ column: 'disabled', fault: 'new-but-disabled' } as const] : []),
    ...(turns && reason.trim() === '' ? [{ column: 'reason', fault: 'missing' } as const] : []),
    ...(language === 'unknown' ? [{ column: 'language', fault: 'not-a-choice' } as const] : []),
  ];
}

const WHO: readonly string[] = ['email', 'name'];

/** What the rule says of the change, on what stands; nothing is written. */
function decided({ site, member: actor }: Bringing, row: WithRole, looked: Looked) {
  const before = looked.member(row.email);
  const decision = decideMember(wishOf(row, before), {
    ...{ actor, before, email: row.email, version: undefined, now: site.now(), city: site.policy.city },
    ...{ divisions: site.policy.divisions().find, inHand: looked.inHand(row.email) },
  });
  if (!isRefusal(decision)) return { changes: true, faults: [] };
  return { changes: false, faults: decision.refused === 'nothing-changed' ? [] : faultsOf(decision, row, before) };
}

function faultsOf({ refused, problems = [] }: Refusal, row: Told, before: Member | undefined): CellFault[] {
  if (refused !== 'own-membership' && refused !== 'work-in-hand')
    return problems.map(({ field, fault }) => ({ column: field, fault }));
  const moved = row.role !== before?.role ? 'role' : 'division';
  return [{ column: row.disabled === true ? 'disabled' : moved, fault: refused }];
}

/** A row that asks for nothing new is done; so is one that comes once more. */
async function carryOut({ site, member }: Bringing, row: SheetRow, key: string): Promise<{ made: string } | Refusal> {
  const read = told(site.policy, row);
  if (row.becomes === 'unchanged' || !isWithRole(read)) return { made: read.email };
  const { member: find } = await lookUpMembers(site.table, { emails: [read.email], programmes: [], units: [] });
  // One that was let in by this row already is asked for once more, and found done.
  const before = row.becomes === 'new' ? undefined : find(read.email);
  const asked = { by: member.email, email: read.email, wish: wishOf(read, before), key };
  const changed = await changeMember(site, asked);
  return isRefusal(changed) && changed.refused !== 'nothing-changed' ? changed : { made: read.email };
}
