// `npm run test:aws`: the real stack on an emulator of AWS: deployed, used, deployed again, and removed.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator } from './emulator.ts';
import { outputs } from './outputs.ts';

const MOST_MINUTES = 10;
const ACCOUNT = '000000000000';

const free = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

const folder = mkdtempSync(join(tmpdir(), 'deployed-'));
const emulator = await startEmulator(await free());
const end = () => {
  emulator.stop();
  rmSync(folder, { recursive: true, force: true });
};
const deadline = Date.now() + MOST_MINUTES * 60_000;

const env = {
  ...{ ...process.env, ...emulator.env, AWS_DEFAULT_REGION: 'us-east-1', CI: '1' },
  ...{ CDK_DEFAULT_REGION: 'us-east-1', CDK_DEFAULT_ACCOUNT: ACCOUNT, DEPLOYED: join(folder, 'outputs.json') },
};
process.env.DEPLOYED = env.DEPLOYED;
const run = (program: string, ...given: string[]) => {
  const began = Date.now();
  console.log(`\n$ ${program} ${given.join(' ')}`);
  execFileSync(program, given, {
    env,
    stdio: 'inherit',
    timeout: Math.max(1, deadline - began),
    killSignal: 'SIGKILL',
  });
  console.log(`  ${Math.round((Date.now() - began) / 1000)} s`);
};
const synth = (out: string, ...settings: string[]) =>
  run('npx', 'cdk', 'synth', '--quiet', '--output', join(folder, out), ...settings.flatMap((one) => ['-c', one]));
const cdk = (command: string, out: string, ...given: string[]) =>
  run('npx', 'cdk', command, '--app', join(folder, out), '--progress', 'events', '--no-notices', ...given);
const deploy = (out: string) =>
  cdk('deploy', out, '--require-approval', 'never', '--method', 'direct', '--outputs-file', env.DEPLOYED);

/** The whole registry in a folder, as it is moved from one place to another. */
function exported(name: string): void {
  const { TableName, BucketName } = outputs();
  run('npm', 'run', 'export', '--', join(folder, name), '--table', TableName, '--bucket', BucketName);
}
const use = (...tests: string[]) => run('npx', 'vitest', 'run', '--config', 'test/aws/vitest.config.ts', ...tests);

try {
  synth('first', 'adminEmail=admin@example.test');
  cdk('bootstrap', 'first', `aws://${ACCOUNT}/us-east-1`);
  deploy('first');
  // Each finds what those before it have left.
  for (const tests of ['main-job', 'no-javascript', 'desk', 'drafts', 'evidence']) use(`test/browser/${tests}`);
  use('test/aws/used');
  for (const tests of ['pages', 'certificate']) use(`test/browser/${tests}`);
  exported('before');
  synth('second', 'adminEmail=admin@example.test', 'memoryMB=768', 'webhook=https://office.example.test/hook');
  deploy('second');
  exported('after');
  use('test/aws/again');
  cdk('destroy', 'second', '--force');
} finally {
  end();
}
