import type { Context } from 'hono';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { DistrictProgress } from '../../../shared/domain/progress/district-progress.ts';
import { PIPELINE } from '../../../shared/domain/progress/district-progress.ts';
import { refuse } from '../../../shared/domain/refusal.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { loadHistory } from '../../../shared/store/progress.ts';
import { districts } from '../lists.ts';
import { page } from '../parts/page.tsx';
import { refusalPage } from '../parts/refusal-page.tsx';
import { ColourTag, Stars, StateTag, Time } from '../parts/show.tsx';
import { Table } from '../parts/table.tsx';
import { currentProgramme } from '../programme.ts';
import { progressOf } from '../progress.ts';
import type { Env } from '../site.ts';
import type { Text } from '../text/text.ts';
import { registerAddress } from './addresses.ts';
import { quotaFilter } from './home.tsx';

const QUOTAS = ['townships', 'villages', 'cells'] as const;
const MOST_DAYS = 31;

/** One district: every number with its list, the reckoning behind the forecast, and the days before. */
export async function district(c: Context<Env>) {
  const { site, t, session } = c.var;
  const code = c.req.param('district') ?? '';
  if (!districts(site.policy).includes(code)) return refusalPage(c, refuse('not-found'));
  const programme = currentProgramme(site.policy, site.now());
  const [[progress], history] = await Promise.all([
    progressOf(site, programme, [code]),
    loadHistory(site.table, programme.id, code, dayOf(site.now())),
  ]);
  if (!progress) return refusalPage(c, refuse('not-found'));
  const name = site.policy.divisions().find(code)?.name ?? code;
  const { denominator: d } = progress;
  const atDesk = session !== undefined && session.role !== 'submitter';
  const category = (id: string) => site.policy.standard(id)?.name[t.language] ?? id;
  return page(
    c,
    { title: name, wide: true },
    <>
      <header class="headline">
        <h1>
          {name} <ColourTag t={t} colour={progress.colour} />
        </h1>
        <p class="lead">
          {t.home.missing({
            townships: progress.townships.missing,
            villages: progress.villages.missing,
            cells: progress.cells.missing,
          })}
        </p>
        <p class="quiet">
          <Time t={t} at={progress.asOf} /> · {t.district.pace(progress.pace.days, progress.pace.of)}
          {progress.starGoal && ` · ${t.home.starGoal(progress.starGoal)}`}
        </p>
      </header>
      <Quotas t={t} progress={progress} programme={programme} />
      <p class="quiet small">{t.district.denominator(d.townships, d.villages, d.source[t.language], d.asOf)}</p>
      <div class="columns">
        <Counts
          caption={t.district.byCategory}
          head={[t.district.category, t.district.count]}
          rows={Object.entries(progress.cells.byCategory).map(([id, n]) => [
            category(id),
            <a href={registerAddress(progress, { category: id })}>{n}</a>,
          ])}
        />
        <Counts
          caption={t.district.byStar}
          head={[t.district.star, t.district.count]}
          rows={([5, 4, 3] as const).map((star) => [
            <Stars t={t} star={star} />,
            <a href={registerAddress(progress, { star: String(star) })}>{progress.cells.byStar[star]}</a>,
          ])}
        />
        <Counts
          caption={t.district.pipeline}
          {...(!atDesk && { note: t.district.pipelineNote })}
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
      </div>
      <Days t={t} history={history.slice(-MOST_DAYS).reverse()} />
    </>,
  );
}

function Quotas({ t, progress, programme }: { t: Text; progress: DistrictProgress; programme: Programme }) {
  const head = t.district.columns;
  return (
    <Table
      head={[head.quota, head.total, head.target, head.named, head.missing, head.expected, head.colour, head.forecast]}
    >
      {QUOTAS.map((quota) => {
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

function Counts({ caption, note, head, rows }: { caption: string; note?: string; head: string[]; rows: unknown[][] }) {
  return (
    <section>
      <h2>{caption}</h2>
      <Table head={head}>
        {rows.map(([what, n]) => (
          <tr>
            <th scope="row">{what as string}</th>
            <td class="number">{n as string}</td>
          </tr>
        ))}
      </Table>
      {note && <p class="quiet small">{note}</p>}
    </section>
  );
}

function Days({ t, history }: { t: Text; history: readonly (DistrictProgress & { day: string })[] }) {
  return (
    <section>
      <h2>{t.district.history}</h2>
      {history.length === 0 ? (
        <p class="quiet">{t.district.noHistory}</p>
      ) : (
        <Table
          label={t.district.history}
          head={[
            t.district.day,
            t.home.quota.townships,
            t.home.quota.villages,
            t.home.quota.cells,
            t.district.columns.colour,
          ]}
        >
          {history.map((h) => (
            <tr>
              <th scope="row">{h.day}</th>
              {QUOTAS.map((q) => (
                <td class="number">{t.home.of(h[q].named, h[q].target)}</td>
              ))}
              <td>
                <ColourTag t={t} colour={h.colour} />
              </td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}
