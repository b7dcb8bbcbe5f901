import type { Measured, Page, Work } from './measured.ts';
import { NOTHING, sum } from './meter.ts';
import { ASSUMED, type Scenario } from './scenarios.ts';

export const [DAYS, MONTHS, HOURS, MINUTES] = [365, 12, 8_760, 525_600];
export const add = (numbers: Iterable<number>) => [...numbers].reduce((all, number) => all + number, 0);

/** So many times as much work. */
const times = (work: Work, factor: number): Work => ({
  times: work.times * factor,
  requests: work.requests * factor,
  read: work.read * factor,
  write: work.write * factor,
  indexes: work.indexes * factor,
  ms: work.ms * factor,
});
export const together = (works: readonly Work[]): Work => ({
  ...works.reduce(sum, NOTHING),
  times: add(works.map((work) => work.times)),
  ms: add(works.map((work) => work.ms)),
});
const mean = (pages: readonly Page[]) => times(together(pages), 1 / pages.length);

/** Invocations by the schedule: one a minute, one an hour, and the daily ones, of which deadlines come twice. */
const runsOf = ({ stacks }: Scenario) => stacks * (MINUTES + HOURS + 4 * DAYS);

/** How each run ended is one put of less than a kilobyte; what is measured runs without it. */
const recordsOf = (runs: number): Work => ({ ...NOTHING, times: runs, requests: runs, write: runs, ms: 0 });

/** What is done in a year: what people ask for, and what the schedule does. */
export function workOf(measured: Measured, scenario: Scenario) {
  const size = scenario.applications / measured.applications;
  const spread = scenario.districts / measured.districts;
  const { runs, pages } = measured;
  const moves = times(together(Object.values(measured.moves)), size);
  const open = pages.filter((page) => page.public);
  const staff = pages.filter((page) => !page.public);
  const publicViews = scenario.applications * ASSUMED.publicViewsOfApplication;
  const staffViews = moves.times * ASSUMED.staffViewsOfMove;
  const everyDay = DAYS * ASSUMED.yearsKept * spread;
  return {
    moves,
    publicViews: times(mean(open), publicViews),
    staffViews: times(mean(staff), staffViews),
    bytes: publicViews * bytes(open) + staffViews * bytes(staff),
    visits: publicViews / ASSUMED.viewsOfVisit,
    progress: times(runs.progress, everyDay),
    invariants: times(runs.invariants, everyDay),
    deadlines: times(runs.deadlines, size),
    told: times(runs.told, size),
    idle: times(runs.idle, MINUTES * spread),
    records: recordsOf(runsOf(scenario)),
  };
}

const bytes = (pages: readonly Page[]) => add(pages.map((page) => page.bytes)) / pages.length;
