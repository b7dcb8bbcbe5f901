import { PutItemCommand, type TransactWriteItem, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { PolicyDraft, PolicyName, PolicyRecord } from '../domain/policy/record.ts';
import type { SetDenominators } from '../domain/progress/set-denominator.ts';
import type { BroughtSheet } from '../domain/sheet.ts';
import { type Table, toItem } from './client.ts';
import { held } from './held.ts';
import {
  denominatorsKey,
  type Key,
  POLICY,
  POLICY_DRAFTS,
  POLICY_HEAD,
  policyDraftKey,
  policyKey,
  withoutKeys,
} from './keys.ts';
import { getAll, rows } from './read.ts';
import { sheetPut } from './sheets.ts';

interface Head {
  readonly revision: number;
}

/** How often something was published. */
export async function loadRevision(table: Table): Promise<number> {
  const [head] = await getAll<[Head]>(table, [POLICY_HEAD]);
  return head?.revision ?? 0;
}

/** Everything that was published; the head sorts before all, so that the records are at least as new as it says. */
export async function loadPublished(table: Table): Promise<{ revision: number; records: PolicyRecord[] }> {
  let revision = 0;
  const records: PolicyRecord[] = [];
  for await (const item of rows<(PolicyRecord | Head) & Key>(table, { partition: POLICY })) {
    if ('revision' in item) revision = item.revision;
    else records.push(withoutKeys(item));
  }
  return { revision, records };
}

/** Something to publish, with what was seen when it was decided on. */
export interface Publication {
  readonly record: PolicyRecord;
  /** The draft that it was made of. */
  readonly draft: PolicyDraft;
  /** How often something had been published before. */
  readonly revision: number;
  /** The denominators that a new programme begins with. */
  readonly denominators?: SetDenominators;
}

/** Publishes in one transaction; false when somebody was faster, with this draft or with another. */
export async function publish(table: Table, publication: Publication): Promise<boolean> {
  const { record, draft, revision, denominators } = publication;
  const { body: _, ...done } = { ...draft, version: draft.version + 1, by: record.by, at: record.at };
  const TransactItems = [
    headAfter(table, revision),
    put(table, policyKey(record), record, NONE),
    put(table, policyDraftKey(draft), done, is('version', draft.version)),
    ...(denominators ? [put(table, denominatorsKey(record.id), denominators, NONE)] : []),
  ];
  return held(table.client.send(new TransactWriteItemsCommand({ TransactItems })));
}

/** Publishes what a spreadsheet tells, which says so from then on; false when somebody published meanwhile, this or another. */
export async function publishSheet(
  table: Table,
  record: PolicyRecord,
  revision: number,
  sheet: BroughtSheet,
): Promise<boolean> {
  const TransactItems = [
    ...[headAfter(table, revision), put(table, policyKey(record), record, NONE)],
    { Put: sheetPut(table, sheet) },
  ];
  return held(table.client.send(new TransactWriteItemsCommand({ TransactItems })));
}

const headAfter = (table: Table, revision: number): TransactWriteItem =>
  put(table, POLICY_HEAD, { revision: revision + 1 }, revision === 0 ? NONE : is('revision', revision));

const NONE = { ConditionExpression: 'attribute_not_exists(pk)' };
const is = (attribute: string, value: number) => ({
  ConditionExpression: '#is = :is',
  ExpressionAttributeNames: { '#is': attribute },
  ExpressionAttributeValues: toItem({ ':is': value }),
});
const put = (table: Table, key: Key, value: object, condition: typeof NONE): TransactWriteItem => ({
  Put: { TableName: table.name, Item: toItem({ ...key, ...value }), ...condition },
});

/** What administrators are at; `body` is what whoever wrote it says it is. */
export async function listPolicyDrafts(table: Table): Promise<PolicyDraft[]> {
  const found = await Array.fromAsync(rows<PolicyDraft & Key>(table, { partition: POLICY_DRAFTS }));
  return found.map(withoutKeys);
}

/** One of them, also when it has been published or given up: its version goes on. */
export async function loadPolicyDraft<Body>(table: Table, name: PolicyName): Promise<PolicyDraft<Body> | undefined> {
  const [found] = await getAll<[PolicyDraft<Body>]>(table, [policyDraftKey(name)]);
  return found && withoutKeys(found);
}

/** Writes a draft on the version it was changed from; false when somebody was faster. */
export async function savePolicyDraft(table: Table, draft: PolicyDraft): Promise<boolean> {
  const before = draft.version - 1;
  const { Put } = put(table, policyDraftKey(draft), draft, before === 0 ? NONE : is('version', before));
  return Put !== undefined && held(table.client.send(new PutItemCommand(Put)));
}
