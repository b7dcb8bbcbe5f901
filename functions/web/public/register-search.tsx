import type { Programme } from '../../../shared/domain/programme.ts';
import type { DistrictProgress } from '../../../shared/domain/progress/district-progress.ts';
import { TileMap } from '../charts/tile-map.tsx';
import { Choice } from '../parts/choice.tsx';
import { reportingUnits } from '../reading/lists.ts';
import { inWords } from '../register/in-words.ts';
import type { RegisterQuery } from '../register/search.ts';
import type { Site } from '../site.ts';
import type { Text } from '../text/text.ts';

type Asked = { readonly t: Text; readonly site: Site; readonly query: RegisterQuery };

/** The register's page with other filters; a page of a list begins anew. */
export const addressFor = (query: RegisterQuery): string => {
  const asked = new URLSearchParams(Object.entries(query).filter((one): one is [string, string] => Boolean(one[1])));
  return asked.size > 0 ? `/cells?${asked}` : '/cells';
};

/** The form of the filters. */
export function Search({ t, site, query }: Asked) {
  const place = (code: string) => site.policy.divisions().find(code)?.name ?? code;
  const units = reportingUnits(site.policy).map(
    (code) => [code, code === site.policy.city ? t.home.cityLevel : place(code)] as const,
  );
  const categories = site.policy.everyStandard().map((s) => [s.category, s.name[t.language]] as const);
  const programmes = site.policy.programmes().map(({ id, name }) => [id, name[t.language]] as const);
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
      <Choice t={t} name="district" label={t.register.district} value={query.district} options={units} />
      <Choice t={t} name="category" label={t.register.category} value={query.category} options={categories} />
      <Choice t={t} name="programme" label={t.files.of.programme} value={query.programme} options={programmes} />
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

/** What the list is narrowed by, each a link to the same list without it. */
export function Filters({ t, site, query }: Asked) {
  const used = inWords(site, t, query).filter(({ says }) => says);
  if (used.length === 0) return null;
  return (
    <ul class="filters" aria-label={t.find.filters}>
      {used.map(({ label, says = '', field }) => (
        <li>
          <a href={addressFor({ ...query, [field]: undefined })} aria-label={t.find.without(label, says)}>
            {t.find.filter(label, says)} <span aria-hidden="true">✕</span>
          </a>
        </li>
      ))}
      {used.length > 1 && (
        <li>
          <a href="/cells">{t.find.clear}</a>
        </li>
      )}
    </ul>
  );
}

interface Counted {
  readonly programme: Programme;
  readonly progress: readonly DistrictProgress[];
}

/** The districts where they lie, with what a programme has named in each: every number leads to its list. */
export function Districts({ t, site, query, programme, progress }: Asked & Counted) {
  const tiles = progress.map(({ district, cells }) => ({
    code: district,
    name: site.policy.divisions().find(district)?.name ?? district,
    figure: String(cells.named),
    says: t.find.named,
    href: addressFor({ programme: programme.id, district }),
    tone: '',
    current: district === query.district,
  }));
  return (
    <details class="by-district" open={Object.values(query).every((value) => value === undefined)}>
      <summary>{t.find.byDistrict(programme.name[t.language])}</summary>
      <TileMap label={t.find.map} tiles={tiles} positions={site.policy.positions()} />
    </details>
  );
}
