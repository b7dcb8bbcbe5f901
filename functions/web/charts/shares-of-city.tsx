import type { Programme } from '../../../shared/domain/programme.ts';
import { cityProgress } from '../../../shared/domain/progress/city-progress.ts';
import type { DistrictProgress } from '../../../shared/domain/progress/district-progress.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { cityAddress, quotaFilter, registerAddress } from '../parts/addresses.ts';
import { Table } from '../parts/table.tsx';
import type { Text } from '../text/text.ts';

interface SharesProps {
  readonly t: Text;
  readonly programme: Programme;
  readonly own: DistrictProgress;
  /** Every reporting unit of the city, this one among them. */
  readonly all: readonly DistrictProgress[];
}

/** What a district adds to the quotas that all of the city has to reach together. */
export function SharesOfCity({ t, programme, own, all }: SharesProps) {
  const { heading, columns } = t.siblings.shares;
  return (
    <section>
      <h2>{heading}</h2>
      <p class="quiet">{t.plans.city.note}</p>
      <Table head={[t.district.columns.quota, columns.own, columns.city, columns.target]}>
        {cityProgress(programme, all, dayOf(own.asOf)).map(([name, city]) => (
          <tr>
            <th scope="row">{t.home.quota[name]}</th>
            <td class="number">
              <a href={registerAddress(own, quotaFilter(programme, name))}>{own[name].named}</a>
            </td>
            <td class="number">
              <a href={cityAddress(programme.id, own.asOf, quotaFilter(programme, name))}>{city.named}</a>
            </td>
            <td class="number">{city.target}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
