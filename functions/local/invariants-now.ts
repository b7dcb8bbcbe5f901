import { type Checked, runInvariants } from '../invariants/run.ts';
import type { Failed } from '../verify/every-unit.ts';
import { atOnce } from './at-once.ts';

/** `npm run invariants`: looks whether everything holds that must always hold, and names what offends. */
async function main(): Promise<void> {
  const units = await atOnce('invariants', (registry) => runInvariants(registry, registry.now()));
  for (const unit of units) console.log(told(unit));
  if (units.some((unit) => 'failed' in unit || Object.keys(unit.broken).length > 0)) process.exitCode = 1;
}

function told(unit: Checked | Failed): string {
  const head = `${unit.programme} ${unit.district}:`;
  if ('failed' in unit) return `${head} failed: ${unit.failed}`;
  const broken = Object.entries(unit.broken);
  if (broken.length === 0) return `${head} everything holds`;
  return [`${head} BROKEN`, ...broken.map(([name, keys]) => `  ${name}: not so for ${keys.join(', ')}`)].join('\n');
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
