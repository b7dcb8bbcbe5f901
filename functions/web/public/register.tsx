import type { Context } from 'hono';
import { type Cell, standingOn } from '../../../shared/domain/cell.ts';
import { type Day, dayOf } from '../../../shared/domain/time.ts';
import { listCells } from '../../../shared/store/cells.ts';
import { fromCursor, toCursor } from '../input/cursor.ts';
import { reportingUnits } from '../lists.ts';
import { page } from '../parts/page.tsx';
import { Empty } from '../parts/says.tsx';
import { StandingTag, Stars, timeText } from '../parts/show.tsx';
import { Table } from '../parts/table.tsx';
import { type RegisterQuery, STANDING_FILTERS, searchOf } from '../register/search.ts';
import type { Env, Site } from '../site.ts';
import type { Text } from '../text/text.ts';

const PAGE = 50;
const FIELDS = ['q', 'district', 'category', 'star', 'standing', 'programme', 'asOf'] as const;

/** The public register: searched by name, district, category and star; its links say which list they are. */
export async function register(c: Context<Env>) {
  const { site, t } = c.var;
  const query = readQuery(c);
  const found = await listCells(site.table, {
    ...searchOf(site, query),
    after: fromCursor(c.req.query('cursor')),
    most: PAGE,
  });
  const files = new URLSearchParams(Object.entries(query) as [string, string][]);
  return page(
    c,
    { title: t.register.title, description: t.register.intro, wide: true },
    <>
      <header class="headline">
        <h1>{t.register.title}</h1>
        <p class="quiet">
          {query.asOf ? t.register.asOf(timeText(t, query.asOf)) : t.register.intro}{' '}
          <a href="/check">{t.register.check}</a>
        </p>
      </header>
      <Search t={t} site={site} query={query} />
      {found.rows.length === 0 ? (
        <Empty>{t.register.empty}</Empty>
      ) : (
        <Cells t={t} site={site} cells={found.rows} today={dayOf(site.now())} />
      )}
      <p class="turn">
        <span class="quiet">{t.register.shown(found.rows.length)}</span>
        {found.next && (
          <a
            href={`/cells?${new URLSearchParams({ ...Object.fromEntries(files), cursor: toCursor(found.next) ?? '' })}`}
          >
            {t.site.next}
          </a>
        )}
        <span>
          {t.register.exports} <a href={`/api/v1/cells.xlsx?${files}`}>Excel</a>{' '}
          <a href={`/api/v1/cells.csv?${files}`}>CSV</a>
        </span>
      </p>
    </>,
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

function Search({ t, site, query }: { t: Text; site: Site; query: RegisterQuery }) {
  const place = (code: string) => site.policy.divisions().find(code)?.name ?? code;
  const districts = reportingUnits(site.policy).map(
    (code) => [code, code === site.policy.city ? t.home.cityLevel : place(code)] as const,
  );
  const categories = site.policy.standards().map((s) => [s.category, s.name[t.language]] as const);
  const standings = [
    ...(['reviewing', 'expired', 'revoked'] as const).map((one) => [one, t.standings[one]] as const),
    ['all', t.register.anyStanding] as const,
  ];
  const stars = ['5', '4', '3'].map((star) => [star, t.site.stars(Number(star))] as const);
  return (
    <form class="filter" method="get" action="/cells">
      <label>
        {t.register.q}
        <input type="search" name="q" value={query.q ?? ''} maxlength={100} />
      </label>
      <Choice t={t} name="district" label={t.register.district} value={query.district} options={districts} />
      <Choice t={t} name="category" label={t.register.category} value={query.category} options={categories} />
      <Choice t={t} name="star" label={t.register.star} value={query.star} options={stars} />
      <Choice
        t={t}
        name="standing"
        label={t.register.standing}
        blank={t.standings.named}
        value={query.standing}
        options={standings}
      />
      <button>{t.register.search}</button>
    </form>
  );
}

type Options = readonly (readonly [value: string, text: string])[];

export function Choice({
  t,
  name,
  label,
  blank = t.register.all,
  value,
  options,
}: {
  t: Text;
  name: string;
  label: string;
  /** What nothing chosen means. */
  blank?: string;
  value: string | undefined;
  options: Options;
}) {
  return (
    <label>
      {label}
      <select name={name}>
        <option value="">{blank}</option>
        {options.map(([option, text]) => (
          <option value={option} selected={option === value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function Cells({ t, site, cells, today }: { t: Text; site: Site; cells: readonly Cell[]; today: Day }) {
  const place = (code: string) => site.policy.divisions().find(code)?.name ?? code;
  const { code, name, category, star, district, named, valid } = t.register.columns;
  return (
    <Table head={[name, category, star, district, named, valid, code]}>
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
          <td class="number">{cell.document.date}</td>
          <td class="number">{cell.validUntil}</td>
          <td class="code">{cell.code}</td>
        </tr>
      ))}
    </Table>
  );
}
