import { loadPolicy } from '../../shared/data/load.ts';
import { openTable } from '../../shared/store/client.ts';
import { goingOn, type Outcome } from '../scheduled/scheduled.ts';
import { keepPolicy } from '../web/reading/policy-kept.ts';
import { ended } from './ended.ts';
import type { Report } from './recount.ts';
import { nameOf, runProgress } from './run.ts';

const table = openTable(process.env.TABLE_NAME ?? 'registry', process.env.DYNAMODB_ENDPOINT);
const policy = loadPolicy(process.env.CITY ?? '3306');

/** The scheduled function: a try that has no time for all districts leaves the rest to the next one. */
export const handler = goingOn({ table, task: 'progress' }, async ({ now, ...share }) => {
  await keepPolicy({ table, policy });
  return outcomeOf(await runProgress(table, policy, now, share));
});

function outcomeOf(reports: Record<string, Report[]>): Outcome & { done: readonly string[] } {
  const all = Object.entries(reports).flatMap(([programme, districts]) =>
    districts.map((report) => ({ ...report, name: nameOf(programme, report) })),
  );
  return {
    report: { reports },
    ...ended(reports),
    done: all.flatMap((one) => ('failed' in one ? [] : [one.name])),
    metrics: { Drift: all.filter((one) => 'drift' in one && one.drift.length > 0).length },
  };
}
