import { loadPolicy } from '../../shared/data/load.ts';
import { openTable } from '../../shared/store/client.ts';
import { runProgress } from './run.ts';

const table = openTable(process.env.TABLE_NAME ?? 'registry', process.env.DYNAMODB_ENDPOINT);
const policy = loadPolicy(process.env.CITY ?? '3306');

/** The scheduled function. Fails when a district failed, after all others are done, so that the schedule reports it. */
export async function handler(event: { readonly time?: string } = {}) {
  const now = new Date(event.time ?? Date.now()).toISOString();
  const reports = await runProgress(table, policy, now);
  console.log(JSON.stringify({ level: 'info', function: 'progress', now, reports }));
  const failed = Object.values(reports)
    .flat()
    .filter((r) => 'failed' in r);
  if (failed.length > 0) throw new Error(`districts not recounted: ${failed.map((r) => r.district).join(', ')}`);
  return reports;
}
