import type { Context } from 'hono';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { DistrictProgress } from '../../../shared/domain/progress/district-progress.ts';
import { reportingUnits } from '../lists.ts';
import { Bar } from '../parts/bar.tsx';
import { page } from '../parts/page.tsx';
import { ColourTag, Time } from '../parts/show.tsx';
import { currentProgramme } from '../programme.ts';
import { progressOf } from '../progress.ts';
import type { Env } from '../site.ts';
import type { Text } from '../text/text.ts';
import { cityAddress, registerAddress } from './addresses.ts';

const QUOTAS = ['townships', 'villages', 'cells'] as const;

/** The first page: each district's three quotas, and the sentence a mayor needs. One request to the store. */
export async function home(c: Context<Env>) {
  const { site, t } = c.var;
  const programme = currentProgramme(site.policy, site.now());
  const all = await progressOf(site, programme, reportingUnits(site.policy));
  const districts = all.filter((p) => p.district !== site.policy.city);
  const city = all.find((p) => p.district === site.policy.city);
  const named = all.reduce((sum, p) => sum + p.cells.named, 0);
  const done = districts.filter((p) => QUOTAS.every((q) => p[q].missing === 0)).length;
  const name = (code: string) => site.policy.divisions().find(code)?.name ?? code;
  return page(
    c,
    { title: t.home.title, wide: true },
    <>
      <header class="headline">
        <h1>{t.home.intro(programme.name[t.language])}</h1>
        <p class="lead">
          {t.home.summary.before}
          <a href={cityAddress(programme.id, city?.asOf ?? site.now())}>{named}</a>
          {t.home.summary.after(named, done, districts.length)}
        </p>
        {city && (
          <p class="quiet">
            <Time t={t} at={city.asOf} /> · {t.home.legend} <a href="/api/v1/progress.xlsx">{t.files.download}</a>
          </p>
        )}
      </header>
      <ul class="districts">
        {districts.map((p) => (
          <DistrictCard t={t} progress={p} programme={programme} name={name(p.district)} />
        ))}
      </ul>
      {city && <CityLevel t={t} progress={city} />}
    </>,
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
  const slowest = QUOTAS.find((quota) => progress[quota].forecast === progress.forecast);
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
        {QUOTAS.map((quota) => (
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

/** Which cells a quota's number counts. */
export const quotaFilter = ({ quotas }: Programme, quota: (typeof QUOTAS)[number]) =>
  quota === 'cells' ? {} : { category: quotas[quota].category };

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
