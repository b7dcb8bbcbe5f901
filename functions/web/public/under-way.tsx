import type { Context } from 'hono';
import type { Policy } from '../../../shared/data/load.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { DistrictProgress } from '../../../shared/domain/progress/district-progress.ts';
import { refuse } from '../../../shared/domain/refusal.ts';
import { StatesTable } from '../charts/states-table.tsx';
import { cityAddress, registerAddress } from '../parts/addresses.ts';
import { page } from '../parts/page.tsx';
import { ProgrammeSwitch } from '../parts/programmes.tsx';
import { refusalPage } from '../parts/refusal-page.tsx';
import { Count, Time } from '../parts/show.tsx';
import { Table } from '../parts/table.tsx';
import { reportingUnits } from '../reading/lists.ts';
import { unitNames } from '../reading/names.ts';
import { inProgramme, programmeAsked } from '../reading/programme.ts';
import { progressOf } from '../reading/progress.ts';
import {
  type Asked,
  askedOf,
  countOf,
  listAtDesk,
  type Parts,
  partsOf,
  type UnderWay,
  underWayAddress,
} from '../reading/under-way.ts';
import type { Env } from '../site.ts';
import type { Text } from '../text/text.ts';

/** Behind the city's numbers: how many there are in each reporting unit and state. One request. */
export async function underWayInCity(c: Context<Env>) {
  const { site, t } = c.var;
  const programme = programmeAsked(c);
  const asked = askedOf(c.req.query());
  const all = await progressOf(site, programme, reportingUnits(site.policy));
  const asOf = all[0]?.asOf ?? site.now();
  const name = unitNames(site, t);
  return shell(c, { programme, asked, all, place: t.underWay.city, back: ['/', t.home.title] }, [
    <h2>{t.plans.districts.heading}</h2>,
    <Table label={t.plans.districts.heading} head={[t.plans.districts.unit, t.district.count]}>
      {all.map((one) => (
        <tr>
          <th scope="row">{name(one.district)}</th>
          <td class="number">
            <Count n={countOf(one, asked)} href={underWayAddress(programme.id, one.district, asked.query)} />
          </td>
        </tr>
      ))}
    </Table>,
    <States c={c} programme={programme} asked={asked} all={all} named={cityAddress(programme.id, asOf)} />,
  ]);
}

/** Behind a district's numbers: by state, and what may be known of the applications in one of them. */
export async function underWayInDistrict(c: Context<Env>) {
  const { site, t } = c.var;
  const district = c.req.param('district') ?? '';
  if (!reportingUnits(site.policy).includes(district)) return refusalPage(c, refuse('not-found'));
  const programme = programmeAsked(c);
  const asked = askedOf(c.req.query());
  const [state, ...others] = asked.states;
  const single = state && others.length === 0 && !asked.named ? state : undefined;
  const [all, parts] = await Promise.all([
    progressOf(site, programme, [district]),
    single && partsOf(site, programme, district, single),
  ]);
  const [progress] = all;
  if (!progress) return refusalPage(c, refuse('not-found'));
  const name = unitNames(site, t)(district);
  const back = district === site.policy.city ? '/' : inProgramme(site, `/districts/${district}`, programme.id);
  const named = registerAddress(progress, {});
  return shell(c, { programme, asked, all, place: name, back: [back, name], district }, [
    parts ? (
      <PartsOf t={t} policy={site.policy} parts={parts} />
    ) : (
      <States c={c} programme={programme} asked={asked} all={all} named={named} district={district} />
    ),
  ]);
}

interface Shell {
  readonly programme: Programme;
  readonly asked: Asked;
  readonly all: readonly DistrictProgress[];
  readonly place: string;
  readonly back: readonly [href: string, says: string];
  readonly district?: string;
}

function shell(c: Context<Env>, { programme, asked, all, place, back, district }: Shell, body: unknown[]) {
  const { site, t, session } = c.var;
  const title = t.underWay.title(place, whatOf(t, asked));
  const [state = 'submitted', ...others] = asked.states;
  const list =
    others.length === 0 && listAtDesk(session, { programme: programme.id, state, ...(district && { district }) });
  return page(
    c,
    { title, description: t.underWay.note },
    <>
      <p class="quiet">
        <a href={back[0]}>{back[1]}</a>
      </p>
      <header class="headline">
        <h1>{title}</h1>
        <p class="lead">{t.underWay.all(all.reduce((sum, one) => sum + countOf(one, asked), 0))}</p>
        <p class="quiet">
          <Time t={t} at={all[0]?.asOf ?? site.now()} />
        </p>
      </header>
      <ProgrammeSwitch c={c} shown={programme} />
      <p class="quiet">{t.underWay.note}</p>
      {list && (
        <p>
          <a href={list}>{t.underWay.atDesk}</a>
        </p>
      )}
      {body}
    </>,
  );
}

/** What is counted, in words. */
function whatOf(t: Text, { query: { state, stage, from } }: Asked): string | undefined {
  const { stages } = t.charts.funnel;
  if (state) return t.states[state as keyof typeof t.states];
  if (stage) return t.underWay.stage(stages[stage as keyof typeof stages]);
  return from && t.underWay.from(stages[from as keyof typeof stages]);
}

interface StatesProps {
  readonly c: Context<Env>;
  readonly programme: Programme;
  readonly asked: Asked;
  readonly all: readonly DistrictProgress[];
  /** The list of what is named. */
  readonly named: string;
  readonly district?: string;
}

/** How many are in each of several states, each number with what may be known behind it. */
function States({ c, programme: { id }, asked: { states, named: withNamed }, all, named, district }: StatesProps) {
  const { t, session } = c.var;
  if (states.length === 1 && !withNamed) return null;
  const count = (state: UnderWay | 'named') =>
    all.reduce((sum, { pipeline, cells }) => sum + (state === 'named' ? cells.named : pipeline[state]), 0);
  const listOf = (state: UnderWay | 'named') =>
    state === 'named'
      ? named
      : (listAtDesk(session, { programme: id, state, ...(district && { district }) }) ??
        underWayAddress(id, district, { state }));
  return (
    <>
      <h2>{t.underWay.byState}</h2>
      <StatesTable
        t={t}
        label={t.underWay.byState}
        states={withNamed ? [...states, 'named'] : states}
        countOf={count}
        listOf={listOf}
      />
    </>
  );
}

/** By category with the kind of unit, and by how long they wait; nothing where they are too few. */
function PartsOf({ t, policy, parts: { all, categories, weeks } }: { t: Text; policy: Policy; parts: Parts }) {
  const fewest = policy.publication().fewestTold;
  if (all === 0) return null;
  if (all < fewest) return <p>{t.underWay.few(fewest)}</p>;
  return (
    <>
      <h2>{t.underWay.byCategory}</h2>
      {categories.told.length === 0 ? (
        <p>{t.underWay.none(fewest)}</p>
      ) : (
        <Table
          label={t.underWay.byCategory}
          head={[t.underWay.columns.category, t.underWay.columns.unit, t.district.count]}
        >
          {categories.told.map(({ key, n }) => (
            <tr>
              <th scope="row">{policy.standard(key)?.name[t.language] ?? key}</th>
              <td>{t.underWay.units[policy.standard(key)?.unit ?? 'named']}</td>
              <td class="number">{n}</td>
            </tr>
          ))}
          {categories.rest > 0 && (
            <tr>
              <th scope="row">{t.underWay.rest}</th>
              <td class="quiet">–</td>
              <td class="number">{categories.rest}</td>
            </tr>
          )}
        </Table>
      )}
      <h2>{t.underWay.byWeeks}</h2>
      <Table label={t.underWay.byWeeks} head={[t.underWay.since, t.district.count]}>
        {weeks.map(({ from, until, n }) => (
          <tr>
            <th scope="row">{t.underWay.span(from, until)}</th>
            <td class="number">{n}</td>
          </tr>
        ))}
      </Table>
      <p class="quiet small">{t.underWay.rule(fewest)}</p>
    </>
  );
}
