import { setTimeout as pause } from 'node:timers/promises';
import {
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { Application } from '../domain/application/application.ts';
import { cameBack } from '../domain/application/came-back.ts';
import type { Decision } from '../domain/application/change.ts';
import { readBatchId } from '../domain/batch.ts';
import { reportingUnit } from '../domain/division.ts';
import { asked, StoreBusy, type Table, toItem } from './client.ts';
import {
  applicationKey,
  awardKey,
  batchKey,
  cellKeyOf,
  dueKey,
  eventKey,
  type Key,
  listKeys,
  noticeRowKey,
  objectionKey,
  onceKey,
  tallyKey,
  unitKeyOf,
} from './keys.ts';
import { toldItems } from './outbox.ts';
import { EXPIRES } from './table.ts';

/** A request that may come twice: by whom, its key, and what it said. */
export interface Once {
  readonly member: string;
  readonly key: string;
  readonly fingerprint: string;
}

/** Why nothing was written: somebody was faster, the unit is taken, or the notice was called off. */
export type Conflict = 'version' | 'unit' | 'serial' | 'once' | 'called-off';

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
 * event, the unit it occupies, the district's tally, the cell, its line in a notice, what time does next, whom it is
 * news to, and the request's mark. A name is given only while its notice stands.
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
  const { id, programme, applicant } = subjectOf(decision);
  const { event, claim, release, tally } = decision;
  const parts: Part[] = [
    { item: applicationItem(TableName, decision, unit), means: 'version' },
    { item: added(TableName, eventKey(id, event.version), event), means: 'version' },
  ];
  if (once) parts.push({ item: added(TableName, onceKey(id, once.member, once.key), markOf(once)), means: 'once' });
  if (claim !== undefined) parts.push({ item: added(TableName, unitKeyOf(claim), { application: id }), means: 'unit' });
  if (release !== undefined) parts.push({ item: { Delete: own(TableName, unitKeyOf(release), id) }, means: 'version' });
  parts.push(...agreeingParts(TableName, decision, id));
  parts.push(...toldItems(TableName, decision.messages).map((item) => ({ item, means: 'version' as const })));
  if (Object.keys(tally).length > 0) {
    const key = tallyKey(reportingUnit(applicant), programme);
    parts.push({ item: tallyItem(TableName, key, decision), means: 'serial' });
  }
  return parts;
}

/** The cell, the line in a notice, an objection and what time does next: whatever the application's version guards. */
function agreeingParts(TableName: string, { cell, noticeRow, objection, due }: Decision, id: string): Part[] {
  const parts: Part[] = [];
  if (cell) {
    const write = cell.naming ? added : put;
    parts.push({ item: write(TableName, cellKeyOf(cell.is), cell.is), means: 'serial' });
    parts.push({ item: put(TableName, awardKey(cell.is.unit, cell.is.code), cell.is), means: 'version' });
  }
  if (noticeRow) parts.push({ item: put(TableName, noticeRowKey(noticeRow), noticeRow), means: 'version' });
  const named = cell?.naming && noticeRow && readBatchId(noticeRow.batch);
  if (named) parts.push({ item: standing(TableName, batchKey(named.programme, named.number)), means: 'called-off' });
  if (objection)
    parts.push({ item: added(TableName, objectionKey(id, objection.number), objection), means: 'version' });
  if (due.before && due.before.day !== due.after?.day)
    parts.push({ item: { Delete: { TableName, Key: toItem(dueKey(id, due.before.day)) } }, means: 'version' });
  if (due.after)
    parts.push({
      item: put(TableName, dueKey(id, due.after.day), { application: id, ...due.after }),
      means: 'version',
    });
  return parts;
}

const put = (TableName: string, key: Key, value: object): TransactWriteItem => ({
  Put: { TableName, Item: toItem({ ...key, ...value }) },
});
const added = (TableName: string, key: Key, value: object): TransactWriteItem => ({
  Put: { TableName, Item: toItem({ ...key, ...value }), ConditionExpression: 'attribute_not_exists(pk)' },
});

/** Nothing is named of a notice that was called off, though not each of its lines may have gone back yet. */
const standing = (TableName: string, notice: Key): TransactWriteItem => ({
  ConditionCheck: { TableName, Key: toItem(notice), ConditionExpression: 'attribute_not_exists(calledOff)' },
});

function subjectOf({ before, after }: Decision): Application {
  const subject = after ?? before;
  if (!subject) throw new Error('a decision is about an application');
  return subject;
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

function applicationItem(TableName: string, { before, after, due }: Decision, name: string): TransactWriteItem {
  const id = (after ?? before)?.id ?? '';
  const condition = before
    ? {
        ConditionExpression: 'version = :decidedOn',
        ExpressionAttributeValues: toItem({ ':decidedOn': before.version }),
      }
    : { ConditionExpression: 'attribute_not_exists(pk)' };
  if (!after) return { Delete: { TableName, Key: toItem(applicationKey(id)), ...condition } };
  const { proposal, signature } = after;
  const { deadline, grace } = due.after ?? {};
  const listed = { name, deadline, grace, star: proposal?.star, signed: signature && true, back: cameBack(after) };
  const item = { ...applicationKey(id), ...after, ...listKeys(after), listed };
  return { Put: { TableName, Item: toItem(item), ...condition } };
}

/** Adds to the counts; a naming also takes the next running number, if nobody took it since it was read. */
function tallyItem(TableName: string, key: Key, { tally, cell, event }: Decision): TransactWriteItem {
  const counts = Object.entries(tally);
  const serial = cell?.naming && Number(cell.is.code.slice(cell.is.code.lastIndexOf('-') + 1));
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
        ':at': event.at,
        ':one': 1,
        ...adds,
        ...(serial && { ':serial': serial, ...(serial > 1 && { ':taken': serial - 1 }) }),
      }),
    },
  };
}
