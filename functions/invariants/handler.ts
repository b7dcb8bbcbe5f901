import { loadPolicy } from '../../shared/data/load.ts';
import { openTable } from '../../shared/store/client.ts';
import { goingOn, type Outcome } from '../scheduled/scheduled.ts';
import type { Failed } from '../verify/every-unit.ts';
import { keepPolicy } from '../web/reading/policy-kept.ts';
import { ended } from './ended.ts';
import { type Checked, nameOf, runInvariants } from './run.ts';

const table = openTable(process.env.TABLE_NAME ?? 'registry', process.env.DYNAMODB_ENDPOINT);
const policy = loadPolicy(process.env.CITY ?? '3306');

/** The scheduled function. It only looks: what is broken is told by the metric and named in the log, and fails nothing. */
export const handler = goingOn({ table, task: 'invariants' }, async ({ now, ...share }) => {
  await keepPolicy({ table, policy });
  return outcomeOf(await runInvariants({ table, policy }, now, share));
});

/** A log line has room for 256 kB; whoever has so many broken keys of one kind needs no more of them to begin. */
const MOST_KEYS = 50;

export function outcomeOf(units: readonly (Checked | Failed)[]): Outcome & { done: readonly string[] } {
  const looked = units.filter((unit) => 'broken' in unit);
  const broken = looked.filter((unit) => Object.keys(unit.broken).length > 0);
  const keys = broken.flatMap((unit) => Object.values(unit.broken).flat());
  return {
    report: { looked: looked.length, broken: broken.map(shortened) },
    ...ended(units),
    done: looked.map(nameOf),
    metrics: { InvariantsBroken: keys.length },
  };
}

const shortened = ({ broken, ...unit }: Checked): Checked => ({
  ...unit,
  broken: Object.fromEntries(Object.entries(broken).map(([name, keys]) => [name, keys.slice(0, MOST_KEYS)])),
});
