import { type Context, Hono } from 'hono';
import { monthsOf } from '../../../shared/domain/progress/month.ts';
import { refuse } from '../../../shared/domain/refusal.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { page } from '../parts/page.tsx';
import { refusalPage } from '../parts/refusal-page.tsx';
import { Table } from '../parts/table.tsx';
import { currentProgramme } from '../reading/programme.ts';
import type { Env, Site } from '../site.ts';
import { sent } from '../spreadsheet/sent.ts';
import type { File } from '../spreadsheet/table.ts';
import type { Text } from '../text/text.ts';
import { monthName, type Report, reportOf } from './content.ts';
import { excelOf } from './excel.ts';
import { loadMonth } from './load.ts';
import { reportPage } from './report-page.tsx';
import { wordOf } from './word.ts';

/** The monthly reports (月报): public, as all their numbers are. */
export const reports = new Hono<Env>()
  .get('/', listPage)
  .get('/:month{\\d{4}-\\d{2}}', (c) => asked(c, async (report) => reportPage(c, monthIn(c), report)))
  .get('/:file{\\d{4}-\\d{2}\\.docx}', (c) => asked(c, async (report) => sentAs(c, report, await wordOf(report))))
  .get('/:file{\\d{4}-\\d{2}\\.xlsx}', (c) =>
    asked(c, async (report) => sentAs(c, report, await excelOf(c.var.t, report))),
  );

const monthIn = (c: Context<Env>): string => (c.req.param('month') ?? c.req.param('file') ?? '').slice(0, 7);

function listPage(c: Context<Env>) {
  const { site, t } = c.var;
  const today = dayOf(site.now());
  const months = monthsOf(currentProgramme(site.policy, site.now()), today);
  return page(
    c,
    { title: t.report.listTitle },
    <>
      <header class="headline">
        <h1>{t.report.listTitle}</h1>
        <p class="quiet">{t.report.listIntro}</p>
      </header>
      {months.length === 0 ? (
        <p class="empty">{t.report.none}</p>
      ) : (
        <Table head={[t.report.columns.month, t.report.columns.state]}>
          {months.map((month) => (
            <tr>
              <th scope="row">
                <a href={`/reports/${month}`}>{monthName(t, month)}</a>
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
  const data = await monthOfSite(site, monthIn(c));
  if (data === 'none') return refusalPage(c, refuse('not-found'));
  if (data === undefined) return noData(c, t);
  return answer(reportOf(site, t, data));
}

async function monthOfSite(site: Site, month: string) {
  const today = dayOf(site.now());
  const programme = currentProgramme(site.policy, site.now());
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
        <a href="/reports">{t.report.nav}</a>
      </p>
    </>,
  );

const sentAs = (c: Context<Env>, { title }: Report, file: File): Response => {
  const name = c.req.param('file') ?? '';
  return sent(c, file, { name, called: `${title}${name.slice(7)}` });
};
