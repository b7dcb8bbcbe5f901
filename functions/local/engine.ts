import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A DynamoDB that answers at `endpoint`. */
export interface Engine {
  endpoint: string;
  stop(): Promise<void>;
}

/** Starts the embedded engine on a folder (undefined: in memory), unless DYNAMODB_ENDPOINT names another DynamoDB. */
export async function startEngine(dataDir: string | undefined): Promise<Engine> {
  const named = process.env.DYNAMODB_ENDPOINT;
  if (named) return { endpoint: named, stop: async () => {} };
  const binary = findBinary();
  return dataDir === undefined ? (await run(binary, [])).engine : startOn(dataDir, binary);
}

/** One engine per folder: its process id stands in the folder for as long as it runs. */
async function startOn(dataDir: string, binary: string): Promise<Engine> {
  await mkdir(dataDir, { recursive: true });
  const folder = await realpath(dataDir);
  const database = join(folder, 'registry.db');
  const pidFile = join(folder, 'engine.pid');
  await refuseWhileInUse(dataDir, pidFile, database);
  const { engine, pid } = await run(binary, ['--db-path', database]);
  await writeFile(pidFile, String(pid));
  const stop = async () => {
    await engine.stop();
    await rm(pidFile, { force: true });
  };
  return { ...engine, stop };
}

async function refuseWhileInUse(dataDir: string, pidFile: string, database: string): Promise<void> {
  const pid = Number(await readFile(pidFile, 'utf8').catch(() => ''));
  // The engine of a registry that was just killed takes a moment to notice it.
  for (const end = Date.now() + 2_000; isEngineOf(database, pid); await sleep(50)) {
    if (Date.now() < end) continue;
    throw new Error(
      `The folder ${dataDir} is in use by another running registry (its engine is process ${pid}): ` +
        'stop that one first, or set DATA_DIR to another folder.',
    );
  }
}

/** Whether the process is an engine on this database, and not another one that got the same id later. */
function isEngineOf(database: string, pid: number): boolean {
  if (!pid) return false;
  try {
    if (existsSync('/proc/self')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(database);
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The binary of the npm package for this platform, or else the command `dynoxide`. */
function findBinary(): string {
  const platform = `@dynoxide/${process.platform}-${process.arch}`;
  try {
    return join(createRequire(import.meta.url).resolve(`${platform}/package.json`), '../dynoxide');
  } catch {
    const folders = (process.env.PATH ?? '').split(delimiter);
    const command = folders.map((folder) => join(folder, 'dynoxide')).find((file) => existsSync(file));
    if (command) return command;
    throw new Error(
      `The embedded DynamoDB engine is missing (npm package ${platform}): ` +
        'install dynoxide, or set DYNAMODB_ENDPOINT to the URL of another DynamoDB.',
    );
  }
}

/**
 * The shell becomes the engine and leaves a watcher behind, which reads from this process. However this process ends,
 * even by SIGKILL, the pipe closes and the watcher ends the engine.
 */
const engineOnLifeline = 'exec 3<&0; (read -r _ <&3; kill $$ 2>/dev/null) & exec "$@" 3<&- </dev/null';

async function run(binary: string, args: string[]): Promise<{ engine: Engine; pid: number | undefined }> {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const command = [binary, '--host', '127.0.0.1', '--port', String(port), ...args];
  // In a group of its own, so that Ctrl-C reaches the registry only, which then stops its engine in good order.
  const child = spawn('/bin/sh', ['-c', engineOnLifeline, 'sh', ...command], {
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true,
  });
  await untilAnswering(child, endpoint);
  return { engine: { endpoint, stop: () => stop(child) }, pid: child.pid };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function untilAnswering(child: ChildProcess, endpoint: string): Promise<void> {
  let said = '';
  child.once('error', ({ message }) => {
    said = message;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    said = (said + text).slice(-1_000);
  });
  for (const end = Date.now() + 10_000; !(await answers(endpoint)); await sleep(20)) {
    if (Date.now() < end && !hasEnded(child)) continue;
    await stop(child);
    throw new Error(`The embedded DynamoDB engine did not start. ${said.trim()}`);
  }
}

async function answers(endpoint: string): Promise<boolean> {
  try {
    await fetch(endpoint, { signal: AbortSignal.timeout(1_000) });
    return true;
  } catch {
    return false;
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), 2_000);
  await ended;
  clearTimeout(force);
}
