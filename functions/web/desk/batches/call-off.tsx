import type { Context } from 'hono';
import { isRefusal, type Refusal } from '../../../../shared/domain/refusal.ts';
import { statusOf } from '../../answer.ts';
import { callable, callOffBatch } from '../../changing/call-off.ts';
import { keyIn, readForm } from '../../input/form.ts';
import { page } from '../../parts/page.tsx';
import { ErrorSummary, Field, Once } from '../../parts/problems.tsx';
import { headingOf } from '../../parts/public-notice.tsx';
import { linesOf, wholeOf } from '../../reading/notices.ts';
import type { Env } from '../../site.ts';
import { askerOf } from './asker.ts';
import { done } from './done.tsx';
import { batchesPage } from './list.tsx';

const MOST_REASON = 500;

/** What comes of calling a notice off, before it is done; the reason is public. */
export async function callOffPage(c: Context<Env>, kept?: { readonly reason: string; readonly refusal: Refusal }) {
  const { site, t } = c.var;
  const found = await callable(site, askerOf(c), c.req.param('batch') ?? '');
  if (isRefusal(found)) return batchesPage(c, { refusal: found });
  const { batch, lines } = found;
  const title = t.callingOff.title(headingOf(site, t, wholeOf(site, batch, lines)));
  const fault = kept?.refusal.problems?.find(({ field }) => field === 'reason')?.fault;
  return page(
    c,
    { title, status: kept ? statusOf(c, kept.refusal) : 200 },
    <>
      <ErrorSummary t={t} refusal={kept?.refusal} place={() => ({ href: '#reason', label: t.callingOff.reason })} />
      <p class="quiet">
        <a href={`/desk/batches?programme=${batch.programme}`}>{t.batches.title}</a>
      </p>
      <h1>{title}</h1>
      <p class="lead">{t.callingOff.lead}</p>
      <h2>{t.callingOff.what}</h2>
      <ul>
        {t.callingOff.effects(lines.length).map((effect) => (
          <li>{effect}</li>
        ))}
      </ul>
      <h2>{t.callingOff.lines}</h2>
      <ol class="columns">
        {linesOf(lines).map(({ application, name }) => (
          <li>
            <a href={`/desk/${application}`}>{name}</a>
          </li>
        ))}
      </ol>
      <form method="post" action={`/desk/batches/${batch.id}/call-off`}>
        <Field t={t} label={t.callingOff.reason} hint={t.callingOff.reasonHint} fault={fault}>
          <textarea id="reason" name="reason" rows={3} maxlength={MOST_REASON} required>
            {kept?.reason ?? ''}
          </textarea>
        </Field>
        <Once />
        <p class="actions">
          <button class="danger">{t.callingOff.confirm}</button>
          <a href={`/desk/batches?programme=${batch.programme}`}>{t.callingOff.back}</a>
        </p>
      </form>
    </>,
  );
}

export async function callOffPosted(c: Context<Env>) {
  const form = await readForm(c);
  const reason = (form.reason ?? '').slice(0, MOST_REASON);
  const asker = { ...askerOf(c), key: keyIn(form) };
  const came = await callOffBatch(c.var.site, asker, { id: c.req.param('batch') ?? '', reason });
  return isRefusal(came) ? callOffPage(c, { reason, refusal: came }) : done(c, came);
}
