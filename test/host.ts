import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Host, startHost } from '../functions/local/host.ts';
import { tokenFor } from '../functions/local/token.ts';

/** A registry of its own on a free port, in the middle of the programme's year, with nothing in it but its members. */
export interface TestHost extends Host {
  /** Calls the API as a member, or as nobody. */
  call(
    as: string | undefined,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came
  readonly body: any;
}

export async function startTestHost(now = '2023-06-01T09:00:00+08:00'): Promise<TestHost> {
  const dataDir = mkdtempSync(join(tmpdir(), 'registry-'));
  const host = around(await startHost({ port: 0, dataDir, now }));
  return {
    ...host,
    stop: async () => {
      await host.stop();
      rmSync(dataDir, { recursive: true });
    },
  };
}

/** A registry that runs already. */
export function around(host: Host): TestHost {
  const tokens = new Map<string, Promise<string>>();
  const token = (email: string) => {
    const found = tokens.get(email) ?? tokenFor(host.origin, email);
    tokens.set(email, found);
    return found;
  };
  return {
    ...host,
    call: async (as, method, path, body, headers = {}) => {
      const answer = await fetch(`${host.origin}/api/v1${path}`, {
        method,
        headers: {
          ...(as && { authorization: `Bearer ${await token(as)}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await answer.text();
      return { status: answer.status, headers: answer.headers, body: text.startsWith('{') ? JSON.parse(text) : text };
    },
  };
}
