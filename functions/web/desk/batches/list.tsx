import type { Context } from 'hono';
import { isOpen, mayWait, type NoticeRow, readBatchId } from '../../../../shared/domain/batch.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { addDays, dayOf } from '../../../../shared/domain/time.ts';
import { isEmpty, listBatches, noticeRows, type StoredBatch } from '../../../../shared/store/batches.ts';
import { sideBySide } from '../../../../shared/store/side-by-side.ts';
import { statusOf } from '../../answer.ts';
import type { Typed } from '../../input/form.ts';
import { page } from '../../parts/page.tsx';
import { ErrorSummary } from '../../parts/problems.tsx';
import { ProgrammeSwitch } from '../../parts/programmes.tsx';
import { Stage } from '../../parts/public-notice.tsx';
import { Empty, Notice } from '../../parts/says.tsx';
import { Table } from '../../parts/table.tsx';
import { noticeOf, unitsIn } from '../../reading/notices.ts';
import { programmeAsked, programmeNamed } from '../../reading/programme.ts';
import type { Env } from '../../site.ts';
import { dayText } from '../../text/day.ts';
import type { Text } from '../../text/text.ts';
import { CallOff, JustDone, mayCallOff } from './done.tsx';

interface Kept {
  /** The notice that something was asked of, and what was typed for it. */
  readonly id?: string;
  readonly form?: Typed;
  readonly refusal: Refusal;
}

/** The notices of the programme that wait to be named, and all of them. */
export async function batchesPage(c: Context<Env>, kept?: Kept) {
  const { site, t } = c.var;
  const about = readBatchId(c.req.param('batch') ?? '');
  const programme = about ? programmeNamed(site, about.programme) : programmeAsked(c);
  const all = (await listBatches(site.table, programme.id)).filter((batch) => !isEmpty(batch));
  const today = dayOf(site.now());
  const read = await sideBySide(all, async (batch) => ({
    batch,
    rows: mayWait(batch, today) ? await noticeRows(site.table, batch.id) : [],
  }));
  const waiting = read.filter(({ rows }) => rows.some(isOpen));
  const just = all.find(({ id }) => id === c.req.query('done'));
  return page(
    c,
    { title: t.batches.title, wide: true, status: kept ? statusOf(c, kept.refusal) : 200 },
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
      {just && !kept && <JustDone t={t} batch={just} />}
      <ProgrammeSwitch c={c} shown={programme} />
      {waiting.length > 0 && (
        <section>
          <h2>{t.naming.waiting}</h2>
          {waiting.map((one) => (
            <Waiting t={t} {...one} today={today} kept={kept} />
          ))}
        </section>
      )}
      {all.length === 0 ? (
        <Empty>{t.batches.none}</Empty>
      ) : (
        <section>
          <h2>{t.naming.all}</h2>
          <All c={c} read={read} />
        </section>
      )}
    </>,
  );
}

/** A batch with its lines, while they may wait to be decided. */
interface Read {
  readonly batch: StoredBatch;
  readonly rows: readonly NoticeRow[];
}

/** A notice that is over and has lines to be decided: one document names them, or each its own. */
function Waiting({ t, batch, rows, today, kept }: Read & { t: Text; today: string; kept: Kept | undefined }) {
  const { id, number, title, from, until, document } = batch;
  const open = rows.filter(isOpen);
  const waiting = open.filter(({ standing }) => standing === 'noticed');
  return (
    <Notice kind="plain" title={<a href={`/notices/${id}`}>{t.batches.heading(number, title)}</a>}>
      <p>
        {t.batches.facts(dayText(t, from), dayText(t, until), rows.length)}{' '}
        {document && t.batches.document(document.number, dayText(t, document.date))}
      </p>
      {waiting.length > 0 && (
        <Naming
          t={t}
          batch={batch}
          today={today}
          waiting={waiting.length}
          typed={(kept?.id === id && kept.form) || {}}
        />
      )}
      {rows.length > open.length && <Rest t={t} rows={open} />}
    </Notice>
  );
}

function All({ c, read }: { c: Context<Env>; read: readonly Read[] }) {
  const { site, t } = c.var;
  const { notice, term, count, stage } = t.notices.columns;
  return (
    <Table head={[notice, term, count, stage, t.naming.next]}>
      {read.map(({ batch, rows }) => {
        const { id, number, title, from, until, unfinished } = batch;
        const shown = noticeOf(site, batch, rows);
        return (
          <tr>
            <th scope="row">
              <a href={`/notices/${id}`}>{t.batches.heading(number, title)}</a>
            </th>
            <td class="number term">{t.notices.term(dayText(t, from), dayText(t, until))}</td>
            <td class="number">{t.notices.count(unitsIn(batch))}</td>
            <td>
              <Stage t={t} notice={shown} />
              {unfinished && <p class="quiet small">{t.batches.unfinished}</p>}
            </td>
            <td>
              {(shown.stage === 'running' || shown.stage === 'over') && (
                <p class="actions">
                  <a href={`/desk/what-if?batch=${id}`}>
                    {t.naming.ifNamed} <span class="unseen">{t.batches.heading(number, title)}</span>
                  </a>
                  {mayCallOff(batch) && <CallOff t={t} batch={batch} />}
                </p>
              )}
            </td>
          </tr>
        );
      })}
    </Table>
  );
}

interface NamingProps {
  readonly t: Text;
  readonly batch: StoredBatch;
  readonly today: string;
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
