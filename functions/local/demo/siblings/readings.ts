import { fromHundredths, type Hundredths } from '../../../../shared/domain/points.ts';
import { type Measured, measuredIn } from '../../../../shared/domain/progress/readings.ts';
import type { Day } from '../../../../shared/domain/time.ts';
import { type Chance, chance } from '../chance.ts';
import type { Ground } from '../ground.ts';
import { sittingOn, timeOf } from '../sittings.ts';
import type { Moment } from '../stage.ts';
import { ECO } from './plan.ts';

/** When districts report the values of a quarter, of which day they are, and what the report is called. */
const QUARTERS: readonly (readonly [reported: Day, asOf: Day, quarter: string])[] = [
  ['2023-04-17', '2023-03-31', '一季度'],
  ['2023-07-17', '2023-06-30', '二季度'],
  ['2023-10-16', '2023-09-30', '三季度'],
];
/** How far from the target a value may lie, in parts of it. */
const MOST_OFF = 12;

/** Every district reports what the ecological programme watches, quarter by quarter; a few values are still short. */
export function readingMoments({ districts, standards }: Ground): Moment[] {
  const standard = standards.find(({ category }) => category === 'eco-district');
  const indicators = standard ? measuredIn(standard) : [];
  return QUARTERS.flatMap(([reported, asOf, quarter], n) =>
    districts.map(({ code, name }): Moment => {
      const drawn = chance(`readings of ${code} ${asOf}`);
      const values = Object.fromEntries(indicators.map((one) => [one.id, fromHundredths(readingOf(one, n, drawn))]));
      const body = { asOf, source: `${name}统计局 2023 年${quarter}报表`, values };
      const path = { id: ECO, district: code };
      return {
        at: timeOf(sittingOn(reported)),
        happens: ({ registry }) =>
          registry.as(`d${code}@example.test`).post('/programmes/{id}/readings/{district}', { path, body }),
      };
    }),
  );
}

/** Near its target, and with every quarter more likely to meet it. */
function readingOf({ rule: { compare, value } }: Measured, quarter: number, drawn: Chance): Hundredths {
  const isMet = drawn.happens(72 + quarter * 9);
  if (compare === 'equal') return isMet ? value : value - drawn.whole(20, 600);
  const off = Math.floor((value * drawn.whole(1, MOST_OFF)) / 100);
  const isMore = compare === 'at-least' ? isMet : !isMet;
  return isMore ? Math.min(value + off, compare === 'at-least' && value >= 8_000 ? 10_000 : value + off) : value - off;
}
