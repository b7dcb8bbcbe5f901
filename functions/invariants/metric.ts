import type { Instant } from '../../shared/domain/time.ts';
import type { Failed } from '../verify/every-unit.ts';
import type { Checked } from './run.ts';

/** A log line has room for 256 kB; whoever has so many broken keys of one kind needs no more of them to begin. */
const MOST_KEYS = 50;

/**
 * What was found in a reporting unit as a line of the log, from which CloudWatch makes the metric by itself (embedded
 * metric format): how many keys offend, by district. A unit that could not be looked at gives no metric.
 */
export function metricLine(report: Checked | Failed, now: Instant): string {
  if ('failed' in report) return JSON.stringify({ level: 'error', function: 'invariants', now, ...report });
  const { broken, ...unit } = report;
  const many = Object.values(broken).reduce((sum, keys) => sum + keys.length, 0);
  return JSON.stringify({
    _aws: { Timestamp: Date.parse(now), CloudWatchMetrics: [METRIC] },
    level: many > 0 ? 'error' : 'info',
    function: 'invariants',
    ...unit,
    InvariantsBroken: many,
    broken: Object.fromEntries(Object.entries(broken).map(([name, keys]) => [name, keys.slice(0, MOST_KEYS)])),
  });
}

const METRIC = {
  Namespace: 'ZeroWasteCellRegistry',
  Dimensions: [['district']],
  Metrics: [{ Name: 'InvariantsBroken', Unit: 'Count' }],
};
