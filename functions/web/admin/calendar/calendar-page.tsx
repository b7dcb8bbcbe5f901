import type { Context } from 'hono';
import { publishedYears } from '../../../../shared/domain/calendar.ts';
import type { PolicyDraft } from '../../../../shared/domain/policy/record.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { dayOf } from '../../../../shared/domain/time.ts';
import { listPolicyDrafts, loadPublished } from '../../../../shared/store/policy.ts';
import { statusOf } from '../../answer.ts';
import { Choice } from '../../parts/choice.tsx';
import { Facts } from '../../parts/facts.tsx';
import { page } from '../../parts/page.tsx';
import { ErrorSummary } from '../../parts/problems.tsx';
import { Empty } from '../../parts/says.tsx';
import { calendarNeedOf } from '../../reading/health.ts';
import type { Env, Site } from '../../site.ts';
import { dayText } from '../../text/day.ts';
import type { Text } from '../../text/text.ts';
import { Trail } from '../published.tsx';
import { Reckoner } from './reckoner.tsx';
import { YearView } from './year-view.tsx';

/** The holiday calendar: how far it reaches, what it says of a year, and when a notice ends by it. */
export async function calendarPage(c: Context<Env>, refusal?: Refusal) {
  const { t, site } = c.var;
  const { calendar } = site.policy;
  const today = dayOf(site.now());
  const years = publishedYears(calendar);
  const year = yearAsked(c.req.query('year'), today);
  const [{ records }, drafts] = await Promise.all([loadPublished(site.table), listPolicyDrafts(site.table)]);
  const own = (one: { readonly kind: string }) => one.kind === 'CALENDAR';
  return page(
    c,
    { title: t.calendar.title, wide: true, status: refusal ? statusOf(c, refusal) : 200 },
    <>
      <ErrorSummary t={t} refusal={refusal} />
      <p class="quiet">
        <a href="/admin">{t.admin.title}</a> · <a href="/admin/health">{t.health.title}</a>
      </p>
      <h1>{t.calendar.title}</h1>
      <p class="quiet">{t.calendar.intro}</p>
      <State t={t} site={site} years={years} />
      <Enter t={t} site={site} drafts={drafts.filter((one) => own(one) && one.body !== undefined)} />
      <Reckoner t={t} site={site} query={c.req.query()} />
      <section id="year">
        <h2>{t.calendar.year(year)}</h2>
        <form method="get" action="/admin/calendar#year" class="filter">
          <Choice
            t={t}
            name="year"
            label={t.calendar.chooseYear}
            blank={t.calendar.year(today.slice(0, 4))}
            value={year}
            options={years.toReversed().map((one) => [one, t.calendar.year(one)] as const)}
          />
          <button class="secondary">{t.calendar.show}</button>
        </form>
        {years.includes(year) ? (
          <YearView t={t} calendar={calendar} year={year} />
        ) : (
          <Empty>{t.calendar.notYet(year)}</Empty>
        )}
      </section>
      <Update t={t} />
      <Trail t={t} records={records.filter(own)} />
    </>,
  );
}

const yearAsked = (asked: string | undefined, today: string): string =>
  asked && /^20\d\d$/.test(asked) ? asked : today.slice(0, 4);

/** Where it comes from, how far it reaches, and what is needed next. */
function State({ t, site, years }: { t: Text; site: Site; years: readonly string[] }) {
  const { year, from, urgency } = calendarNeedOf(site);
  return (
    <>
      <h2>{t.calendar.state}</h2>
      <Facts
        dress="facts"
        facts={[
          [t.calendar.years, t.calendar.range(years.at(0) ?? '', years.at(-1) ?? '')],
          [t.calendar.source, t.calendar.sourceIs],
          ...site.policy.published.overlay.calendar.map(
            (one) => [t.calendar.ownYears, t.calendar.entered(one.year, one.source, dayText(t, one.date))] as const,
          ),
          [
            t.calendar.needed,
            <>
              {t.calendar.need(year, dayText(t, from))}
              <br />
              <span class={urgency === 'later' ? 'quiet' : `tag ${urgency === 'now' ? 'red' : 'amber'}`}>
                {t.calendar.urgency[urgency]}
              </span>
            </>,
          ],
        ]}
      />
    </>
  );
}

/** The year that is needed next, what somebody has begun, and what was entered here already. */
function Enter({ t, site, drafts }: { t: Text; site: Site; drafts: readonly PolicyDraft[] }) {
  const begun = drafts.map(({ id }) => id);
  const entered = site.policy.published.overlay.calendar.map(({ year }) => year);
  const years = [...new Set([calendarNeedOf(site).year, ...begun, ...entered])].sort();
  const said = (year: string) => {
    if (begun.includes(year)) return t.calendar.goOn(year);
    return entered.includes(year) ? t.calendar.correct(year) : t.calendar.enter(year);
  };
  return (
    <p class="actions">
      {years.map((year) => (
        <a class="button secondary" href={`/admin/calendar/${year}`}>
          {said(year)}
        </a>
      ))}
    </p>
  );
}

const COMMANDS = 'npm install --save-exact chinese-days@latest\nnpm run calendar';

const Update = ({ t }: { t: Text }) => (
  <>
    <h2>{t.calendar.update}</h2>
    <ol>
      {t.calendar.steps.map((step) => (
        <li>{step}</li>
      ))}
    </ol>
    <pre tabindex={0}>{COMMANDS}</pre>
  </>
);
