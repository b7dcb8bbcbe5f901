import type { Programme } from '../../../shared/domain/programme.ts';
import { type DistrictProgress, PIPELINE } from '../../../shared/domain/progress/district-progress.ts';
import { quotasOf } from '../../../shared/domain/progress/quota.ts';
import { Table } from '../parts/table.tsx';
import { quotaFilter, registerAddress } from '../public/addresses.ts';
import type { Text } from '../text/text.ts';

interface DistrictsProps {
  readonly t: Text;
  readonly programme: Programme;
  readonly all: readonly DistrictProgress[];
  readonly name: (code: string) => string;
}

/** What each reporting unit has named of each quota, or in all where there is none, and what is under way there. */
export function Districts({ t, programme, all, name }: DistrictsProps) {
  const quotas = quotasOf(programme);
  const counted = quotas.length > 0 ? quotas : (['cells'] as const);
  const { unit, underWay, heading } = t.plans.districts;
  const head = counted.map((quota) => (quotas.length > 0 ? t.home.quota[quota] : t.district.columns.named));
  return (
    <section>
      <h2>{heading}</h2>
      <Table dense label={heading} head={[unit, ...head, underWay]}>
        {all.map((one) => (
          <tr>
            <th scope="row">{name(one.district)}</th>
            {counted.map((quota) => (
              <td class="number">
                <a href={registerAddress(one, quotaFilter(programme, quota))}>{one[quota].named}</a>
                {one[quota].target > 0 && <span class="quiet"> / {one[quota].target}</span>}
              </td>
            ))}
            <td class="number">{PIPELINE.reduce((sum, state) => sum + one.pipeline[state], 0)}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
