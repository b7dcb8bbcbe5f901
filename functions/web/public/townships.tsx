import type { Place, Township } from '../../../shared/domain/progress/townships.ts';
import { Stars } from '../parts/show.tsx';
import { Table } from '../parts/table.tsx';
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
  readonly told: { readonly townships: readonly Township[]; readonly more: boolean };
}

/** A district's townships: each number leads to the township's page, which lists what it counts. */
export function Townships({ t, site, told: { townships, more } }: Shown) {
  const { township, itself, villages, cells } = t.townships.columns;
  return (
    <section>
      <h2>{t.townships.title}</h2>
      <Table dense label={t.townships.title} head={[township, cells, itself, villages]}>
        {townships.map((one) => (
          <tr>
            <th scope="row">
              <a href={`/townships/${one.code}`}>{site.policy.divisions().find(one.code)?.name ?? one.code}</a>{' '}
              {site.policy.divisions().find(one.code)?.ended && <span class="tag">{t.townships.ended}</span>}
            </th>
            <td class="number">
              <a href={`/townships/${one.code}`}>{one.cells.length}</a>
            </td>
            <td>
              <Awarded t={t} place={one} />
            </td>
            <td class="number">
              <a href={`/townships/${one.code}`}>{t.home.of(one.villagesNamed, one.villages.length)}</a>
            </td>
          </tr>
        ))}
      </Table>
      <p class="quiet small">
        {t.townships.note} {more && t.townships.limit(MOST_PLACED)}
      </p>
    </section>
  );
}
