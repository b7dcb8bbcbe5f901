import type { Context } from 'hono';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { DistrictProgress } from '../../../shared/domain/progress/district-progress.ts';
import { type QuotaName, quotasOf } from '../../../shared/domain/progress/quota.ts';
import { newlyReached } from '../../../shared/domain/progress/what-if.ts';
import { isRefusal, refuse } from '../../../shared/domain/refusal.ts';
import type { Listed } from '../../../shared/store/applications.ts';
import { loadBatch } from '../../../shared/store/batches.ts';
import { loadMember } from '../../../shared/store/members.ts';
import { Bar } from '../parts/bar.tsx';
import { page } from '../parts/page.tsx';
import { ProgrammeSwitch } from '../parts/programmes.tsx';
import { refusalPage } from '../parts/refusal-page.tsx';
import { Empty, Notice } from '../parts/says.tsx';
import { ColourTag } from '../parts/show.tsx';
import { Table } from '../parts/table.tsx';
import { listFor, reportingUnits } from '../reading/lists.ts';
import { inProgramme, programmeAsked, programmeNamed } from '../reading/programme.ts';
import { progressIf } from '../reading/progress.ts';
import { sessionOf } from '../signed-in.tsx';
import type { Env, Site } from '../site.ts';
import type { Text } from '../text/text.ts';
import { Candidates } from './candidates.tsx';

/** From which states one chooses: the nearer to a name, the surer. */
const STATES = ['proposed', 'noticed', 'assessing'] as const;
/** As many as an address can carry, and a page can show. */
const MOST = 200;

/** What each district's quotas would be if some applications were named; the choice stands in the address. */
export async function whatIfPage(c: Context<Env>) {
  const { site, t } = c.var;
  const { email } = sessionOf(c);
  const member = await loadMember(site.table, email);
  if (!member) return refusalPage(c, refuse('not-a-member', { email }));
  const batch = c.req.query('batch') ? await loadBatch(site.table, c.req.query('batch') ?? '') : undefined;
  const programme = batch ? programmeNamed(site, batch.programme) : programmeAsked(c);
  const state = batch ? 'noticed' : (STATES.find((each) => each === c.req.query('state')) ?? 'proposed');
  const found = await listFor(site, member, { programme: programme.id, state, most: MOST });
  if (isRefusal(found)) return refusalPage(c, found);
  const ticked = new Set(batch ? batch.applications : c.req.queries('a'));
  const chosen = found.rows.filter(({ id }) => ticked.has(id) || c.req.query('all') === '1');
  const progress = await progressIf(site, programme, reportingUnits(site.policy), chosen);
  const changed = progress.filter(({ before, after }) => before.cells.named !== after.cells.named);
  const name = (code: string) =>
    code === site.policy.city ? t.home.cityLevel : (site.policy.divisions().find(code)?.name ?? code);
  return page(
    c,
    { title: t.whatIf.title, wide: true },
    <>
      <p class="quiet">
        <a href="/desk">{t.desk.queue}</a>
      </p>
      <h1>{t.whatIf.title}</h1>
      <p class="lead">{t.whatIf.intro}</p>
      {!batch && <ProgrammeSwitch c={c} shown={programme} />}
      {chosen.length > 0 && (
        <Outcome t={t} site={site} programme={programme} count={chosen.length} changed={changed} name={name} />
      )}
      <Choosing
        c={c}
        programme={programme}
        state={state}
        rows={found.rows}
        chosen={chosen}
        more={found.next !== undefined}
      />
    </>,
  );
}

type Change = Awaited<ReturnType<typeof progressIf>>[number];

interface OutcomeProps {
  readonly t: Text;
  readonly site: Site;
  readonly programme: Programme;
  readonly count: number;
  readonly changed: readonly Change[];
  readonly name: (district: string) => string;
}

/** What the choice would bring: first what it would reach, in words, then every number before and after. */
function Outcome({ t, site, programme, count, changed, name }: OutcomeProps) {
  const reached = changed.flatMap(({ before, after }) =>
    newlyReached(before, after).map((quota) =>
      t.whatIf.reached(
        name(after.district),
        quota,
        after[quota].named,
        after[quota].target,
        percentOf(programme, quota),
      ),
    ),
  );
  const { quota, colour, forecast } = t.district.columns;
  return (
    <section id="outcome">
      <h2>{t.whatIf.outcome(count)}</h2>
      {reached.length === 0 ? (
        <p>{t.whatIf.none}</p>
      ) : (
        reached.map((sentence) => (
          <Notice kind="good">
            <p>{sentence}</p>
          </Notice>
        ))
      )}
      <Table head={[t.desk.filterDistrict, quota, t.whatIf.before, t.whatIf.after, colour, forecast]}>
        {changed.flatMap((change) =>
          quotasOf(programme).map((each) => (
            <tr>
              <th scope="row">
                <a href={inProgramme(site, `/districts/${change.after.district}`, programme.id)}>
                  {name(change.after.district)}
                </a>
              </th>
              <td class="word">{t.home.quota[each]}</td>
              {quotaCells(t, each, change)}
            </tr>
          )),
        )}
      </Table>
    </section>
  );
}

function percentOf({ quotas }: Programme, name: QuotaName): number | undefined {
  const quota = quotas[name];
  return quota && 'percent' in quota ? quota.percent : undefined;
}

/** A quota before and after: as numbers and bars, its colour, and when it will be reached. */
function quotaCells(t: Text, quota: QuotaName, { before, after }: Change) {
  const [was, is] = [before[quota], after[quota]];
  const measure = (q: DistrictProgress[QuotaName]) => (
    <td class="measure">
      <span class="number">{t.home.of(q.named, q.target)}</span>
      {q.target > 0 && <Bar t={t} quota={q} />}
    </td>
  );
  return [
    measure(was),
    measure(is),
    <td>
      <ColourTag t={t} colour={was.colour} />
      {is.colour !== was.colour && (
        <>
          {' → '}
          <ColourTag t={t} colour={is.colour} />
        </>
      )}
    </td>,
    <td class="reckoning small">{t.home.forecast(is.forecast)}</td>,
  ];
}

interface ChoosingProps {
  readonly c: Context<Env>;
  readonly programme: Programme;
  readonly state: (typeof STATES)[number];
  readonly rows: readonly Listed[];
  readonly chosen: readonly Listed[];
  readonly more: boolean;
}

/** The applications to choose from, in a form that only asks. */
function Choosing({ c, programme, state, rows, chosen, more }: ChoosingProps) {
  const { t } = c.var;
  return (
    <section>
      <h2>{t.whatIf.choose}</h2>
      <p class="steps-of">
        {STATES.map((each) => (
          <a
            href={`/desk/what-if?${new URLSearchParams({ programme: programme.id, state: each })}`}
            aria-current={each === state ? 'true' : undefined}
          >
            {t.states[each]}
          </a>
        ))}
      </p>
      {rows.length === 0 ? (
        <Empty>{t.desk.empty}</Empty>
      ) : (
        <form method="get" action="/desk/what-if">
          <input type="hidden" name="programme" value={programme.id} />
          <input type="hidden" name="state" value={state} />
          <p class="actions">
            <button>{t.whatIf.reckon}</button>
            <button class="secondary" name="all" value="1">
              {t.whatIf.all(rows.length)}
            </button>
            {more && <span class="quiet small">{t.whatIf.more(MOST)}</span>}
          </p>
          <Candidates c={c} rows={rows} field="a" chosen={chosen.map(({ id }) => id)} />
        </form>
      )}
    </section>
  );
}
