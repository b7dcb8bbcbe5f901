import type { Programme } from '../../shared/domain/programme.ts';
import { denominatorOf } from '../../shared/domain/progress/denominator.ts';
import { type DistrictProgress, districtProgress } from '../../shared/domain/progress/district-progress.ts';
import { loadTallies } from '../../shared/store/progress.ts';
import type { Site } from './site.ts';

/** The progress of several districts in one request to the store: tallies and denominators as of now. */
export async function progressOf(
  { table, policy, now }: Site,
  programme: Programme,
  districts: readonly string[],
): Promise<DistrictProgress[]> {
  const { tallies, denominators } = await loadTallies(table, programme.id, districts);
  const asOf = now();
  return districts.map((district, n) => {
    const denominator = denominatorOf(district, denominators.districts, policy.divisions(), programme);
    return districtProgress(district, programme, denominator, tallies[n]?.tally ?? {}, asOf);
  });
}
