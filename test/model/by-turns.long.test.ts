import fc from 'fast-check';
import { test } from 'vitest';
import type { Together } from './commands.ts';
import { runs, TIME_LIMIT } from './runs.ts';
import { gated } from './world.ts';

/** Several work at once, and whose request goes to the store next is drawn: a run that fails can be had again. */
const byTurns =
  (turns: fc.Scheduler): Together =>
  (works) =>
    gated(
      (command, next) => turnOf(turns, command, next),
      () => turns.waitFor(Promise.all(works.map((work) => work()))),
    );

/** Waits for its turn and keeps it until the store has answered. The scheduler prints what a turn gives: nothing. */
async function turnOf(turns: fc.Scheduler, command: string, next: () => Promise<unknown>): Promise<unknown> {
  let answer: Promise<unknown> = Promise.resolve();
  await turns.scheduleFunction(async (_: string) => {
    answer = next();
    await Promise.allSettled([answer]);
  })(command);
  return answer;
}

test(
  'in whatever order the requests of several reach the store, the registry answers as the model does and stays sound',
  () => runs('by turns', fc.scheduler(), byTurns),
  TIME_LIMIT,
);
