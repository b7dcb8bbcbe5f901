import type { Instant } from '../../../shared/domain/time.ts';
import type { Send } from '../../client/patient.ts';
import { openRegistry, type Registry } from '../../client/registry.ts';
import { tokenFor } from '../token.ts';

/** A running registry as its API users see it, and the clock that only one machine has. */
export interface DemoRegistry {
  readonly origin: string;
  /** As somebody, or as the public. */
  as(email?: string): Registry;
  setClock(now: Instant): Promise<void>;
  /** Does what time alone does by now. */
  passTime(): Promise<void>;
  keepProgress(): Promise<void>;
}

/** `send` is for whoever looks on. */
export function registryAt(origin: string, send: Send = fetch): DemoRegistry {
  const open = new Map<string | undefined, Registry>();
  const as = (email: string | undefined) => {
    const token = email === undefined ? undefined : once(() => tokenFor(origin, email));
    return openRegistry({ address: origin, send, token });
  };
  return {
    origin,
    as: (email) => {
      const found = open.get(email) ?? as(email);
      open.set(email, found);
      return found;
    },
    setClock: (now) => local(origin, 'clock', { now }),
    passTime: () => local(origin, 'deadlines', {}),
    keepProgress: () => local(origin, 'progress', {}),
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

async function local(origin: string, path: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${origin}/local/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`/local/${path} was refused with ${answer.status}: ${await answer.text()}`);
}
