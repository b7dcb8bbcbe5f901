import { coverage } from '../../../shared/domain/progress/coverage.ts';
import type { DistrictProgress } from '../../../shared/domain/progress/district-progress.ts';
import { registerAddress } from '../parts/addresses.ts';
import { Count } from '../parts/show.tsx';
import { Table } from '../parts/table.tsx';
import type { Text } from '../text/text.ts';

interface Coverage {
  readonly t: Text;
  /** Every category that may be applied for, with its name. */
  readonly categories: readonly (readonly [id: string, name: string])[];
  readonly units: readonly DistrictProgress[];
  readonly name: (code: string) => string;
  /** The list of a category in all of them; asked for where there are several. */
  readonly list?: (category: string) => string;
}

/** Categories by districts, the darker the more; each number is the list that it counts. */
export function CoverageTable({ t, categories, units, name, list }: Coverage) {
  const names = new Map(categories);
  const { category, total } = t.charts.coverage;
  const rows = coverage([...names.keys()], units);
  return (
    <div class="heat">
      <Table
        dense
        label={t.charts.coverage.title}
        head={[category, ...units.map(({ district }) => name(district)), ...(list ? [total] : [])]}
      >
        {rows.map((row) => (
          <tr>
            <th scope="row">{names.get(row.category) ?? row.category}</th>
            {units.map((unit, n) => (
              <td class={`number heat-${row.counts[n]?.heat}`}>
                <Count n={row.counts[n]?.named ?? 0} href={registerAddress(unit, { category: row.category })} />
              </td>
            ))}
            {list && (
              <td class="number total">
                <Count n={row.total} href={list(row.category)} />
              </td>
            )}
          </tr>
        ))}
      </Table>
    </div>
  );
}
