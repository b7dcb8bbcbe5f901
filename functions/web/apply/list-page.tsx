import type { Context } from 'hono';
import { filingEnds } from '../../../shared/domain/application/due.ts';
import { ownFirst } from '../../../shared/domain/queue/order.ts';
import { isRefusal, refuse } from '../../../shared/domain/refusal.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { loadMember } from '../../../shared/store/members.ts';
import { fromCursor, toCursor } from '../input/cursor.ts';
import { page } from '../parts/page.tsx';
import { ProgrammeSwitch } from '../parts/programmes.tsx';
import { refusalPage } from '../parts/refusal-page.tsx';
import { Empty } from '../parts/says.tsx';
import { StateTag, Time } from '../parts/show.tsx';
import { Table } from '../parts/table.tsx';
import { listFor } from '../reading/lists.ts';
import { programmeAsked } from '../reading/programme.ts';
import { sessionOf } from '../signed-in.tsx';
import type { Env } from '../site.ts';
import { Countdown } from './countdown.tsx';
import { Waiting } from './waiting.tsx';

const PAGE = 50;

/** The applications of one's own township or city-level unit. */
export async function listPage(c: Context<Env>) {
  const { site, t } = c.var;
  const { email } = sessionOf(c);
  const member = await loadMember(site.table, email);
  if (!member) return refusalPage(c, refuse('not-a-member', { email }));
  const programme = programmeAsked(c);
  const wanted = { programme: programme.id, after: fromCursor(c.req.query('cursor')), most: PAGE };
  const found = await listFor(site, member, wanted);
  if (isRefusal(found)) return refusalPage(c, found);
  const filing = filingEnds(programme);
  const isOver = dayOf(site.now()) > filing.day;
  const place = site.policy.divisions().find(member.division)?.name ?? '';
  const { name, category, state, since } = t.apply.columns;
  return page(
    c,
    { title: t.apply.title, scripts: ['waiting.js'] },
    <>
      <header class="headline spread">
        <div>
          <h1>{t.apply.title}</h1>
          <p class="quiet">{t.apply.intro(place)}</p>
        </div>
        <p class="actions">
          <a class="button" href={`/apply/new?programme=${programme.id}`}>
            {t.apply.start}
          </a>
          <a class="button secondary" href={`/apply/sheets?programme=${programme.id}`}>
            {t.imports.applications.title}
          </a>
        </p>
      </header>
      <ProgrammeSwitch c={c} shown={programme} />
      <Waiting t={t} who={member.email} />
      {found.rows.length === 0 && <Empty>{t.apply.empty}</Empty>}
      {found.rows.length > 0 && (
        <Table head={[name, category, state, since]}>
          {ownFirst(found.rows).map((row) => (
            <tr>
              <th scope="row">
                <a href={`/apply/${row.id}`}>{row.name || t.apply.unnamed}</a>
              </th>
              <td class="word">{site.policy.standard(row.category)?.name[t.language]}</td>
              <td>
                <StateTag t={t} state={row.state} />
                {row.deadline && (row.state === 'returned' || row.state === 'rectifying') && (
                  <Countdown t={t} of={row.state} deadline={{ day: row.deadline, grace: row.grace }} now={site.now()} />
                )}
                {row.state === 'draft' && isOver && <Countdown t={t} of="window" deadline={filing} now={site.now()} />}
              </td>
              <td class="number">
                <Time t={t} at={row.since} />
              </td>
            </tr>
          ))}
        </Table>
      )}
      {found.rows.length > 0 && (
        <p class="turn">
          <a href={`/exports/ledger.xlsx?programme=${programme.id}`}>{t.files.downloadLedger}</a>
        </p>
      )}
      {found.next && (
        <a href={`/apply?${new URLSearchParams({ programme: programme.id, cursor: toCursor(found.next) ?? '' })}`}>
          {t.site.next}
        </a>
      )}
    </>,
  );
}
