import { attained, attainedInAll, QUOTAS } from '../../../shared/domain/progress/attainment.ts';
import type { DistrictProgress, QuotaProgress } from '../../../shared/domain/progress/district-progress.ts';
import { funnel } from '../../../shared/domain/progress/funnel.ts';
import { STARS } from '../../../shared/domain/standard/stars.ts';
import type { Site } from '../site.ts';
import type { Text } from '../text/text.ts';
import { categoryNames, unitNames } from './names.ts';

type Field = string | number;
type Column = readonly [heading: string, value: (progress: DistrictProgress) => Field];

/** A unit without a target, such as the city's own, has nothing but what is named. */
const quotaColumns = (t: Text): Column[] =>
  QUOTAS.flatMap((quota): Column[] => {
    const { file } = t.charts;
    const name = t.home.quota[quota];
    const asked = (value: (progress: QuotaProgress) => Field) => (p: DistrictProgress) =>
      p[quota].target > 0 ? value(p[quota]) : '';
    return [
      ...(quota === 'cells' ? [] : [[file.total(name), asked(({ total = '' }) => total)] satisfies Column]),
      [file.target(name), asked(({ target }) => target)],
      [file.named(name), (p) => p[quota].named],
      [file.expected(name), asked(({ expected }) => expected)],
      [file.rate(name), asked((q) => attained(q) / 10)],
      [file.pace(name), asked(({ colour }) => t.home.colour[colour])],
    ];
  });

/** What stands beside every line, and what is counted by stage, star and category. */
const wholeColumns = (site: Site, t: Text): Column[] => [
  [
    t.charts.file.rate(t.charts.file.overall),
    (p) => (QUOTAS.some((q) => p[q].target > 0) ? attainedInAll(p) / 10 : ''),
  ],
  ...funnel([]).map(({ stage }, n): Column => {
    const name = t.charts.funnel.stages[stage];
    return [t.charts.file.here(name), (p) => funnel([p])[n]?.here ?? 0];
  }),
  ...STARS.map((star): Column => [t.site.stars(star), (p) => p.cells.byStar[star]]),
  ...categoryNames(site, t).map(([id, name]): Column => [name, (p) => p.cells.byCategory[id] ?? 0]),
  [t.charts.file.asOf, (p) => p.asOf],
];

/** Each reporting unit a line, with every number that its charts show; the city's own units have no targets. */
export function progressCsv(site: Site, t: Text, all: readonly DistrictProgress[]): Promise<string> {
  const columns: Column[] = [
    [t.charts.file.code, (p) => p.district],
    [t.charts.file.name, (p) => unitNames(site, t)(p.district)],
    ...quotaColumns(t),
    ...wholeColumns(site, t),
  ];
  return written(columns, all);
}

/** A district's records, each day a line. */
export function historyCsv(t: Text, days: readonly (DistrictProgress & { readonly day: string })[]): Promise<string> {
  const dated: Column = [t.district.day, (p) => (p as (typeof days)[number]).day];
  return written([dated, ...quotaColumns(t)], days);
}

/** With a byte-order mark, so that Excel reads Chinese. */
async function written(columns: readonly Column[], all: readonly DistrictProgress[]): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  const rows = all.map((one) => columns.map(([, value]) => value(one)));
  return stringify([columns.map(([heading]) => heading), ...rows], { bom: true, record_delimiter: 'windows' });
}
