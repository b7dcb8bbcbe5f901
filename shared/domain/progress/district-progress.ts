import type { Tally } from '../application/agreeing.ts';
import type { State } from '../application/application.ts';
import type { Denominator, Programme, Star, StarGoal } from '../programme.ts';
import { STARS } from '../standard/stars.ts';
import { type Day, dayOf, type Instant } from '../time.ts';
import { type Forecast, forecast, latest } from './forecast.ts';
import { type Colour, colour, type Elapsed, elapsed, expected, worst } from './pace.ts';
import { NO_TARGETS, type QuotaName, quotasOf, targets } from './quota.ts';

/** One quota of a district: how many of how many, and whether the calendar is content. */
export interface QuotaProgress {
  /** How many there are in all; for cells, which have no denominator, absent. */
  readonly total?: number;
  readonly target: number;
  readonly named: number;
  readonly missing: number;
  /** What the calendar expects by now. */
  readonly expected: number;
  readonly colour: Colour;
  readonly forecast: Forecast;
}

/** A district's progress in a programme: every number from its tally, its denominator, its programme and the day. */
export interface DistrictProgress {
  readonly district: string;
  readonly programme: string;
  readonly townships: QuotaProgress;
  readonly villages: QuotaProgress;
  readonly cells: QuotaProgress & CellCounts;
  readonly starGoal?: StarGoal;
  readonly pipeline: Pipeline;
  readonly pace: Elapsed;
  readonly colour: Colour;
  readonly forecast: Forecast;
  readonly denominator: Denominator;
  readonly asOf: Instant;
}

export interface CellCounts {
  readonly byCategory: Readonly<Record<string, number>>;
  readonly byStar: Readonly<Record<Star, number>>;
}

/** How many applications are in each state that may still lead to a name. */
export type Pipeline = Readonly<Record<(typeof PIPELINE)[number], number>>;
export const PIPELINE = [
  'submitted',
  'screening',
  'returned',
  'assessing',
  'rectifying',
  'proposed',
  'noticed',
  'objected',
] as const satisfies readonly State[];

export function cellCounts(tally: Tally): CellCounts {
  const named = Object.entries(tally).filter(([name, n]) => name.startsWith('category:') && n > 0);
  return {
    byCategory: Object.fromEntries(named.map(([name, n]) => [name.slice('category:'.length), n])),
    byStar: Object.fromEntries(STARS.map((star) => [star, tally[`star:${star}`] ?? 0])) as Record<Star, number>,
  };
}

export const pipelineOf = (tally: Tally): Pipeline =>
  Object.fromEntries(PIPELINE.map((state) => [state, tally[`state:${state}`] ?? 0])) as Pipeline;

/** How many of what is named count for a quota. */
function countedFor({ quotas }: Programme, name: QuotaName, tally: Tally): number {
  if (name === 'cells') return tally.cells ?? 0;
  const quota = quotas[name];
  return quota ? (tally[`category:${quota.category}`] ?? 0) : 0;
}

/** One quota on a day: what is named, and what its target makes of that. */
export function quotaProgress(programme: Programme, today: Day, named: number, target: number): QuotaProgress {
  const pace = elapsed(programme, today);
  const due = expected(target, pace);
  return {
    target,
    named,
    missing: Math.max(0, target - named),
    expected: due,
    colour: colour(named, target, due, programme.colours),
    forecast: forecast(named, target, today, pace),
  };
}

export function districtProgress(
  district: string,
  programme: Programme,
  denominator: Denominator,
  tally: Tally,
  asOf: Instant,
): DistrictProgress {
  const today = dayOf(asOf);
  const pace = elapsed(programme, today);
  const { scope } = programme.quotas;
  const goals = district === programme.city || scope === 'city' ? NO_TARGETS : targets(programme, denominator);
  const quota = (name: QuotaName) => quotaProgress(programme, today, countedFor(programme, name, tally), goals[name]);
  const [townships, villages, cells] = [quota('townships'), quota('villages'), quota('cells')];
  const all = quotasOf(programme).map((name) => ({ townships, villages, cells })[name]);
  const starGoal = programme.starGoals[district];
  return {
    district,
    programme: programme.id,
    townships: { total: denominator.townships, ...townships },
    villages: { total: denominator.villages, ...villages },
    cells: { ...cells, ...cellCounts(tally) },
    ...(starGoal && { starGoal }),
    pipeline: pipelineOf(tally),
    pace,
    colour: worst(all.map((q) => q.colour)),
    forecast: latest(all.map((q) => q.forecast)),
    denominator,
    asOf,
  };
}
