import type { Context } from 'hono';
import type { Member } from '../../../../shared/domain/member.ts';
import { placeOf } from '../../../../shared/domain/queue/order.ts';
import { dayOf, daysBetween } from '../../../../shared/domain/time.ts';
import type { Listed } from '../../../../shared/store/applications.ts';
import { Stars, StateTag } from '../../parts/show.tsx';
import { Table } from '../../parts/table.tsx';
import type { Env } from '../../site.ts';
import { type Filter, queryOf } from './filter.ts';
import { along } from './way.ts';

interface RowsProps {
  readonly c: Context<Env>;
  readonly member: Member;
  readonly filter: Filter;
  readonly rows: readonly Listed[];
}

/** The applications of a page; those that something can be done with together have a box to tick. */
export function Rows(props: RowsProps) {
  const { c, member, rows } = props;
  const { t } = c.var;
  const { name, category, place, state, waiting, deadline } = t.desk.columns;
  const inside = member.role !== 'screener';
  const head = [name, category, place, state, ...(inside ? [t.queue.assigned] : []), waiting, deadline];
  return (
    <Table head={head}>
      {rows.map((row) => (
        <Row {...props} row={row} inside={inside} />
      ))}
    </Table>
  );
}

function Row({ c, filter, row, inside }: RowsProps & { row: Listed; inside: boolean }) {
  const { t, site } = c.var;
  const today = dayOf(site.now());
  const way = { from: queryOf(filter), place: placeOf(row, filter.sort) };
  const late = row.deadline !== undefined && row.deadline < today;
  return (
    <tr data-row>
      <th scope="row">
        <a href={along(`/desk/${row.id}`, way)}>{row.name}</a>
      </th>
      <td class="word">{site.policy.standard(row.category)?.name[t.language]}</td>
      <td class="word">{placeName(c, row.applicant)}</td>
      <td>
        <StateTag t={t} state={row.state} /> {row.star && <Stars t={t} star={row.star} />}
      </td>
      {inside && <td class="small">{row.assigned.join(' ')}</td>}
      <td class="number">{t.desk.waiting(daysBetween(dayOf(row.since), today))}</td>
      <td class="number">
        {row.deadline} {late && <span class="tag red">{t.queue.overdue}</span>}
      </td>
    </tr>
  );
}

function placeName(c: Context<Env>, code: string): string {
  const book = c.var.site.policy.divisions();
  const own = book.find(code);
  return own ? `${book.find(own.parent)?.name ?? ''} ${own.name}` : code;
}
