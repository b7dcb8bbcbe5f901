import { monthLines, placeLines, warnings } from '../../../shared/domain/progress/monthly.ts';
import { quotasOf } from '../../../shared/domain/progress/quota.ts';
import { quotaFilter, registerAddress } from '../parts/addresses.ts';
import { unitNames } from '../reading/names.ts';
import { inProgramme } from '../reading/programme.ts';
import { number, sheetOf, text } from '../spreadsheet/table.ts';
import { districtsOf } from './load.ts';
import type { Part, Told } from './part.ts';

/** Where each district has quotas of its own: how far each is, its place, and what is behind. */
export const quotaParts = (told: Told): readonly Part[] => [quotas(told), places(told)];

/** Named, target and change of each quota, and the colour; each number of what is named has its list. */
function quotas({ site, t, data: { programme, now, before } }: Told): Part {
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

function places({ site, t, data }: Told): Part {
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
  const lines = placeLines(districtsOf(data), data.before);
  return {
    heading,
    sheet: sheetOf(heading, columns, lines),
    links: lines.map((line) => ({ 1: inProgramme(site, `/districts/${line.district}`, data.programme.id) })),
  };
}

export function behind({ site, t, data }: Told): Part {
  const { heading, none, columns, state } = t.report.warnings;
  const districts = districtsOf(data);
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
    links: all.map(({ district, quota }): Record<number, string> => {
      const of = districts.find((one) => one.district === district);
      return of ? { 3: registerAddress(of, quotaFilter(data.programme, quota)) } : {};
    }),
  };
}
