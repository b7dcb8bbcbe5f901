import type { Context } from 'hono';
import { holidaysOf, workdaysOf } from '../../../../shared/domain/calendar.ts';
import type { LeftOut, Preview } from '../../changing/batch-preview.ts';
import type { Typed } from '../../input/form.ts';
import { page } from '../../parts/page.tsx';
import { Once } from '../../parts/problems.tsx';
import { PublicNotice } from '../../parts/public-notice.tsx';
import { Notice } from '../../parts/says.tsx';
import { Table } from '../../parts/table.tsx';
import type { Env } from '../../site.ts';
import { dayText, shortDay } from '../../text/day.ts';
import type { Text } from '../../text/text.ts';
import { queueOf } from '../queue/way.ts';

interface Shown {
  readonly preview: Preview;
  readonly form: Typed;
  /** It is no longer what was looked at. */
  readonly changed?: boolean;
}

/** A notice before it is published: its number and term, the list as the public will read it, and what cannot go with it. */
export function previewPage(c: Context<Env>, { preview, form, changed }: Shown) {
  const { t, site } = c.var;
  const { notice, refused } = preview;
  return page(
    c,
    { title: t.publishing.title, wide: true },
    <>
      <p class="quiet">
        {form.from ? (
          <a href={queueOf(c, { from: form.from })}>{t.desk.queue}</a>
        ) : (
          <a href="/desk/batches">{t.batches.title}</a>
        )}
      </p>
      <h1>{t.publishing.title}</h1>
      {changed ? (
        <Notice status>
          <p>{t.publishing.changed}</p>
        </Notice>
      ) : (
        <p class="lead">{t.publishing.intro}</p>
      )}
      <Facts c={c} preview={preview} />
      {refused.length > 0 && <Left t={t} refused={refused} />}
      {notice.lines.length > 0 && (
        <section class="to-publish">
          <h2 class="unseen">{t.publishing.shown}</h2>
          <PublicNotice t={t} site={site} notice={notice} preview />
        </section>
      )}
      <Publish t={t} preview={preview} form={form} />
    </>,
  );
}

/** Its number, its term with the holidays that it crosses, and how many it publishes. */
function Facts({ c, preview: { notice, refused } }: { c: Context<Env>; preview: Preview }) {
  const { t, site } = c.var;
  const { calendar } = site.policy;
  const { number, title, from, until, lines } = notice;
  const days = workdaysOf(from, until, calendar);
  const crossed = holidaysOf(from, until, calendar).map(({ name, first, last }) =>
    t.publishing.holiday(name[t.language], shortDay(t, first), shortDay(t, last)),
  );
  const facts = [
    [t.publishing.number, t.publishing.numbered(number)],
    [t.publishing.name, title || t.publishing.unnamed],
    [t.publishing.term, t.notices.term(dayText(t, from), dayText(t, until))],
    [
      t.publishing.days,
      days
        ? t.publishing.counted(shortDay(t, days[0] ?? until), shortDay(t, days.at(-1) ?? until), days.length)
        : t.publishing.unknown,
    ],
    [t.publishing.holidays, days && (crossed.join(t.language === 'zh' ? '、' : ', ') || t.publishing.noHoliday)],
    [t.publishing.count, t.publishing.counts(lines.length, refused.length)],
  ] as const;
  return (
    <dl class="facts publishing">
      {facts.map(
        ([term, said]) =>
          said && (
            <div>
              <dt>{term}</dt>
              <dd>{said}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

const Left = ({ t, refused }: { t: Text; refused: readonly LeftOut[] }) => (
  <section>
    <h2>{t.publishing.left(refused.length)}</h2>
    <p class="quiet">{t.publishing.leftHint}</p>
    <Table head={[t.desk.columns.name, t.publishing.why]}>
      {refused.map(({ id, name, refusal }) => (
        <tr>
          <th scope="row">
            <a href={`/desk/${id}`}>{name}</a>
          </th>
          <td class="word">
            {t.refusal(refusal).title} <span class="quiet small">{t.refusal(refusal).detail}</span>
          </td>
        </tr>
      ))}
    </Table>
  </section>
);

/** The last step, which has no way back, and the one before it, which has. */
function Publish({ t, preview, form }: { t: Text } & Pick<Shown, 'preview' | 'form'>) {
  const { notice, refused, seen } = preview;
  const { lines } = notice;
  const chosen = lines.length > 0 ? lines.map(({ application }) => application) : refused.map(({ id }) => id);
  return (
    <form method="post" action="/desk/batches/new">
      {chosen.map((id) => (
        <input type="hidden" name="application" value={id} />
      ))}
      {['title', 'until', 'from'].map((name) => (
        <input type="hidden" name={name} value={form[name] ?? ''} />
      ))}
      <input type="hidden" name="seen" value={seen} />
      <Once />
      {lines.length > 0 && (
        <Notice title={t.publishing.final}>
          <p>{t.publishing.finalWhy}</p>
        </Notice>
      )}
      <p class="actions">
        {lines.length > 0 && <button>{t.batches.publish}</button>}
        <button class="secondary" formaction="/desk/batches/change">
          {t.publishing.back}
        </button>
      </p>
    </form>
  );
}
