import type { Denominator, Programme } from '../../../shared/domain/programme.ts';
import { type SetDenominators, setDenominator } from '../../../shared/domain/progress/set-denominator.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { loadMember } from '../../../shared/store/members.ts';
import { loadTallies, saveDenominators } from '../../../shared/store/progress.ts';
import type { Site } from '../site.ts';

/** Sets a district's denominator, or gives it back to the division list: load, decide, commit. */
export async function changeDenominator(
  { table }: Site,
  {
    email,
    programme,
    ...wanted
  }: { email: string; programme: Programme; district: string; denominator: Denominator | undefined },
): Promise<SetDenominators | Refusal> {
  const member = await loadMember(table, email);
  if (!member) return refuse('not-a-member', { email });
  const { denominators } = await loadTallies(table, programme.id, []);
  const record = setDenominator(denominators, member, wanted);
  if (isRefusal(record)) return record;
  if (await saveDenominators(table, programme.id, record)) return record;
  return refuse('stale-version', { yours: denominators.version, current: denominators.version + 1 });
}
