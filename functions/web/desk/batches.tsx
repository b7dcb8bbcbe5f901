import { type Context, Hono } from 'hono';
import { isRefusal, type Refusal } from '../../../shared/domain/refusal.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import type { Listed } from '../../../shared/store/applications.ts';
import { isEmpty, listBatches, type StoredBatch } from '../../../shared/store/batches.ts';
import { loadMember } from '../../../shared/store/members.ts';
import { statusOf } from '../answer.ts';
import { type BatchDone, nameBatch, noticeEnd, publishBatch } from '../batches.ts';
import { keyIn, readFields, readForm, type Typed, ticked } from '../input/form.ts';
import { listFor } from '../lists.ts';
import { page } from '../parts/page.tsx';
import { ErrorSummary, Once } from '../parts/problems.tsx';
import { Empty, Notice } from '../parts/says.tsx';
import { Stars } from '../parts/show.tsx';
import { Table } from '../parts/table.tsx';
import { currentProgramme } from '../programme.ts';
import { only, sessionOf } from '../signed-in.tsx';
import type { Env } from '../site.ts';
import { sourceOf } from '../source.ts';
import type { Text } from '../text/text.ts';

/** Public notice by batch: several signed proposals published together, and later named together. */
export const batches = new Hono<Env>();
batches.use(only('reviewer'));

batches.get('/', (c) => batchesPage(c));
batches.get('/new', (c) => newBatchPage(c));
batches.post('/new', async (c) => {
  const fields = await readFields(c);
  const form = Object.fromEntries(fields);
  const chosen = ticked(fields, 'application').slice(0, 500);
  const asker = { email: sessionOf(c).email, source: sourceOf(c), key: keyIn(form) };
  const published = await publishBatch(c.var.site, asker, {
    programme: currentProgramme(c.var.site.policy, c.var.site.now()).id,
    title: (form.title ?? '').slice(0, 100),
    applications: chosen,
    until: form.until || undefined,
  });
  return isRefusal(published) ? newBatchPage(c, { form, chosen, refusal: published }) : done(c, published);
});
batches.post('/:batch/name', async (c) => {
  const form = await readForm(c);
  const id = c.req.param('batch');
  const document = { number: (form.number ?? '').slice(0, 100), date: form.date ?? '' };
  const asker = { email: sessionOf(c).email, source: sourceOf(c) };
  const named = await nameBatch(c.var.site, asker, { id, document });
  return isRefusal(named) ? batchesPage(c, { id, form, refusal: named }) : done(c, named);
});

/** What came of it; those that could not go with the batch are told one by one. */
function done(c: Context<Env>, { batch, refused }: BatchDone) {
  const { t } = c.var;
  const left = Object.entries(refused);
  if (left.length === 0) return c.redirect(`/notices/${batch.id}`, 303);
  return page(
    c,
    { title: t.batches.title },
    <>
      <h1>{t.batches.partly(batch.applications.length - left.length, left.length)}</h1>
      <ul>
        {left.map(([id, refusal]) => (
          <li>
            <a href={`/desk/${id}`}>{id}</a> {t.refusal(refusal).detail}
          </li>
        ))}
      </ul>
      <p>
        <a href={`/notices/${batch.id}`}>{t.batches.seeNotice}</a>
      </p>
    </>,
  );
}

interface Kept {
  readonly form: Typed;
  readonly refusal: Refusal;
}

async function newBatchPage(c: Context<Env>, kept?: Kept & { readonly chosen: readonly string[] }) {
  const { site, t } = c.var;
  const member = await loadMember(site.table, sessionOf(c).email);
  const found = member && (await listFor(site, member, { state: 'proposed', most: 500 }));
  const proposals = !found || isRefusal(found) ? [] : found.rows;
  const [ready, waiting] = [proposals.filter((row) => row.signed), proposals.filter((row) => !row.signed)];
  const programme = currentProgramme(site.policy, site.now());
  const end = noticeEnd(site, programme);
  return page(
    c,
    { title: t.batches.new, wide: true, status: kept ? statusOf(c, kept.refusal) : 200 },
    <>
      <ErrorSummary t={t} refusal={kept?.refusal} />
      <p class="quiet">
        <a href="/desk/batches">{t.batches.title}</a>
      </p>
      <h1>{t.batches.new}</h1>
      <p class="lead">
        {typeof end === 'string'
          ? t.batches.term(dayOf(site.now()), end, programme.terms.noticeWorkingDays)
          : t.refusal(end).detail}
      </p>
      {ready.length === 0 ? (
        <Empty>{t.batches.nothing}</Empty>
      ) : (
        <form method="post" action="/desk/batches/new">
          <Once />
          <Proposals
            c={c}
            rows={ready}
            chosen={kept?.chosen ?? c.req.queries('application') ?? ready.map((row) => row.id)}
          />
          <label class="field">
            <span>
              {t.batches.name} <span class="quiet small">{t.form.optional}</span>
            </span>
            <input type="text" name="title" maxlength={100} value={kept?.form.title ?? ''} />
          </label>
          <label class="field">
            <span>
              {t.batches.until} <span class="quiet small">{t.batches.untilHint}</span>
            </span>
            <input type="date" name="until" id="until" value={kept?.form.until ?? ''} />
          </label>
          <p class="quiet small">{t.batches.undo}</p>
          <p>
            <button>{t.batches.publish}</button>
          </p>
        </form>
      )}
      {waiting.length > 0 && <p class="quiet">{t.batches.waiting(waiting.length)}</p>}
    </>,
  );
}

function Proposals({ c, rows, chosen }: { c: Context<Env>; rows: readonly Listed[]; chosen: readonly string[] }) {
  const { t, site } = c.var;
  const { name, category, place } = t.desk.columns;
  return (
    <Table head={[name, category, place, t.notices.columns.star]}>
      {rows.map((row) => (
        <tr>
          <th scope="row">
            <label class="tick">
              <input type="checkbox" name="application" value={row.id} checked={chosen.includes(row.id)} />
              {row.name}
            </label>{' '}
            <a class="small" href={`/desk/${row.id}`}>
              {t.batches.look}
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

async function batchesPage(c: Context<Env>, kept?: Kept & { readonly id: string }) {
  const { site, t } = c.var;
  const all = (await listBatches(site.table, currentProgramme(site.policy, site.now()).id)).filter(
    (batch) => !isEmpty(batch),
  );
  return page(
    c,
    { title: t.batches.title, wide: true, status: kept ? statusOf(c, kept.refusal) : 200 },
    <>
      <ErrorSummary t={t} refusal={kept?.refusal} />
      <h1>{t.batches.title}</h1>
      <p>
        <a class="button" href="/desk/batches/new">
          {t.batches.new}
        </a>
      </p>
      {all.length === 0 ? (
        <Empty>{t.batches.none}</Empty>
      ) : (
        all.map((batch) => <Batch t={t} batch={batch} today={dayOf(site.now())} kept={kept} />)
      )}
    </>,
  );
}

interface BatchProps {
  readonly t: Text;
  readonly batch: StoredBatch;
  readonly today: string;
  readonly kept: (Kept & { readonly id: string }) | undefined;
}

function Batch({ t, batch, today, kept }: BatchProps) {
  const { id, number, title, from, until, applications, document } = batch;
  const typed = kept?.id === id ? kept.form : {};
  return (
    <Notice kind="plain" title={<a href={`/notices/${id}`}>{t.batches.heading(number, title)}</a>}>
      <p>
        {t.batches.facts(from, until, applications.length)}{' '}
        {document && t.batches.document(document.number, document.date)}
      </p>
      {batch.unfinished && <p class="tag amber">{t.batches.unfinished}</p>}
      {today <= until && <p class="quiet small">{t.batches.runs}</p>}
      {today > until && !document && (
        <form method="post" action={`/desk/batches/${id}/name`} class="filter">
          <label>
            {t.desk.documentNumber}
            <input type="text" name="number" value={typed.number ?? ''} maxlength={100} required />
          </label>
          <label>
            {t.desk.documentDate}
            <input type="date" name="date" value={typed.date ?? today} max={today} required />
          </label>
          <button>{t.batches.nameAll}</button>
        </form>
      )}
    </Notice>
  );
}
