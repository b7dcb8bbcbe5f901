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
  const districts = all.filter(({ district }) => district !== programme.city);
  const total = {
    townships: districts.reduce((n, { denominator }) => n + denominator.townships, 0),
    villages: districts.reduce((n, { denominator }) => n + denominator.villages, 0),
  };
  const named = (name: QuotaName) => all.reduce((n, one) => n + one[name].named, 0);
  const goals = targets(programme, total);
  return quotasOf(programme).map((name) => {
    const progress = quotaProgress(programme, today, named(name), goals[name]);
    return [name, name === 'cells' ? progress : { total: total[name], ...progress }] as const;
  });
}
