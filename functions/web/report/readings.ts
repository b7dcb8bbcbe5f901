import { fromHundredths } from '../../../shared/domain/points.ts';
import { monthOf } from '../../../shared/domain/progress/month.ts';
import { newestOf, readingsOf, readingsUntil } from '../../../shared/domain/progress/readings.ts';
import { indicatorsFor } from '../changing/readings.ts';
import { shortText, targetText } from '../programmes/indicators.tsx';
import { unitNames } from '../reading/names.ts';
import { number, sheetOf, text } from '../spreadsheet/table.ts';
import { dayText } from '../text/day.ts';
import type { Part, Told } from './part.ts';

/** What districts have reported of the indicators: as it stood at the end of the month, and what is of this month. */
export const readingParts = (told: Told): readonly Part[] => [matrix(told), ofMonth(told)];

/** Each indicator with its target and the newest value of each district; what does not meet it is marked. */
function matrix({ site, t, data: { programme, readings, until } }: Told): Part {
  const indicators = indicatorsFor(site.policy, programme);
  const { heading, indicator, countedHeading, counted } = t.plans.matrix;
  const told = readings.map(([district, record]) => ({
    district,
    newest: indicators.map((one) => newestOf(one, readingsUntil(record, until))),
  }));
  const value = (reading: (typeof told)[number]['newest'][number]) =>
    reading && `${fromHundredths(reading.value)} ${reading.met ? '✓' : '✕'}`;
  type Line = { readonly name: string; readonly target: string; readonly values: readonly (string | undefined)[] };
  const lines: Line[] = [
    ...indicators.map((one, n) => ({
      name: shortText(t, one),
      target: targetText(t, one),
      values: told.map(({ newest }) => value(newest[n])),
    })),
    {
      name: countedHeading,
      target: '',
      values: told.map(({ newest }) => counted(newest.filter((one) => one?.met).length, indicators.length)),
    },
  ];
  const columns = [
    text<Line>(indicator, 24, ({ name }) => name),
    text<Line>(t.district.columns.target, 24, ({ target }) => target),
    ...told.map(({ district }, n) => text<Line>(unitNames(site, t)(district), 10, ({ values }) => values[n])),
  ];
  return { heading, sheet: sheetOf(heading, columns, lines) };
}

/** The values whose day is in this month, each with where it comes from. */
function ofMonth({ site, t, data: { programme, readings, month } }: Told): Part {
  const { heading, none } = t.report.values;
  const lines = readings.flatMap(([district, record]) =>
    indicatorsFor(site.policy, programme).flatMap((indicator) =>
      readingsOf(indicator, record)
        .filter(({ asOf }) => monthOf(asOf) === month)
        .map((reading) => ({ district, indicator, reading })),
    ),
  );
  if (lines.length === 0) return { heading, lines: [none] };
  type Line = (typeof lines)[number];
  const { district, indicator, value, asOf, source } = t.plans.matrix.sourceColumns;
  const columns = [
    text<Line>(district, 12, (line) => unitNames(site, t)(line.district)),
    text<Line>(indicator, 24, (line) => shortText(t, line.indicator)),
    number<Line>(value, 10, ({ reading }) => fromHundredths(reading.value)),
    text<Line>(asOf, 18, ({ reading }) => dayText(t, reading.asOf)),
    text<Line>(source, 40, ({ reading }) => reading.source),
  ];
  return { heading, sheet: sheetOf(heading, columns, lines) };
}
