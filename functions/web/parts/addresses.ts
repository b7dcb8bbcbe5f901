import type { Programme } from '../../../shared/domain/programme.ts';
import type { DistrictProgress } from '../../../shared/domain/progress/district-progress.ts';
import type { QuotaName } from '../../../shared/domain/progress/quota.ts';

/** What narrows the register to the cells that a figure counts. */
interface Filter {
  readonly category?: string;
  readonly star?: string;
}

/** Which cells a quota's number counts. */
export function quotaFilter({ quotas }: Pick<Programme, 'quotas'>, name: QuotaName): Filter {
  const quota = quotas[name];
  return quota && 'category' in quota ? { category: quota.category } : {};
}

/** The list of the cells that a figure of `progress` counts, as of the same time (design.md, principle 5). */
export function registerAddress(
  { district, programme, asOf }: Pick<DistrictProgress, 'district' | 'programme' | 'asOf'>,
  filter: Filter,
): string {
  return `/cells?${new URLSearchParams({ programme, district, ...filter, asOf })}`;
}

/** The list of all cells of the city, as of the same time. */
export const cityAddress = (programme: string, asOf: string, filter: Filter = {}): string =>
  `/cells?${new URLSearchParams({ programme, asOf, ...filter })}`;
