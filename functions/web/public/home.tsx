import type { Context } from 'hono';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { DistrictProgress } from '../../../shared/domain/progress/district-progress.ts';
import { quotasOf } from '../../../shared/domain/progress/quota.ts';
import { Chart } from '../charts/chart.tsx';
import { CityCounted } from '../charts/city-counted.tsx';
import { DistrictMap } from '../charts/district-map.tsx';
import { RankingTable } from '../charts/ranking-table.tsx';
import { cityAddress, quotaFilter, registerAddress } from '../parts/addresses.ts';
import { Bar } from '../parts/bar.tsx';
import { page } from '../parts/page.tsx';
import { ColourTag, Time } from '../parts/show.tsx';
import { reportingUnits } from '../reading/lists.ts';
import { progressFile, unitNames } from '../reading/names.ts';
import { currentProgramme } from '../reading/programme.ts';
import { progressOf } from '../reading/progress.ts';
import type { Env, Site } from '../site.ts';
import type { Text } from '../text/text.ts';

/** The first page: the sentence a mayor needs, the districts drawn, ranked and each with its quotas. One request to the store. */
export async function home(c: Context<Env>) {
  const { site, t } = c.var;
  const programme = currentProgramme(site.policy, site.now());
  const all = await progressOf(site, programme, reportingUnits(site.policy));
  const districts = all.filter((p) => p.district !== site.policy.city);
  const city = all.find((p) => p.district === site.policy.city);
  const done = districts.filter((p) => quotasOf(programme).every((q) => p[q].missing === 0)).length;
  const name = unitNames(site, t);
  const list = cityAddress(programme.id, city?.asOf ?? site.now());
  return page(
    c,
    { title: t.home.title, wide: true },
    <>
      <header class="headline">
        <h1>{t.home.intro(programme.name[t.language])}</h1>
        <p class="lead">
          {t.home.summary.before}
          <a href={list}>{namedIn(all)}</a>
          {t.home.summary.after(namedIn(all), done, districts.length)}
        </p>
        {city && (
          <p class="quiet">
            <Time t={t} at={city.asOf} /> · {t.home.legend}
          </p>
        )}
        <p class="actions">
          <a href="/api/v1/progress.xlsx">{t.files.download}</a>
          <a href="/reports">{t.report.nav}</a>
          <a href="/programmes">{t.plans.title}</a>
        </p>
      </header>
      <Overview t={t} site={site} programme={programme} districts={districts} name={name} />
      <ul class="districts">
        {districts.map((p) => (
          <DistrictCard t={t} progress={p} programme={programme} name={name(p.district)} />
        ))}
      </ul>
      {city && <CityLevel t={t} progress={city} />}
      <CityCounted t={t} site={site} programme={programme} all={all} />
    </>,
  );
}

const namedIn = (all: readonly DistrictProgress[]): number => all.reduce((sum, p) => sum + p.cells.named, 0);

interface Shown {
  readonly t: Text;
  readonly site: Site;
  readonly programme: Programme;
  readonly name: (code: string) => string;
}

/** Where it is well and where not, at a glance. */
function Overview({ t, site, programme, districts, name }: Shown & { districts: readonly DistrictProgress[] }) {
  const { days, of } = districts[0]?.pace ?? { days: 0, of: 0 };
  const positions = site.policy.positions();
  return (
    <div class="overview">
      {districts.some(({ district }) => district in positions) && (
        <Chart t={t} title={t.charts.map.title} note={t.charts.map.note} csv={progressFile(programme)}>
          <DistrictMap t={t} districts={districts} positions={positions} name={name} />
        </Chart>
      )}
      <Chart t={t} title={t.charts.ranking.title} note={t.charts.ranking.note(days, of)} csv={progressFile(programme)}>
        <RankingTable t={t} districts={districts} name={name} />
      </Chart>
    </div>
  );
}

function DistrictCard({
  t,
  progress,
  programme,
  name,
}: {
  t: Text;
  progress: DistrictProgress;
  programme: Programme;
  name: string;
}) {
  const quotas = quotasOf(programme);
  const slowest = quotas.find((quota) => progress[quota].forecast === progress.forecast);
  const forecast = t.home.forecast(progress.forecast);
  return (
    <li class={`card ${progress.colour}`}>
      <h2>
        <a href={`/districts/${progress.district}`}>{name}</a> <ColourTag t={t} colour={progress.colour} />
      </h2>
      <p class="need">
        {t.home.missing({
          townships: progress.townships.missing,
          villages: progress.villages.missing,
          cells: progress.cells.missing,
        })}
      </p>
      <dl>
        {quotas.map((quota) => (
          <div class="row">
            <dt>{t.home.quota[quota]}</dt>
            <dd class="figure">
              <a href={registerAddress(progress, quotaFilter(programme, quota))}>{progress[quota].named}</a>
              <span class="quiet"> / {progress[quota].target}</span>
            </dd>
            <dd class="drawn">
              <Bar t={t} quota={progress[quota]} />
            </dd>
          </div>
        ))}
      </dl>
      <p class="quiet small">{slowest ? t.form.at(t.home.quota[slowest], forecast) : forecast}</p>
      {progress.starGoal && <p class="quiet small">{t.home.starGoal(progress.starGoal)}</p>}
    </li>
  );
}

function CityLevel({ t, progress }: { t: Text; progress: DistrictProgress }) {
  return (
    <section class="aside">
      <h2>{t.home.cityLevel}</h2>
      <p>
        <a class="figure" href={registerAddress(progress, {})}>
          {progress.cells.named}
        </a>{' '}
        <span class="quiet">
          {t.home.cityLevelNote} {progress.starGoal && t.home.starGoal(progress.starGoal)}
        </span>
      </p>
    </section>
  );
}
