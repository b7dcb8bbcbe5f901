import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openTable, type Table } from '../../shared/store/client.ts';

const ROOT = new URL('../../', import.meta.url).pathname;

/** Builds `npm start` and keeps it aside, so that a build made meanwhile does not change what is tested. */
export function built(): { readonly start: string; remove(): void } {
  execFileSync(process.execPath, ['build.ts', 'local'], { cwd: ROOT });
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'dist/kill-'));
  cpSync(join(ROOT, 'dist/local'), folder, { recursive: true });
  return { start: join(folder, 'start.mjs'), remove: () => rmSync(folder, { recursive: true }) };
}

/** A registry as `npm start` runs it, which can be killed and started again on the same data. */
export interface Machine {
  readonly origin: string;
  readonly dataDir: string;
  /** Starts it, without waiting for anything. */
  begin(): void;
  /** Resolves when it answers; throws with what it said when it ends before. */
  answering(): Promise<void>;
  kill(what: Kill): Promise<void>;
  /** The last that it said. */
  said(): string;
  /** The table, past the registry. */
  table(): Table;
  remove(): Promise<void>;
}
/** What is killed: everything at once, the registry alone, or its engine alone and the registry later. */
export type Kill = 'all' | 'host' | 'engine';

const LIMIT_MS = 30_000;

export async function openMachine(start: string, now: string): Promise<Machine> {
  const dataDir = mkdtempSync(join(tmpdir(), 'killed-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const { DYNAMODB_ENDPOINT: _, NODE_OPTIONS: _o, ...env } = process.env;
  let host: ChildProcess | undefined;
  let said = '';
  let starts = 0;
  const kill = async (what: Kill) => {
    const engine = engineOf(host);
    const both = [() => killGroup(engine), () => host?.kill('SIGKILL')];
    if (what === 'engine') killGroup(engine);
    else if (what === 'all') for (const end of Math.random() < 0.5 ? both : both.reverse()) end();
    // Without its engine it goes on, and answers that the store is away.
    if (what === 'engine') await pause(200);
    host?.kill('SIGKILL');
    await ended(host);
  };
  return {
    ...{ origin, dataDir, kill },
    said: () => said.slice(-1_500),
    begin: () => {
      said = '';
      const first = starts++ === 0 ? { NOW: now } : {};
      host = spawn(process.execPath, [start], {
        env: { ...env, PORT: String(port), DATA_DIR: dataDir, ...first },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      for (const stream of [host.stdout, host.stderr])
        stream?.on('data', (text) => {
          said = (said + text).slice(-4_000);
        });
    },
    answering: async () => {
      for (const end = Date.now() + LIMIT_MS; !(await isAnswering(origin)); await pause(20))
        if (Date.now() > end || hasEnded(host)) throw new Error(`the registry did not start: ${said}`);
    },
    table: () => openTable('registry', `http://127.0.0.1:${portOf(engineOf(host))}`),
    remove: async () => {
      await kill('all');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function isAnswering(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}

const hasEnded = (child: ChildProcess | undefined) => !child || child.exitCode !== null || child.signalCode !== null;
const ended = async (child: ChildProcess | undefined) => child && !hasEnded(child) && once(child, 'exit');

/** The engine is the registry's only child, in a group of its own. */
function engineOf(host: ChildProcess | undefined): number | undefined {
  try {
    const children = readFileSync(`/proc/${host?.pid}/task/${host?.pid}/children`, 'utf8');
    return Number(children.trim().split(' ')[0]) || undefined;
  } catch {
    return undefined;
  }
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It had ended by itself.
  }
}

function portOf(engine: number | undefined): string {
  const words = readFileSync(`/proc/${engine}/cmdline`, 'utf8').split('\0');
  return words[words.indexOf('--port') + 1] ?? '';
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
