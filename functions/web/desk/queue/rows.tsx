import type { Context } from 'hono';
import type { State } from '../../../../shared/domain/application/application.ts';
import { TRANSITIONS } from '../../../../shared/domain/application/transitions.ts';
import type { Member } from '../../../../shared/domain/member.ts';
import { placeOf } from '../../../../shared/domain/queue/order.ts';
import { type Day, dayOf, daysBetween } from '../../../../shared/domain/time.ts';
import type { Listed } from '../../../../shared/store/applications.ts';
import { Stars, StateTag } from '../../parts/show.tsx';
import { Table } from '../../parts/table.tsx';
import type { Env } from '../../site.ts';
import { dayText } from '../../text/day.ts';
import type { Text } from '../../text/text.ts';
import { type Action, actionsOf } from '../steps.ts';
import { type Filter, queryOf } from './filter.ts';
import { along, wayQuery } from './way.ts';

interface RowsProps {
  readonly c: Context<Env>;
  readonly member: Member;
  readonly filter: Filter;
  readonly rows: readonly Listed[];
}

/** The applications of a page; those that something can be done with together have a box to tick. */
export function Rows(props: RowsProps) {
  const { c, member, filter, rows } = props;
  const { t } = c.var;
  const { name, category, place, state, waiting, deadline } = t.desk.columns;
  const inside = member.role !== 'screener';
  const head = [name, category, place, state, ...(inside ? [t.queue.assigned] : []), waiting, deadline];
  return (
    <form method="get" action="/desk/bulk">
      <input type="hidden" name="from" value={queryOf(filter)} />
      <Table head={head}>
        {rows.map((row) => (
          <Row {...props} row={row} inside={inside} />
        ))}
      </Table>
      <Together {...props} />
    </form>
  );
}

/** What can be done with the chosen ones together, in the state that is looked at. */
function Together({ c, member, filter }: RowsProps) {
  const { t } = c.var;
  const { state } = filter;
  const actions = actionsOf(member.role).filter((action) => state === undefined || fits(action, state));
  const publishes = member.role === 'reviewer' && (state === undefined || state === 'proposed');
  if (actions.length === 0 && !publishes) return null;
  return (
    <div class="together actions">
      <label class="tick small" hidden>
        <input type="checkbox" data-all />
        {t.bulk.all}
      </label>
      <noscript>
        <a class="small" href={`/desk?${queryOf(filter)}&all=1`}>
          {t.bulk.allPlain}
        </a>
      </noscript>
      <span class="quiet small" data-chosen={t.bulk.chosen} role="status">
        {t.bulk.choose}
      </span>
      {actions.map((action) => (
        <button class="secondary" name="action" value={action}>
          {t.moves[action]}
        </button>
      ))}
      {publishes && (
        <button class="secondary" formaction="/desk/batches/preview">
          {t.moves.publish}
        </button>
      )}
    </div>
  );
}

const fits = (action: Action, state: State): boolean => TRANSITIONS[action].some(({ from }) => from.includes(state));

function Row({ c, member, filter, row, inside }: RowsProps & { row: Listed; inside: boolean }) {
  const { t, site } = c.var;
  const today = dayOf(site.now());
  const way = { from: queryOf(filter), place: placeOf(row, filter.sort) };
  return (
    <tr data-row>
      <th scope="row">
        <input
          type="checkbox"
          name="application"
          value={row.id}
          checked={c.req.query('all') === '1'}
          aria-label={t.bulk.pick(row.name)}
        />
        <a href={along(`/desk/${row.id}`, way)}>{row.name}</a>
      </th>
      <td class="word">{site.policy.standard(row.category)?.name[t.language]}</td>
      <td class="word">{placeName(c, row.applicant)}</td>
      <td>
        <StateTag t={t} state={row.state} />
        {row.star && <Stars t={t} star={row.star} />}{' '}
        {row.back && (
          <a class="tag back" href={`/desk/${row.id}?only=revised&${wayQuery(way)}`} title={t.back.compare}>
            {t.back.kinds[row.back]}
          </a>
        )}
      </td>
      {inside && <Assigned member={member} assigned={row.assigned} />}
      <td class="number">{t.desk.waiting(daysBetween(dayOf(row.since), today))}</td>
      <td class="number">
        {row.deadline} <Late t={t} row={row} today={today} />
      </td>
    </tr>
  );
}

/** What is past its deadline; the applicant's may be in grace still. */
function Late({ t, row: { deadline, grace }, today }: { t: Text; row: Listed; today: Day }) {
  if (!deadline || deadline >= today) return null;
  if (!grace || grace < today) return <span class="tag red">{t.queue.overdue}</span>;
  return (
    <span class="tag amber" title={t.grace.until(dayText(t, grace))}>
      {t.grace.tag}
    </span>
  );
}

/** Oneself by name, others as briefly as their address tells who they are: their names stand in no list of applications. */
const Assigned = ({ member, assigned }: { member: Member; assigned: Listed['assigned'] }) => (
  <td class="small word">
    {assigned.map((email, n) => (
      <>
        {n > 0 && ' '}
        <span title={email}>{email === member.email ? member.name : email.replace(/@.*$/, '')}</span>
      </>
    ))}
  </td>
);

function placeName(c: Context<Env>, code: string): string {
  const book = c.var.site.policy.divisions();
  const own = book.find(code);
  return own ? `${book.find(own.parent)?.name ?? ''} ${own.name}` : code;
}
