import type { Context } from 'hono';
import type { Listed } from '../../../shared/store/applications.ts';
import { Stars } from '../parts/show.tsx';
import { Table } from '../parts/table.tsx';
import type { Env } from '../site.ts';

interface Props {
  readonly c: Context<Env>;
  readonly rows: readonly Listed[];
  /** What each tick is called in the form that they stand in. */
  readonly field: string;
  readonly chosen: readonly string[];
}

/** Applications to choose from, each with its star and the way to its sheet. */
export function Candidates({ c, rows, field, chosen }: Props) {
  const { t, site } = c.var;
  const { name, category, place } = t.desk.columns;
  return (
    <Table head={[name, category, place, t.notices.columns.star]}>
      {rows.map((row) => (
        <tr>
          <th scope="row">
            <label class="tick">
              <input type="checkbox" name={field} value={row.id} checked={chosen.includes(row.id)} />
              {row.name}
            </label>{' '}
            <a class="small" href={`/desk/${row.id}`}>
              {t.batches.look} <span class="unseen">{row.name}</span>
            </a>
          </th>
          <td class="word">{site.policy.standard(row.category)?.name[t.language]}</td>
          <td class="word">{site.policy.divisions().find(row.applicant)?.name}</td>
          <td>{row.star && <Stars t={t} star={row.star} />}</td>
        </tr>
      ))}
    </Table>
  );
}
