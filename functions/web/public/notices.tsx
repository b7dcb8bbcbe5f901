import type { Context } from 'hono';
import { takesObjections } from '../../../shared/domain/batch.ts';
import { workdaysOf } from '../../../shared/domain/calendar.ts';
import { refuse } from '../../../shared/domain/refusal.ts';
import { dayOf, daysBetween } from '../../../shared/domain/time.ts';
import { type Notice, type NoticeLine, noticesOf, readNotice } from '../notices.ts';
import { dayText, isWeekend, shortDay, weekday } from '../parts/day.ts';
import { page } from '../parts/page.tsx';
import { ProgrammeSwitch } from '../parts/programmes.tsx';
import { refusalPage } from '../parts/refusal-page.tsx';
import { Empty } from '../parts/says.tsx';
import { Stars } from '../parts/show.tsx';
import { Table } from '../parts/table.tsx';
import { programmeAsked } from '../programme.ts';
import type { Env, Site } from '../site.ts';
import type { Text } from '../text/text.ts';

/** The public notices (公示) of a programme, newest first: the current one's, or the one the address names. */
export async function noticesPage(c: Context<Env>) {
  const { site, t } = c.var;
  const programme = programmeAsked(c);
  const all = await noticesOf(site, programme.id);
  const { notice, term, count, stage } = t.notices.columns;
  return page(
    c,
    { title: t.notices.title, wide: true },
    <>
      <header class="headline">
        <h1>{t.notices.title}</h1>
        <p class="quiet">{t.notices.intro(programme.name[t.language])}</p>
      </header>
      <ProgrammeSwitch c={c} shown={programme} />
      {all.length === 0 ? (
        <Empty>{t.notices.none}</Empty>
      ) : (
        <Table head={[notice, term, count, stage]}>
          {all.map((one) => (
            <tr>
              <th scope="row">
                <a href={`/notices/${one.id}`}>{headingOf(t, one)}</a>
              </th>
              <td class="number">{t.notices.term(one.from, one.until)}</td>
              <td class="number">{t.notices.count(one.units)}</td>
              <td>
                <Stage t={t} notice={one} />
              </td>
            </tr>
          ))}
        </Table>
      )}
    </>,
  );
}

const headingOf = (t: Text, { title, number }: Notice): string => t.notices.heading(number, title);

function Stage({ t, notice: { stage, daysLeft = 0, document } }: { t: Text; notice: Notice }) {
  if (stage === 'named' && document)
    return (
      <>
        <span class="tag named">{t.notices.standing.named}</span> {document.number}
      </>
    );
  return stage === 'running' ? (
    <span class="tag amber">{t.notices.running(daysLeft)}</span>
  ) : (
    <span class="tag">{t.notices.over}</span>
  );
}

/** One notice: who is to be named, for how long it can be objected to, and how. */
export async function noticePage(c: Context<Env>) {
  const { site, t } = c.var;
  const notice = await readNotice(site, c.req.param('batch') ?? '');
  if (!notice) return refusalPage(c, refuse('not-found'));
  const city = site.policy.divisions().find(site.policy.city)?.name ?? '';
  return page(
    c,
    { title: headingOf(t, notice), description: t.notices.lead(city), wide: true },
    <article class="public-notice">
      <header class="headline">
        <h1>{headingOf(t, notice)}</h1>
        <p class="stage">
          <Stage t={t} notice={notice} />
        </p>
      </header>
      <p>{t.notices.lead(city)}</p>
      <Term t={t} site={site} notice={notice} />
      <Lines t={t} site={site} notice={notice} />
      <p class="signature">
        {t.notices.office(city)}
        <br />
        {dayText(t, notice.from)}
      </p>
    </article>,
  );
}

/** From when to when, how that was reckoned, and what can be done meanwhile. */
function Term({ t, site, notice: { from, until, stage, document } }: { t: Text; site: Site; notice: Notice }) {
  const day = (of: string) => t.notices.day(dayText(t, of), weekday(t, of));
  return (
    <>
      <p>
        <strong>{t.notices.period(day(from), day(until))}</strong> {reckoning(t, site, from, until)}
      </p>
      <p>{stage === 'running' ? t.notices.howTo : t.notices.closed}</p>
      {stage === 'named' && document && <p>{t.notices.awarded(document.number, dayText(t, document.date))}</p>}
    </>
  );
}

function reckoning(t: Text, { policy }: Site, from: string, until: string): string {
  const days = workdaysOf(from, until, policy.calendar);
  if (!days) return t.notices.unreckoned;
  const named = (day: string) => t.notices[isWeekend(day) ? 'makeUp' : 'day'](shortDay(t, day), weekday(t, day));
  return t.notices.reckoned(days.map(named), days.length < daysBetween(from, until));
}

type Whole = Notice & { readonly lines: readonly NoticeLine[] };

function Lines({ t, site, notice }: { t: Text; site: Site; notice: Whole }) {
  const { order, name, category, district, place, star, standing } = t.notices.columns;
  const running = notice.stage === 'running';
  const placeName = (code: string) => site.policy.divisions().find(code)?.name ?? code;
  return (
    <Table head={[order, name, category, district, place, star, standing]} label={t.notices.title}>
      {notice.lines.map((line, n) => (
        <tr>
          <td class="number">{n + 1}</td>
          <th scope="row">
            {line.cell ? <a href={`/cells/${line.cell}`}>{line.name}</a> : line.name}
            {takesObjections(notice, line, dayOf(site.now())) && (
              <>
                {' '}
                <a class="object" href={`/notices/${notice.id}/${line.application}/objection`}>
                  {t.notices.object}
                </a>
              </>
            )}
          </th>
          <td class="word">{site.policy.standard(line.category)?.name[t.language] ?? line.category}</td>
          <td class="word">{line.district === site.policy.city ? t.home.cityLevel : placeName(line.district)}</td>
          <td class="word">{placeName(line.division)}</td>
          <td>
            <Stars t={t} star={line.star} />
          </td>
          <td>
            <LineStanding t={t} line={line} running={running} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function LineStanding({ t, line: { standing }, running }: { t: Text; line: NoticeLine; running: boolean }) {
  const text = standing === 'noticed' && !running ? t.notices.waiting : t.notices.standing[standing];
  return <span class={`tag ${standing}`}>{text}</span>;
}
