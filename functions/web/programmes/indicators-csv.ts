import { fromHundredths } from '../../../shared/domain/points.ts';
import { type DistrictReadings, type Measured, readingsOf } from '../../../shared/domain/progress/readings.ts';
import { csvFile } from '../spreadsheet/csv.ts';
import { day, type File, number, sheetOf, text } from '../spreadsheet/table.ts';
import type { Text } from '../text/text.ts';
import { shortText, targetText } from './indicators.tsx';

/** Every value that districts have reported, each a line with its target, day and source, oldest first. */
export function indicatorsCsv(
  t: Text,
  indicators: readonly Measured[],
  reported: readonly (readonly [district: string, readings: DistrictReadings])[],
): Promise<File> {
  const lines = reported.flatMap(([district, record]) =>
    indicators.flatMap((indicator) => readingsOf(indicator, record).map((one) => ({ district, indicator, ...one }))),
  );
  type Line = (typeof lines)[number];
  const { matrix } = t.plans;
  const { district, indicator, value, asOf, source } = matrix.sourceColumns;
  const columns = [
    text<Line>(district, 12, (line) => line.district),
    text<Line>(indicator, 24, (line) => shortText(t, line.indicator)),
    text<Line>(t.district.columns.target, 24, (line) => targetText(t, line.indicator)),
    number<Line>(value, 10, (line) => fromHundredths(line.value)),
    text<Line>(matrix.met, 8, ({ met }) => (met ? matrix.met : matrix.unmet)),
    day<Line>(asOf, 12, (line) => line.asOf),
    text<Line>(source, 40, (line) => line.source),
  ];
  return csvFile(sheetOf(matrix.heading, columns, lines));
}
