import type { Measured } from './measured.ts';
import { ASSUMED, type Scenario } from './scenarios.ts';
import { add, DAYS, HOURS, MONTHS } from './work.ts';

/** A metric is billed by the hours in which something was counted: a rare move's metric is nearly free. */
export function metricMonths({ moves, applications }: Measured, { stacks, ...scenario }: Scenario): number {
  const size = scenario.applications / applications / stacks;
  const counted = Object.values(moves).map((move) => Math.min(HOURS, move.times * size));
  const refused =
    (add(Object.values(moves).map((move) => move.times)) * size * ASSUMED.refusalsOfMove) / ASSUMED.refusalCodes;
  const refusals = ASSUMED.refusalCodes * Math.min(HOURS, refused);
  const daily = 4 * DAYS;
  const hours = add(counted) + refusals + daily + HOURS;
  return (stacks * hours * MONTHS) / HOURS;
}
