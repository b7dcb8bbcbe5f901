import type { CellSearch } from '../../../shared/store/cells.ts';
import { reportingUnits } from '../lists.ts';
import type { Site } from '../site.ts';

/** What a reader of the register asked for, as typed. */
export interface RegisterQuery {
  readonly programme?: string | undefined;
  readonly district?: string | undefined;
  readonly category?: string | undefined;
  readonly star?: string | undefined;
  readonly q?: string | undefined;
  readonly asOf?: string | undefined;
}

/** Which districts to read, and what to look for there. A district that the city has not gives an empty list. */
export function searchOf(
  { policy }: Site,
  { district, star, q, asOf, programme, category }: RegisterQuery,
): { districts: string[]; search: CellSearch } {
  const search: CellSearch = {
    programme: programme || undefined,
    category: category || undefined,
    star: star ? Number(star) : undefined,
    q: q?.trim() || undefined,
    asOf: asOf ? new Date(asOf).toISOString() : undefined,
  };
  return {
    districts: district ? reportingUnits(policy).filter((d) => d === district) : reportingUnits(policy),
    search,
  };
}
