import { type Calendar, holidaysOf } from '../../../../shared/domain/calendar.ts';
import { daysOf, kindOfDay, type Month, monthsOf } from '../../../../shared/domain/calendar-year.ts';
import { nearest } from '../../../../shared/domain/policy/calendar-draft.ts';
import { addDays, type Day, daysBetween } from '../../../../shared/domain/time.ts';
import { Table } from '../../parts/table.tsx';
import { monthText, shortDay, weekday, weekdayShort } from '../../text/day.ts';
import type { Text } from '../../text/text.ts';

interface YearProps {
  readonly t: Text;
  readonly calendar: Calendar;
  readonly year: string;
}

/** A year as it is worked: its holidays with the days that make up for them, and the twelve months. */
export const YearView = (props: YearProps) => (
  <>
    <Holidays {...props} />
    <p class="quiet small">{props.t.calendar.legend}</p>
    <div class="months">
      {monthsOf(props.year).map((month, n) => (
        <MonthTable {...props} month={month} first={`${props.year}-${String(n + 1).padStart(2, '0')}-01`} />
      ))}
    </div>
  </>
);

function Holidays({ t, calendar, year }: YearProps) {
  const { holiday, days, count, makeUp } = t.calendar.columns;
  const spells = holidaysOf(`${Number(year) - 1}-12-31`, `${year}-12-31`, calendar);
  const made = daysOf(year).filter((day) => kindOfDay(day, calendar) === 'made-up');
  return (
    <Table head={[holiday, days, count, makeUp]} label={t.calendar.holidays}>
      {spells.map(({ name, first, last }, n) => (
        <tr>
          <th scope="row">{name[t.language]}</th>
          <td>{first === last ? shortDay(t, first) : t.programmes.window(shortDay(t, first), shortDay(t, last))}</td>
          <td class="number">{daysBetween(first, last) + 1}</td>
          <td>
            {made
              .filter((day) => nearest(spells, day) === n)
              .map((day) => t.notices.day(shortDay(t, day), weekday(t, day)))
              .join(t.language === 'zh' ? '、' : ', ') || t.calendar.none}
          </td>
        </tr>
      ))}
    </Table>
  );
}

function MonthTable({ t, calendar, month, first }: YearProps & { readonly month: Month; readonly first: Day }) {
  return (
    <table class="month">
      <caption>{monthText(t, first)}</caption>
      <thead>
        <tr>
          {Array.from({ length: 7 }, (_, n) => (
            <th scope="col" abbr={weekday(t, addDays(MONDAY, n))}>
              {weekdayShort(t, addDays(MONDAY, n))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.map((week) => (
          <tr>
            {week.map((day) => (
              <DayCell t={t} calendar={calendar} day={day} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const MONDAY = '2024-01-01';

/** A holiday says 休 and a made-up day 班, so that it is not told by colour alone. */
function DayCell({ t, calendar, day }: { t: Text; calendar: Calendar; day: Day | undefined }) {
  if (!day) return <td></td>;
  const kind = kindOfDay(day, calendar);
  const name = calendar.holiday(day)?.[t.language];
  return (
    <td class={kind}>
      {Number(day.slice(8))}
      {kind === 'holiday' && (
        <small>
          <span aria-hidden="true">{t.calendar.off}</span>
          <span class="unseen">{t.calendar.offDay(name ?? '')}</span>
        </small>
      )}
      {kind === 'made-up' && (
        <small>
          <span aria-hidden="true">{t.calendar.work}</span>
          <span class="unseen">{t.calendar.workDay}</span>
        </small>
      )}
    </td>
  );
}
