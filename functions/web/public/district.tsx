import type { Context } from 'hono';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { DistrictProgress } from '../../../shared/domain/progress/district-progress.ts';
import { ofDistricts, quotasOf } from '../../../shared/domain/progress/quota.ts';
import type { DistrictReadings } from '../../../shared/domain/progress/readings.ts';
import { refuse } from '../../../shared/domain/refusal.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { loadHistory, type Snapshot } from '../../../shared/store/progress.ts';
import { loadReadings } from '../../../shared/store/readings.ts';
import { indicatorsFor } from '../changing/readings.ts';
import { Chart } from '../charts/chart.tsx';
import { Counted } from '../charts/district-counted.tsx';
import { QuotaTable } from '../charts/quota-table.tsx';
import { SharesOfCity } from '../charts/shares-of-city.tsx';
import { Trends } from '../charts/trends.tsx';
import { quotaFilter, registerAddress } from '../parts/addresses.ts';
import { page } from '../parts/page.tsx';
import { ProgrammeSwitch } from '../parts/programmes.tsx';
import { refusalPage } from '../parts/refusal-page.tsx';
import { ColourTag, Time } from '../parts/show.tsx';
import { Indicators } from '../programmes/indicators.tsx';
import { Stages } from '../programmes/stages.tsx';
import { districts, reportingUnits } from '../reading/lists.ts';
import { historyFile, unitNames } from '../reading/names.ts';
import { inProgramme, programmeAsked } from '../reading/programme.ts';
import { progressOf } from '../reading/progress.ts';
import { townshipsOf } from '../reading/townships.ts';
import type { Env, Site } from '../site.ts';
import { dayText } from '../text/day.ts';
import type { Text } from '../text/text.ts';
import { Days } from './days.tsx';
import { Townships } from './townships.tsx';

/** One district in a programme: every number with its list, the reckoning behind the forecast, and the days before. */
export async function district(c: Context<Env>) {
  const { site, t } = c.var;
  const code = c.req.param('district') ?? '';
  if (!districts(site.policy).includes(code)) return refusalPage(c, refuse('not-found'));
  const programme = programmeAsked(c);
  const { all, progress, days, told, readings } = await loadDistrict(site, programme, code);
  if (!progress) return refusalPage(c, refuse('not-found'));
  const name = unitNames(site, t)(code);
  const asked = ofDistricts(programme);
  const lead = leadOf(t, programme, progress);
  return page(
    c,
    { title: name, description: lead ? t.form.at(name, lead) : programme.name[t.language], wide: true },
    <>
      <header class="headline">
        <h1>
          {name} {asked && <ColourTag t={t} colour={progress.colour} />}
        </h1>
        {lead && <p class="lead">{lead}</p>}
        <p class="quiet">
          <Time t={t} at={progress.asOf} /> · {t.district.pace(progress.pace.days, progress.pace.of)}
          {progress.starGoal && ` · ${t.home.starGoal(progress.starGoal)}`}
        </p>
        <p class="actions">
          <a href={inProgramme(site, '/reports', programme.id)}>{t.report.nav}</a>
          <a href={`/programmes/${programme.id}`}>{t.siblings.goals}</a>
        </p>
      </header>
      <ProgrammeSwitch c={c} shown={programme} />
      {asked && <OwnQuotas t={t} programme={programme} progress={progress} />}
      {programme.quotas.scope === 'city' && <SharesOfCity t={t} programme={programme} own={progress} all={all} />}
      {programme.stages.length > 0 && <Stages t={t} site={site} programme={programme} districts={[progress]} />}
      {readings && (
        <Indicators
          c={c}
          programme={programme}
          indicators={indicatorsFor(site.policy, programme)}
          reported={[[code, readings]]}
        />
      )}
      <History t={t} programme={programme} progress={progress} days={days} />
      <Counted c={c} programme={programme} progress={progress} />
      {told && <Townships t={t} site={site} programme={programme} told={told} />}
    </>,
  );
}

/** Three requests: how it stands (beside the others where the city counts together), the days before, and what stands in its townships or what it reported. */
async function loadDistrict(site: Site, programme: Programme, code: string) {
  const together = programme.quotas.scope === 'city';
  const [all, days, told, [readings]] = await Promise.all([
    progressOf(site, programme, together ? reportingUnits(site.policy) : [code]),
    loadHistory(site.table, programme.id, code, dayOf(site.now())),
    quotasOf(programme).length > 0 ? townshipsOf(site, programme, code) : undefined,
    indicatorsFor(site.policy, programme).length > 0
      ? loadReadings(site.table, programme.id, [code])
      : ([] as DistrictReadings[]),
  ]);
  return { all, progress: all.find(({ district }) => district === code), days, told, readings };
}

/** What is missing of its own quotas, or what it adds to the city's. */
function leadOf(t: Text, programme: Programme, progress: DistrictProgress): string | undefined {
  const quotas = quotasOf(programme);
  if (quotas.length === 0) return undefined;
  if (!ofDistricts(programme))
    return t.siblings.adds(quotas.map((quota) => [t.home.quota[quota], progress[quota].named]));
  const { townships, villages, cells } = progress;
  return t.home.missing({ townships: townships.missing, villages: villages.missing, cells: cells.missing });
}

interface Shown {
  readonly t: Text;
  readonly programme: Programme;
  readonly progress: DistrictProgress;
}

function OwnQuotas({ t, programme, progress }: Shown) {
  const { townships, villages, source, asOf } = progress.denominator;
  return (
    <>
      <QuotaTable
        t={t}
        quotas={quotasOf(programme).map((quota) => [quota, progress[quota]])}
        listOf={(quota) => registerAddress(progress, quotaFilter(programme, quota))}
      />
      <p class="quiet small">
        {t.district.denominator(townships, villages, source[t.language], dayText(t, asOf), programme.quotas.rounding)}
      </p>
    </>
  );
}

/** Drawn against targets where the district has its own; else the days alone. */
function History({ t, programme, progress, days }: Shown & { readonly days: readonly Snapshot[] }) {
  const drawn = ofDistricts(programme);
  const { title, note } = drawn ? t.charts.trend : { title: t.district.history };
  return (
    <Chart t={t} title={title} csv={historyFile(programme, progress.district)} {...(note && { note })}>
      {drawn && <Trends t={t} programme={programme} progress={progress} days={days} />}
      <details>
        <summary>{t.charts.table}</summary>
        <Days t={t} programme={programme} days={days} />
      </details>
    </Chart>
  );
}
