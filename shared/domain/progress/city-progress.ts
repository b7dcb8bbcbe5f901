import type { Programme } from '../programme.ts';
import type { Day } from '../time.ts';
import { type DistrictProgress, type QuotaProgress, quotaProgress } from './district-progress.ts';
import { type QuotaName, quotasOf, targets } from './quota.ts';

/**
 * The quotas of a programme that all of the city has to reach together: what is named anywhere in it, its own units
 * included, against one target (domain.md: "cumulative, city-wide").
 */
export function cityProgress(
  programme: Programme,
  all: readonly DistrictProgress[],
  today: Day,
): (readonly [QuotaName, QuotaProgress])[] {
  const sum = (count: (one: DistrictProgress) => number) => all.reduce((total, one) => total + count(one), 0);
  const total = {
    townships: sum(({ denominator }) => denominator.townships),
    villages: sum(({ denominator }) => denominator.villages),
  };
  const goals = targets(programme, total);
  return quotasOf(programme).map((name) => {
    const progress = quotaProgress(
      programme,
      today,
      sum((one) => one[name].named),
      goals[name],
    );
    return [name, name === 'cells' ? progress : { total: total[name], ...progress }] as const;
  });
}
