import { type Registry, registryAt } from './demo/client.ts';
import { readGround } from './demo/ground.ts';
import { isFinished, listAll } from './demo/loaded.ts';
import { playYear } from './demo/play.ts';
import { tableOf } from './demo/result.ts';
import { planYear } from './demo/year.ts';
import { startHost } from './host.ts';
import { readSettings, type Settings } from './settings.ts';

/** `npm run demo`: a believable half-finished year, by the registry that runs on this port, or by one of its own. */
async function main(): Promise<void> {
  const settings = readSettings();
  const { origin, stop } = (await running(settings)) ?? (await startHost(settings));
  try {
    await load(registryAt(origin), settings);
  } finally {
    await stop();
  }
}

async function running({ origin }: Settings) {
  const answer = await fetch(`${origin}/healthz`).catch(() => undefined);
  return answer?.ok ? { origin, stop: async () => {} } : undefined;
}

async function load(registry: Registry, { dataDir }: Settings): Promise<void> {
  const start = performance.now();
  const year = planYear(await readGround(registry));
  const before = await listAll(registry);
  if (isFinished(year.applications, before)) return console.log('The demo is loaded already; nothing was changed.');
  if (before.length > 0)
    throw new Error(
      `The registry at ${registry.origin} holds ${before.length} applications that are not the finished demo; ` +
        `nothing was changed. Load the demo into an empty registry: stop this one and remove ${dataDir}, or set DATA_DIR.`,
    );
  console.log(
    `${year.applications.length} applications in ${year.steps.length} steps; every unit and person is invented.`,
  );
  await playYear(year, registry, console.log);
  const after = await listAll(registry);
  if (!isFinished(year.applications, after))
    throw new Error('The year did not end as planned: did others use the registry?');
  console.log(`\n${await tableOf(registry, after)}\n\nDone in ${((performance.now() - start) / 1000).toFixed(0)} s.`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
