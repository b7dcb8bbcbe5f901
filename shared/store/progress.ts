import { TransactWriteItemsCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Tally } from '../domain/application/agreeing.ts';
import type { DistrictProgress } from '../domain/progress/district-progress.ts';
import type { Drift } from '../domain/progress/recount.ts';
import type { SetDenominators } from '../domain/progress/set-denominator.ts';
import type { Day, Instant } from '../domain/time.ts';
import type { Seal } from '../domain/trail/seal.ts';
import { type Table, toItem } from './client.ts';
import { held } from './held.ts';
import { DAYS, denominatorsKey, type Key, progressPartition, snapshotKey, tallyKey, withoutKeys } from './keys.ts';
import { saveOnVersion } from './on-version.ts';
import { getAll, rows } from './read.ts';

/** A district's live tally as it stands. */
export interface LiveTally {
  readonly tally: Tally;
  /** The running number that was given last. */
  readonly serial: number;
  /** How often it changed; a repair is written only if it did not change since it was read. */
  readonly changes: number;
  readonly changedAt: Instant | undefined;
}

const NONE_SET: SetDenominators = { version: 0, districts: {} };

/** The live tallies of several districts and the programme's denominators, in one request. */
export async function loadTallies(
  table: Table,
  programme: string,
  districts: readonly string[],
): Promise<{ tallies: LiveTally[]; denominators: SetDenominators }> {
  const keys = [denominatorsKey(programme), ...districts.map((district) => tallyKey(district, programme))];
  const [denominators, ...tallies] = await getAll<[SetDenominators, ...Record<string, unknown>[]]>(table, keys);
  return { tallies: tallies.map(liveTally), denominators: denominators ? withoutKeys(denominators) : NONE_SET };
}

/** Each district's snapshots of some days, as far as there are any, in the order of the days. */
export async function loadDays(
  table: Table,
  programme: string,
  districts: readonly string[],
  days: readonly Day[],
): Promise<Snapshot[][]> {
  const keys = districts.flatMap((district) => days.map((day) => snapshotKey(district, programme, day)));
  const found = await getAll<Snapshot[]>(table, keys);
  return districts.map((_, n) =>
    found.slice(n * days.length, (n + 1) * days.length).flatMap((one) => (one ? [withoutKeys(one)] : [])),
  );
}

export function liveTally(item: (Key & Record<string, unknown>) | undefined): LiveTally {
  if (!item) return { tally: {}, serial: 0, changes: 0, changedAt: undefined };
  const { changes = 0, serial = 0, changedAt, ...tally } = withoutKeys<Record<string, unknown>>(item);
  return { tally, serial, changes, changedAt } as LiveTally;
}

/** A district's live tally, and the snapshot of `day` if there is one already. */
export async function loadTallyAndSnapshot(
  table: Table,
  programme: string,
  district: string,
  day: Day,
): Promise<{ live: LiveTally; snapshot: Snapshot | undefined }> {
  const keys = [tallyKey(district, programme), snapshotKey(district, programme, day)];
  const [tally, snapshot] = await getAll<[Record<string, unknown>, Snapshot]>(table, keys);
  return { live: liveTally(tally), snapshot: snapshot && withoutKeys(snapshot) };
}

/** Writes denominators on the version they were changed from; false when somebody was faster. */
export const saveDenominators = (table: Table, programme: string, record: SetDenominators): Promise<boolean> =>
  saveOnVersion(table, denominatorsKey(programme), record);

/** Sets drifted counts to their recounted values, if the tally is still the one that was read; false otherwise. */
export function repairTally(
  table: Table,
  [district, programme]: readonly [string, string],
  { changes }: LiveTally,
  drifts: readonly Drift[],
): Promise<boolean> {
  const sets = drifts.map((_, n) => `#c${n} = :c${n}`);
  return held(
    table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: toItem(tallyKey(district, programme)),
        UpdateExpression: `SET ${sets.join(', ')} ADD changes :one`,
        ConditionExpression: changes === 0 ? 'attribute_not_exists(changes)' : 'changes = :read',
        ExpressionAttributeNames: Object.fromEntries(drifts.map(({ count }, n) => [`#c${n}`, count])),
        ExpressionAttributeValues: toItem({
          ':one': 1,
          ...(changes > 0 && { ':read': changes }),
          ...Object.fromEntries(drifts.map(({ recounted }, n) => [`:c${n}`, recounted])),
        }),
      }),
    ),
  );
}

/** A day's record of a district's progress, with the seal of its trails where that could be made. */
export type Snapshot = DistrictProgress & { readonly day: Day; readonly chain?: Seal };

/**
 * Writes a day's record, if the tally is still the one that was read: what moves in the queue while it is read changes
 * the tally, and could be missed; and if none that was made later is there. False otherwise. A later run on the same day
 * writes the same key again.
 */
export async function saveSnapshot(table: Table, snapshot: Snapshot, changes: number): Promise<boolean> {
  const { district, programme, day } = snapshot;
  const TableName = table.name;
  const unchanged = {
    TableName,
    Key: toItem(tallyKey(district, programme)),
    ...(changes === 0
      ? { ConditionExpression: 'attribute_not_exists(changes)' }
      : { ConditionExpression: 'changes = :read', ExpressionAttributeValues: toItem({ ':read': changes }) }),
  };
  const put = {
    TableName,
    Item: toItem({ ...snapshotKey(district, programme, day), ...snapshot }),
    ConditionExpression: 'attribute_not_exists(asOf) OR asOf <= :asOf',
    ExpressionAttributeValues: toItem({ ':asOf': snapshot.asOf }),
  };
  const TransactItems = [{ ConditionCheck: unchanged }, { Put: put }];
  return held(table.client.send(new TransactWriteItemsCommand({ TransactItems })));
}

/** A district's snapshots up to `today`, oldest first. */
export async function loadHistory(table: Table, programme: string, district: string, today: Day): Promise<Snapshot[]> {
  const history: Snapshot[] = [];
  const wanted = { partition: progressPartition(district), prefix: DAYS(programme) };
  for await (const row of rows<Snapshot & Key>(table, wanted)) if (row.day <= today) history.push(withoutKeys(row));
  return history;
}
