import type { Context } from 'hono';
import { readApplicationId } from '../../../../shared/domain/application/id.ts';
import type { Programme } from '../../../../shared/domain/programme.ts';
import { isRefusal, type Refusal } from '../../../../shared/domain/refusal.ts';
import { dayOf } from '../../../../shared/domain/time.ts';
import { loadMember } from '../../../../shared/store/members.ts';
import { statusOf } from '../../answer.ts';
import { noticeEnd } from '../../changing/batches.ts';
import type { Typed } from '../../input/form.ts';
import { page } from '../../parts/page.tsx';
import { ErrorSummary } from '../../parts/problems.tsx';
import { ProgrammeSwitch } from '../../parts/programmes.tsx';
import { Empty } from '../../parts/says.tsx';
import { listFor } from '../../reading/lists.ts';
import { programmeAsked, programmeNamed } from '../../reading/programme.ts';
import { sessionOf } from '../../signed-in.tsx';
import type { Env } from '../../site.ts';
import { dayText } from '../../text/day.ts';
import { Candidates } from '../candidates.tsx';

interface Kept {
  readonly form: Typed;
  readonly chosen: readonly string[];
  readonly refusal?: Refusal;
}

/** The programme of what was chosen; before anything is, the one that the address names. */
export const programmeOf = (c: Context<Env>, [first]: readonly string[]): Programme =>
  first ? programmeNamed(c.var.site, readApplicationId(first)?.programme) : programmeAsked(c);

/** What goes into the next notice, its heading and its last day; the preview comes before it is published. */
export async function newBatchPage(c: Context<Env>, kept?: Kept) {
  const { site, t } = c.var;
  const member = await loadMember(site.table, sessionOf(c).email);
  const programme = programmeOf(c, kept?.chosen ?? []);
  const wanted = { programme: programme.id, state: 'proposed', most: 500 } as const;
  const found = member && (await listFor(site, member, wanted));
  const proposals = !found || isRefusal(found) ? [] : found.rows;
  const [ready, waiting] = [proposals.filter((row) => row.signed), proposals.filter((row) => !row.signed)];
  const end = noticeEnd(site, programme);
  return page(
    c,
    { title: t.batches.new, wide: true, status: kept?.refusal ? statusOf(c, kept.refusal) : 200 },
    <>
      <ErrorSummary t={t} refusal={kept?.refusal} />
      <p class="quiet">
        <a href={`/desk/batches?programme=${programme.id}`}>{t.batches.title}</a>
      </p>
      <h1>{t.batches.new}</h1>
      <ProgrammeSwitch c={c} shown={programme} />
      <p class="lead">
        {typeof end === 'string'
          ? t.batches.term(dayText(t, dayOf(site.now())), dayText(t, end), programme.terms.noticeWorkingDays)
          : t.refusal(end).detail}
      </p>
      {ready.length === 0 ? (
        <Empty>{t.batches.nothing}</Empty>
      ) : (
        <form method="post" action="/desk/batches/preview">
          <input type="hidden" name="from" value={kept?.form.from ?? ''} />
          <Candidates
            c={c}
            rows={ready}
            field="application"
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
            <button>{t.publishing.title}</button>
          </p>
        </form>
      )}
      {waiting.length > 0 && <p class="quiet">{t.batches.waiting(waiting.length)}</p>}
    </>,
  );
}
