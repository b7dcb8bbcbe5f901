import { type Cell, standingOn } from '../../../shared/domain/cell.ts';
import { fromHundredths } from '../../../shared/domain/points.ts';
import type { Standard } from '../../../shared/domain/standard/indicator.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { listCells } from '../../../shared/store/cells.ts';
import { Stars } from '../parts/show.tsx';
import { Table } from '../parts/table.tsx';
import { currentProgramme } from '../reading/programme.ts';
import type { Site } from '../site.ts';
import type { Text } from '../text/text.ts';

type Told = { readonly t: Text; readonly site: Site; readonly cell: Cell };

const MOST_NEIGHBOURS = 6;

/** A village's neighbours are those of its township, and a city-level unit's the city's own. */
const townshipOf = ({ division }: Cell): string => division.slice(0, 9);

/** Other cells of the same township, and one more than is shown where there are more. */
export async function neighboursOf({ table }: Site, cell: Cell): Promise<Cell[]> {
  const search = { place: townshipOf(cell), standing: 'named' as const };
  const { rows } = await listCells(table, { districts: [cell.district], search, most: MOST_NEIGHBOURS + 2 });
  return rows.filter(({ unit }) => unit !== cell.unit);
}

/** In plain words: what was found good, against which standard, and what its stars mean. */
export function Meaning({ t, site, cell }: Told) {
  const standard = site.policy.standard(cell.category);
  const programme = site.policy.programme(cell.programme) ?? currentProgramme(site.policy, site.now());
  if (!standard || standingOn(cell, dayOf(site.now())) !== 'named') return null;
  return (
    <section class="prose">
      <h2>{t.story.meaning}</h2>
      <p>
        {t.story.means(
          programme.award[t.language],
          standard.name[t.language],
          cell.star,
          fromHundredths(programme.starBands[cell.star]),
        )}{' '}
        <a href="/help#stars">{t.story.more}</a>
      </p>
      <details>
        <summary>{t.story.standard(standard.title[t.language])}</summary>
        <p class="quiet small">{t.story.standardNote}</p>
        <Sections t={t} standard={standard} />
      </details>
    </section>
  );
}

/** The parts of a standard with their points; bonus points come on top, and vetoes give none. */
const Sections = ({ t, standard: { sections } }: { t: Text; standard: Standard }) => (
  <Table head={[t.story.section, t.story.indicators, t.story.points]} label={t.story.section}>
    {sections.map(({ name, indicators }) => (
      <tr>
        <th scope="row">{name[t.language]}</th>
        <td class="number">{indicators.length}</td>
        <td class="number">{fromHundredths(indicators.reduce((sum, { points }) => sum + points, 0))}</td>
      </tr>
    ))}
  </Table>
);

/** To whom to say that something is not as the plaque says. */
export function Doubt({ t, site }: Omit<Told, 'cell'>) {
  const { hotline } = site.policy.publication();
  return (
    <section class="prose">
      <h2>{t.story.doubt}</h2>
      <p>{t.story.report(hotline.name[t.language], hotline.number)}</p>
    </section>
  );
}

export function Neighbours({ t, site, cell, near }: Told & { readonly near: readonly Cell[] }) {
  if (near.length === 0) return null;
  const place = townshipOf(cell);
  return (
    <section>
      <h2>{t.story.neighbours(site.policy.divisions().find(place)?.name ?? place)}</h2>
      <ul class="neighbours">
        {near.slice(0, MOST_NEIGHBOURS).map(({ code, name, star }) => (
          <li>
            <a href={`/cells/${code}`}>{name}</a> <Stars t={t} star={star} />
          </li>
        ))}
      </ul>
      {near.length > MOST_NEIGHBOURS && (
        <p>
          <a href={`/cells?${new URLSearchParams({ district: cell.district, place })}`}>{t.story.allThere}</a>
        </p>
      )}
    </section>
  );
}
