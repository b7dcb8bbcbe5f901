import { setTimeout as pause } from 'node:timers/promises';
import {
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { Decision } from '../domain/application/change.ts';
import { reportingUnit } from '../domain/division.ts';
import type { Instant } from '../domain/time.ts';
import { asked, StoreBusy, type Table, toItem } from './client.ts';
import { applicationKey, cellKeyOf, eventKey, type Key, listKeys, onceKey, tallyKey, unitKeyOf } from './keys.ts';
import { EXPIRES } from './table.ts';

/** A request that may come twice: by whom, its key, and what it said. */
export interface Once {
  readonly member: string;
  readonly key: string;
  readonly fingerprint: string;
}

/** Why nothing was written: somebody was faster, or the unit is taken. */
export type Conflict = 'version' | 'unit' | 'serial' | 'once';

/** How long a repeated request is recognised. */
const ONCE_SECONDS = 7 * 24 * 3600;
const MOST_TRIES = 6;

interface Part {
  readonly item: TransactWriteItem;
  /** What a failed condition of this part means. */
  readonly means: Conflict;
}

/**
 * Writes a decision whole or not at all, in one transaction: the application on the version it was decided on, its
 * event, the unit it occupies, the district's tally, the cell, and the request's mark.
 * A conflict with another transaction is tried again: the conditions make that safe. A lost answer is asked again by the
 * client under the same token, so nothing is written twice.
 */
export async function commit(
  table: Table,
  decision: Decision,
  unit: string,
  once?: Once,
): Promise<Conflict | undefined> {
  const parts = partsOf(table.name, decision, unit, once);
  for (let tries = 1; ; tries++) {
    const outcome = await attempt(table, parts);
    if (outcome !== 'again') return outcome;
    if (tries === MOST_TRIES) throw new StoreBusy('transactions keep conflicting');
    await pause(2 ** tries * 5 * (1 + Math.random()));
  }
}

async function attempt(table: Table, parts: readonly Part[]): Promise<Conflict | 'again' | undefined> {
  try {
    await asked(table.client.send(new TransactWriteItemsCommand({ TransactItems: parts.map((p) => p.item) })));
    return undefined;
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    const codes = error.CancellationReasons?.map((reason) => reason.Code) ?? [];
    const failed = parts.find((_, n) => codes[n] === 'ConditionalCheckFailed');
    if (failed) return failed.means;
    if (codes.some((code) => code === 'ValidationError')) throw error;
    return 'again';
  }
}

function partsOf(TableName: string, decision: Decision, unit: string, once: Once | undefined): Part[] {
  const { before, after, event, claim, release, tally, cell } = decision;
  const subject = after ?? before;
  if (!subject) throw new Error('a decision is about an application');
  const absent = { ConditionExpression: 'attribute_not_exists(pk)' };
  const put = (key: Key, value: object, means: Conflict): Part => ({
    item: { Put: { TableName, Item: toItem({ ...key, ...value }), ...absent } },
    means,
  });
  const id = subject.id;
  const parts: Part[] = [{ item: applicationItem(TableName, decision, unit), means: 'version' }];
  if (once) parts.push(put(onceKey(id, once.member, once.key), markOf(once), 'once'));
  if (event) parts.push(put(eventKey(id, event.version), event, 'version'));
  if (claim !== undefined) parts.push(put(unitKeyOf(claim), { application: id }, 'unit'));
  if (release !== undefined) parts.push({ item: { Delete: own(TableName, unitKeyOf(release), id) }, means: 'version' });
  if (cell) parts.push(put(cellKeyOf(cell), cell, 'serial'));
  if (Object.keys(tally).length > 0) {
    const key = tallyKey(reportingUnit(subject.applicant), subject.programme);
    parts.push({ item: tallyItem(TableName, key, decision, subject.updatedAt), means: 'serial' });
  }
  return parts;
}

/** Expiry is the store's own business and goes by its clock, not by the registry's. */
const markOf = ({ fingerprint }: Once) => ({
  fingerprint,
  [EXPIRES]: Math.floor(Date.now() / 1000) + ONCE_SECONDS,
});

const own = (TableName: string, key: Key, id: string) => ({
  TableName,
  Key: toItem(key),
  ConditionExpression: 'application = :id',
  ExpressionAttributeValues: toItem({ ':id': id }),
});

function applicationItem(TableName: string, { before, after }: Decision, name: string): TransactWriteItem {
  const id = (after ?? before)?.id ?? '';
  const condition = before
    ? {
        ConditionExpression: 'version = :decidedOn',
        ExpressionAttributeValues: toItem({ ':decidedOn': before.version }),
      }
    : { ConditionExpression: 'attribute_not_exists(pk)' };
  if (!after) return { Delete: { TableName, Key: toItem(applicationKey(id)), ...condition } };
  const item = { ...applicationKey(id), ...after, ...listKeys(after), listed: name };
  return { Put: { TableName, Item: toItem(item), ...condition } };
}

/** Adds to the counts; a naming also takes the next running number, if nobody took it since it was read. */
function tallyItem(TableName: string, key: Key, { tally, cell }: Decision, at: Instant): TransactWriteItem {
  const counts = Object.entries(tally);
  const serial = cell && Number(cell.code.slice(cell.code.lastIndexOf('-') + 1));
  const names = Object.fromEntries(counts.map(([count], n) => [`#c${n}`, count]));
  const adds = Object.fromEntries(counts.map(([, by], n) => [`:c${n}`, by]));
  return {
    Update: {
      TableName,
      Key: toItem(key),
      UpdateExpression: `SET changedAt = :at${serial ? ', serial = :serial' : ''} ADD changes :one, ${counts.map((_, n) => `#c${n} :c${n}`).join(', ')}`,
      ...(serial && {
        ConditionExpression: serial === 1 ? 'attribute_not_exists(serial)' : 'serial = :taken',
      }),
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: toItem({
        ':at': at,
        ':one': 1,
        ...adds,
        ...(serial && { ':serial': serial, ...(serial > 1 && { ':taken': serial - 1 }) }),
      }),
    },
  };
}
