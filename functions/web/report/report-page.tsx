import type { Context } from 'hono';
import type { Programme } from '../../../shared/domain/programme.ts';
import { page } from '../parts/page.tsx';
import { Table } from '../parts/table.tsx';
import { inProgramme } from '../reading/programme.ts';
import type { Env } from '../site.ts';
import type { Part, Report } from './part.ts';

/** A month's report as one page, which prints on A4 as it is. */
export function reportPage(c: Context<Env>, { id }: Programme, month: string, { title, asOf, parts }: Report) {
  const { t, site } = c.var;
  const to = (path: string) => inProgramme(site, path, id);
  return page(
    c,
    { title, wide: true },
    <article class="report">
      <header class="headline">
        <h1>{title}</h1>
        <p class="quiet">{asOf}</p>
        <p class="files">
          <a href={to(`/reports/${month}.docx`)}>{t.report.word}</a>{' '}
          <a href={to(`/reports/${month}.xlsx`)}>{t.report.excel}</a> <a href={to('/reports')}>{t.report.nav}</a>
        </p>
      </header>
      {parts.map((part) => (
        <PartOf part={part} />
      ))}
    </article>,
  );
}

/** What is no wider than this stays on one line; what is as wide as that is read as sentences. */
const [SHORT, LONG] = [20, 60];

function classOf(width = 0): string {
  if (width <= SHORT) return 'number';
  return width < LONG ? '' : 'reckoning';
}

const PartOf = ({ part: { heading, lines = [], sheet, links = [] } }: { part: Part }) => (
  <section>
    <h2>{heading}</h2>
    {lines.map((line) => (
      <p>{line}</p>
    ))}
    {sheet && (
      <Table
        label={heading}
        head={sheet.columns.map((column) => column.heading)}
        dense={sheet.columns.every(({ width }) => width <= SHORT)}
      >
        {sheet.rows.map((row, at) => (
          <tr>
            {row.map((value, n) => {
              const to = links[at]?.[n];
              const shown = to ? <a href={to}>{value}</a> : (value ?? '–');
              return n === 0 ? <th scope="row">{shown}</th> : <td class={classOf(sheet.columns[n]?.width)}>{shown}</td>;
            })}
          </tr>
        ))}
      </Table>
    )}
  </section>
);
