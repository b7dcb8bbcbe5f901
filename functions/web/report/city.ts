import { cityProgress } from '../../../shared/domain/progress/city-progress.ts';
import { monthLines } from '../../../shared/domain/progress/monthly.ts';
import { quotasOf } from '../../../shared/domain/progress/quota.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { cityAddress, quotaFilter, registerAddress } from '../parts/addresses.ts';
import { unitNames } from '../reading/names.ts';
import { number, sheetOf, text } from '../spreadsheet/table.ts';
import { asOfIn, wholeBefore } from './load.ts';
import { type Part, since, type Told } from './part.ts';

/** Where all of the city reaches its quotas together: how far it is, and what each district adds. */
export const cityParts = (told: Told): readonly Part[] => [together(told), added(told)];

function together({ t, data }: Told): Part {
  const { programme, now } = data;
  const asOf = asOfIn(now);
  const before = wholeBefore(data);
  const earlier = before && new Map(cityProgress(programme, before, dayOf(asOfIn(before))));
  const all = cityProgress(programme, now, dayOf(asOf));
  type Line = (typeof all)[number];
  const { quota, total, target, named, missing, expected, colour, forecast } = t.district.columns;
  const columns = [
    text<Line>(quota, 14, ([name]) => t.home.quota[name]),
    number<Line>(total, 8, ([, { total }]) => total),
    number<Line>(target, 8, ([, { target }]) => target),
    number<Line>(named, 8, ([, { named }]) => named),
    number<Line>(t.report.gained, 10, ([name, { named }]) => since(named, earlier?.get(name)?.named)),
    number<Line>(missing, 8, ([, { missing }]) => missing),
    number<Line>(expected, 8, ([, { expected }]) => expected),
    text<Line>(colour, 10, ([, { colour }]) => t.home.colour[colour]),
    text<Line>(forecast, 60, ([, { forecast }]) => t.home.forecast(forecast)),
  ];
  const { heading } = t.plans.city;
  return {
    heading,
    sheet: sheetOf(heading, columns, all),
    links: all.map(([name]) => ({ 3: cityAddress(programme.id, asOf, quotaFilter(programme, name)) })),
  };
}

/** Named and change of each quota in each reporting unit. */
function added({ site, t, data: { programme, now, before } }: Told): Part {
  const lines = monthLines(now, before);
  type Line = (typeof lines)[number];
  const quotas = quotasOf(programme);
  const columns = [
    text<Line>(t.charts.ranking.columns.district, 12, ({ now }) => unitNames(site, t)(now.district)),
    ...quotas.flatMap((quota) => [
      number<Line>(t.report.quotas.named(t.home.quota[quota]), 12, ({ now }) => now[quota].named),
      number<Line>(t.report.quotas.change(t.home.quota[quota]), 12, ({ change }) => change?.[quota]),
    ]),
  ];
  const { heading } = t.report.added;
  return {
    heading,
    sheet: sheetOf(heading, columns, lines),
    links: lines.map(({ now }) =>
      Object.fromEntries(
        quotas.map((quota, n) => [1 + n * 2, registerAddress(now, quotaFilter(programme, quota))] as const),
      ),
    ),
  };
}
