import type { Programme } from '../../../shared/domain/programme.ts';
import type { DistrictProgress } from '../../../shared/domain/progress/district-progress.ts';
import { countedIn } from '../../../shared/domain/progress/quota.ts';
import { quotaFilter, registerAddress } from '../parts/addresses.ts';
import { Count } from '../parts/show.tsx';
import { Table } from '../parts/table.tsx';
import { countName } from '../reading/names.ts';
import { inProgramme } from '../reading/programme.ts';
import { askedOf, countOf, underWayAddress } from '../reading/under-way.ts';
import type { Site } from '../site.ts';
import type { Text } from '../text/text.ts';

interface DistrictsProps {
  readonly t: Text;
  readonly site: Site;
  readonly programme: Programme;
  readonly all: readonly DistrictProgress[];
  readonly name: (code: string) => string;
}

/** What each reporting unit has named of each quota, or in all where there is none, and what is under way there. */
export function Districts({ t, site, programme, all, name }: DistrictsProps) {
  const counted = countedIn(programme);
  const { unit, underWay, heading } = t.plans.districts;
  return (
    <section>
      <h2>{heading}</h2>
      <Table dense label={heading} head={[unit, ...counted.map((quota) => countName(t, programme, quota)), underWay]}>
        {all.map((one) => (
          <tr>
            <th scope="row">
              {one.district === site.policy.city ? (
                name(one.district)
              ) : (
                <a href={inProgramme(site, `/districts/${one.district}`, programme.id)}>{name(one.district)}</a>
              )}
            </th>
            {counted.map((quota) => (
              <td class="number">
                <a href={registerAddress(one, quotaFilter(programme, quota))}>{one[quota].named}</a>
                {one[quota].target > 0 && <span class="quiet"> / {one[quota].target}</span>}
              </td>
            ))}
            <td class="number">
              <Count n={countOf(one, askedOf({}))} href={underWayAddress(programme.id, one.district)} />
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
