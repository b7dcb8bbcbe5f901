import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { atMost, median, type Row } from './row.ts';
import { freePort } from './temp.ts';

const ROUNDS = 3;
const MOST_MS = 60_000;
const EVERY_MS = 20;

/** `npm start`, its build included, until it answers its first page, on a folder with data in it. */
export async function firstPage(dataDir: string): Promise<Row[]> {
  const seconds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) seconds.push(await start(dataDir));
  return [atMost('npm start to the first page, 3,000 cells there', median(seconds), 3, ' s')];
}

async function start(DATA_DIR: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  // In a group of its own, so that npm and all that it runs can be told to stop at once.
  const started = spawn('npm', ['start', '--loglevel=error'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DATA_DIR, PORT: String(port) },
  });
  const ended = once(started, 'exit');
  const kill = (signal: NodeJS.Signals) => started.exitCode ?? process.kill(-(started.pid ?? 0), signal);
  const atExit = () => kill('SIGKILL');
  process.once('exit', atExit);
  try {
    await shown(`http://127.0.0.1:${port}/`);
    return (performance.now() - began) / 1000;
  } finally {
    kill('SIGTERM');
    await ended;
    // npm is gone before what it ran: the next start must not have to wait for this one's engine.
    for (let waited = 0; existsSync(`${DATA_DIR}/engine.pid`) && waited < MOST_MS; waited += EVERY_MS)
      await sleep(EVERY_MS);
    process.off('exit', atExit);
  }
}

/** Asks every moment, whatever became of the asking before: a request that comes too early may never be answered. */
async function shown(address: string): Promise<void> {
  const over = AbortSignal.timeout(MOST_MS);
  let seen = false;
  for (; !seen; await sleep(EVERY_MS)) {
    over.throwIfAborted();
    ask(address, over).then((answered) => {
      seen ||= answered;
    });
  }
}

const ask = (address: string, signal: AbortSignal): Promise<boolean> =>
  fetch(address, { signal }).then(
    async (answer) => answer.ok && (await answer.text()).includes('</html>'),
    () => false,
  );
