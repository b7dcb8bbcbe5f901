import type { Context } from 'hono';
import { ENDED, type State } from '../../../../shared/domain/application/application.ts';
import type { Member } from '../../../../shared/domain/member.ts';
import { isRefusal, refuse } from '../../../../shared/domain/refusal.ts';
import type { Listed, Page } from '../../../../shared/store/applications.ts';
import { type Desk, loadDesk } from '../../../../shared/store/desk.ts';
import { page } from '../../parts/page.tsx';
import { ProgrammeSwitch } from '../../parts/programmes.tsx';
import { refusalPage } from '../../parts/refusal-page.tsx';
import { Empty, Notice } from '../../parts/says.tsx';
import { reportingUnits } from '../../reading/lists.ts';
import { programmeAsked } from '../../reading/programme.ts';
import { sessionOf } from '../../signed-in.tsx';
import type { Env, Site } from '../../site.ts';
import type { Text } from '../../text/text.ts';
import { type Filter, fromStart, isNarrowed, QUEUED, queryOf, readFilter } from './filter.ts';
import { FilterForm } from './filter-form.tsx';
import { KeysDialog } from './keys.tsx';
import { PART, readQueue } from './queue.ts';
import { Rows } from './rows.tsx';
import { KeepView, OwnViews } from './views.tsx';

export const PAGE = 50;

/** What waits, as its reader wants to see it; the filter stands in the address. */
export async function queuePage(c: Context<Env>) {
  const { site, t } = c.var;
  const session = sessionOf(c);
  const programme = programmeAsked(c);
  const desk = await loadDesk(site.table, session.email, programme.id, unitsOf(site, session));
  const { member, views } = desk;
  if (!member) return refusalPage(c, refuse('not-a-member', { email: session.email }));
  const address = new URL(c.req.url).searchParams;
  address.delete('lang');
  const first = views.all.find((view) => view.first);
  if (address.size === 0 && first) return c.redirect(`/desk?${first.query}`);
  const filter = readFilter(address, member, site.policy);
  const asked = filter.programme ? `?programme=${filter.programme}` : '';
  const found = await readQueue(site, member, filter);
  if (isRefusal(found)) return refusalPage(c, found);
  return page(
    c,
    { title: t.desk.queue, wide: true, scripts: ['keys.js', 'bulk.js'] },
    <>
      <header class="spread">
        <h1>{t.desk.title}</h1>
        {member.role !== 'screener' && (
          <p class="actions">
            {member.role === 'reviewer' && <a href={`/desk/batches${asked}`}>{t.batches.title}</a>}
            <a href={`/desk/what-if${asked}`}>{t.whatIf.title}</a>
            <a href={`/desk/consistency${asked}`}>{t.consistency.title}</a>
          </p>
        )}
      </header>
      {c.req.query('end') === '1' && (
        <Notice kind="good" status>
          <p>{t.queue.end}</p>
        </Notice>
      )}
      <ProgrammeSwitch c={c} shown={programme} />
      <OwnViews t={t} views={views} filter={filter} />
      <Tabs t={t} filter={filter} counts={countsOf(site, desk, filter)} />
      <FilterForm t={t} site={site} member={member} filter={filter} />
      <Found c={c} member={member} filter={filter} found={found} />
      <KeysDialog t={t} />
    </>,
  );
}

/** The reporting units whose queues a reader sees. */
const unitsOf = ({ policy }: Pick<Site, 'policy'>, { role, division }: Pick<Member, 'role' | 'division'>) =>
  role === 'screener' ? [division] : reportingUnits(policy);

/** How much there is in each state, of the district that is looked at: from the tallies, which nothing else narrows. */
function countsOf(site: Site, { member, tallies }: Desk, { district }: Filter): (state: string) => number {
  const seen = member ? unitsOf(site, member) : [];
  const own = tallies.filter(({ unit }) => seen.includes(unit) && (district === undefined || district === unit));
  return (state) => own.reduce((sum, { tally }) => sum + (tally[`state:${state}`] ?? 0), 0);
}

/** A tab for each state; those in which nothing more can happen are folded behind one. */
function Tabs({ t, filter, counts }: { t: Text; filter: Filter; counts: (state: string) => number }) {
  const shown = QUEUED.filter((state) => counts(state) > 0 || state === filter.state);
  const folded = shown.filter((state) => ENDED.includes(state) && state !== filter.state);
  const tab = (state: State | undefined, n: number) => (
    <a
      href={`/desk?${queryOf(fromStart(filter, { state }))}`}
      aria-current={state === filter.state ? 'page' : undefined}
    >
      {state ? t.queue.tabs[state] : t.register.all} <span class="number">{n}</span>
    </a>
  );
  return (
    <nav class="tabs" aria-label={t.queue.states}>
      {shown.filter((state) => !folded.includes(state)).map((state) => tab(state, counts(state)))}
      {tab(undefined, sumOf(QUEUED, counts))}
      {folded.length > 0 && (
        <details>
          <summary>
            {t.queue.ended} <span class="number">{sumOf(folded, counts)}</span>
          </summary>
          <div>{folded.map((state) => tab(state, counts(state)))}</div>
        </details>
      )}
    </nav>
  );
}

const sumOf = (states: readonly State[], counts: (state: string) => number): number =>
  states.reduce((sum, state) => sum + counts(state), 0);

interface FoundProps {
  readonly c: Context<Env>;
  readonly member: Member;
  readonly filter: Filter;
  readonly found: Page<Listed>;
}

function Found({ c, member, filter, found: { rows, next } }: FoundProps) {
  const { t } = c.var;
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const here = Math.min(filter.page, pages);
  const shown = rows.slice((here - 1) * PAGE, here * PAGE);
  return (
    <>
      <div class="spread">
        <p class="quiet small" role="status">
          {t.queue.found(rows.length, next !== undefined || filter.after !== undefined)}
          {next !== undefined && ` ${t.queue.part(PART)}`}
          {isNarrowed(filter) && ` ${t.queue.countsApart}`}
        </p>
        <KeepView t={t} filter={filter} />
      </div>
      {shown.length === 0 ? (
        <Empty>
          {t.desk.empty} {isNarrowed(filter) && <a href={`/desk?${queryOf(onlyState(filter))}`}>{t.queue.clear}</a>}
        </Empty>
      ) : (
        <Rows c={c} member={member} filter={{ ...filter, page: here }} rows={shown} />
      )}
      <p class="actions small">
        <a href={`/exports/queue.xlsx?${queryOf(fromStart(filter))}`}>{t.files.download}</a>
        <a href={`/exports/ledger.xlsx?${queryOf(fromStart(filter))}`}>{t.files.downloadLedger}</a>
      </p>
      <Turning t={t} filter={filter} here={here} pages={pages} next={next} />
    </>
  );
}

const onlyState = ({ state, programme, district, sort }: Filter): Filter => ({
  ...{ state, programme, district, sort },
  page: 1,
});

interface TurningProps {
  readonly t: Text;
  readonly filter: Filter;
  readonly here: number;
  readonly pages: number;
  readonly next: string | undefined;
}

/** Both ways through the pages of this part, and on to the next part. */
function Turning({ t, filter, here, pages, next }: TurningProps) {
  const to = (page: number) => `/desk?${queryOf({ ...filter, page })}`;
  if (pages === 1 && !next && filter.after === undefined) return null;
  return (
    <nav class="turn" aria-label={t.queue.pages}>
      <span>{here > 1 && <a href={to(here - 1)}>{t.queue.previousPage}</a>}</span>
      <span class="quiet number">{t.queue.page(here, pages)}</span>
      <span>
        {here < pages && <a href={to(here + 1)}>{t.site.next}</a>}
        {here === pages && next && (
          <a href={`/desk?${queryOf({ ...filter, after: next, page: 1 })}`}>{t.queue.nextPart}</a>
        )}
        {filter.after !== undefined && (
          <>
            {' '}
            <a href={`/desk?${queryOf(fromStart(filter))}`}>{t.queue.firstPart}</a>
          </>
        )}
      </span>
    </nav>
  );
}
