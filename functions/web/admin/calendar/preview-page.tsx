import type { Context } from 'hono';
import { calendarNeed } from '../../../../shared/domain/health/calendar-need.ts';
import { type CalendarYear, calendarOver } from '../../../../shared/domain/policy/calendar-draft.ts';
import { dayOf } from '../../../../shared/domain/time.ts';
import { statusOf } from '../../answer.ts';
import { page } from '../../parts/page.tsx';
import { ErrorSummary, Field, Hidden } from '../../parts/problems.tsx';
import { Notice } from '../../parts/says.tsx';
import { noticeDays } from '../../reading/programme.ts';
import type { Env } from '../../site.ts';
import { dayText } from '../../text/day.ts';
import type { Writing } from './edit-page.tsx';
import { YearView } from './year-view.tsx';

interface Previewed extends Writing {
  readonly read: CalendarYear;
  readonly reason?: string;
}

/** A year as it will stand, and what it changes, before it is published. */
export function previewPage(c: Context<Env>, { year, version, read, reason, refusal }: Previewed) {
  const { t, site } = c.var;
  const { policy, now } = site;
  const over = calendarOver(policy.calendar, (one) => (one === year ? read : undefined));
  const need = calendarNeed(dayOf(now()), noticeDays(policy, now()), over);
  return page(
    c,
    { title: t.calendar.toPreview, wide: true, status: refusal ? statusOf(c, refusal) : 200 },
    <>
      <ErrorSummary t={t} refusal={refusal} place={({ field }) => ({ href: '#reason', label: field })} />
      <p class="quiet">
        <a href={`/admin/calendar/${year}`}>{t.calendar.back}</a>
      </p>
      <h1>{t.calendar.edit(year)}</h1>
      <p>{t.calendar.entered(year, read.source, dayText(t, read.date))}</p>
      <p class="quiet">
        {t.calendar.previewHint} {t.calendar.reach(dayText(t, need.from), need.year)}
      </p>
      {policy.calendar.isWorkday(`${year}-01-01`) !== undefined && (
        <Notice>
          <p>{t.calendar.replaces}</p>
        </Notice>
      )}
      <YearView t={t} calendar={over} year={year} />
      <form method="post" action={`/admin/calendar/${year}/publish`}>
        <Hidden version={version} />
        <Field t={t} label={t.programmes.reason}>
          <textarea id="reason" name="reason" rows={2} maxlength={1000} required>
            {reason ?? read.source}
          </textarea>
        </Field>
        <button>{t.calendar.publish(year)}</button>
      </form>
    </>,
  );
}
