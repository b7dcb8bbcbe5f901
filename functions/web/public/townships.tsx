import type { Programme } from '../../../shared/domain/programme.ts';
import type { Place, Township } from '../../../shared/domain/progress/townships.ts';
import { Stars } from '../parts/show.tsx';
import { Table } from '../parts/table.tsx';
import { inProgramme } from '../reading/programme.ts';
import { MOST_PLACED } from '../reading/townships.ts';
import type { Site } from '../site.ts';
import type { Text } from '../text/text.ts';

/** The award that a place has itself, with its page. */
export const Awarded = ({ t, place: { award } }: { t: Text; place: Place }) =>
  award ? (
    <a href={`/cells/${award.code}`}>
      <Stars t={t} star={award.star} />
    </a>
  ) : (
    <span class="quiet">{t.townships.notNamed}</span>
  );

interface Shown {
  readonly t: Text;
  readonly site: Site;
  readonly programme: Programme;
  readonly told: { readonly townships: readonly Township[]; readonly more: boolean };
}

/** A district's townships, and of them what the programme counts: each number leads to the township's page, which lists what it counts. */
export function Townships({ t, site, programme, told: { townships, more } }: Shown) {
  const { township, itself, villages, cells } = t.townships.columns;
  const { quotas } = programme;
  const head = [township, cells, ...(quotas.townships ? [itself] : []), ...(quotas.villages ? [villages] : [])];
  const pageOf = ({ code }: Township) => inProgramme(site, `/townships/${code}`, programme.id);
  return (
    <section>
      <h2>{t.townships.title}</h2>
      <Table dense label={t.townships.title} head={head}>
        {townships.map((one) => (
          <tr>
            <th scope="row">
              <a href={pageOf(one)}>{site.policy.divisions().find(one.code)?.name ?? one.code}</a>{' '}
              {site.policy.divisions().find(one.code)?.ended && <span class="tag">{t.townships.ended}</span>}
            </th>
            <td class="number">
              <a href={pageOf(one)}>{one.cells.length}</a>
            </td>
            {quotas.townships && (
              <td>
                <Awarded t={t} place={one} />
              </td>
            )}
            {quotas.villages && (
              <td class="number">
                <a href={pageOf(one)}>{t.home.of(one.villagesNamed, one.villages.length)}</a>
              </td>
            )}
          </tr>
        ))}
      </Table>
      <p class="quiet small">
        {quotas.villages && t.townships.note} {more && t.townships.limit(MOST_PLACED)}
      </p>
    </section>
  );
}
