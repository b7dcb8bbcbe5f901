import { loadPolicy } from '../../shared/data/load.ts';
import { openTable } from '../../shared/store/client.ts';
import { metricLine } from './metric.ts';
import { runInvariants } from './run.ts';

const table = openTable(process.env.TABLE_NAME ?? 'registry', process.env.DYNAMODB_ENDPOINT);
const policy = loadPolicy(process.env.CITY ?? '3306');

/** The scheduled function. It only looks: what is broken is told by the metric, and fails nothing. */
export async function handler(event: { readonly time?: string } = {}) {
  const now = new Date(event.time ?? Date.now()).toISOString();
  const reports = await runInvariants({ table, policy }, now);
  for (const report of reports) console.log(metricLine(report, now));
  const failed = reports.filter((report) => 'failed' in report);
  if (failed.length > 0) throw new Error(`not looked at: ${failed.map((r) => r.district).join(', ')}`);
  return reports;
}
