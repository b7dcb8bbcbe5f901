import type { Context } from 'hono';
import { STATES, type State } from '../../../shared/domain/application/application.ts';
import type { Member } from '../../../shared/domain/member.ts';
import { isRefusal, refuse } from '../../../shared/domain/refusal.ts';
import { dayOf, daysBetween } from '../../../shared/domain/time.ts';
import type { Listed } from '../../../shared/store/applications.ts';
import { loadMember } from '../../../shared/store/members.ts';
import { fromCursor, toCursor } from '../input/cursor.ts';
import { listFor, reportingUnits } from '../lists.ts';
import { page } from '../parts/page.tsx';
import { refusalPage } from '../parts/refusal-page.tsx';
import { StateTag } from '../parts/show.tsx';
import { Table } from '../parts/table.tsx';
import { Choice } from '../public/register.tsx';
import { sessionOf } from '../signed-in.tsx';
import type { Env, Site } from '../site.ts';
import type { Text } from '../text/text.ts';

const PAGE = 50;
const QUEUED = STATES.filter((state) => state !== 'draft');

/** What waits, oldest first; the filter stands in the address. */
export async function queuePage(c: Context<Env>) {
  const { site, t } = c.var;
  const { email } = sessionOf(c);
  const member = await loadMember(site.table, email);
  if (!member) return refusalPage(c, refuse('not-a-member', { email }));
  const state = stateIn(c, member);
  const district = reportingUnits(site.policy).find((code) => code === c.req.query('district'));
  const mine = member.role === 'reviewer' && c.req.query('mine') === '1';
  const asked = { state, district, assigned: mine ? email : undefined };
  const found = await listFor(site, member, { ...asked, after: fromCursor(c.req.query('cursor')), most: PAGE });
  if (isRefusal(found)) return refusalPage(c, found);
  const here = { state: state ?? '', ...(district && { district }), ...(mine && { mine: '1' }) };
  return page(
    c,
    { title: t.desk.queue, wide: true },
    <>
      <h1>{t.desk.title}</h1>
      {member.role === 'reviewer' && (
        <p>
          <a href="/desk/batches">{t.batches.title}</a>
        </p>
      )}
      <Filter t={t} site={site} member={member} state={state} district={district} mine={mine} />
      {found.rows.length === 0 ? <p class="empty">{t.desk.empty}</p> : <Queue t={t} site={site} rows={found.rows} />}
      <p class="turn">
        <a href={`/exports/queue.xlsx?${new URLSearchParams(here)}`}>{t.files.download}</a>
        <a href={`/exports/ledger.xlsx?${new URLSearchParams(here)}`}>{t.files.downloadLedger}</a>
      </p>
      {found.next && (
        <a href={`/desk?${new URLSearchParams({ ...here, cursor: toCursor(found.next) ?? '' })}`}>{t.site.next}</a>
      )}
    </>,
  );
}

/** Without a word about it, what the reader has to take up next. */
function stateIn(c: Context<Env>, { role }: Member): State | undefined {
  const asked = c.req.query('state');
  if (asked !== undefined) return QUEUED.find((state) => state === asked);
  return role === 'screener' ? 'submitted' : 'assessing';
}

interface FilterProps {
  readonly t: Text;
  readonly site: Site;
  readonly member: Member;
  readonly state: State | undefined;
  readonly district: string | undefined;
  readonly mine: boolean;
}

function Filter({ t, site, member, state, district, mine }: FilterProps) {
  const name = (code: string) =>
    code === site.policy.city ? t.home.cityLevel : (site.policy.divisions().find(code)?.name ?? code);
  return (
    <form class="filter" method="get" action="/desk">
      <Choice
        t={t}
        name="state"
        label={t.desk.filterState}
        value={state}
        options={QUEUED.map((s) => [s, t.states[s]])}
      />
      {member.role !== 'screener' && (
        <Choice
          t={t}
          name="district"
          label={t.desk.filterDistrict}
          value={district}
          options={reportingUnits(site.policy).map((d) => [d, name(d)])}
        />
      )}
      {member.role === 'reviewer' && (
        <label class="tick">
          <input type="checkbox" name="mine" value="1" checked={mine} />
          {t.desk.mine}
        </label>
      )}
      <button>{t.desk.show}</button>
    </form>
  );
}

function Queue({ t, site, rows }: { t: Text; site: Site; rows: readonly Listed[] }) {
  const today = dayOf(site.now());
  const place = (code: string) => {
    const book = site.policy.divisions();
    const own = book.find(code);
    return own ? `${book.find(own.parent)?.name ?? ''} ${own.name}` : code;
  };
  const { name, category, place: from, state, waiting, deadline } = t.desk.columns;
  return (
    <Table head={[name, category, from, state, waiting, deadline]}>
      {rows.map((row) => (
        <tr>
          <th scope="row">
            <a href={`/desk/${row.id}`}>{row.name}</a>
          </th>
          <td class="word">{site.policy.standard(row.category)?.name[t.language]}</td>
          <td class="word">{place(row.applicant)}</td>
          <td>
            <StateTag t={t} state={row.state} />
          </td>
          <td class="number">{t.desk.waiting(daysBetween(dayOf(row.since), today))}</td>
          <td class="number">{row.deadline}</td>
        </tr>
      ))}
    </Table>
  );
}
