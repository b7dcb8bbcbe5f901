import type { QuotaProgress } from '../../../shared/domain/progress/district-progress.ts';
import type { QuotaName } from '../../../shared/domain/progress/quota.ts';
import { Bar } from '../parts/bar.tsx';
import { ColourTag } from '../parts/show.tsx';
import { Table } from '../parts/table.tsx';
import type { Text } from '../text/text.ts';

interface QuotasProps {
  readonly t: Text;
  readonly quotas: readonly (readonly [QuotaName, QuotaProgress])[];
  readonly listOf: (quota: QuotaName) => string;
}

/** The quotas of whoever has to reach them, a district or the whole city: how many of how many, and whether in time. */
export function QuotaTable({ t, quotas, listOf }: QuotasProps) {
  const head = t.district.columns;
  return (
    <Table
      head={[head.quota, head.total, head.target, head.named, head.missing, head.expected, head.colour, head.forecast]}
    >
      {quotas.map(([name, quota]) => (
        <tr>
          <th scope="row">{t.home.quota[name]}</th>
          <td class="number">{quota.total ?? '–'}</td>
          <td class="number">{quota.target}</td>
          <td class="measure">
            <a class="number" href={listOf(name)}>
              {quota.named}
            </a>
            <Bar t={t} quota={quota} />
          </td>
          <td class="number">{quota.missing}</td>
          <td class="number">{quota.expected}</td>
          <td>
            <ColourTag t={t} colour={quota.colour} />
          </td>
          <td class="reckoning">{t.home.forecast(quota.forecast)}</td>
        </tr>
      ))}
    </Table>
  );
}
