import type { Context } from 'hono';
import { nextYear } from '../../../../shared/domain/policy/programme-fields.ts';
import type { PolicyDraft, PolicyRecord } from '../../../../shared/domain/policy/record.ts';
import type { Programme } from '../../../../shared/domain/programme.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { dayOf, type Instant } from '../../../../shared/domain/time.ts';
import { listPolicyDrafts, loadPublished } from '../../../../shared/store/policy.ts';
import { statusOf } from '../../answer.ts';
import { page } from '../../parts/page.tsx';
import { ErrorSummary, Once } from '../../parts/problems.tsx';
import { Notice } from '../../parts/says.tsx';
import { Table } from '../../parts/table.tsx';
import { currentOf } from '../../reading/programme.ts';
import type { Env } from '../../site.ts';
import { dayText } from '../../text/day.ts';
import type { Text } from '../../text/text.ts';
import { Faults, Trail } from '../published.tsx';

/** Every programme with its window, what administrators are at, and who published what, when and why. */
export async function listPage(c: Context<Env>, refusal?: Refusal) {
  const { t, site } = c.var;
  const [all, { records }] = await Promise.all([listPolicyDrafts(site.table), loadPublished(site.table)]);
  const drafts = all.filter(({ kind, body }) => kind === 'PROGRAMME' && body !== undefined);
  const programmes = site.policy.programmes().toReversed();
  const columns = t.programmes.columns;
  return page(
    c,
    { title: t.programmes.title, wide: true, status: refusal ? statusOf(c, refusal) : 200 },
    <>
      <ErrorSummary t={t} refusal={refusal} />
      <p class="quiet">
        <a href="/admin">{t.admin.title}</a>
      </p>
      <h1>{t.programmes.title}</h1>
      <p class="quiet">{t.programmes.intro}</p>
      <Faults t={t} policy={site.policy} />
      <Table head={[columns.programme, columns.window, columns.state, columns.action]}>
        {programmes.map((programme) => (
          <tr>
            <th scope="row">{programme.name[t.language]}</th>
            <td class="number">
              {t.programmes.window(dayText(t, programme.window.opens), dayText(t, programme.window.closes))}
            </td>
            <td>
              <StateOf t={t} programme={programme} now={site.now()} all={site.policy.programmes()} />
            </td>
            <td>
              <a href={`/admin/programmes/${programme.id}`}>
                {drafts.some(({ id }) => id === programme.id) ? t.programmes.goOn : t.programmes.change}
              </a>
            </td>
          </tr>
        ))}
      </Table>
      <Drafts t={t} drafts={drafts.filter(({ id }) => !site.policy.programme(id))} />
      <Next t={t} programmes={programmes} known={[...programmes, ...drafts].map(({ id }) => id)} />
      <Trail t={t} records={records.filter(({ kind }: PolicyRecord) => kind === 'PROGRAMME')} />
    </>,
  );
}

interface StateProps {
  readonly t: Text;
  readonly programme: Programme;
  readonly now: Instant;
  readonly all: readonly Programme[];
}

/** Where it stands in its own line. */
function StateOf({ t, programme: { id, line, window }, now, all }: StateProps) {
  if (currentOf(all, line, now)?.id === id) return <span class="tag named">{t.programmes.states.current}</span>;
  return <span class="tag">{t.programmes.states[window.opens > dayOf(now) ? 'coming' : 'over']}</span>;
}

const Drafts = ({ t, drafts }: { t: Text; drafts: readonly PolicyDraft[] }) => (
  <>
    {drafts.map(({ id, by }) => (
      <Notice kind="plain">
        <p>
          {t.programmes.begun(id, by)} <a href={`/admin/programmes/${id}`}>{t.programmes.goOn}</a>
        </p>
      </Notice>
    ))}
  </>
);

/** The newest of each line can be followed by another, once. */
function Next({ t, programmes, known }: { t: Text; programmes: readonly Programme[]; known: readonly string[] }) {
  const newest = [...Map.groupBy(programmes, ({ line }) => line).values()].flatMap(([first]) => first ?? []);
  const followed = newest.filter((from) => !known.includes(nextYear(from).id ?? ''));
  if (followed.length === 0) return null;
  return (
    <>
      <p class="quiet small">{t.programmes.nextHint}</p>
      <div class="actions">
        {followed.map((from) => (
          <form method="post" action={`/admin/programmes/${from.id}/next`}>
            <Once />
            <button class="secondary">{t.programmes.next(from.name[t.language])}</button>
          </form>
        ))}
      </div>
    </>
  );
}
