import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { tokenFor } from '../../functions/local/token.ts';
import type { Answer } from '../reach.ts';
import type { Ledger } from './ledger.ts';
import type { Machine } from './machine.ts';

/** A registry that comes and goes, and what people do with it. */
export interface World {
  readonly machine: Machine;
  readonly ledger: Ledger;
  /** Set while people may work; they wait while the registry is being looked at, and stop at the end. */
  work: 'on' | 'wait' | 'over';
}
/** Everybody goes home. */
export class Over extends Error {}

const tokens = new Map<string, string>();

async function tokenOf({ machine: { origin } }: World, email: string): Promise<string> {
  const at = `${origin} ${email}`;
  const token = tokens.get(at) ?? (await tokenFor(origin, email));
  tokens.set(at, token);
  return token;
}

interface Asking {
  readonly as?: string | undefined;
  readonly method?: string;
  readonly path: string;
  readonly body?: object | undefined;
}

export async function call(world: World, { as, method = 'POST', path, body }: Asking, key?: string): Promise<Answer> {
  const answer = await fetch(`${world.machine.origin}${path}`, {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(20_000),
    headers: {
      ...(as && { authorization: `Bearer ${await tokenOf(world, as)}` }),
      ...(body && { 'content-type': 'application/json' }),
      ...(key && { 'idempotency-key': key }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text.startsWith('{') ? JSON.parse(text) : text };
}

/** Asks until it is answered, across deaths of the registry, each time with the same key. */
export const asked = (world: World, asking: Asking): Promise<Answer> => {
  const key = randomUUID();
  return untilAnswered(world, () => call(world, asking, key));
};

/** Does something until it is answered; no connection, and a store that is away, are no answer. */
export async function untilAnswered(world: World, send: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 0; ; tries++) {
    while (world.work === 'wait') await pause(10);
    if (world.work === 'over') throw new Over();
    if (tries === 1) world.ledger.repeats++;
    const answer = await send().catch(() => undefined);
    if (answer && answer.status >= 500 && answer.status !== 503) odd(world, `${answer.status} ${world.machine.said()}`);
    if (answer && answer.status < 500) {
      world.ledger.answers++;
      return answer;
    }
    await pause(20);
  }
}

export function odd({ ledger }: World, what: string): void {
  ledger.odd[what] = (ledger.odd[what] ?? 0) + 1;
}
