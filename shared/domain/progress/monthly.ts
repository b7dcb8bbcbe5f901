import { attainedInAll, type PerMille } from './attainment.ts';
import type { DistrictProgress } from './district-progress.ts';
import { QUOTAS, type QuotaName } from './quota.ts';
import { ranking } from './ranking.ts';

/** A district at the end of a month, and what changed since the month before. */
export interface MonthLine {
  readonly now: DistrictProgress;
  /** Undefined when nothing tells how the month before ended. */
  readonly change: Readonly<Record<QuotaName, number>> | undefined;
}

/** A district's place, and how many places it gained; undefined without a month before. */
export interface PlaceLine {
  readonly district: string;
  readonly place: number;
  readonly attained: PerMille;
  readonly attainedBefore: PerMille | undefined;
  readonly gained: number | undefined;
}

/** A quota that is behind the calendar. */
export interface Warning {
  readonly district: string;
  readonly quota: QuotaName;
  readonly progress: DistrictProgress[QuotaName];
}

type Before = ReadonlyMap<string, DistrictProgress>;

export const monthLines = (now: readonly DistrictProgress[], before: Before): MonthLine[] =>
  now.map((one) => ({ now: one, change: changeSince(one, before.get(one.district)) }));

function changeSince(now: DistrictProgress, before: DistrictProgress | undefined): MonthLine['change'] {
  const change = (quota: QuotaName) => now[quota].named - (before?.[quota].named ?? 0);
  return before && { townships: change('townships'), villages: change('villages'), cells: change('cells') };
}

/** The ranking of the month; `gained` compares it with the ranking of the month before. */
export function placeLines(now: readonly DistrictProgress[], before: Before): PlaceLine[] {
  const earlier = now.flatMap(({ district }) => before.get(district) ?? []);
  const places = new Map(
    (earlier.length === now.length ? ranking(earlier) : []).map((one) => [one.progress.district, one.place]),
  );
  return ranking(now).map(({ place, attained, progress: { district } }) => {
    const [was, then] = [before.get(district), places.get(district)];
    return {
      ...{ district, place, attained },
      attainedBefore: was && attainedInAll(was),
      gained: then === undefined ? undefined : then - place,
    };
  });
}

/** What is behind, the red before the amber, in the order of the districts. */
export function warnings(now: readonly DistrictProgress[]): Warning[] {
  const all = now.flatMap((one) =>
    QUOTAS.map((quota) => ({ district: one.district, quota, progress: one[quota] }) as Warning),
  );
  return (['red', 'amber'] as const).flatMap((colour) => all.filter(({ progress }) => progress.colour === colour));
}
