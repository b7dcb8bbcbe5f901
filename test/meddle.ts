import { inject } from 'vitest';
import { openTable, type Table } from '../shared/store/client.ts';

type Between = (command: string, next: () => Promise<unknown>) => Promise<unknown>;

/**
 * The same table through a client of its own with something in between: around each whole `command`, or around each
 * `try` that the client makes of it.
 */
export function meddled(table: Table, around: 'command' | 'try', between: Between): Table {
  const { client } = openTable(table.name, inject('endpoint'));
  const middleware =
    (next: (args: unknown) => Promise<unknown>, { commandName = '' }: { commandName?: string }) =>
    (args: unknown) =>
      between(commandName, () => next(args));
  const step = around === 'command' ? 'initialize' : 'finalizeRequest';
  client.middlewareStack.add(middleware as never, { step, priority: 'low' } as never);
  return { client, name: table.name };
}

/** The same table, and the names of the commands that were sent to it. */
export function counted(table: Table): { table: Table; sent: string[] } {
  const sent: string[] = [];
  const own = meddled(table, 'try', (command, next) => {
    sent.push(command.replace('Command', ''));
    return next();
  });
  return { table: own, sent };
}

export const networkError = (code = 'ECONNRESET') => Object.assign(new Error(`read ${code}`), { code });

/** Lets the first `command` through, but loses its answer. */
export function losingAnAnswer(table: Table, around: 'command' | 'try', lost: string): Table {
  let open = true;
  return meddled(table, around, async (command, next) => {
    const answer = await next();
    if (!open || command !== lost) return answer;
    open = false;
    throw networkError();
  });
}

/** The same table while DynamoDB throttles whatever is asked, until it lets go. */
export function throttled(table: Table): { table: Table; letGo(): void } {
  let isBusy = true;
  const slowDown = () => Object.assign(new Error('slow down'), { name: 'ThrottlingException', $metadata: {} });
  const own = meddled(table, 'command', (_, next) => (isBusy ? Promise.reject(slowDown()) : next()));
  return {
    table: own,
    letGo: () => {
      isBusy = false;
    },
  };
}
