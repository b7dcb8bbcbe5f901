import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Hono } from 'hono';
import { loadPolicy, type Policy } from '../../shared/data/load.ts';
import { reportingUnit } from '../../shared/domain/division.ts';
import type { Member } from '../../shared/domain/member.ts';
import { openBucket } from '../../shared/objects/bucket.ts';
import { known } from '../../shared/secrets/secret.ts';
import { openTable, type Table } from '../../shared/store/client.ts';
import { createTable } from '../../shared/store/create.ts';
import { isMember, saveMembers } from '../../shared/store/members.ts';
import { listMembers } from '../../shared/store/membership.ts';
import type { Channels } from '../messages/channels.ts';
import { upgrade } from '../upgrade/run.ts';
import { createApp } from '../web/app.ts';
import { keepPolicy } from '../web/reading/policy-kept.ts';
import { currentProgramme } from '../web/reading/programme.ts';
import type { Site } from '../web/site.ts';
import { texts } from '../web/text/text.ts';
import { type Clock, startClock } from './clock.ts';
import { controls } from './controls.ts';
import { type Engine, startEngine } from './engine.ts';
import { createIssuer } from './issuer.ts';
import type { Person } from './issuer-pages.ts';
import { mailFiles } from './mail-files.ts';
import { openObjectStore } from './object-store.ts';
import { seededMembers } from './people.ts';
import { BUCKET, CITY, type Settings, TABLE } from './settings.ts';

/** The whole registry on one machine: engine, issuer, site and schedule. */
export interface Host {
  readonly origin: string;
  readonly site: Site;
  readonly clock: Clock;
  /** Where news goes: letters as files, and to a webhook where one is set. */
  readonly channels: Channels;
  /** Emits `change` after every request that may have changed something. */
  readonly changes: EventEmitter;
  stop(): Promise<void>;
}

/** Port 0 takes any that is free. */
export async function startHost({ port, dataDir, now, webhook }: Omit<Settings, 'origin'>): Promise<Host> {
  const policy = loadPolicy(CITY);
  policy.check();
  const clock = startClock(dataDir, currentProgramme(policy, new Date().toISOString()), now);
  const ready = Promise.withResolvers<RequestListener>();
  const server = await listening(port, ready.promise);
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const engine = await startEngine(dataDir).catch(async (error) => {
    server.close();
    throw error;
  });
  const table = openTable(TABLE, engine.endpoint);
  const seeded = seededMembers(policy.divisions().all);
  await seed(table, seeded);
  await keepPolicy({ table, policy });
  const objects = await openObjectStore(join(dataDir, 'objects'), BUCKET);
  const site: Site = {
    table,
    policy,
    now: clock.now,
    signIn: signInSettings(origin, dataDir),
    bucket: openBucket(BUCKET, origin + objects.paths),
    addressOf: (c) => getConnInfo(c).remote.address,
  };
  const from = { name: texts.zh.site.name, address: 'registry@example.test' };
  const channels = { origin, mail: mailFiles(join(dataDir, 'mail'), from), ...(webhook && { webhook }) };
  const changes = new EventEmitter();
  const local = controls(site, clock, channels);
  const neighbours = [objects, createIssuer({ origin, people: () => peopleOf(table, policy, seeded), dataDir })];
  ready.resolve(answering(site, local, neighbours, changes));
  return { origin, site, clock, channels, changes, stop: () => stop(server, engine) };
}

/** Data of before are brought to today's form first. Members are written once, in order, so that the last one tells whether all are there: later changes are the administrator's. */
async function seed(table: Table, members: readonly Member[]): Promise<void> {
  await createTable(table);
  await upgrade(table, () => true);
  const last = members.at(-1);
  if (last && !(await isMember(table, last.email))) await saveMembers(table, members);
}

/** Whoever was there from the start, and whom administrators have let in since. */
async function peopleOf(table: Table, policy: Policy, seeded: readonly Member[]): Promise<Person[]> {
  const known = new Set(seeded.map(({ email }) => email));
  const since = (await listMembers(table, policy.city)).filter(({ email }) => !known.has(email));
  return [...seeded, ...since].map(({ email, name, role, division }) => ({
    ...{ email, name, role },
    place: policy.divisions().find(reportingUnit(division))?.name ?? '',
  }));
}

function signInSettings(origin: string, dataDir: string): Site['signIn'] {
  const file = join(dataDir, 'session-secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  return {
    issuer: `${origin}/oidc`,
    clientId: 'registry-web',
    audience: 'registry-api',
    sessionSecret: known(readFileSync(file, 'utf8')),
  };
}

/** Holds the port from the first moment; who asks before all is ready waits for the answer. */
function listening(port: number, ready: Promise<RequestListener>): Promise<Server> {
  const server = createServer((request, response) => ready.then((answer) => answer(request, response)));
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`port ${port} is taken: stop what uses it, or set PORT`) : error),
    );
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

/** What stands under a path of its own, beside the site. */
interface Neighbour {
  readonly paths: string;
  readonly handle: RequestListener;
}

function answering(
  site: Site,
  controls: Hono,
  neighbours: readonly Neighbour[],
  changes: EventEmitter,
): RequestListener {
  const app = getRequestListener(createApp(site).fetch);
  const local = getRequestListener(controls.fetch);
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') response.once('finish', () => changes.emit('change'));
    const path = request.url ?? '/';
    const neighbour = neighbours.find(({ paths }) => path.startsWith(`${paths}/`));
    if (neighbour) return neighbour.handle(request, response);
    return void (path.startsWith('/local/') ? local : app)(request, response);
  };
}

async function stop(server: Server, engine: Engine): Promise<void> {
  server.close();
  server.closeAllConnections();
  await engine.stop();
}
