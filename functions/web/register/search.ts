import { STANDINGS } from '../../../shared/domain/cell.ts';
import type { CellSearch } from '../../../shared/store/cells.ts';
import { reportingUnits } from '../reading/lists.ts';
import type { Site } from '../site.ts';

export const STANDING_FILTERS = [...STANDINGS, 'all'] as const;

/** What a reader of the register asked for, as typed. */
export interface RegisterQuery {
  readonly programme?: string | undefined;
  readonly district?: string | undefined;
  /** A township or village; it lies in one district. */
  readonly place?: string | undefined;
  readonly category?: string | undefined;
  readonly star?: string | undefined;
  /** One of `STANDING_FILTERS`; without it only what is named, as the figures count. */
  readonly standing?: string | undefined;
  readonly q?: string | undefined;
  readonly asOf?: string | undefined;
}

/** The first six digits of a division's code; the city's own four stay. */
const districtOf = (place: string): string => place.slice(0, 6);

/** Which districts to read, and what to look for there. A district that the city has not gives an empty list. */
export function searchOf(
  { policy }: Site,
  {
    place,
    district = place && districtOf(place),
    star,
    standing = 'named',
    q,
    asOf,
    programme,
    category,
  }: RegisterQuery,
): { districts: string[]; search: CellSearch } {
  const search: CellSearch = {
    programme: programme || undefined,
    category: category || undefined,
    star: star ? Number(star) : undefined,
    place: place || undefined,
    standing: STANDINGS.find((one) => one === standing),
    q: q?.trim() || undefined,
    asOf: asOf ? new Date(asOf).toISOString() : undefined,
  };
  return {
    districts: district ? reportingUnits(policy).filter((d) => d === district) : reportingUnits(policy),
    search,
  };
}
