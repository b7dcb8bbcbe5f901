import type { Context } from 'hono';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { DistrictProgress } from '../../../shared/domain/progress/district-progress.ts';
import { PIPELINE } from '../../../shared/domain/progress/district-progress.ts';
import { quotasOf } from '../../../shared/domain/progress/quota.ts';
import { refuse } from '../../../shared/domain/refusal.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { loadHistory, type Snapshot } from '../../../shared/store/progress.ts';
import { Chart } from '../charts/chart.tsx';
import { CoverageTable } from '../charts/coverage-table.tsx';
import { FunnelTable } from '../charts/funnel-table.tsx';
import { categoryNames, PROGRESS_CSV, unitNames } from '../charts/names.ts';
import { StarsTable } from '../charts/stars-table.tsx';
import { Trends } from '../charts/trends.tsx';
import { dayText } from '../parts/day.ts';
import { page } from '../parts/page.tsx';
import { refusalPage } from '../parts/refusal-page.tsx';
import { ColourTag, StateTag, Time } from '../parts/show.tsx';
import { Table } from '../parts/table.tsx';
import { districts } from '../reading/lists.ts';
import { currentProgramme } from '../reading/programme.ts';
import { progressOf } from '../reading/progress.ts';
import { townshipsOf } from '../reading/townships.ts';
import type { Env } from '../site.ts';
import type { Text } from '../text/text.ts';
import { quotaFilter, registerAddress } from './addresses.ts';
import { Townships } from './townships.tsx';

/** How many of the last days are told one by one; the file has all of them. */
const MOST_DAYS = 14;

/** One district: every number with its list, the reckoning behind the forecast, and the days before. */
export async function district(c: Context<Env>) {
  const { site, t, session } = c.var;
  const code = c.req.param('district') ?? '';
  if (!districts(site.policy).includes(code)) return refusalPage(c, refuse('not-found'));
  const programme = currentProgramme(site.policy, site.now());
  const [[progress], days, told] = await Promise.all([
    progressOf(site, programme, [code]),
    loadHistory(site.table, programme.id, code, dayOf(site.now())),
    townshipsOf(site, programme, code),
  ]);
  if (!progress) return refusalPage(c, refuse('not-found'));
  const name = site.policy.divisions().find(code)?.name ?? code;
  const missing = t.home.missing({
    townships: progress.townships.missing,
    villages: progress.villages.missing,
    cells: progress.cells.missing,
  });
  const { denominator: d } = progress;
  const atDesk = session !== undefined && session.role !== 'submitter';
  return page(
    c,
    { title: name, description: t.form.at(name, missing), wide: true },
    <>
      <header class="headline">
        <h1>
          {name} <ColourTag t={t} colour={progress.colour} />
        </h1>
        <p class="lead">{missing}</p>
        <p class="quiet">
          <Time t={t} at={progress.asOf} /> · {t.district.pace(progress.pace.days, progress.pace.of)}
          {progress.starGoal && ` · ${t.home.starGoal(progress.starGoal)}`} <a href="/reports">{t.report.nav}</a>
        </p>
      </header>
      <Quotas t={t} progress={progress} programme={programme} />
      <p class="quiet small">
        {t.district.denominator(
          d.townships,
          d.villages,
          d.source[t.language],
          dayText(t, d.asOf),
          programme.quotas.rounding,
        )}
      </p>
      <Chart t={t} title={t.charts.trend.title} note={t.charts.trend.note} csv={historyFile(code)}>
        <Trends t={t} programme={programme} progress={progress} days={days} />
        <details>
          <summary>{t.charts.table}</summary>
          <Days t={t} programme={programme} history={days.slice(-MOST_DAYS).reverse()} />
        </details>
      </Chart>
      <div class="halves">
        <Chart t={t} title={t.charts.funnel.title} note={t.charts.funnel.note} csv={PROGRESS_CSV}>
          <FunnelTable t={t} parts={[progress]} named={registerAddress(progress, {})} />
        </Chart>
        <Chart t={t} title={t.district.pipeline} csv={PROGRESS_CSV} {...(!atDesk && { note: t.district.pipelineNote })}>
          <Counts
            head={[t.apply.columns.state, t.district.count]}
            rows={PIPELINE.map((state) => [
              <StateTag t={t} state={state} />,
              atDesk ? (
                <a href={`/desk?${new URLSearchParams({ state, district: code })}`}>{progress.pipeline[state]}</a>
              ) : (
                progress.pipeline[state]
              ),
            ])}
          />
        </Chart>
        <Chart t={t} title={t.charts.coverage.title} note={t.charts.coverage.note} csv={PROGRESS_CSV}>
          <CoverageTable t={t} categories={categoryNames(site, t)} units={[progress]} name={unitNames(site, t)} />
        </Chart>
        <Chart t={t} title={t.charts.stars.title} csv={PROGRESS_CSV}>
          <StarsTable
            t={t}
            byStar={progress.cells.byStar}
            listOf={(star) => registerAddress(progress, { star: String(star) })}
          />
        </Chart>
      </div>
      <Townships t={t} site={site} told={told} />
    </>,
  );
}

function Quotas({ t, progress, programme }: { t: Text; progress: DistrictProgress; programme: Programme }) {
  const head = t.district.columns;
  return (
    <Table
      head={[head.quota, head.total, head.target, head.named, head.missing, head.expected, head.colour, head.forecast]}
    >
      {quotasOf(programme).map((quota) => {
        const q = progress[quota];
        return (
          <tr>
            <th scope="row">{t.home.quota[quota]}</th>
            <td class="number">{q.total ?? '–'}</td>
            <td class="number">{q.target}</td>
            <td class="number">
              <a href={registerAddress(progress, quotaFilter(programme, quota))}>{q.named}</a>
            </td>
            <td class="number">{q.missing}</td>
            <td class="number">{q.expected}</td>
            <td>
              <ColourTag t={t} colour={q.colour} />
            </td>
            <td class="reckoning">{t.home.forecast(q.forecast)}</td>
          </tr>
        );
      })}
    </Table>
  );
}

/** Where all of its daily records can be had as a file. */
const historyFile = (district: string) => `/api/v1/progress/${district}/history.csv`;

const Counts = ({ head, rows }: { head: string[]; rows: unknown[][] }) => (
  <Table head={head}>
    {rows.map(([what, n]) => (
      <tr>
        <th scope="row">{what as string}</th>
        <td class="number">{n as string}</td>
      </tr>
    ))}
  </Table>
);

function Days({ t, programme, history }: { t: Text; programme: Programme; history: readonly Snapshot[] }) {
  if (history.length === 0) return <p class="quiet">{t.district.noHistory}</p>;
  const quotas = quotasOf(programme);
  const head = [t.district.day, ...quotas.map((quota) => t.home.quota[quota]), t.district.columns.colour];
  return (
    <Table dense label={t.district.history} head={head}>
      {history.map((h) => (
        <tr>
          <th scope="row">{h.day}</th>
          {quotas.map((q) => (
            <td class="number">{t.home.of(h[q].named, h[q].target)}</td>
          ))}
          <td>
            <ColourTag t={t} colour={h.colour} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
