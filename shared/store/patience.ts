import { setTimeout as pause } from 'node:timers/promises';
import { StoreBusy } from './client.ts';

const MOST_TRIES = 16;
const FIRST_MS = 50;
const LONGEST_MS = 10_000;

/** Does work that nobody waits for on a page, again for more than a minute while the store is busy: longer than a throttled table takes to grow. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreBusy) || tries === MOST_TRIES) throw error;
      await pause(Math.min(LONGEST_MS, FIRST_MS * 2 ** tries) * (0.5 + Math.random() / 2));
    }
}
