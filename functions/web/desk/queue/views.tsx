import { type Context, Hono } from 'hono';
import {
  changeViews,
  MOST_VIEW_NAME,
  MOST_VIEWS,
  type View,
  type ViewChange,
  type Views,
} from '../../../../shared/domain/queue/views.ts';
import { isRefusal, type Refusal, refuse } from '../../../../shared/domain/refusal.ts';
import { loadViews, saveViews } from '../../../../shared/store/desk.ts';
import { loadMember } from '../../../../shared/store/members.ts';
import { statusOf } from '../../answer.ts';
import { readForm, type Typed } from '../../input/form.ts';
import { page } from '../../parts/page.tsx';
import { ErrorSummary } from '../../parts/problems.tsx';
import { refusalPage } from '../../parts/refusal-page.tsx';
import { Empty } from '../../parts/says.tsx';
import { sessionOf } from '../../signed-in.tsx';
import type { Env, Site } from '../../site.ts';
import type { Text } from '../../text/text.ts';
import { type Filter, fromStart, queryOf, readFilter } from './filter.ts';

/** A member's own views of the queue: filters with a name. */
export const views = new Hono<Env>();

views.get('/', (c) => viewsPage(c));
for (const kind of ['keep', 'rename', 'drop', 'open'] as const) {
  views.get(`/${kind}`, (c) => c.redirect('/desk/views'));
  views.post(`/${kind}`, async (c) => {
    const form = await readForm(c);
    const change = changeIn(c, kind, form);
    const done = await changeOwn(c.var.site, sessionOf(c).email, change);
    if (isRefusal(done)) return viewsPage(c, { form, refusal: done });
    return c.redirect(change.kind === 'keep' ? `/desk?${change.query}` : '/desk/views', 303);
  });
}

function changeIn(c: Context<Env>, kind: ViewChange['kind'], { name = '', to = '', query = '' }: Typed): ViewChange {
  if (kind === 'rename') return { kind, name, to };
  if (kind !== 'keep') return { kind, name };
  const filter = readFilter(new URLSearchParams(query), sessionOf(c), c.var.site.policy);
  return { kind, name, query: queryOf(fromStart(filter)) };
}

const MOST_TRIES = 5;

async function changeOwn({ table }: Site, email: string, change: ViewChange): Promise<Views | Refusal> {
  if (!(await loadMember(table, email))) return refuse('not-a-member', { email });
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const changed = changeViews(await loadViews(table, email), change);
    if (isRefusal(changed) || (await saveViews(table, email, changed))) return changed;
  }
  return refuse('busy');
}

/** The views as links above the queue. */
export function OwnViews({ t, views: { all }, filter }: { t: Text; views: Views; filter: Filter }) {
  if (all.length === 0) return null;
  const here = queryOf(fromStart(filter));
  return (
    <nav class="views" aria-label={t.views.title}>
      <span class="quiet small">{t.views.title}</span>
      {all.map(({ name, query }) => (
        <a href={`/desk?${query}`} aria-current={query === here ? 'page' : undefined}>
          {name}
        </a>
      ))}
      <a class="small" href="/desk/views">
        {t.views.manage}
      </a>
    </nav>
  );
}

/** Gives the present filter a name. */
export const KeepView = ({ t, filter }: { t: Text; filter: Filter }) => (
  <details class="keep-view">
    <summary class="small">{t.views.keep}</summary>
    <form class="filter" method="post" action="/desk/views/keep">
      <input type="hidden" name="query" value={queryOf(fromStart(filter))} />
      <label>
        {t.views.name}
        <input type="text" name="name" maxlength={MOST_VIEW_NAME} required autocomplete="off" />
      </label>
      <button class="secondary">{t.form.save}</button>
      <span class="quiet small">{t.views.keepHint}</span>
    </form>
  </details>
);

async function viewsPage(c: Context<Env>, kept?: { readonly form: Typed; readonly refusal: Refusal }) {
  const { site, t } = c.var;
  const { email } = sessionOf(c);
  const [member, { all }] = await Promise.all([loadMember(site.table, email), loadViews(site.table, email)]);
  if (!member) return refusalPage(c, refuse('not-a-member', { email }));
  return page(
    c,
    { title: t.views.title, status: kept ? statusOf(c, kept.refusal) : 200 },
    <>
      <ErrorSummary
        t={t}
        refusal={kept?.refusal}
        place={() => ({ href: kept?.form.query === undefined ? '#views' : '#name', label: t.views.name })}
      />
      <p class="quiet">
        <a href="/desk">{t.desk.queue}</a>
      </p>
      <h1>{t.views.title}</h1>
      <p class="quiet">{t.views.intro(MOST_VIEWS)}</p>
      {kept?.form.query !== undefined && <KeepAgain t={t} form={kept.form} />}
      {all.length === 0 ? (
        <Empty>{t.views.none}</Empty>
      ) : (
        <ul class="own-views" id="views">
          {all.map((view) => (
            <OwnView t={t} view={view} typed={kept?.form.name === view.name ? kept.form.to : undefined} />
          ))}
        </ul>
      )}
    </>,
  );
}

/** The name that could not be taken, to be mended. */
const KeepAgain = ({ t, form }: { t: Text; form: Typed }) => (
  <form class="filter" method="post" action="/desk/views/keep">
    <input type="hidden" name="query" value={form.query} />
    <label>
      {t.views.name}
      <input type="text" name="name" id="name" value={form.name} required />
    </label>
    <button>{t.form.save}</button>
  </form>
);

function OwnView({ t, view: { name, query, first }, typed }: { t: Text; view: View; typed: string | undefined }) {
  const Own = () => <input type="hidden" name="name" value={name} />;
  return (
    <li>
      <h2>
        <a href={`/desk?${query}`}>{name}</a> {first && <span class="tag green">{t.views.first}</span>}
      </h2>
      <div class="actions">
        <form class="filter" method="post" action="/desk/views/rename">
          <Own />
          <label>
            {t.views.to}
            <input type="text" name="to" value={typed ?? name} maxlength={MOST_VIEW_NAME} required />
          </label>
          <button class="secondary">{t.views.rename}</button>
        </form>
        <form method="post" action="/desk/views/open">
          <input type="hidden" name="name" value={first ? '' : name} />
          <button class="secondary">{first ? t.views.notFirst : t.views.makeFirst}</button>
        </form>
        <form method="post" action="/desk/views/drop">
          <Own />
          <button class="danger">{t.views.drop}</button>
        </form>
      </div>
    </li>
  );
}
