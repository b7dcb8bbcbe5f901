import { registryAt } from './demo/client.ts';
import { readGround } from './demo/ground.ts';
import { loadYear } from './demo/load.ts';
import { siblingMoments } from './demo/siblings/play.ts';
import { planYear } from './demo/year.ts';
import { startHost } from './host.ts';
import { readSettings, type Settings } from './settings.ts';

/** `npm run demo`: a believable year, in the registry that runs on this port, or else on its data. */
async function main(): Promise<void> {
  const settings = readSettings();
  const { origin, stop } = (await running(settings)) ?? (await startHost(settings));
  try {
    const registry = registryAt(origin);
    const ground = await readGround(registry.as());
    await loadYear(await planYear(ground), registry, console.log, siblingMoments(ground));
  } finally {
    await stop();
  }
}

async function running({ origin }: Settings) {
  const answer = await fetch(`${origin}/healthz`).catch(() => undefined);
  return answer?.ok ? { origin, stop: async () => {} } : undefined;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
