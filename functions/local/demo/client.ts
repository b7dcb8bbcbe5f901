import { setTimeout as pause } from 'node:timers/promises';
import type { Instant } from '../../../shared/domain/time.ts';
import { tokenFor } from '../token.ts';

/** A change that somebody asks the registry for. `key` marks it, so that asking again changes nothing twice. */
export interface Change {
  /** Whose change it is; an objection needs nobody. */
  readonly as?: string;
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object;
  readonly key: string;
}

/** Where a file may be put, and under which id it is completed. */
export interface Ticket {
  readonly id: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A running registry as its API users see it, and the clock that only one machine has. */
export interface Registry {
  readonly origin: string;
  read<T>(path: string, as?: string): Promise<T>;
  change<T>(change: Change): Promise<T>;
  upload(ticket: Ticket, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  setClock(now: Instant): Promise<void>;
  /** Does what time alone does by now. */
  passTime(): Promise<void>;
  keepProgress(): Promise<void>;
}

const MOST_TRIES = 5;
const JSON_BODY = { 'content-type': 'application/json' };

export function registryAt(origin: string): Registry {
  const tokens = new Map<string, Promise<string>>();
  const signedIn = async (email: string) => {
    const token = tokens.get(email) ?? tokenFor(origin, email);
    tokens.set(email, token);
    return { authorization: `Bearer ${await token}` };
  };
  const local = <T>(path: string, body: object) =>
    asked<T>(`${origin}/local/${path}`, { method: 'POST', headers: JSON_BODY, body: JSON.stringify(body) });
  return {
    origin,
    read: async (path, as) => asked(`${origin}/api/v1${path}`, { headers: as ? await signedIn(as) : {} }),
    change: async ({ as, method, path, body, key }) =>
      asked(`${origin}/api/v1${path}`, {
        method,
        headers: { ...(as && (await signedIn(as))), ...JSON_BODY, 'idempotency-key': key },
        ...(body && { body: JSON.stringify(body) }),
      }),
    upload: async ({ url, headers }, body) => void (await answered(url, { method: 'PUT', headers, body })),
    setClock: (now) => local('clock', { now }),
    passTime: () => local('deadlines', {}),
    keepProgress: () => local('progress', {}),
  };
}

async function asked<T>(url: string, request: RequestInit): Promise<T> {
  const answer = await answered(url, request);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

/** A busy registry is asked again; any other refusal stops the demo with what the registry said. */
async function answered(url: string, request: RequestInit): Promise<Response> {
  for (let tries = 1; ; tries++) {
    const answer = await fetch(url, request);
    if (answer.ok) return answer;
    const said = await answer.text();
    if (answer.status !== 503 || tries === MOST_TRIES)
      throw new Error(`${request.method ?? 'GET'} ${url} was refused with ${answer.status}: ${said}`);
    await pause(100 * 2 ** tries);
  }
}
