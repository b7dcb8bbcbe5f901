import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process of the bench's own that answers one question after another. It ends with the bench, however that ends. */
export interface Child<Question, Answer> {
  ask(question: Question, seconds?: number): Promise<Answer>;
  stop(): Promise<void>;
}

export function startChild<Question extends object, Answer>(
  file: URL,
  { env = {}, flags = [] }: { env?: Record<string, string>; flags?: readonly string[] } = {},
): Child<Question, Answer> {
  const child = fork(file, { env: { ...process.env, ...env }, execArgv: [...flags] });
  const ended = once(child, 'exit');
  return {
    ask: async (question, seconds = 240) => {
      const answered = once(child, 'message');
      const over = ended.then(([code]) =>
        Promise.reject(new Error(`${file.pathname} ended (${code}) or took ${seconds} s`)),
      );
      const tooLate = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
      child.send(question);
      const [answer] = await Promise.race([answered, over]).finally(() => clearTimeout(tooLate));
      return answer as Answer;
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.disconnect();
      await Promise.race([ended, sleep(5_000, undefined, { ref: false })]);
      child.kill('SIGKILL');
    },
  };
}

/** The child's side: answers what is asked, until the bench lets go. */
export function answering<Question, Answer>(answer: (question: Question) => Promise<Answer>): void {
  process.on('message', async (question: Question) => process.send?.(await answer(question)));
  process.once('disconnect', () => process.exit());
}

/** Runs a job for every element, so many side by side. */
export async function sideBySide<T>(all: Iterable<T>, many: number, job: (one: T) => Promise<unknown>): Promise<void> {
  const open = all[Symbol.iterator]();
  const worker = async () => {
    for (let next = open.next(); !next.done; next = open.next()) await job(next.value);
  };
  await Promise.all(Array.from({ length: many }, worker));
}
