import { takesObjections } from '../../../shared/domain/batch.ts';
import { workdaysOf } from '../../../shared/domain/calendar.ts';
import { dayOf, daysBetween, isWeekend } from '../../../shared/domain/time.ts';
import { cityName } from '../reading/city.ts';
import type { Notice, NoticeLine, WholeNotice } from '../reading/notices.ts';
import { awardIn } from '../reading/programme.ts';
import type { Site } from '../site.ts';
import { dayText, shortDay, weekday } from '../text/day.ts';
import type { Text } from '../text/text.ts';
import { Notice as Said } from './says.tsx';
import { Stars, timeText } from './show.tsx';
import { Table } from './table.tsx';

interface NoticeProps {
  readonly t: Text;
  readonly site: Site;
  readonly notice: WholeNotice;
  /** Not published yet: it stands within a page of the desk, and nobody can object. */
  readonly preview?: boolean;
}

/** One notice (公示) as the public reads it: who is to be named, for how long it can be objected to, and how. */
export function PublicNotice(props: NoticeProps) {
  const { t, site, notice, preview } = props;
  const city = cityName(site, t);
  const heading = headingOf(site, t, notice);
  return (
    <article class="public-notice">
      <header class="headline">
        {preview ? <h2>{heading}</h2> : <h1>{heading}</h1>}
        <p class="stage">
          <Stage t={t} notice={notice} />
        </p>
      </header>
      <CalledOff t={t} notice={notice} />
      <p>{t.notices.lead(city, awardIn(site, t, notice.programme))}</p>
      <Term t={t} site={site} notice={notice} />
      <Lines {...props} />
      <p class="signature">
        {t.notices.office(city)}
        <br />
        {dayText(t, notice.from)}
      </p>
    </article>
  );
}

export const headingOf = (site: Site, t: Text, { programme, title, number }: Notice): string =>
  t.notices.heading(awardIn(site, t, programme), number, title);

export function Stage({ t, notice: { stage, daysLeft = 0, document } }: { t: Text; notice: Notice }) {
  if (stage === 'named' && document)
    return (
      <>
        <span class="tag named">{t.notices.standing.named}</span> <span class="document">{document.number}</span>
      </>
    );
  if (stage === 'called-off') return <span class="tag ended">{t.callingOff.stage}</span>;
  return stage === 'running' ? (
    <span class="tag amber">{t.notices.running(daysLeft)}</span>
  ) : (
    <span class="tag">{stage === 'closed' ? t.naming.closed : t.notices.over}</span>
  );
}

/** Before all else, that it no longer holds: a notice that was read is not unsaid in silence. */
const CalledOff = ({ t, notice: { calledOff } }: { t: Text; notice: WholeNotice }) =>
  calledOff ? (
    <Said title={t.callingOff.public}>
      <p class="said">{t.callingOff.publicFacts(timeText(t, calledOff.at), calledOff.reason)}</p>
      <p>{t.callingOff.publicNext}</p>
    </Said>
  ) : null;

/** From when to when, how that was reckoned, and what can be done meanwhile. */
function Term({ t, site, notice: { from, until, stage, document } }: { t: Text; site: Site; notice: Notice }) {
  const day = (of: string) => t.notices.day(dayText(t, of), weekday(t, of));
  return (
    <>
      <p>
        <strong>{t.notices.period(day(from), day(until))}</strong> {reckoning(t, site, from, until)}
      </p>
      {stage !== 'called-off' && <p>{stage === 'running' ? t.notices.howTo : t.notices.closed}</p>}
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

function Lines({ t, site, notice, preview }: NoticeProps) {
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
                <a class="object" href={preview ? undefined : `/notices/${notice.id}/${line.application}/objection`}>
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
