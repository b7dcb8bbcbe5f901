import { cellOf } from '../domain/application/agreeing.ts';
import type { Application } from '../domain/application/application.ts';
import type { Due } from '../domain/application/due.ts';
import { readApplicationId } from '../domain/application/id.ts';
import type { Divisions } from '../domain/application/unit.ts';
import type { NoticeRow } from '../domain/batch.ts';
import type { Cell } from '../domain/cell.ts';
import type { Filed, Listed, Picture } from '../domain/invariants/picture.ts';
import { unitKeysEver } from '../domain/invariants/units.ts';
import type { Programme } from '../domain/programme.ts';
import type { Standard } from '../domain/standard/indicator.ts';
import type { Instant } from '../domain/time.ts';
import type { Trail } from '../domain/trail/fault.ts';
import { loadWithEvents } from './applications.ts';
import { listBatches } from './batches.ts';
import type { Table } from './client.ts';
import {
  awardKey,
  cellsPartition,
  duePartition,
  type Key,
  listKeys,
  noticePartition,
  unitKeyOf,
  withoutKeys,
} from './keys.ts';
import { type LiveTally, loadTallies } from './progress.ts';
import { getAll, rows } from './read.ts';
import { sideBySide } from './side-by-side.ts';
import { applicantRows, loadTrail, queueRows, type Scope } from './trail.ts';

/** What the policy says, which no table holds. */
export interface Ground {
  readonly programme: Programme;
  readonly divisions: Divisions;
  readonly standard: (category: string, version: number) => Standard | undefined;
  readonly at: Instant;
}

/** Reads everything that is stored of a reporting unit: the lists first, then what they name, then what must agree with it. */
export async function readPicture(table: Table, scope: Scope, ground: Ground): Promise<Picture> {
  const { programme, district } = scope;
  const live = await tallyOf(table, scope);
  const [queue, byApplicant] = [await listed(queueRows(table, scope)), await listed(applicantRows(table, scope))];
  const ids = new Set([...queue, ...byApplicant].map(({ id }) => id));
  const all = await sideBySide([...ids].sort(), (id) => file(table, id, ground));
  const filed = all.filter(isFiled);
  const cells = await cellsOf(table, scope);
  const batches = (await listBatches(table, programme)).filter(({ applications }) =>
    applications.some((id) => readApplicationId(id)?.district === district),
  );
  const picture: Picture = {
    ...{ district, programme: ground.programme, divisions: ground.divisions, at: ground.at },
    ...{ filed, gone: all.filter(isTrail), queue, byApplicant, cells, batches },
    history: await historyOf(table, cells, filed, ground),
    occupied: await occupiedBy(table, [...new Set(filed.flatMap(unitKeysEver))]),
    due: await dueOf(table, scope),
    noticeRows: (await sideBySide(batches, ({ id }) => linesOf(table, id, scope))).flat(),
  };
  return (await tallyOf(table, scope))?.changes === live?.changes ? { ...picture, ...(live && { live }) } : picture;
}

const tallyOf = async (table: Table, { programme, district }: Scope): Promise<LiveTally | undefined> =>
  (await loadTallies(table, programme, [district])).tallies[0];

async function file(table: Table, id: string, { standard }: Ground): Promise<Filed | Trail> {
  const whole = await loadWithEvents(table, id);
  if (!whole) return loadTrail(table, id);
  const { category, standardVersion } = whole.application;
  const known = standard(category, standardVersion);
  if (!known) throw new Error(`${id}: there is no standard ${category}.v${standardVersion}`);
  return { ...whole, standard: known };
}

const isFiled = (one: Filed | Trail): one is Filed => 'standard' in one;
const isTrail = (one: Filed | Trail): one is Trail => !isFiled(one);

type Row = Omit<Listed, 'inPlace'> & Record<string, unknown>;

/** The rows of a list, each with whether its keys are those of its state and age. */
async function listed(found: AsyncGenerator<Row & Key>): Promise<Listed[]> {
  const all: Listed[] = [];
  for await (const row of found) {
    const keys = Object.entries(listKeys(row as unknown as Application));
    all.push({
      ...withoutKeys(row),
      listed: row.listed,
      inPlace: keys.every(([name, key]) => (row[name] ?? key) === key),
    });
  }
  return all;
}

async function cellsOf(table: Table, { programme, district }: Scope): Promise<Cell[]> {
  const wanted = { partition: cellsPartition(district), prefix: `${programme}#` };
  return (await Array.fromAsync(rows<Cell & Key>(table, wanted))).map(withoutKeys);
}

/** What the units' histories have of the cells that there are, and of those that there ought to be. */
async function historyOf(table: Table, cells: readonly Cell[], filed: readonly Filed[], { divisions }: Ground) {
  const due = filed.flatMap(({ application, standard }) => cellOf(application, { standard, divisions }) ?? []);
  return (
    await getMany<Cell>(
      table,
      [...cells, ...due].map(({ unit, code }) => awardKey(unit, code)),
    )
  ).map(withoutKeys);
}

async function occupiedBy(table: Table, keys: readonly string[]): Promise<Map<string, string>> {
  const found = await getMany<{ application: string }>(table, keys.map(unitKeyOf));
  return new Map(found.map(({ pk, application }) => [pk.slice(unitKeyOf('').pk.length), application]));
}

async function dueOf(table: Table, { programme, district }: Scope): Promise<(Due & { application: string })[]> {
  const found = await Array.fromAsync(
    rows<Due & { application: string } & Key>(table, { partition: duePartition(district) }),
  );
  return found.filter(({ application }) => readApplicationId(application)?.programme === programme).map(withoutKeys);
}

async function linesOf(table: Table, batch: string, { programme, district }: Scope): Promise<NoticeRow[]> {
  const wanted = { partition: noticePartition(batch), prefix: `${programme}-${district}-` };
  return (await Array.fromAsync(rows<NoticeRow & Key>(table, wanted))).map(withoutKeys);
}

const MOST_KEYS = 100;

/** The items under many keys, as far as there are any. */
async function getMany<T extends object>(table: Table, keys: readonly Key[]): Promise<(T & Key)[]> {
  const once = [...new Map(keys.map((key) => [`${key.pk} ${key.sk}`, key])).values()];
  const parts = Array.from({ length: Math.ceil(once.length / MOST_KEYS) }, (_, n) =>
    once.slice(n * MOST_KEYS, (n + 1) * MOST_KEYS),
  );
  const found = await sideBySide(parts, (part) => getAll<T[]>(table, part));
  return found.flat().filter((item) => item !== undefined);
}
