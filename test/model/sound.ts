import { expect } from 'vitest';
import { runInvariants } from '../../functions/invariants/run.ts';
import type { Application } from '../../shared/domain/application/application.ts';
import { isEmpty, listBatches, type StoredBatch } from '../../shared/store/batches.ts';
import { fromItem } from '../../shared/store/client.ts';
import { policy } from './cast.ts';
import { labelOf } from './effects.ts';
import { type Case, countsOf, type Model } from './model.ts';
import { photoOf } from './photo.ts';
import { everything, type World } from './world.ts';

const HOUR_MS = 3_600_000;
/** As of an hour later, when what was just written has come to rest. */
const later = ({ at }: World) => new Date(Date.parse(at) + HOUR_MS).toISOString();

/** What is stored is what the model says, and everything holds that must always hold. */
export async function expectSound(model: Model, world: World): Promise<void> {
  const items = await everything(world.table);
  const stored = items.map((item) => fromItem<Record<string, unknown>>(item));
  const applications = stored.filter(({ sk }) => sk === 'APPLICATION') as unknown as Application[];
  expect(byId(applications.map(seen))).toEqual(byId([...model.cases.values()].filter(isThere).map(known)));
  for (const unit of ['330602', '330603', '3306']) {
    const tally = stored.find(({ pk, sk }) => pk === `PROGRESS#${unit}` && sk === '2023#TALLY') ?? {};
    const { pk: _p, sk: _s, changes: _c, changedAt: _a, serial: _n, ...counts } = tally;
    expect({ unit, ...nonZero(counts) }).toEqual({ unit, ...countsOf(model, unit) });
  }
  const photo = photoOf(items);
  const batches = (await listBatches(photo, '2023')).filter((batch) => !isEmpty(batch));
  expect(batches.map(({ id }) => id).sort()).toEqual([...model.batches].sort());
  const unfinished = batches.filter((batch) => batch.unfinished && !waits(model, batch));
  expect(unfinished).toEqual([]);
  await expectInvariants({ ...world, table: photo });
}

/** The invariants, looked at through the engine itself with its indexes. */
export async function expectInvariants(world: World): Promise<void> {
  const checked = await runInvariants({ table: world.table, policy }, later(world));
  expect(checked.filter((unit) => 'failed' in unit || Object.keys(unit.broken).length > 0)).toEqual([]);
}

/** A line that somebody objected to while its notice was called off follows the others once that is decided. */
const waits = (model: Model, { id, calledOff }: StoredBatch) =>
  calledOff !== undefined && [...model.cases.values()].some(({ batch, objections }) => batch === id && objections > 0);

const isThere = ({ state }: Case) => state !== 'gone';
const byId = (all: readonly { id: string }[]) => Object.fromEntries(all.map((one) => [one.id, one]));
const nonZero = (counts: object) => Object.fromEntries(Object.entries(counts).filter(([, n]) => n !== 0));
const sorted = (list: readonly string[]) => [...list].sort();

function seen(a: Application) {
  const { id, version, state, filers, assigned, recused, rectification, proposal, signature, notice, award } = a;
  return {
    ...{ id, version, state, applicant: a.applicant, category: a.category },
    unit: a.category === 'village' ? 'V' : labelOf(a.unit.name),
    ...{ filers: sorted(filers), assigned: sorted(assigned), recused: recused.map(({ by }) => by) },
    items: state === 'rectifying' ? rectification?.items.map(itemSeen) : [],
    ...{ proposer: proposal?.by, star: proposal?.star, signer: signature?.by },
    ...{ batch: notice?.batch, noticed: notice?.until, named: award?.validUntil, reminded: a.reminded },
    ...{ returned: state === 'returned' ? a.returned?.until : undefined, objections: a.objections?.raised ?? 0 },
    files: sorted(Object.keys(a.evidence)),
  };
}
type Item = NonNullable<Application['rectification']>['items'][number];
function itemSeen({ answer, closed, signature, due }: Item) {
  const found = closed ? 'found' : 'done';
  return { is: signature ? 'closed' : answer ? found : 'open', due, finder: closed?.by };
}

function known(a: Case) {
  const { id, version, state, applicant, category, unit, filers, assigned, recused, proposer, star, signer, batch } = a;
  return {
    ...{ id, version, state, applicant, category, unit, recused },
    ...{ filers: sorted(filers), assigned: sorted(assigned) },
    items: state === 'rectifying' ? a.items.map(({ is, due, finder }) => ({ is, due, finder })) : [],
    ...{ proposer, star, signer, batch, noticed: a.until.noticed, named: a.until.named, reminded: a.reminded },
    returned: state === 'returned' ? a.until.returned : undefined,
    ...{ objections: a.objections, files: sorted(Object.keys(a.files)) },
  };
}
