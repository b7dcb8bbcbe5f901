import type { Context } from 'hono';
import { type Apart, consistency, type Leaning, type Spread } from '../../../shared/domain/application/consistency.ts';
import { unitName } from '../../../shared/domain/application/unit.ts';
import type { Hundredths } from '../../../shared/domain/points.ts';
import { refuse } from '../../../shared/domain/refusal.ts';
import { indicatorsOf } from '../../../shared/domain/standard/indicator.ts';
import { loadMember, loadRoster } from '../../../shared/store/members.ts';
import { recentApplications } from '../../../shared/store/recent.ts';
import { page } from '../parts/page.tsx';
import { ProgrammeSwitch } from '../parts/programmes.tsx';
import { refusalPage } from '../parts/refusal-page.tsx';
import { Empty } from '../parts/says.tsx';
import { Table } from '../parts/table.tsx';
import { reportingUnits } from '../reading/lists.ts';
import { programmeAsked } from '../reading/programme.ts';
import { sessionOf } from '../signed-in.tsx';
import type { Env } from '../site.ts';
import { points } from '../text/points.ts';
import type { Text } from '../text/text.ts';
import { Dots } from './dots.tsx';

/** Where several reviewers may have scored, and what they came to is settled or being settled. */
const STATES = ['assessing', 'proposed', 'noticed', 'named'] as const;
/** As many applications as are read. */
const MOST = 200;

/** How far apart reviewers lie, by indicator and by reviewer, over the newest applications of a category; every number opens its list. */
export async function consistencyPage(c: Context<Env>) {
  const { site, t } = c.var;
  const { email } = sessionOf(c);
  const programme = programmeAsked(c);
  const categories = site.policy.standards(programme.line);
  const category = categories.find((one) => one.category === c.req.query('category')) ?? categories[0];
  const scope = { programme: programme.id, districts: reportingUnits(site.policy), states: STATES, most: MOST };
  const [member, roster, read] = await Promise.all([
    loadMember(site.table, email),
    loadRoster(site.table, 'reviewer', site.policy.city),
    recentApplications(site.table, { ...scope, category: category?.category ?? '' }),
  ]);
  if (!member) return refusalPage(c, refuse('not-a-member', { email }));
  if (!category) return refusalPage(c, refuse('not-found'));
  const judged = read.flatMap((application) => {
    const standard = site.policy.standard(application.category, application.standardVersion);
    return standard ? [{ application, standard }] : [];
  });
  const found = consistency(judged);
  const units = new Map(
    judged.map(({ application, standard }) => [
      application.id,
      unitName(application.unit, standard.unit, site.policy.divisions().find),
    ]),
  );
  const texts = new Map(
    judged.flatMap(({ standard }) => indicatorsOf(standard)).map((one) => [one.id, one.text[t.language]]),
  );
  const props: Props = {
    t,
    own: `/desk/consistency?${new URLSearchParams({ programme: programme.id, category: category.category })}`,
    nameOf: (reviewer) => roster.find((one) => one.email === reviewer)?.name ?? reviewer,
    unitOf: (application) => units.get(application) ?? application,
    textOf: (indicator) => texts.get(indicator) ?? indicator,
  };
  const spread = found.spreads.find(({ indicator }) => indicator === c.req.query('indicator'));
  const leaning = found.leanings.find(({ reviewer }) => reviewer === c.req.query('reviewer'));
  return page(
    c,
    { title: t.consistency.title, wide: true },
    <>
      <p class="quiet">
        <a href="/desk">{t.desk.queue}</a>
      </p>
      <h1>{t.consistency.title}</h1>
      <ProgrammeSwitch c={c} shown={programme} />
      <form class="filter" method="get" action="/desk/consistency">
        <input type="hidden" name="programme" value={programme.id} />
        <label>
          {t.desk.columns.category}
          <select name="category">
            {categories.map((one) => (
              <option value={one.category} selected={one === category}>
                {one.name[t.language]}
              </option>
            ))}
          </select>
        </label>
        <button>{t.desk.show}</button>
      </form>
      <p class="quiet">{t.consistency.read(read.length, MOST, found.compared)}</p>
      {spread && <ApartList {...props} spread={spread} />}
      {leaning && <LeaningList {...props} leaning={leaning} />}
      {found.compared === 0 ? (
        <Empty>{t.consistency.none}</Empty>
      ) : (
        <>
          <Leanings {...props} all={found.leanings} />
          <Spreads {...props} all={found.spreads} />
        </>
      )}
    </>,
  );
}

interface Props {
  readonly t: Text;
  readonly own: string;
  readonly nameOf: (reviewer: string) => string;
  readonly unitOf: (application: string) => string;
  readonly textOf: (indicator: string) => string;
}

const signed = (by: Hundredths) => `${by > 0 ? '+' : by < 0 ? '−' : ''}${points(Math.abs(by))}`;
const sideOf = (by: Hundredths) => (by > 0 ? 'lenient' : by < 0 ? 'strict' : 'level');

function Leanings({ t, own, nameOf, all }: Props & { all: readonly Leaning[] }) {
  const { reviewer, applications, lean, each } = t.consistency.columns;
  return (
    <section>
      <h2>{t.consistency.reviewers}</h2>
      <p class="quiet small">{t.consistency.reviewersHint}</p>
      {all.length === 0 ? (
        <Empty>{t.consistency.noWhole}</Empty>
      ) : (
        <Table head={[reviewer, applications, lean, each]}>
          {all.map(({ reviewer: email, all: lies, mean }) => (
            <tr>
              <th scope="row">{nameOf(email)}</th>
              <td class="number">
                <a href={`${own}&reviewer=${encodeURIComponent(email)}#list`}>{lies.length}</a>
              </td>
              <td>
                <span class="number">{signed(mean)}</span> <span class="tag">{t.consistency.side[sideOf(mean)]}</span>
              </td>
              <td>
                <Dots
                  values={lies.map(({ by }) => by)}
                  label={t.consistency.dots(lies.map(({ by }) => signed(by)))}
                  centred
                />
              </td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}

function Spreads({ t, own, textOf, all }: Props & { all: readonly Spread[] }) {
  const { indicator, applications, mean, most, deviation, each } = t.consistency.columns;
  return (
    <section>
      <h2>{t.consistency.indicators}</h2>
      <p class="quiet small">{t.consistency.indicatorsHint}</p>
      {all.length === 0 ? (
        <Empty>{t.consistency.noShared}</Empty>
      ) : (
        <Table head={[indicator, applications, mean, most, deviation, each]}>
          {all.map((spread) => (
            <tr>
              <th scope="row" class="sentence">
                {t.marking.short(textOf(spread.indicator))}
              </th>
              <td class="number">
                <a href={`${own}&indicator=${spread.indicator}#list`}>{spread.all.length}</a>
              </td>
              <td class="number">{points(spread.mean)}</td>
              <td class="number">{points(spread.most)}</td>
              <td class="number">{points(spread.deviation)}</td>
              <td>
                <Dots
                  values={spread.all.map(({ range }) => range)}
                  label={t.consistency.dots(spread.all.map(({ range }) => points(range)))}
                />
              </td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}

/** The applications behind an indicator's numbers, the widest first. */
function ApartList({ t, nameOf, unitOf, textOf, spread }: Props & { spread: Spread }) {
  const told = ({ scores }: Apart) =>
    t.marking.said(Object.entries(scores).map(([reviewer, given]) => `${nameOf(reviewer)} ${points(given)}`));
  return (
    <section id="list">
      <h2 class="wordy">{textOf(spread.indicator)}</h2>
      <Table head={[t.desk.columns.name, t.consistency.columns.scores, t.consistency.columns.range]}>
        {[...spread.all]
          .sort((a, b) => b.range - a.range)
          .map((apart) => (
            <tr>
              <th scope="row">
                <a href={`/desk/${apart.application}?only=differs`}>{unitOf(apart.application)}</a>
              </th>
              <td>{told(apart)}</td>
              <td class="number">{points(apart.range)}</td>
            </tr>
          ))}
      </Table>
    </section>
  );
}

/** The applications behind a reviewer's leaning. */
const LeaningList = ({ t, nameOf, unitOf, leaning }: Props & { leaning: Leaning }) => (
  <section id="list">
    <h2>{nameOf(leaning.reviewer)}</h2>
    <Table head={[t.desk.columns.name, t.consistency.columns.lean]}>
      {[...leaning.all]
        .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
        .map(({ application, by }) => (
          <tr>
            <th scope="row">
              <a href={`/desk/${application}?only=differs`}>{unitOf(application)}</a>
            </th>
            <td class="number">{signed(by)}</td>
          </tr>
        ))}
    </Table>
  </section>
);
