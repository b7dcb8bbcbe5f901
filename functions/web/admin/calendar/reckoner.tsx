import { type Crossed, holidaysOf, termEnd, workdaysOf } from '../../../../shared/domain/calendar.ts';
import { type Day, dayOf, isDay } from '../../../../shared/domain/time.ts';
import { Notice } from '../../parts/says.tsx';
import { currentProgramme } from '../../reading/programme.ts';
import type { Site } from '../../site.ts';
import { dayText, shortDay, weekday } from '../../text/day.ts';
import type { Text } from '../../text/text.ts';

interface ReckonerProps {
  readonly t: Text;
  readonly site: Site;
  readonly query: Readonly<Record<string, string>>;
}

/** No notice runs longer: it is reckoned in a loop. */
const MOST_DAYS = 60;

/** When a notice ends that is published on a day, and by which days that is reckoned. */
export function Reckoner({ t, site, query }: ReckonerProps) {
  const usual = currentProgramme(site.policy, site.now()).terms.noticeWorkingDays;
  const { from = dayOf(site.now()), days = String(usual) } = query;
  const badDay = !isDay(from);
  const badDays = !(/^\d{1,2}$/.test(days) && Number(days) >= 1 && Number(days) <= MOST_DAYS);
  return (
    <section id="reckon">
      <h2>{t.calendar.reckon}</h2>
      <form method="get" action="/admin/calendar#reckon" class="filter">
        <label>
          {t.calendar.from}
          {badDay && <span class="fault">{t.calendar.badDay}</span>}
          <input type="date" name="from" value={from} required aria-invalid={badDay ? 'true' : undefined} />
        </label>
        <label>
          <span>
            {t.calendar.days} <span class="quiet small">{t.calendar.daysHint(usual)}</span>
          </span>
          {badDays && <span class="fault">{t.calendar.badDays}</span>}
          <input name="days" inputmode="numeric" value={days} required aria-invalid={badDays ? 'true' : undefined} />
        </label>
        <button class="secondary">{t.calendar.reckonIt}</button>
      </form>
      {!badDay && !badDays && <Reckoned t={t} site={site} from={from} days={Number(days)} />}
    </section>
  );
}

interface ReckonedProps extends Pick<ReckonerProps, 't' | 'site'> {
  readonly from: Day;
  readonly days: number;
}

function Reckoned({ t, site: { policy }, from, days }: ReckonedProps) {
  const end = termEnd(from, days, policy.calendar);
  if (typeof end !== 'string')
    return (
      <Notice>
        <p>{t.calendar.unknown(end.unknownYear)}</p>
      </Notice>
    );
  const counted = (workdaysOf(from, end, policy.calendar) ?? []).map((day) => said(t, day));
  const crossed = holidaysOf(from, end, policy.calendar);
  return (
    <Notice kind="plain">
      <p>
        <strong>{t.calendar.ends(dayText(t, from), days, t.notices.day(dayText(t, end), weekday(t, end)))}</strong>
      </p>
      <p>{t.calendar.counted(counted)}</p>
      {crossed.length > 0 && <p>{t.calendar.crossed(crossed.map((one) => spanText(t, one)))}</p>}
    </Notice>
  );
}

const said = (t: Text, day: Day): string => t.notices.day(shortDay(t, day), weekday(t, day));

const spanText = (t: Text, { name, first, last }: Crossed): string =>
  t.calendar.span(name[t.language], shortDay(t, first), shortDay(t, last));
