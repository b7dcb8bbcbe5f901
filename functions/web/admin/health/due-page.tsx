import type { Context } from 'hono';
import { AHEAD_DAYS } from '../../../../shared/domain/health/schedule.ts';
import { addDays, dayOf } from '../../../../shared/domain/time.ts';
import { type DueItem, dueBy } from '../../../../shared/store/due.ts';
import { page } from '../../parts/page.tsx';
import { Empty } from '../../parts/says.tsx';
import { Table } from '../../parts/table.tsx';
import { reportingUnits } from '../../reading/lists.ts';
import type { Env, Site } from '../../site.ts';
import { dayText } from '../../text/day.ts';
import type { Text } from '../../text/text.ts';

/** Of each reporting unit; a cell's name ends years from now, and nothing else comes in hundreds. */
const MOST = 100;

/** What time has to do, overdue and within a week: each with its application. */
export async function duePage(c: Context<Env>) {
  const { t, site } = c.var;
  const today = dayOf(site.now());
  const units = await Promise.all(reportingUnits(site.policy).map((unit) => dueOf(site, unit)));
  const items = units.flat().sort((a, b) => (a.day < b.day ? -1 : 1));
  const { day, unit, what, deadline, application } = t.health.dueColumns;
  const name = (code: string) =>
    code === site.policy.city ? t.home.cityLevel : (site.policy.divisions().find(code)?.name ?? code);
  return page(
    c,
    { title: t.health.due, wide: true },
    <>
      <p class="quiet">
        <a href="/admin/health">{t.health.title}</a>
      </p>
      <h1>{t.health.due}</h1>
      <p class="quiet">{t.health.dueIntro}</p>
      {items.length === 0 && <Empty>{t.health.noDue}</Empty>}
      {items.length > 0 && (
        <Table head={[day, unit, what, deadline, application]} label={t.health.due}>
          {items.map((item) => (
            <tr>
              <td class="number">
                {dayText(t, item.day)} <Standing t={t} day={item.day} today={today} />
              </td>
              <td>{name(item.unit)}</td>
              <td>{t.health.dueKinds[item.transition]}</td>
              <td class="number">
                {dayText(t, item.deadline)}
                {item.grace && <p class="quiet small">{t.grace.until(dayText(t, item.grace))}</p>}
              </td>
              <th scope="row">
                <a class="code" href={`/desk/${item.application}`}>
                  {item.application}
                </a>
              </th>
            </tr>
          ))}
        </Table>
      )}
      {units.some((own) => own.length === MOST) && <p class="quiet">{t.health.someDue(MOST)}</p>}
    </>,
  );
}

async function dueOf({ table, now }: Site, unit: string): Promise<(DueItem & { unit: string })[]> {
  const found: (DueItem & { unit: string })[] = [];
  for await (const item of dueBy(table, unit, addDays(dayOf(now()), AHEAD_DAYS))) {
    found.push({ ...item, unit });
    if (found.length === MOST) break;
  }
  return found;
}

/** Today's is done by the night's run, or by the next one at the latest. */
function Standing({ t, day, today }: { t: Text; day: string; today: string }) {
  if (day > today) return null;
  const overdue = day < today;
  return <span class={overdue ? 'tag red' : 'tag'}>{overdue ? t.health.overdue : t.health.today}</span>;
}
