import type { Context } from 'hono';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { dayOf } from '../../../../shared/domain/time.ts';
import { isEmpty, listBatches, type StoredBatch } from '../../../../shared/store/batches.ts';
import { statusOf } from '../../answer.ts';
import type { Typed } from '../../input/form.ts';
import { page } from '../../parts/page.tsx';
import { ErrorSummary } from '../../parts/problems.tsx';
import { Empty, Notice } from '../../parts/says.tsx';
import { currentProgramme } from '../../programme.ts';
import type { Env } from '../../site.ts';
import type { Text } from '../../text/text.ts';

interface Kept {
  readonly id: string;
  readonly form: Typed;
  readonly refusal: Refusal;
}

/** Every notice of the programme, and the naming of those that are over. */
export async function batchesPage(c: Context<Env>, kept?: Kept) {
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
  readonly kept: Kept | undefined;
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
