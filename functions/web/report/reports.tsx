import { type Context, Hono } from 'hono';
import { monthsOf } from '../../../shared/domain/progress/month.ts';
import { refuse } from '../../../shared/domain/refusal.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { page } from '../parts/page.tsx';
import { ProgrammeSwitch } from '../parts/programmes.tsx';
import { refusalPage } from '../parts/refusal-page.tsx';
import { Table } from '../parts/table.tsx';
import { inProgramme, programmeAsked } from '../reading/programme.ts';
import type { Env } from '../site.ts';
import { sent } from '../spreadsheet/sent.ts';
import type { File } from '../spreadsheet/table.ts';
import type { Text } from '../text/text.ts';
import { reportOf } from './content.ts';
import { excelOf } from './excel.ts';
import { loadMonth } from './load.ts';
import { monthName, type Report } from './part.ts';
import { reportPage } from './report-page.tsx';
import { wordOf } from './word.ts';

/** The monthly reports (月报) of each programme: public, as all their numbers are. */
export const reports = new Hono<Env>()
  .get('/', listPage)
  .get('/:month{\\d{4}-\\d{2}}', (c) =>
    asked(c, async (report) => reportPage(c, programmeAsked(c), monthIn(c), report)),
  )
  .get('/:file{\\d{4}-\\d{2}\\.docx}', (c) => asked(c, async (report) => sentAs(c, report, await wordOf(report))))
  .get('/:file{\\d{4}-\\d{2}\\.xlsx}', (c) =>
    asked(c, async (report) => sentAs(c, report, await excelOf(c.var.t, report))),
  );

const monthIn = (c: Context<Env>): string => (c.req.param('month') ?? c.req.param('file') ?? '').slice(0, 7);

function listPage(c: Context<Env>) {
  const { site, t } = c.var;
  const today = dayOf(site.now());
  const programme = programmeAsked(c);
  const months = monthsOf(programme, today);
  return page(
    c,
    { title: t.report.listTitle },
    <>
      <header class="headline">
        <h1>{t.report.listTitle}</h1>
        <p class="quiet">{t.report.listIntro}</p>
      </header>
      <ProgrammeSwitch c={c} shown={programme} />
      {months.length === 0 ? (
        <p class="empty">{t.report.none}</p>
      ) : (
        <Table head={[t.report.columns.month, t.report.columns.state]}>
          {months.map((month) => (
            <tr>
              <th scope="row">
                <a href={inProgramme(site, `/reports/${month}`, programme.id)}>{monthName(t, month)}</a>
              </th>
              <td>{today.startsWith(month) ? t.report.running : t.report.closed}</td>
            </tr>
          ))}
        </Table>
      )}
    </>,
  );
}

/** Answers with the report of the month that the address names; one that no programme has, or no record tells of, is not found. */
async function asked(c: Context<Env>, answer: (report: Report) => Promise<Response>): Promise<Response> {
  const { site, t } = c.var;
  const data = await monthOfSite(c, monthIn(c));
  if (data === 'none') return refusalPage(c, refuse('not-found'));
  if (data === undefined) return noData(c, t);
  return answer(reportOf(site, t, data));
}

async function monthOfSite(c: Context<Env>, month: string) {
  const { site } = c.var;
  const today = dayOf(site.now());
  const programme = programmeAsked(c);
  return monthsOf(programme, today).includes(month) ? loadMonth(site, programme, month) : 'none';
}

const noData = (c: Context<Env>, t: Text) =>
  page(
    c,
    { title: t.report.listTitle, status: 404 },
    <>
      <h1>{monthName(t, monthIn(c))}</h1>
      <p class="empty">{t.report.noData}</p>
      <p>
        <a href={inProgramme(c.var.site, '/reports', programmeAsked(c).id)}>{t.report.nav}</a>
      </p>
    </>,
  );

const sentAs = (c: Context<Env>, { title }: Report, file: File): Response => {
  const name = c.req.param('file') ?? '';
  const of = c.req.query('programme') ? `${programmeAsked(c).id}-` : '';
  return sent(c, file, { name: `${of}${name}`, called: `${title}${name.slice(7)}` });
};
