import { seededMembers } from '../functions/local/people.ts';
import { createApp } from '../functions/web/app.ts';
import type { Site } from '../functions/web/site.ts';
import { loadPolicy } from '../shared/data/load.ts';
import { type Bucket, openBucket } from '../shared/objects/bucket.ts';
import { known } from '../shared/secrets/secret.ts';
import type { Table } from '../shared/store/client.ts';
import { saveMembers } from '../shared/store/members.ts';
import { type Mint, openMint } from './mint.ts';
import { type Reached, reached } from './reach.ts';
import { freshTable } from './table.ts';

/** The web function in this process, on a table of its own, with a clock that stands until it is set. */
export interface TestSite extends Reached {
  readonly site: Site;
  readonly mint: Mint;
  readonly origin: string;
  /** Any request, as it comes. */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Sets the clock, to an ISO time with zone. */
  at(time: string): void;
  /** The same site on the same table reached in another way, or on other stores. */
  on(table: Table, bucket?: Bucket): TestSite;
  stop(): void;
}

/** Tests that bring files have an object store of their own. */
const NOWHERE = openBucket('evidence', 'http://127.0.0.1:9');

const ORIGIN = 'http://registry.test';
export const OPENING_HOURS = '2023-06-01T09:00:00+08:00';

export async function openSite(bucket = NOWHERE): Promise<TestSite> {
  const [mint, table, policy] = [await openMint(), await freshTable(), loadPolicy('3306')];
  await saveMembers(table, seededMembers(policy.divisions().all));
  let now = new Date(OPENING_HOURS).toISOString();
  const client = { clientId: 'registry-web', audience: 'registry-api' };
  const signIn = { issuer: mint.issuer, ...client, sessionSecret: known('secret') };
  const at = (time: string) => {
    now = new Date(time).toISOString();
  };
  return around({ table, policy, now: () => now, signIn, bucket, addressOf: () => '192.0.2.7' }, mint, at);
}

function around(site: Site, mint: Mint, at: TestSite['at']): TestSite {
  const app = createApp(site);
  const request = async (path: string, init?: RequestInit) => app.request(`${ORIGIN}${path}`, init);
  return {
    site,
    mint,
    origin: ORIGIN,
    ...reached({ address: ORIGIN, send: async (...asked) => app.request(...asked), token: mint.token }),
    request,
    at,
    on: (table, bucket = site.bucket) => around({ ...site, table, bucket }, mint, at),
    stop: mint.stop,
  };
}
