import type { Member } from '../member.ts';
import type { Denominator } from '../programme.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** Denominators set for a programme, by district, with the version they are at. */
export interface SetDenominators {
  readonly version: number;
  readonly districts: Readonly<Record<string, Denominator>>;
}

/** The record with one district's counts set, or given back to the division list; only an administrator may. */
export function setDenominator(
  record: SetDenominators,
  actor: Member,
  { district, denominator }: { district: string; denominator: Denominator | undefined },
): SetDenominators | Refusal {
  if (actor.role !== 'admin') return refuse('not-your-role', { role: 'admin' });
  const { [district]: _before, ...others } = record.districts;
  return {
    version: record.version + 1,
    districts: denominator ? { ...others, [district]: denominator } : others,
  };
}
