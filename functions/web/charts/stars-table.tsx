import type { Star } from '../../../shared/domain/programme.ts';
import { STARS } from '../../../shared/domain/standard/stars.ts';
import { Stars } from '../parts/show.tsx';
import { Table } from '../parts/table.tsx';
import type { Text } from '../text/text.ts';
import { Gauge } from './gauge.tsx';

interface Distribution {
  readonly t: Text;
  readonly byStar: Readonly<Record<Star, number>>;
  readonly listOf: (star: Star) => string;
}

/** How many cells have how many stars, each number with its list. */
export function StarsTable({ t, byStar, listOf }: Distribution) {
  const most = Math.max(...STARS.map((star) => byStar[star]));
  return (
    <Table head={[t.district.star, t.district.count]}>
      {STARS.map((star) => (
        <tr>
          <th scope="row">
            <Stars t={t} star={star} />
          </th>
          <td class="measured">
            <Gauge n={byStar[star]} of={most} tone="star">
              <a href={listOf(star)}>{byStar[star]}</a>
            </Gauge>
          </td>
        </tr>
      ))}
    </Table>
  );
}
