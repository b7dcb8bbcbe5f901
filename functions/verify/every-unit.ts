import type { Policy } from '../../shared/data/load.ts';
import type { Scope } from '../../shared/store/trail.ts';
import { reportingUnits } from '../web/reading/lists.ts';

export interface Failed {
  readonly programme: string;
  readonly district: string;
  readonly failed: string;
}

/** Looks at every reporting unit in every programme, each on its own: one that cannot be looked at does not stop the others. */
export async function everyUnit<T>(policy: Policy, look: (scope: Scope) => Promise<T>): Promise<(T | Failed)[]> {
  const seen: (T | Failed)[] = [];
  for (const { id: programme } of policy.programmes())
    for (const district of reportingUnits(policy)) {
      const scope = scopeOf(policy, programme, district);
      seen.push(await look(scope).catch((error) => ({ programme, district, failed: String(error) })));
    }
  return seen;
}

/** A reporting unit with the places in it that apply: itself, and the townships of a district. */
export function scopeOf(policy: Policy, programme: string, district: string): Scope {
  const townships = district === policy.city ? [] : policy.divisions().children(district);
  return { programme, district, applicants: [district, ...townships.map(({ code }) => code)] };
}
