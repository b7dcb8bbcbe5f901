import type { Programme } from '../../../shared/domain/programme.ts';
import { type DistrictProgress, PIPELINE } from '../../../shared/domain/progress/district-progress.ts';
import type { Month } from '../../../shared/domain/progress/month.ts';
import { monthLines, placeLines, warnings } from '../../../shared/domain/progress/monthly.ts';
import { quotasOf } from '../../../shared/domain/progress/quota.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { unitNames } from '../charts/names.ts';
import { dayText, monthOfYear } from '../parts/day.ts';
import { timeText } from '../parts/show.tsx';
import { quotaFilter, registerAddress } from '../public/addresses.ts';
import { cityName } from '../reading/city.ts';
import { awardIn } from '../reading/programme.ts';
import type { Site } from '../site.ts';
import { number, type Sheet, sheetOf, text } from '../spreadsheet/table.ts';
import type { Text } from '../text/text.ts';
import type { MonthData, NamedUnit } from './load.ts';

/** A report as it is shown, printed, and written to Word and Excel. */
export interface Report {
  readonly title: string;
  readonly asOf: string;
  readonly parts: readonly Part[];
}

export interface Part {
  readonly heading: string;
  readonly lines?: readonly string[];
  readonly sheet?: Sheet;
  /** Where the cells of a row lead, by column. */
  readonly links?: readonly Readonly<Record<number, string>>[];
}

export const monthName = (t: Text, month: Month): string => monthOfYear(t, `${month}-01`);

export function reportOf(site: Site, t: Text, data: MonthData): Report {
  const city = cityName(site, t);
  const districts = data.now.filter(({ district }) => district !== site.policy.city);
  const asOf: Instant =
    data.now
      .map((one) => one.asOf)
      .toSorted()
      .at(-1) ?? '';
  const { green, amber } = data.programme.colours;
  return {
    title: t.report.title(city, monthName(t, data.month)),
    asOf: t.report.asOf(timeText(t, asOf)),
    parts: [
      { heading: t.report.summary.heading, lines: summary(t, data, districts) },
      quotas(site, t, data),
      places(site, t, data, districts),
      namings(site, t, data),
      ...units(site, t, data),
      behind(site, t, data.programme, districts),
      { heading: t.report.method.heading, lines: t.report.method.lines(green, amber) },
    ],
  };
}

const sum = (counts: readonly number[]): number => counts.reduce((total, n) => total + n, 0);

function summary(t: Text, { programme, now, before }: MonthData, districts: readonly DistrictProgress[]): string[] {
  const named = sum(now.map(({ cells }) => cells.named));
  const was = before.size === now.length ? sum([...before.values()].map(({ cells }) => cells.named)) : undefined;
  const done = districts.filter((one) => quotasOf(programme).every((quota) => one[quota].missing === 0)).length;
  const [green = 0, amber = 0, red = 0] = (['green', 'amber', 'red'] as const).map(
    (colour) => districts.filter((one) => one.colour === colour).length,
  );
  const { days, of } = now[0]?.pace ?? { days: 0, of: 0 };
  const underWay = sum(now.flatMap(({ pipeline }) => PIPELINE.map((state) => pipeline[state])));
  const said = t.report.summary;
  const paragraph = (...sentences: string[]) => sentences.join(t.language === 'zh' ? '' : ' ');
  return [
    paragraph(
      said.named(named, was === undefined ? undefined : named - was),
      said.districts(districts.length, done, green, amber, red),
    ),
    paragraph(said.time(days, of), said.underWay(underWay)),
  ];
}

/** Named, target and change of each quota, and the colour; each number of what is named has its list. */
function quotas(site: Site, t: Text, { programme, now, before }: MonthData): Part {
  type Line = ReturnType<typeof monthLines>[number];
  const lines = monthLines(now, before);
  const own = ({ now }: Line) => now.district === site.policy.city;
  const columns = [
    text<Line>(t.charts.ranking.columns.district, 12, ({ now }) => unitNames(site, t)(now.district)),
    ...quotasOf(programme).flatMap((quota) => {
      const name = t.home.quota[quota];
      return [
        number<Line>(t.report.quotas.named(name), 12, ({ now }) => now[quota].named),
        number<Line>(t.report.quotas.of(name), 12, (line) => (own(line) ? undefined : line.now[quota].target)),
        number<Line>(t.report.quotas.change(name), 12, ({ change }) => change?.[quota]),
      ];
    }),
    text<Line>(t.charts.ranking.columns.pace, 12, (line) => (own(line) ? '' : t.home.colour[line.now.colour])),
  ];
  return {
    heading: t.report.quotas.heading,
    sheet: sheetOf(t.report.quotas.heading, columns, lines),
    links: lines.map(({ now }) =>
      Object.fromEntries(
        quotasOf(programme).map(
          (quota, n) => [1 + n * 3, registerAddress(now, quotaFilter(programme, quota))] as const,
        ),
      ),
    ),
  };
}

function places(site: Site, t: Text, { before }: MonthData, districts: readonly DistrictProgress[]): Part {
  type Line = ReturnType<typeof placeLines>[number];
  const { place, district } = t.charts.ranking.columns;
  const { heading, rate, before: earlier, gained, moved } = t.report.ranking;
  const columns = [
    number<Line>(place, 8, (line) => line.place),
    text<Line>(district, 14, (line) => unitNames(site, t)(line.district)),
    number<Line>(rate, 14, (line) => line.attained / 10),
    number<Line>(earlier, 14, ({ attainedBefore: was }) => (was === undefined ? undefined : was / 10)),
    text<Line>(gained, 12, (line) => (line.gained === undefined ? '' : moved(line.gained))),
  ];
  const lines = placeLines(districts, before);
  return {
    heading,
    sheet: sheetOf(heading, columns, lines),
    links: lines.map((line) => ({ 1: `/districts/${line.district}` })),
  };
}

function namings(site: Site, t: Text, { named }: MonthData): Part {
  const { heading, none, columns } = t.report.namings;
  if (named.length === 0) return { heading, lines: [none] };
  type Line = (typeof named)[number];
  return {
    heading,
    sheet: sheetOf(
      heading,
      [
        text<Line>(columns.document, 26, ({ document }) => document?.number),
        text<Line>(columns.date, 18, ({ document }) => document && dayText(t, document.date)),
        text<Line>(columns.notice, 30, ({ programme, number, title }) =>
          t.notices.heading(awardIn(site, t, programme), number, title),
        ),
        number<Line>(columns.units, 12, ({ published, applications }) => published ?? applications.length),
      ],
      named,
    ),
    links: named.map(({ id }) => ({ 2: `/notices/${id}`, 3: `/notices/${id}` })),
  };
}

/** Whom the month's documents named; months without one have no such table. */
function units(site: Site, t: Text, data: MonthData): Part[] {
  if (data.units.length === 0) return [];
  const { heading } = t.report.units;
  const { name, category, star, district, place, document } = t.register.columns;
  const columns = [
    text<NamedUnit>(name, 30, (unit) => unit.name),
    text<NamedUnit>(category, 22, (unit) => site.policy.standard(unit.category)?.name[t.language] ?? unit.category),
    text<NamedUnit>(star, 10, (unit) => t.site.stars(unit.star)),
    text<NamedUnit>(district, 12, (unit) => unitNames(site, t)(unit.district)),
    text<NamedUnit>(place, 24, ({ division }) => site.policy.divisions().find(division)?.name ?? division),
    text<NamedUnit>(document, 26, (unit) => unit.document),
  ];
  const links = data.units.map(({ cell }): Record<number, string> => (cell ? { 0: `/cells/${cell}` } : {}));
  return [{ heading, sheet: sheetOf(heading, columns, data.units), links }];
}

function behind(site: Site, t: Text, programme: Programme, districts: readonly DistrictProgress[]): Part {
  const { heading, none, columns, state } = t.report.warnings;
  const all = warnings(districts);
  if (all.length === 0) return { heading, lines: [none] };
  type Line = (typeof all)[number];
  return {
    heading,
    sheet: sheetOf(
      heading,
      [
        text<Line>(columns.district, 12, ({ district }) => unitNames(site, t)(district)),
        text<Line>(columns.quota, 14, ({ quota }) => t.home.quota[quota]),
        text<Line>(t.charts.ranking.columns.pace, 10, ({ progress }) => t.home.colour[progress.colour]),
        text<Line>(columns.state, 18, ({ progress: p }) => state(p.named, p.expected, p.target)),
        text<Line>(columns.reason, 60, ({ progress }) => t.home.forecast(progress.forecast)),
      ],
      all,
    ),
    links: all.map(({ district, quota }) => {
      const of = districts.find((one) => one.district === district);
      return of ? { 3: registerAddress(of, quotaFilter(programme, quota)) } : {};
    }),
  };
}
