import { compute, starts } from './compute.ts';
import { gigabytesKept } from './kept.ts';
import type { Measured } from './measured.ts';
import { metricMonths } from './metrics.ts';
import type { PriceName } from './prices.ts';
import { ASSUMED, type Scenario, STACK } from './scenarios.ts';
import { DAYS, HOURS, MONTHS, together, workOf } from './work.ts';

/** How much of what is billed a year takes. */
export type Usage = Readonly<Record<PriceName, number>>;

const GB = 1_024 ** 3;

export function usageOf(measured: Measured, scenario: Scenario): Usage {
  const work = workOf(measured, scenario);
  const { moves, publicViews, staffViews, progress, invariants, deadlines, told, idle, records } = work;
  const all = together([moves, publicViews, staffViews, progress, invariants, deadlines, told, idle, records]);
  const views = publicViews.times + staffViews.times;
  const requests = moves.times + views + work.visits;
  const runs = records.times;
  const kept = gigabytesKept(measured, scenario) * MONTHS;
  const files = scenario.applications * ASSUMED.filesOfApplication;
  const fileGB = (files * ASSUMED.megabytesOfFile) / 1_024;
  const logs = (requests * ASSUMED.logOfRequest + runs * ASSUMED.logOfRun) / GB;
  return {
    write: all.write,
    read: all.read,
    stored: kept,
    backup: kept,
    calls: requests + runs,
    compute:
      computeOf(work) + starts('web', requests / ASSUMED.requestsOfStart) + starts('upgrade', scenario.stacks * HOURS),
    api: requests,
    schedules: runs,
    evidence: fileGB * ASSUMED.yearsKept * MONTHS,
    puts: files + scenario.stacks * 2 * DAYS,
    gets: files * (ASSUMED.viewsOfFile + 1),
    logs,
    logsKept: logs * MONTHS,
    metrics: metricMonths(measured, scenario),
    alarms: scenario.stacks * STACK.alarms * MONTHS,
    dashboards: scenario.stacks * STACK.dashboards * MONTHS,
    traces: requests + runs,
    users: (scenario.townships + scenario.districts * ASSUMED.reviewersOfDistrict) * MONTHS,
    letters: measured.letters * (scenario.applications / measured.applications),
    secrets: scenario.stacks * STACK.secrets * MONTHS,
    secretCalls: requests / ASSUMED.requestsOfStart,
    sent: (work.bytes + work.visits * measured.assets) / GB + fileGB * ASSUMED.viewsOfFile,
  };
}

const computeOf = ({
  moves,
  publicViews,
  staffViews,
  progress,
  invariants,
  deadlines,
  told,
  idle,
  records,
}: ReturnType<typeof workOf>) =>
  compute('web', together([moves, publicViews, staffViews])) +
  compute('progress', progress) +
  compute('invariants', invariants) +
  compute('deadlines', deadlines) +
  // Nearly all runs are those of the messages.
  compute('messages', together([told, idle, records]));
