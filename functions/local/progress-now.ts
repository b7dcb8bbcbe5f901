import { loadPolicy } from '../../shared/data/load.ts';
import { openTable } from '../../shared/store/client.ts';
import { createTable } from '../../shared/store/create.ts';
import type { Report } from '../progress/recount.ts';
import { runProgress } from '../progress/run.ts';
import { keepPolicy } from '../web/reading/policy-kept.ts';
import { currentProgramme } from '../web/reading/programme.ts';
import { startClock } from './clock.ts';
import { startEngine } from './engine.ts';
import { CITY, readSettings, type Settings, TABLE } from './settings.ts';

type Reports = Record<string, Report[]>;

/** `npm run progress`: by the running registry if one runs on this port, else on its data directly. */
async function main(): Promise<void> {
  const settings = readSettings();
  const reports = (await byRunning(settings)) ?? (await onData(settings));
  for (const [programme, districts] of Object.entries(reports))
    for (const report of districts) console.log(sentence(programme, report));
  if (
    Object.values(reports)
      .flat()
      .some((r) => 'failed' in r)
  )
    process.exitCode = 1;
}

async function byRunning({ origin }: Settings): Promise<Reports | undefined> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${origin}/local/progress`, { method: 'POST', headers }).catch(() => undefined);
  return answer?.ok ? ((await answer.json()) as Reports) : undefined;
}

async function onData({ dataDir, now }: Settings): Promise<Reports> {
  const policy = loadPolicy(CITY);
  const engine = await startEngine(dataDir);
  try {
    const table = openTable(TABLE, engine.endpoint);
    await createTable(table);
    await keepPolicy({ table, policy });
    const meant = currentProgramme(policy, new Date().toISOString());
    return await runProgress(table, policy, startClock(dataDir, meant, now).now());
  } finally {
    await engine.stop();
  }
}

function sentence(programme: string, report: Report): string {
  const head = `${programme} ${report.district}:`;
  if ('failed' in report) return `${head} failed: ${report.failed}`;
  const drifts = report.drift.map((d) => `${d.count} was ${d.live}, is ${d.recounted}`);
  return `${head} ${drifts.length > 0 ? `drift repaired (${drifts.join('; ')})` : 'no drift'}, snapshot ${report.snapshot}`;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
