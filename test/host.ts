import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Host, startHost } from '../functions/local/host.ts';
import { tokenFor } from '../functions/local/token.ts';
import { type Reached, reached } from './reach.ts';

/** A registry of its own on a free port, in the middle of the programme's year, with nothing in it but its members. */
export interface TestHost extends Host, Reached {}

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
  return { ...host, ...reached({ address: host.origin, send: fetch, token }) };
}
