import type { Context } from 'hono';
import { refuse } from '../../../shared/domain/refusal.ts';
import { page } from '../parts/page.tsx';
import { ProgrammeSwitch } from '../parts/programmes.tsx';
import { headingOf, PublicNotice, Stage } from '../parts/public-notice.tsx';
import { refusalPage } from '../parts/refusal-page.tsx';
import { Empty } from '../parts/says.tsx';
import { Table } from '../parts/table.tsx';
import { cityName } from '../reading/city.ts';
import { noticesOf, readNotice } from '../reading/notices.ts';
import { awardIn, programmeAsked } from '../reading/programme.ts';
import type { Env } from '../site.ts';
import { dayText } from '../text/day.ts';

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
              <th scope="row" class="sentence">
                <a href={`/notices/${one.id}`}>{headingOf(site, t, one)}</a>
              </th>
              <td class="number term">{t.notices.term(dayText(t, one.from), dayText(t, one.until))}</td>
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

/** One notice: who is to be named, for how long it can be objected to, and how. */
export async function noticePage(c: Context<Env>) {
  const { site, t } = c.var;
  const notice = await readNotice(site, c.req.param('batch') ?? '');
  if (!notice) return refusalPage(c, refuse('not-found'));
  const city = cityName(site, t);
  return page(
    c,
    {
      title: headingOf(site, t, notice),
      description: t.notices.lead(city, awardIn(site, t, notice.programme)),
      wide: true,
    },
    <PublicNotice t={t} site={site} notice={notice} />,
  );
}
