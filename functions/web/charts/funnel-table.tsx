import { type FunnelPart, funnel, type StageName } from '../../../shared/domain/progress/funnel.ts';
import { Count } from '../parts/show.tsx';
import { Table } from '../parts/table.tsx';
import type { UnderWayQuery } from '../reading/under-way.ts';
import type { Text } from '../text/text.ts';
import { Gauge } from './gauge.tsx';

interface Funnel {
  readonly t: Text;
  readonly parts: readonly FunnelPart[];
  /** The list of what is named. */
  readonly named: string;
  /** What everybody may know of what is under way. */
  readonly underWay: (query: UnderWayQuery) => string;
}

/** How many applications came how far: the drawing and its table in one. */
export function FunnelTable({ t, parts, named, underWay }: Funnel) {
  const { columns, stages } = t.charts.funnel;
  const all = funnel(parts);
  const listOf = (stage: StageName | 'named', kind: 'stage' | 'from') =>
    stage === 'named' ? named : underWay({ [kind]: stage });
  return (
    <Table dense label={t.charts.funnel.title} head={[columns.stage, columns.reached, columns.here]}>
      {all.map(({ stage, here, reached }) => (
        <tr>
          <th scope="row">{stages[stage]}</th>
          <td class="measured">
            <Gauge n={reached} of={all[0]?.reached ?? 0}>
              <Count n={reached} href={listOf(stage, 'from')} />
            </Gauge>
          </td>
          <td class="number">
            <Count n={here} href={listOf(stage, 'stage')} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
