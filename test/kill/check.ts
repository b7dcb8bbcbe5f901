import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInvariants } from '../../functions/invariants/run.ts';
import { scopeOf } from '../../functions/verify/every-unit.ts';
import { loadPolicy, type Policy } from '../../shared/data/load.ts';
import { listBatches } from '../../shared/store/batches.ts';
import type { Table } from '../../shared/store/client.ts';
import { applicationIds, loadTrail } from '../../shared/store/trail.ts';
import type { File, Ledger, Proof } from './ledger.ts';
import { call, type World } from './world.ts';

const whole = loadPolicy('3306');
/** People work in one district: the others' hundred townships would only take time. */
const policy: Policy = {
  ...whole,
  divisions: () => {
    const book = whole.divisions();
    return { ...book, children: (code) => book.children(code).filter((child) => child.code.startsWith('330602')) };
  },
};
/** Past everything that is written, so that all of it has come to rest. */
const LATER = '2030-01-01T00:00:00.000Z';
/** Of evidence that was found there before, only some is fetched again. */
const FETCHED = 12;

/** Looks at everything after the registry was started again, while nobody works: what is wrong, in words. */
export async function faults(world: World, from: { evidence: number }): Promise<string[]> {
  const { machine, ledger } = world;
  const { status, body } = await call(world, { path: '/local/deadlines', body: {} });
  const table = machine.table();
  try {
    return [
      ...(status === 200 && Object.keys(body.failed).length === 0 ? [] : [`deadlines: ${JSON.stringify(body)}`]),
      ...(await unsound(table)),
      ...(await unfinished(table, ledger)),
      ...(await lost(table, ledger)),
      ...(await unproven(world, from.evidence)),
      ...clockFault(machine.dataDir, ledger),
      ...halfObjects(machine.dataDir),
    ];
  } finally {
    table.client.destroy();
  }
}

async function unsound(table: Table): Promise<string[]> {
  const checked = await runInvariants({ table, policy }, LATER);
  return checked.flatMap((unit) =>
    'failed' in unit || Object.keys(unit.broken).length > 0 ? [JSON.stringify(unit)] : [],
  );
}

/** After the schedule has run no batch is half done; and what was acknowledged is on file. */
async function unfinished(table: Table, { notices, files }: Ledger): Promise<string[]> {
  const batches = await listBatches(table, '2023');
  const asking = [...files.values()].some((file) => file.asking === 'publish' || file.asking === 'name');
  const open = batches.filter((batch) => batch.unfinished).map(({ id }) => `${id} is not finished`);
  const gone = [...notices.keys()].filter((id) => !batches.some((batch) => batch.id === id));
  const more =
    batches.length - notices.size > (asking ? 1 : 0)
      ? [`there are ${batches.length} notices, ${notices.size} asked for`]
      : [];
  return [...open, ...gone.map((id) => `${id} is gone`), ...more];
}

/** Every trail has what was acknowledged, in its order and nothing else, but what was under way. */
async function lost(table: Table, ledger: Ledger): Promise<string[]> {
  const found: string[] = [];
  for (const file of ledger.files.values()) {
    const { events, application } = await loadTrail(table, file.id);
    const lines = events.filter(({ role }) => role !== 'clock').map(({ transition }) => transition);
    if (!isAsAcknowledged(lines, file))
      found.push(`${file.id} has ${lines}; acknowledged: ${file.made}, then ${file.asking}`);
    if (application && application.version !== events.length)
      found.push(`${file.id} v${application.version}: ${events.length} lines`);
  }
  const ids = await applicationIds(table, scopeOf(policy, '2023', '330602'));
  const strange = ids.filter((id) => !ledger.files.has(id));
  return strange.length > ledger.opening ? [...found, `nobody opened ${strange}`] : found;
}

const isAsAcknowledged = (lines: readonly string[], { made, asking }: File): boolean =>
  [made, ...(asking ? [[...made, asking]] : [])].some((expected) => expected.join() === lines.join());

/** Evidence that was acknowledged can be had, and is what was brought. */
async function unproven(world: World, from: number): Promise<string[]> {
  const all = world.ledger.evidence;
  const some = all
    .slice(0, from)
    .toSorted(() => Math.random() - 0.5)
    .slice(0, FETCHED);
  const found: string[] = [];
  for (const proof of [...some, ...all.slice(from)]) {
    const digest = await fetched(world, proof);
    if (digest !== proof.sha256) found.push(`evidence ${proof.file} of ${proof.id}: ${digest}`);
  }
  return found;
}

async function fetched(world: World, { id, file, by }: Proof): Promise<string> {
  const path = `/api/v1/applications/${id}/evidence/${file}`;
  const { status, headers } = await call(world, { as: by, method: 'GET', path });
  const address = headers.get('location');
  if (status !== 302 || !address) return `${status}`;
  const content = await fetch(address);
  return content.ok
    ? createHash('sha256')
        .update(Buffer.from(await content.arrayBuffer()))
        .digest('hex')
    : `${content.status}`;
}

/** The clock goes on from where it was set, and was not set back. */
function clockFault(dataDir: string, { clock }: Ledger): string[] {
  const now = Date.now() + offsetIn(dataDir);
  return now < Date.parse(clock) ? [`the clock is at ${new Date(now).toISOString()}, it was set to ${clock}`] : [];
}
function offsetIn(dataDir: string): number {
  return JSON.parse(readFileSync(join(dataDir, 'clock.json'), 'utf8')).offset;
}

const halfObjects = (dataDir: string): string[] =>
  readdirSync(join(dataDir, 'objects/evidence'))
    .filter((name) => name.endsWith('.writing'))
    .map((name) => `half an object: ${name}`);
