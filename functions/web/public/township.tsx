import type { Context } from 'hono';
import type { Programme } from '../../../shared/domain/programme.ts';
import { PIPELINE, type Pipeline } from '../../../shared/domain/progress/district-progress.ts';
import type { PlacedCell, Township } from '../../../shared/domain/progress/townships.ts';
import { refuse } from '../../../shared/domain/refusal.ts';
import { page } from '../parts/page.tsx';
import { ProgrammeSwitch } from '../parts/programmes.tsx';
import { refusalPage } from '../parts/refusal-page.tsx';
import { Empty } from '../parts/says.tsx';
import { Stars, StateTag, Time } from '../parts/show.tsx';
import { Table } from '../parts/table.tsx';
import { inProgramme, programmeAsked } from '../reading/programme.ts';
import { MOST_PLACED, townshipsOf, underWayIn } from '../reading/townships.ts';
import type { Env, Session, Site } from '../site.ts';
import type { Text } from '../text/text.ts';
import { Awarded } from './townships.tsx';

/** One township in a programme: what is named in it, the township itself and each village; what is under way for those who may know. */
export async function township(c: Context<Env>) {
  const { site, t, session } = c.var;
  const division = site.policy.divisions().find(c.req.param('township') ?? '');
  if (division?.level !== 'township') return refusalPage(c, refuse('not-found'));
  const { code, name, parent } = division;
  const programme = programmeAsked(c);
  const [{ townships, more }, pipeline] = await Promise.all([
    townshipsOf(site, programme, parent),
    underWayIn(site, session, programme, code),
  ]);
  const told = townships.find((one) => one.code === code);
  if (!told) return refusalPage(c, refuse('not-found'));
  const district = site.policy.divisions().find(parent)?.name ?? parent;
  const { cells } = told;
  return page(
    c,
    { title: name, wide: true },
    <>
      <header class="headline">
        <h1>
          {name} {division.ended && <span class="tag">{t.townships.ended}</span>}
        </h1>
        <p class="lead">{leadOf(t, programme, told)}</p>
        <p class="quiet">
          <a href={inProgramme(site, `/districts/${parent}`, programme.id)}>{district}</a> ·{' '}
          <Time t={t} at={site.now()} />
        </p>
        <p class="actions">
          <a href={`/programmes/${programme.id}`}>{t.siblings.goals}</a>
        </p>
        {more && <p class="quiet">{t.townships.limit(MOST_PLACED)}</p>}
      </header>
      <ProgrammeSwitch c={c} shown={programme} />
      <h2>{t.townships.cells}</h2>
      {cells.length === 0 ? <Empty>{t.townships.none}</Empty> : <Cells t={t} site={site} cells={cells} />}
      <Places t={t} site={site} programme={programme} township={told} />
      {pipeline && session && (
        <UnderWay
          t={t}
          pipeline={pipeline}
          listOf={(state) => listOf(site, session, programme, [parent, code], state)}
        />
      )}
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

function leadOf(t: Text, { award, quotas }: Programme, told: Township): string {
  return t.townships.lead({
    award: award[t.language],
    cells: told.cells.length,
    itself: quotas.townships && told.award !== undefined,
    villages: quotas.villages && { all: told.villages.length, named: told.villagesNamed },
  });
}

interface Told {
  readonly t: Text;
  readonly site: Site;
  readonly programme: Programme;
  readonly township: Township;
}

/** The township itself, then each of its villages, as far as the programme counts them: whether it is named. */
function Places({ t, site, programme: { quotas }, township }: Told) {
  const places = [...(quotas.townships ? [township] : []), ...(quotas.villages ? township.villages : [])];
  if (places.length === 0) return null;
  return (
    <section>
      <h2>{t.townships.places}</h2>
      <Table dense label={t.townships.places} head={[t.townships.place, t.townships.award]}>
        {places.map((place) => (
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
    </section>
  );
}

/** The applicant's own list, or the desk's queue. */
function listOf(
  site: Site,
  { role }: Session,
  { id }: Programme,
  [district, township]: readonly [district: string, township: string],
  state: string,
): string {
  if (role === 'submitter') return inProgramme(site, '/apply', id);
  return `/desk?${new URLSearchParams({ programme: id, state, district, township })}`;
}

interface Waiting {
  readonly t: Text;
  readonly pipeline: Pipeline;
  readonly listOf: (state: string) => string;
}

/** Each number with its list. */
function UnderWay({ t, pipeline, listOf }: Waiting) {
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
