import type { DistrictProgress } from '../../../shared/domain/progress/district-progress.ts';

/** The list of the cells that a figure of `progress` counts, as of the same time (design.md, principle 5). */
export function registerAddress(
  { district, programme, asOf }: Pick<DistrictProgress, 'district' | 'programme' | 'asOf'>,
  filter: { readonly category?: string; readonly star?: string },
): string {
  return `/cells?${new URLSearchParams({ programme, district, ...filter, asOf })}`;
}

/** The list of all cells of the city, as of the same time. */
export const cityAddress = (programme: string, asOf: string): string =>
  `/cells?${new URLSearchParams({ programme, asOf })}`;
