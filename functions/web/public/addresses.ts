import type { DistrictProgress } from '../../../shared/domain/progress/district-progress.ts';

/** The list of the cells that a figure of `progress` counts, as of the same time (design.md, principle 5). */
export function registerAddress(
  { district, programme, asOf }: Pick<DistrictProgress, 'district' | 'programme' | 'asOf'>,
  filter: { readonly category?: string; readonly star?: string },
): string {
  return `/cells?${new URLSearchParams({ programme, district, ...filter, asOf })}`;
}
