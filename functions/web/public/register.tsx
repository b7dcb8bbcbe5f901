import type { Context } from 'hono';
import { type Cell, standingOn } from '../../../shared/domain/cell.ts';
import { type Day, dayOf } from '../../../shared/domain/time.ts';
import { listCells, type RegisterPage } from '../../../shared/store/cells.ts';
import { fromCursor, toCursor } from '../input/cursor.ts';
import { page } from '../parts/page.tsx';
import { Empty } from '../parts/says.tsx';
import { StandingTag, Stars, timeText } from '../parts/show.tsx';
import { Table } from '../parts/table.tsx';
import { districts } from '../reading/lists.ts';
import { programmeNamed } from '../reading/programme.ts';
import { progressOf } from '../reading/progress.ts';
import { inWords } from '../register/in-words.ts';
import { type RegisterQuery, STANDING_FILTERS, searchOf } from '../register/search.ts';
import type { Env, Site } from '../site.ts';
import type { Text } from '../text/text.ts';
import { addressFor, Districts, Filters, Search } from './register-search.tsx';

const PAGE = 50;
const FIELDS = ['q', 'district', 'place', 'category', 'star', 'standing', 'programme', 'asOf'] as const;

/** The public register: searched by name, place, category and star; its links say which list they are. */
export async function register(c: Context<Env>) {
  const { site, t } = c.var;
  const query = readQuery(c);
  const programme = programmeNamed(site, query.programme);
  const [after, before] = [fromCursor(c.req.query('cursor')), fromCursor(c.req.query('before'))];
  const [found, progress] = await Promise.all([
    listCells(site.table, { ...searchOf(site, query), after, before, most: PAGE }),
    progressOf(site, programme, districts(site.policy)),
  ]);
  const whole = found.next === undefined && found.previous === undefined;
  return page(
    c,
    { title: titleOf(site, t, query), description: t.register.intro, wide: true, feed: feedOf(query) },
    <>
      <header class="headline">
        <h1>{t.register.title}</h1>
        <p class="quiet">
          {query.asOf ? t.register.asOf(timeText(t, query.asOf)) : t.register.intro}{' '}
          <a href="/check">{t.register.check}</a> · <a href="/help">{t.find.meaning}</a>
        </p>
      </header>
      <Search t={t} site={site} query={query} />
      <div class="found">
        <Districts t={t} site={site} query={query} programme={programme} progress={progress} />
        <section aria-label={t.register.title}>
          <Filters t={t} site={site} query={query} />
          {found.rows.length === 0 ? (
            <Nothing t={t} query={query} />
          ) : (
            <>
              <p class="quiet">{whole ? t.find.all(found.rows.length) : t.register.shown(found.rows.length)}</p>
              <Cells t={t} site={site} cells={found.rows} today={dayOf(site.now())} />
            </>
          )}
          <Turn t={t} query={query} found={found} />
        </section>
      </div>
    </>,
  );
}

/** Which list it is, for whoever finds the page among others. */
const titleOf = (site: Site, t: Text, query: RegisterQuery): string => {
  const said = inWords(site, t, { ...query, asOf: undefined }).flatMap(({ says }) => (says ? [says] : []));
  return said.length > 0 ? t.find.title(said) : t.register.title;
};

const feedOf = ({ district }: RegisterQuery) => (district ? `/feed.atom?district=${district}` : undefined);

/** The pages before and after, and the whole list as a file. */
function Turn({ t, query, found }: { t: Text; query: RegisterQuery; found: RegisterPage }) {
  const turned = (cursors: Record<string, string>) =>
    `/cells?${new URLSearchParams({ ...(query as Record<string, string>), ...cursors })}`;
  const files = new URLSearchParams(query as Record<string, string>);
  const { previous, next } = found;
  return (
    <nav class="turn" aria-label={t.find.pages}>
      {previous && (
        <a rel="prev" href={turned({ before: toCursor(previous) ?? '' })}>
          {t.find.previous}
        </a>
      )}
      {next && (
        <a rel="next" href={turned({ cursor: toCursor(next) ?? '' })}>
          {t.site.next}
        </a>
      )}
      <span>
        {t.register.exports} <a href={`/api/v1/cells.xlsx?${files}`}>Excel</a>{' '}
        <a href={`/api/v1/cells.csv?${files}`}>CSV</a> <a href={`/api/v1/cells.json?${files}`}>JSON</a>
      </span>
      <a href={feedOf(query) ?? '/feed.atom'}>{t.feed.follow}</a>
    </nav>
  );
}

/** Why nothing is listed, and where to look next. */
function Nothing({ t, query }: { t: Text; query: RegisterQuery }) {
  return (
    <Empty>
      {t.register.empty}{' '}
      {query.standing !== 'all' && <a href={addressFor({ ...query, standing: 'all' })}>{t.find.withEnded}</a>}{' '}
      <a href="/cells">{t.find.clear}</a>
    </Empty>
  );
}

/** What the address asks for; whatever is no filter is left out, so that a mistyped link still shows the register. */
function readQuery(c: Context<Env>): RegisterQuery {
  const typed = FIELDS.map((field) => [field, c.req.query(field)?.slice(0, 100)] as const).filter(([, value]) => value);
  const query: RegisterQuery = Object.fromEntries(typed);
  const { asOf, star, standing, ...rest } = query;
  return {
    ...rest,
    ...(star && ['3', '4', '5'].includes(star) && { star }),
    ...(STANDING_FILTERS.some((one) => one === standing) && { standing }),
    ...(asOf && !Number.isNaN(Date.parse(asOf)) && { asOf }),
  };
}

function Cells({ t, site, cells, today }: { t: Text; site: Site; cells: readonly Cell[]; today: Day }) {
  const place = (code: string) => site.policy.divisions().find(code)?.name ?? code;
  const { code, name, category, star, district, valid } = t.register.columns;
  return (
    <Table head={[name, category, star, district, valid, code]}>
      {cells.map((cell) => (
        <tr>
          <th scope="row">
            <a href={`/cells/${cell.code}`}>{cell.name}</a>{' '}
            {standingOn(cell, today) !== 'named' && <StandingTag t={t} standing={standingOn(cell, today)} />}
          </th>
          <td class="word">{site.policy.standard(cell.category)?.name[t.language] ?? cell.category}</td>
          <td>
            <Stars t={t} star={cell.star} />
          </td>
          <td class="word">{place(cell.district)}</td>
          <td class="number">{cell.validUntil}</td>
          <td class="code">{cell.code}</td>
        </tr>
      ))}
    </Table>
  );
}
