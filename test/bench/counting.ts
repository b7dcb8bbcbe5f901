import type { Table } from '../../shared/store/client.ts';

/** Runs a job and tells what came of it, and how many requests a client sent meanwhile, repeated tries included. */
export type Counted = <T>(job: () => Promise<T>) => Promise<{ readonly sent: number; readonly answer: T }>;

/** Once a minute an instance asks whether something was published (`policy-kept.ts`): no page's request, whichever it falls to. */
const isRevision = (input: object): boolean =>
  JSON.stringify(input).includes('{"pk":{"S":"POLICY"},"sk":{"S":"HEAD"}}');

export function countingRequests({ client }: Table): Counted {
  let sent = 0;
  client.middlewareStack.add(
    (next) => (given) => {
      if (!isRevision(given.input)) sent++;
      return next(given);
    },
    { step: 'finalizeRequest', priority: 'low', name: 'countingRequests' },
  );
  return async (job) => {
    sent = 0;
    const answer = await job();
    return { sent, answer };
  };
}
