import type { Context } from 'hono';
import { PIPELINE, type Pipeline } from '../../../shared/domain/progress/district-progress.ts';
import type { PlacedCell, Township } from '../../../shared/domain/progress/townships.ts';
import { refuse } from '../../../shared/domain/refusal.ts';
import { page } from '../parts/page.tsx';
import { refusalPage } from '../parts/refusal-page.tsx';
import { Empty } from '../parts/says.tsx';
import { Stars, StateTag, Time } from '../parts/show.tsx';
import { Table } from '../parts/table.tsx';
import { currentProgramme } from '../reading/programme.ts';
import { MOST_PLACED, townshipsOf, underWayIn } from '../reading/townships.ts';
import type { Env, Session, Site } from '../site.ts';
import type { Text } from '../text/text.ts';
import { Awarded } from './townships.tsx';

/** One township: what is named in it, the township itself and each village; what is under way for those who may know. */
export async function township(c: Context<Env>) {
  const { site, t, session } = c.var;
  const division = site.policy.divisions().find(c.req.param('township') ?? '');
  if (division?.level !== 'township') return refusalPage(c, refuse('not-found'));
  const { code, name, parent } = division;
  const programme = currentProgramme(site.policy, site.now());
  const [{ townships, more }, pipeline] = await Promise.all([
    townshipsOf(site, programme, parent),
    underWayIn(site, session, programme, code),
  ]);
  const told = townships.find((one) => one.code === code);
  if (!told) return refusalPage(c, refuse('not-found'));
  const district = site.policy.divisions().find(parent)?.name ?? parent;
  const { cells, villages, villagesNamed, award } = told;
  return page(
    c,
    { title: name, wide: true },
    <>
      <header class="headline">
        <h1>
          {name} {division.ended && <span class="tag">{t.townships.ended}</span>}
        </h1>
        <p class="lead">
          {t.townships.lead({ cells: cells.length, itself: !!award, villages: villages.length, villagesNamed })}
        </p>
        <p class="quiet">
          <a href={`/districts/${parent}`}>{district}</a> · {programme.name[t.language]} ·{' '}
          <Time t={t} at={site.now()} />
        </p>
        {more && <p class="quiet">{t.townships.limit(MOST_PLACED)}</p>}
      </header>
      <h2>{t.townships.cells}</h2>
      {cells.length === 0 ? <Empty>{t.townships.none}</Empty> : <Cells t={t} site={site} cells={cells} />}
      <h2>{t.townships.places}</h2>
      <Places t={t} site={site} township={told} />
      {pipeline && session && <UnderWay t={t} pipeline={pipeline} session={session} place={[parent, code]} />}
    </>,
  );
}

function Cells({ t, site, cells }: { t: Text; site: Site; cells: readonly PlacedCell[] }) {
  const { name, category, star, place, code } = t.register.columns;
  return (
    <Table head={[name, category, star, place, code]}>
      {cells.map((cell) => (
        <tr>
          <th scope="row">
            <a href={`/cells/${cell.code}`}>{cell.name}</a>
          </th>
          <td class="word">{site.policy.standard(cell.category)?.name[t.language] ?? cell.category}</td>
          <td>
            <Stars t={t} star={cell.star} />
          </td>
          <td class="word">{site.policy.divisions().find(cell.division)?.name ?? cell.division}</td>
          <td class="code">{cell.code}</td>
        </tr>
      ))}
    </Table>
  );
}

/** The township itself, then each of its villages: whether it is named. */
function Places({ t, site, township }: { t: Text; site: Site; township: Township }) {
  return (
    <Table dense label={t.townships.places} head={[t.townships.place, t.townships.award]}>
      {[township, ...township.villages].map((place) => (
        <tr>
          <th scope="row">
            {site.policy.divisions().find(place.code)?.name ?? place.code}{' '}
            {site.policy.divisions().find(place.code)?.ended && <span class="tag">{t.townships.ended}</span>}
          </th>
          <td>
            <Awarded t={t} place={place} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

interface Waiting {
  readonly t: Text;
  readonly pipeline: Pipeline;
  readonly session: Session;
  readonly place: readonly [district: string, township: string];
}

/** Each number with its list: the applicant's own, or the desk's queue. */
function UnderWay({ t, pipeline, session, place: [district, township] }: Waiting) {
  const listOf = (state: string) =>
    session.role === 'submitter' ? '/apply' : `/desk?${new URLSearchParams({ state, district, township })}`;
  return (
    <>
      <h2>{t.district.pipeline}</h2>
      <Table head={[t.apply.columns.state, t.district.count]}>
        {PIPELINE.map((state) => (
          <tr>
            <th scope="row">
              <StateTag t={t} state={state} />
            </th>
            <td class="number">
              <a href={listOf(state)}>{pipeline[state]}</a>
            </td>
          </tr>
        ))}
      </Table>
      <p class="quiet small">{t.townships.inside}</p>
    </>
  );
}
