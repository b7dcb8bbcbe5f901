import { parseArgs } from 'node:util';
import { loadPolicy } from '../../shared/data/load.ts';
import { openTable } from '../../shared/store/client.ts';
import { createTable } from '../../shared/store/create.ts';
import { keepPolicy } from '../web/reading/policy-kept.ts';
import { currentProgramme } from '../web/reading/programme.ts';
import type { Registry } from '../web/site.ts';
import { startClock } from './clock.ts';
import { startEngine } from './engine.ts';
import { CITY, readSettings, type Settings, TABLE } from './settings.ts';

/**
 * Does a work at once: the registry that runs on this port does it, or else it is done on its data directly. With
 * `--table <name>` it is done on a table where the AWS environment leads.
 */
export async function atOnce<T>(control: string, work: (registry: Registry) => Promise<T>): Promise<T> {
  const { table } = parseArgs({ options: { table: { type: 'string' } } }).values;
  if (table) return knowing(elsewhere(table), work);
  const settings = readSettings();
  const answer = await fetch(`${settings.origin}/local/${control}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
  }).catch(() => undefined);
  if (!answer) return onData(settings, work);
  if (!answer.ok) throw new Error(`${settings.origin} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** What was published over the files counts here too. */
async function knowing<T>(registry: Registry, work: (registry: Registry) => Promise<T>): Promise<T> {
  await keepPolicy(registry);
  return work(registry);
}

/** The city is the stack's, as its functions have it. */
const elsewhere = (table: string): Registry => ({
  ...{ table: openTable(table), policy: loadPolicy(process.env.CITY ?? CITY) },
  now: () => new Date().toISOString(),
});

async function onData<T>({ dataDir, now }: Settings, work: (registry: Registry) => Promise<T>): Promise<T> {
  const policy = loadPolicy(CITY);
  const engine = await startEngine(dataDir);
  try {
    const table = openTable(TABLE, engine.endpoint);
    await createTable(table);
    const meant = currentProgramme(policy, new Date().toISOString());
    return await knowing({ table, policy, now: startClock(dataDir, meant, now).now }, work);
  } finally {
    await engine.stop();
  }
}
