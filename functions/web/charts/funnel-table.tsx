import { type FunnelPart, funnel } from '../../../shared/domain/progress/funnel.ts';
import { Table } from '../parts/table.tsx';
import type { Text } from '../text/text.ts';
import { Gauge } from './gauge.tsx';

interface Funnel {
  readonly t: Text;
  readonly parts: readonly FunnelPart[];
  /** The list of what is named; what is under way is not public, and has its list at the desk. */
  readonly named: string;
}

/** How many applications came how far: the drawing and its table in one. */
export function FunnelTable({ t, parts, named }: Funnel) {
  const { columns, stages } = t.charts.funnel;
  const all = funnel(parts);
  return (
    <Table dense head={[columns.stage, columns.reached, columns.here]}>
      {all.map(({ stage, here, reached }) => (
        <tr>
          <th scope="row">{stages[stage]}</th>
          <td class="measured">
            <Gauge n={reached} of={all[0]?.reached ?? 0}>
              {reached}
            </Gauge>
          </td>
          <td class="number">{stage === 'named' ? <a href={named}>{here}</a> : here}</td>
        </tr>
      ))}
    </Table>
  );
}
