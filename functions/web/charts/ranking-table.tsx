import { attained } from '../../../shared/domain/progress/attainment.ts';
import type { DistrictProgress } from '../../../shared/domain/progress/district-progress.ts';
import { QUOTAS } from '../../../shared/domain/progress/quota.ts';
import { ranking } from '../../../shared/domain/progress/ranking.ts';
import { ColourTag } from '../parts/show.tsx';
import { Table } from '../parts/table.tsx';
import type { Text } from '../text/text.ts';
import { Gauge } from './gauge.tsx';
import { percent } from './percent.ts';

interface Ranking {
  readonly t: Text;
  readonly districts: readonly DistrictProgress[];
  readonly name: (code: string) => string;
}

/** The districts in the order of what they reached of their targets, with what the order means. */
export function RankingTable({ t, districts, name }: Ranking) {
  const { place, district, rate, size, pace } = t.charts.ranking.columns;
  return (
    <Table dense head={[place, district, rate, ...QUOTAS.map((quota) => t.home.quota[quota]), size, pace]}>
      {ranking(districts).map(({ place, attained: share, progress }) => (
        <tr>
          <td class="number">{place}</td>
          <th scope="row">
            <a href={`/districts/${progress.district}`}>{name(progress.district)}</a>
          </th>
          <td class="measured">
            <Gauge n={share} of={1000} tone={progress.colour}>
              {percent(t, share)}
            </Gauge>
          </td>
          {QUOTAS.map((quota) => (
            <td class="number">{percent(t, attained(progress[quota]))}</td>
          ))}
          <td class="number quiet">
            {t.charts.ranking.size(progress.denominator.townships, progress.denominator.villages)}
          </td>
          <td>
            <ColourTag t={t} colour={progress.colour} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
