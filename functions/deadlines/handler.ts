import { loadPolicy } from '../../shared/data/load.ts';
import { openBucket } from '../../shared/objects/bucket.ts';
import { openTable } from '../../shared/store/client.ts';
import { goingOn, leftIn } from '../scheduled/scheduled.ts';
import { keepPolicy } from '../web/reading/policy-kept.ts';
import { ended } from './ended.ts';
import { removeOrphans } from './orphans.ts';
import { runDeadlines } from './run.ts';
import { standing } from './standing.ts';

const table = openTable(process.env.TABLE_NAME ?? 'registry', process.env.DYNAMODB_ENDPOINT);
const policy = loadPolicy(process.env.CITY ?? '3306');
const bucket = process.env.EVIDENCE_BUCKET ? openBucket(process.env.EVIDENCE_BUCKET) : undefined;

/**
 * The scheduled function. What was done is no longer due, so that a next try goes on by itself; only of the object store
 * it has to know where the one before stopped looking.
 */
export const handler = goingOn({ table, task: 'deadlines' }, async ({ timeLeft, done }) => {
  await keepPolicy({ table, policy });
  const transitions: Record<string, number> = {};
  const onMove = (transition: string) => {
    transitions[transition] = (transitions[transition] ?? 0) + 1;
  };
  const registry = { table, policy, now: () => new Date().toISOString(), onMove };
  const all = await runDeadlines(registry, timeLeft);
  const swept = bucket && (await removeOrphans({ table, bucket }, undefined, { timeLeft, done }));
  const stands = await standing(registry, timeLeft);
  const { late, ...passed } = all;
  const lost = Object.keys(passed.failed).length - leftIn(passed.failed).length;
  return {
    report: { ...passed, late, swept },
    ...ended(all, { swept, stands }),
    done: swept?.until ? [swept.until] : [],
    metrics: { DueLate: late + lost },
    transitions,
  };
});
