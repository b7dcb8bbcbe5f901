import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pythonPrograms } from '../python.ts';

/** An AWS of our own without Docker. Pinned: what it does and does not do changes with every version (docs/local-aws.md). */
const program = () => join(pythonPrograms('ministack==1.5.33', 'cryptography'), 'ministack');
const START_MS = 60_000;

export interface Emulator {
  /** What AWS's tools and SDKs look for in the environment. */
  readonly env: Readonly<Record<string, string>>;
  stop(): void;
}

/** Installs it once, starts it on this machine alone, and resolves when it answers. */
export async function startEmulator(port: number): Promise<Emulator> {
  const folder = mkdtempSync(join(tmpdir(), 'emulator-'));
  const log = join(folder, 'log');
  // It puts its workers' scripts here: no package above may take them for modules.
  writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}');
  const child = spawn(program(), {
    cwd: folder,
    // A group of its own: what it has started goes with it.
    detached: true,
    stdio: ['ignore', openSync(log, 'a'), openSync(log, 'a')],
    env: {
      ...process.env,
      ...{ BIND_HOST: '127.0.0.1', GATEWAY_PORT: String(port), IOT_MTLS_ENABLED: '0' },
      ...{ TMPDIR: folder, NODE_PATH: resolve('node_modules'), LAMBDA_ASYNC_RETRY_BASE_SECONDS: '1' },
      // Functions run on the Node that AWS would give them.
      PATH: `${resolve('node_modules/node/bin')}:${process.env.PATH}`,
    },
  });
  const endpoint = `http://127.0.0.1:${port}`;
  const stop = () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  await answering(endpoint, child).catch((error: Error) => {
    const said = readFileSync(log, 'utf8').slice(-2_000);
    stop();
    throw new Error(`${error.message}: ${said}`);
  });
  const keys = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_REGION: 'us-east-1' };
  return { env: { ...keys, AWS_ENDPOINT_URL: endpoint }, stop };
}

async function answering(endpoint: string, child: ChildProcess): Promise<void> {
  for (const end = Date.now() + START_MS; Date.now() < end; await pause(200)) {
    if (child.exitCode !== null) throw new Error('the emulator ended');
    const answer = await fetch(`${endpoint}/_ministack/health`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error('the emulator did not start');
}
