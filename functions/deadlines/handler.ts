import { loadPolicy } from '../../shared/data/load.ts';
import { openBucket } from '../../shared/objects/bucket.ts';
import { openTable } from '../../shared/store/client.ts';
import { removeOrphans } from './orphans.ts';
import { runDeadlines } from './run.ts';

const table = openTable(process.env.TABLE_NAME ?? 'registry', process.env.DYNAMODB_ENDPOINT);
const policy = loadPolicy(process.env.CITY ?? '3306');

/** The scheduled function. Fails when an item failed, after all others are done, so that the schedule reports it. */
export async function handler(event: { readonly time?: string } = {}) {
  const now = new Date(event.time ?? Date.now()).toISOString();
  const registry = { table, policy, now: () => now };
  const passed = await runDeadlines(registry);
  const name = process.env.EVIDENCE_BUCKET;
  const swept = name ? await removeOrphans({ ...registry, bucket: openBucket(name) }) : { removed: [], failed: [] };
  console.log(JSON.stringify({ level: 'info', function: 'deadlines', now, ...passed, swept }));
  const failed = [...Object.keys(passed.failed), ...swept.failed.map(({ key }) => key)];
  if (failed.length > 0) throw new Error(`not done: ${failed.join(', ')}`);
  return { ...passed, swept };
}
