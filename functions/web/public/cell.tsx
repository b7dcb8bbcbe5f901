import type { Context } from 'hono';
import { type Cell, type Standing, standingOn } from '../../../shared/domain/cell.ts';
import { refuse } from '../../../shared/domain/refusal.ts';
import { type Day, dayOf } from '../../../shared/domain/time.ts';
import { cellsOfUnit, loadCell } from '../../../shared/store/cells.ts';
import { type Fact, Facts } from '../parts/facts.tsx';
import { page } from '../parts/page.tsx';
import { refusalPage } from '../parts/refusal-page.tsx';
import { StandingTag, Stars } from '../parts/show.tsx';
import { Table } from '../parts/table.tsx';
import { awardIn } from '../reading/programme.ts';
import type { Env, Site } from '../site.ts';
import { dayText } from '../text/day.ts';
import type { Text } from '../text/text.ts';
import { Doubt, Meaning, Neighbours, neighboursOf } from './cell-story.tsx';

/** One cell, as the plaque on its wall stands for, and every other year in which its unit was one. */
export async function cellPage(c: Context<Env>) {
  const { site, t, session } = c.var;
  const cell = await loadCell(site.table, c.req.param('code') ?? '');
  if (!cell) return refusalPage(c, refuse('not-found'));
  const [all, near] = await Promise.all([cellsOfUnit(site.table, cell.unit), neighboursOf(site, cell)]);
  const today = dayOf(site.now());
  return page(
    c,
    { title: cell.name, description: saysOf(t, cell, today), linked: linkedCell(c, cell) },
    <>
      <article class="certificate">
        <p class="quiet">{t.register.title}</p>
        <h1>{cell.name}</h1>
        <p class="lead">
          <Stars t={t} star={cell.star} /> <StandingTag t={t} standing={standingOn(cell, today)} />
        </p>
        <p>{saysOf(t, cell, today)}</p>
        <CellFacts t={t} site={site} cell={cell} />
        <p class="actions">
          <a href={`/cells/${cell.code}/certificate`}>{t.cell.certificate}</a>
          <a href={`/check/${cell.code}`}>{t.cell.check}</a>
          {session && session.role !== 'submitter' && <a href={`/desk/${cell.application}`}>{t.cell.application}</a>}
        </p>
      </article>
      <div class="story">
        {all.length > 1 && <History t={t} site={site} cells={all} today={today} />}
        <Meaning t={t} site={site} cell={cell} />
        <Doubt t={t} site={site} />
        <Neighbours t={t} site={site} cell={cell} near={near} />
      </div>
    </>,
  );
}

/** The cell in the words of schema.org: an organisation, where it is, and its award. */
function linkedCell({ var: { site, t }, req }: Context<Env>, cell: Cell) {
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: cell.name,
    url: new URL(req.path, req.url).href,
    identifier: cell.code,
    address: { '@type': 'PostalAddress', addressCountry: 'CN', addressLocality: placeName(site, cell.division) },
    ...(standingOn(cell, dayOf(site.now())) === 'named' && {
      award: `${awardIn(site, t, cell.programme)} · ${t.site.stars(cell.star)} · ${cell.document.number}`,
    }),
  };
}

const placeName = ({ policy }: Site, code: string): string => policy.divisions().find(code)?.name ?? code;

/** What a cell's standing means today, in a sentence. */
export function saysOf(t: Text, cell: Cell, today: Day): string {
  const ended: Partial<Record<Standing, Day>> = cell.endedAt ? { revoked: dayOf(cell.endedAt) } : {};
  const standing = standingOn(cell, today);
  return t.cell.says[standing](dayText(t, ended[standing] ?? cell.validUntil));
}

export function CellFacts({ t, site, cell }: { t: Text; site: Site; cell: Cell }) {
  const { code, category, district, place: at, named, valid, document } = t.register.columns;
  const lines: Fact[] = [
    [category, site.policy.standard(cell.category)?.name[t.language] ?? cell.category],
    [district, cell.district === site.policy.city ? t.home.cityLevel : placeName(site, cell.district)],
    [at, placeName(site, cell.division)],
    [document, cell.document.number],
    [named, dayText(t, cell.document.date)],
    [valid, dayText(t, cell.validUntil)],
    [t.cell.notice, <a href={`/notices/${cell.batch}`}>{cell.batch}</a>],
    [code, cell.code],
  ];
  return <Facts facts={lines} dress="facts" />;
}

type HistoryProps = { t: Text; site: Site; cells: readonly Cell[]; today: Day };

function History({ t, site, cells, today }: HistoryProps) {
  const { code, star, named, valid, standing } = t.register.columns;
  return (
    <section>
      <h2>{t.cell.history}</h2>
      <Table head={[t.cell.programme, star, named, valid, standing, code]}>
        {cells.map((cell) => (
          <tr>
            <th scope="row">{site.policy.programme(cell.programme)?.name[t.language] ?? cell.programme}</th>
            <td>
              <Stars t={t} star={cell.star} />
            </td>
            <td class="number">{cell.document.date}</td>
            <td class="number">{cell.validUntil}</td>
            <td>
              <StandingTag t={t} standing={standingOn(cell, today)} />
            </td>
            <td>
              <a class="code" href={`/cells/${cell.code}`}>
                {cell.code}
              </a>
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
