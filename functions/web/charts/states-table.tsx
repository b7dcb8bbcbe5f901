import type { Pipeline } from '../../../shared/domain/progress/district-progress.ts';
import { Count, StateTag } from '../parts/show.tsx';
import { Table } from '../parts/table.tsx';
import type { Text } from '../text/text.ts';

interface States<S extends keyof Pipeline | 'named'> {
  readonly t: Text;
  readonly label: string;
  readonly states: readonly S[];
  readonly countOf: (state: S) => number;
  readonly listOf: (state: S) => string;
}

/** How many applications are in each of some states, each number with its list. */
export const StatesTable = <S extends keyof Pipeline | 'named'>({ t, label, states, countOf, listOf }: States<S>) => (
  <Table label={label} head={[t.apply.columns.state, t.district.count]}>
    {states.map((state) => (
      <tr>
        <th scope="row">
          <StateTag t={t} state={state} />
        </th>
        <td class="number">
          <Count n={countOf(state)} href={listOf(state)} />
        </td>
      </tr>
    ))}
  </Table>
);
