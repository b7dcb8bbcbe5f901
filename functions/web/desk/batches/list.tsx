import type { Context } from 'hono';
import { isOpen, mayWait, type NoticeRow, stageOf } from '../../../../shared/domain/batch.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { addDays, dayOf } from '../../../../shared/domain/time.ts';
import { isEmpty, listBatches, noticeRows, type StoredBatch } from '../../../../shared/store/batches.ts';
import { sideBySide } from '../../../../shared/store/side-by-side.ts';
import { statusOf } from '../../answer.ts';
import type { Typed } from '../../input/form.ts';
import { dayText } from '../../parts/day.ts';
import { page } from '../../parts/page.tsx';
import { ErrorSummary } from '../../parts/problems.tsx';
import { ProgrammeSwitch } from '../../parts/programmes.tsx';
import { Empty, Notice } from '../../parts/says.tsx';
import { programmeAsked } from '../../reading/programme.ts';
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
  const programme = programmeAsked(c);
  const all = (await listBatches(site.table, programme.id)).filter((batch) => !isEmpty(batch));
  const today = dayOf(site.now());
  const read = await sideBySide(
    all,
    async (batch) => [batch, mayWait(batch, today) ? await noticeRows(site.table, batch.id) : []] as const,
  );
  return page(
    c,
    { title: t.batches.title, status: kept ? statusOf(c, kept.refusal) : 200 },
    <>
      <ErrorSummary t={t} refusal={kept?.refusal} />
      <header class="headline spread">
        <h1>{t.batches.title}</h1>
        <p class="actions">
          <a class="button" href={`/desk/batches/new?programme=${programme.id}`}>
            {t.batches.new}
          </a>
        </p>
      </header>
      <ProgrammeSwitch c={c} shown={programme} />
      {all.length === 0 ? (
        <Empty>{t.batches.none}</Empty>
      ) : (
        read.map(([batch, rows]) => <Batch t={t} batch={batch} rows={rows} today={today} kept={kept} />)
      )}
    </>,
  );
}

interface BatchProps {
  readonly t: Text;
  readonly batch: StoredBatch;
  /** Its lines, while they may wait to be decided. */
  readonly rows: readonly NoticeRow[];
  readonly today: string;
  readonly kept: Kept | undefined;
}

function Batch({ t, batch, rows, today, kept }: BatchProps) {
  const { id, number, title, from, until, applications, document } = batch;
  const waiting = rows.filter(({ standing }) => standing === 'noticed');
  return (
    <Notice kind="plain" title={<a href={`/notices/${id}`}>{t.batches.heading(number, title)}</a>}>
      <p>
        {t.batches.facts(dayText(t, from), dayText(t, until), applications.length)}{' '}
        {document && t.batches.document(document.number, dayText(t, document.date))}
      </p>
      {batch.unfinished && <p class="tag amber">{t.batches.unfinished}</p>}
      {today <= until && <p class="quiet small">{t.batches.runs}</p>}
      {stageOf(batch, today, rows) === 'closed' && <p class="quiet small">{t.naming.closedHint}</p>}
      {waiting.length > 0 && (
        <Naming t={t} batch={batch} today={today} waiting={waiting.length} typed={kept?.id === id ? kept.form : {}} />
      )}
      {rows.length > rows.filter(isOpen).length && <Rest t={t} rows={rows.filter(isOpen)} />}
      {(today <= until || waiting.length > 0) && (
        <p class="small">
          <a href={`/desk/what-if?batch=${id}`}>
            {t.naming.ifNamed} <span class="unseen">{t.batches.heading(number, title)}</span>
          </a>
        </p>
      )}
    </Notice>
  );
}

interface NamingProps extends Pick<BatchProps, 't' | 'batch' | 'today'> {
  readonly waiting: number;
  readonly typed: Typed;
}

/** One document for all that wait; where some were named together already, it is that one. */
function Naming({ t, batch: { id, until, document }, today, waiting, typed }: NamingProps) {
  return (
    <form method="post" action={`/desk/batches/${id}/name`} class="filter">
      <label>
        {t.desk.documentNumber} {!document && <span class="quiet small">{t.naming.numberHint}</span>}
        <input
          type="text"
          name="number"
          value={typed.number ?? document?.number ?? ''}
          maxlength={100}
          required
          readonly={document !== undefined}
        />
      </label>
      <label>
        {t.desk.documentDate} {!document && <span class="quiet small">{t.naming.dateHint(dayText(t, until))}</span>}
        <input
          type="date"
          name="date"
          value={typed.date ?? document?.date ?? today}
          min={addDays(until, 1)}
          max={today}
          required
          readonly={document !== undefined}
        />
      </label>
      <button>{document ? t.naming.rest(waiting) : t.batches.nameAll}</button>
    </form>
  );
}

/** What is left of a batch of which some are decided: each can be named by a document of its own. */
const Rest = ({ t, rows }: { t: Text; rows: readonly NoticeRow[] }) =>
  rows.length === 0 ? null : (
    <>
      <p class="quiet small">{t.naming.restHint}</p>
      <ul class="small">
        {rows.map(({ application, name, standing }) => (
          <li>
            <a href={`/desk/${application}`}>{name}</a>{' '}
            {standing === 'objected' && <span class="tag objected">{t.naming.objected}</span>}
          </li>
        ))}
      </ul>
    </>
  );
