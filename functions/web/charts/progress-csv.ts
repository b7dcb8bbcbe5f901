import type { Programme } from '../../../shared/domain/programme.ts';
import { attained, attainedInAll } from '../../../shared/domain/progress/attainment.ts';
import type { DistrictProgress, QuotaProgress } from '../../../shared/domain/progress/district-progress.ts';
import { funnel } from '../../../shared/domain/progress/funnel.ts';
import { QUOTAS } from '../../../shared/domain/progress/quota.ts';
import { STARS } from '../../../shared/domain/standard/stars.ts';
import { categoryNames, unitNames } from '../reading/names.ts';
import type { Site } from '../site.ts';
import { csvFile } from '../spreadsheet/csv.ts';
import { type Column, type File, number, sheetOf, text, type Value } from '../spreadsheet/table.ts';
import type { Text } from '../text/text.ts';

/** Nobody sees how wide a column of a CSV is. */
const WIDTH = 12;
const words = <Row>(heading: string, value: (row: Row) => Value) => text(heading, WIDTH, value);
const figure = <Row>(heading: string, value: (row: Row) => Value) => number(heading, WIDTH, value);

/** A unit without a target, such as the city's own, has nothing but what is named. */
const quotaColumns = (t: Text): Column<DistrictProgress>[] =>
  QUOTAS.flatMap((quota) => {
    const { file } = t.charts;
    const name = t.home.quota[quota];
    const asked = (value: (progress: QuotaProgress) => Value) => (p: DistrictProgress) =>
      p[quota].target > 0 ? value(p[quota]) : undefined;
    return [
      ...(quota === 'cells'
        ? []
        : [
            figure(
              file.total(name),
              asked(({ total }) => total),
            ),
          ]),
      figure(
        file.target(name),
        asked(({ target }) => target),
      ),
      figure(file.named(name), (p: DistrictProgress) => p[quota].named),
      figure(
        file.expected(name),
        asked(({ expected }) => expected),
      ),
      figure(
        file.rate(name),
        asked((q) => attained(q) / 10),
      ),
      words(
        file.pace(name),
        asked(({ colour }) => t.home.colour[colour]),
      ),
    ];
  });

/** What stands beside every line, and what is counted by stage, star and category. */
const wholeColumns = (site: Site, t: Text, programme: Programme): Column<DistrictProgress>[] => [
  figure(t.charts.file.rate(t.charts.file.overall), (p) =>
    QUOTAS.some((q) => p[q].target > 0) ? attainedInAll(p) / 10 : undefined,
  ),
  ...funnel([]).map(({ stage }, n) =>
    figure(t.charts.file.here(t.charts.funnel.stages[stage]), (p: DistrictProgress) => funnel([p])[n]?.here ?? 0),
  ),
  ...STARS.map((star) => figure(t.site.stars(star), (p: DistrictProgress) => p.cells.byStar[star])),
  ...categoryNames(site, t, programme).map(([id, name]) =>
    figure(name, (p: DistrictProgress) => p.cells.byCategory[id] ?? 0),
  ),
  words(t.charts.file.asOf, (p) => p.asOf),
];

/** Each reporting unit a line, with every number that its charts show; the city's own units have no targets. */
export function progressCsv(
  site: Site,
  t: Text,
  programme: Programme,
  all: readonly DistrictProgress[],
): Promise<File> {
  const columns: Column<DistrictProgress>[] = [
    words(t.charts.file.code, (p) => p.district),
    words(t.charts.file.name, (p) => unitNames(site, t)(p.district)),
    ...quotaColumns(t),
    ...wholeColumns(site, t, programme),
  ];
  return csvFile(sheetOf(t.home.title, columns, all));
}

type Dated = DistrictProgress & { readonly day: string };

/** A district's records, each day a line. */
export const historyCsv = (t: Text, days: readonly Dated[]): Promise<File> =>
  csvFile(sheetOf<Dated>(t.district.history, [words(t.district.day, ({ day }) => day), ...quotaColumns(t)], days));
