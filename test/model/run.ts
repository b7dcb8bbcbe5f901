// `npm run test:model -- 50000 [seed]`: so many runs against the model, half of them at once and half by turns.
import { spawnSync } from 'node:child_process';

const [runs = '2000', seed] = process.argv.slice(2);
const env = {
  ...process.env,
  LONG: '1',
  MODEL_RUNS: String(Math.ceil(Number(runs) / 2)),
  ...(seed && { MODEL_SEED: seed }),
};
const { status } = spawnSync('npx', ['vitest', 'run', 'test/model'], { env, stdio: 'inherit' });
process.exitCode = status ?? 1;
