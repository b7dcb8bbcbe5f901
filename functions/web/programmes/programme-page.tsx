import type { Context } from 'hono';
import { windowOpen } from '../../../shared/domain/application/guards.ts';
import { fromHundredths } from '../../../shared/domain/points.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { cityProgress } from '../../../shared/domain/progress/city-progress.ts';
import type { DistrictProgress } from '../../../shared/domain/progress/district-progress.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { loadReadings } from '../../../shared/store/readings.ts';
import { indicatorsFor } from '../changing/readings.ts';
import { CityCounted } from '../charts/city-counted.tsx';
import { QuotaTable } from '../charts/quota-table.tsx';
import { cityAddress, quotaFilter } from '../parts/addresses.ts';
import { type Fact, Facts } from '../parts/facts.tsx';
import { page } from '../parts/page.tsx';
import { Time } from '../parts/show.tsx';
import { districts, reportingUnits } from '../reading/lists.ts';
import { unitNames } from '../reading/names.ts';
import { currentProgramme, inProgramme } from '../reading/programme.ts';
import { progressOf } from '../reading/progress.ts';
import type { Env, Site } from '../site.ts';
import { dayText } from '../text/day.ts';
import type { Text } from '../text/text.ts';
import { Districts } from './districts.tsx';
import { goalsOf } from './goals.ts';
import { Indicators } from './indicators.tsx';
import { Stages } from './stages.tsx';

/** A programme as everybody may know it: what it asks for, and how far the city and its districts are. Two requests. */
export async function programmePage(c: Context<Env>, programme: Programme) {
  const { site, t } = c.var;
  const indicators = indicatorsFor(site.policy, programme);
  const [all, reported] = await Promise.all([
    progressOf(site, programme, reportingUnits(site.policy)),
    indicators.length > 0 ? loadReadings(site.table, programme.id, districts(site.policy)) : [],
  ]);
  const { scope } = programme.quotas;
  const told = all.filter(({ district }) => district !== site.policy.city);
  return page(
    c,
    { title: programme.name[t.language], description: goalsOf(t, site.policy, programme).join(' '), wide: true },
    <>
      <p class="quiet">
        <a href="/programmes">{t.plans.title}</a>
      </p>
      <header class="headline">
        <h1>{programme.name[t.language]}</h1>
        <Ways c={c} programme={programme} />
      </header>
      <Plan t={t} site={site} programme={programme} />
      {scope === 'city' && <WholeCity t={t} programme={programme} all={all} />}
      {programme.stages.length > 0 && <Stages t={t} site={site} programme={programme} districts={told} />}
      {indicators.length > 0 && (
        <Indicators
          c={c}
          programme={programme}
          indicators={indicators}
          reported={told.map(({ district }, n) => [district, reported[n]])}
        />
      )}
      <Districts t={t} site={site} programme={programme} all={all} name={unitNames(site, t)} />
      {programme.id !== currentProgramme(site.policy, site.now()).id && (
        <CityCounted t={t} site={site} programme={programme} all={all} />
      )}
      <p class="quiet small">
        <Time t={t} at={all[0]?.asOf ?? site.now()} />
      </p>
    </>,
  );
}

/** Where one goes on from here. */
function Ways({ c, programme: { id, ...programme } }: { c: Context<Env>; programme: Programme }) {
  const { t, site, session } = c.var;
  const open = !windowOpen({ id, ...programme }, site.now());
  return (
    <p class="actions">
      {id === currentProgramme(site.policy, site.now()).id && <a href="/">{t.plans.figures}</a>}
      <a href={cityAddress(id, site.now())}>{t.plans.register}</a>
      <a href={`/notices?programme=${id}`}>{t.plans.notices}</a>
      <a href={inProgramme(site, '/reports', id)}>{t.report.nav}</a>
      <a href={`/api/v1/progress.xlsx?programme=${id}`}>{t.files.download}</a>
      {open && session?.role === 'submitter' && <a href={`/apply/new?programme=${id}`}>{t.plans.apply}</a>}
    </p>
  );
}

function Plan({ t, site, programme }: { t: Text; site: Site; programme: Programme }) {
  const { window, starBands, validYears, screening, sources } = programme;
  const each = (all: readonly string[]) => all.map((one) => <div>{one}</div>);
  const facts: Fact[] = [
    [t.plans.facts.window, t.plans.window(dayText(t, window.opens), dayText(t, window.closes))],
    [t.plans.facts.goal, each(goalsOf(t, site.policy, programme))],
    [t.plans.facts.screening, t.programmes.screening[`${screening}`]],
    [
      t.plans.facts.stars,
      t.plans.bands(fromHundredths(starBands[3]), fromHundredths(starBands[4]), fromHundredths(starBands[5])),
    ],
    [t.plans.facts.valid, t.plans.years(validYears)],
    [t.plans.facts.source, each(sources.map((source) => source[t.language]))],
  ];
  return <Facts facts={facts} dress="facts plan" />;
}

/** The quotas that all of the city has to reach together. */
function WholeCity({ t, programme, all }: { t: Text; programme: Programme; all: readonly DistrictProgress[] }) {
  const asOf = all[0]?.asOf ?? '';
  return (
    <section>
      <h2>{t.plans.city.heading}</h2>
      <p class="quiet">{t.plans.city.note}</p>
      <QuotaTable
        t={t}
        quotas={cityProgress(programme, all, dayOf(asOf))}
        listOf={(quota) => cityAddress(programme.id, asOf, quotaFilter(programme, quota))}
      />
    </section>
  );
}
