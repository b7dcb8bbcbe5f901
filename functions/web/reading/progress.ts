import type { Programme } from '../../../shared/domain/programme.ts';
import { denominatorOf } from '../../../shared/domain/progress/denominator.ts';
import { type DistrictProgress, districtProgress } from '../../../shared/domain/progress/district-progress.ts';
import { type Candidate, ifNamed } from '../../../shared/domain/progress/what-if.ts';
import { loadTallies } from '../../../shared/store/progress.ts';
import type { Site } from '../site.ts';

/** The progress of several districts in one request to the store: tallies and denominators as of now. */
export const progressOf = async (site: Site, programme: Programme, districts: readonly string[]) =>
  (await progressIf(site, programme, districts, [])).map(({ before }) => before);

/** The same beside what it would be if some applications were named: both from the same tallies. */
export async function progressIf(
  { table, policy, now }: Site,
  programme: Programme,
  districts: readonly string[],
  named: readonly Candidate[],
): Promise<{ readonly before: DistrictProgress; readonly after: DistrictProgress }[]> {
  const { tallies, denominators } = await loadTallies(table, programme.id, districts);
  const asOf = now();
  return districts.map((district, n) => {
    const denominator = denominatorOf(district, denominators.districts, policy.divisions(), programme);
    const tally = tallies[n]?.tally ?? {};
    const as = (told: typeof tally) => districtProgress(district, programme, denominator, told, asOf);
    return { before: as(tally), after: as(ifNamed(district, tally, named)) };
  });
}
