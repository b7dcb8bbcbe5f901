import type { Context } from 'hono';
import type { StoredBatch } from '../../../../shared/store/batches.ts';
import type { BatchDone } from '../../changing/batches.ts';
import { page } from '../../parts/page.tsx';
import { Notice } from '../../parts/says.tsx';
import { unitsIn } from '../../reading/notices.ts';
import type { Env } from '../../site.ts';
import { dayText } from '../../text/day.ts';
import type { Text } from '../../text/text.ts';

/** What came of it: told on the list of notices, or where some could not go with it, one by one. */
export function done(c: Context<Env>, { batch, refused }: BatchDone) {
  const { t } = c.var;
  const left = Object.entries(refused);
  if (left.length === 0) return c.redirect(`/desk/batches?programme=${batch.programme}&done=${batch.id}`, 303);
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
      {mayCallOff(batch) && (
        <p>
          <CallOff t={t} batch={batch} />
        </p>
      )}
    </>,
  );
}

/** As far as the batch itself tells; its lines may still stand against it. */
export const mayCallOff = ({ calledOff, document, settled, unfinished }: StoredBatch): boolean =>
  !calledOff && !document && !settled && !unfinished;

export const CallOff = ({ t, batch: { id, number, title } }: { t: Text; batch: StoredBatch }) => (
  <a href={`/desk/batches/${id}/call-off`}>
    {t.callingOff.open} <span class="unseen">{t.batches.heading(number, title)}</span>
  </a>
);

/** On top of the list: what was just done with a notice, and the way back where there is one. */
export function JustDone({ t, batch }: { t: Text; batch: StoredBatch }) {
  const { id, number, programme, applications, calledOff, document } = batch;
  const units = unitsIn(batch);
  if (calledOff)
    return (
      <Notice kind="good" status title={t.callingOff.done(number, units)}>
        <p class="actions">
          <a href={`/desk/batches/new?${again(programme, applications)}`}>{t.callingOff.again}</a>
          <a href={`/notices/${id}`}>{t.batches.seeNotice}</a>
        </p>
      </Notice>
    );
  if (document)
    return (
      <Notice kind="good" status title={t.batches.document(document.number, dayText(t, document.date))}>
        <p>
          <a href={`/notices/${id}`}>{t.batches.seeNotice}</a>
        </p>
      </Notice>
    );
  return (
    <Notice kind="good" status title={t.callingOff.published(number, units)}>
      <p>{t.callingOff.publishedHint}</p>
      <p class="actions">
        <a href={`/notices/${id}`}>{t.batches.seeNotice}</a>
        {mayCallOff(batch) && <CallOff t={t} batch={batch} />}
      </p>
    </Notice>
  );
}

/** The same once more, as far as an address carries it: from so many on, everything that can be published is chosen. */
const MOST_IN_ADDRESS = 50;
const again = (programme: string, applications: readonly string[]): string => {
  const chosen = applications.length > MOST_IN_ADDRESS ? [] : applications;
  return new URLSearchParams([['programme', programme], ...chosen.map((id) => ['application', id])]).toString();
};
