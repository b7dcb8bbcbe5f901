import { ConditionalCheckFailedException, ScanCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Member } from '../domain/member.ts';
import { noticeRows, type StoredBatch } from './batches.ts';
import { asked, fromItem, type Table, toItem } from './client.ts';
import { DATA_VERSION, type DataForm, loadDataForm, saveDataForm } from './data-version.ts';
import { type Key, memberKey, noticesPartition, withoutKeys } from './keys.ts';
import { inList } from './members.ts';

/**
 * What an item lacks in the next form. An upgrade only ever adds attributes: code of before leaves them alone, code of
 * today needs them, and both may run while it goes on.
 */
type Adds = (table: Table, item: Key) => Promise<Readonly<Record<string, unknown>> | undefined>;

/** By the version that each leads to. What is here stays here: somebody may come from long ago. */
const UPGRADES: Readonly<Record<number, Adds>> = {
  2: countedLines,
  3: listedMembers,
};

/** A notice tells how many lines it has; once that was counted anew by everybody who read it. */
async function countedLines(table: Table, item: Key): Promise<{ published: number } | undefined> {
  const { id, unfinished } = item as Key & StoredBatch;
  if (!item.pk.startsWith(noticesPartition('')) || unfinished === 'publish') return undefined;
  return { published: (await noticeRows(table, id)).length };
}

/** Members stand in their city's list; once they were found by role and place only. */
async function listedMembers(_: Table, item: Key): Promise<ReturnType<typeof inList> | undefined> {
  return item.pk.startsWith(memberKey('').pk) && item.sk === memberKey('').sk
    ? inList(withoutKeys(item as Key & Member))
    : undefined;
}

/** Few, so that one who is stopped has little to do again. */
const PAGE = 200;

/**
 * Brings the data to the form of this code, page by page, while `mayGoOn` says so; what is left goes on at the next
 * call. Gives the form they are in now.
 */
export async function upgradeData(table: Table, mayGoOn: () => boolean): Promise<DataForm> {
  let form = await loadDataForm(table);
  while (form.version < DATA_VERSION && mayGoOn()) {
    form = await onePage(table, form);
    await saveDataForm(table, form);
  }
  if (form.version === DATA_VERSION) await saveDataForm(table, form);
  return form;
}

async function onePage(table: Table, { version, after }: DataForm): Promise<DataForm> {
  const from = after && { ExclusiveStartKey: toItem(after) };
  const wanted = { TableName: table.name, Limit: PAGE, ConsistentRead: true, ...from };
  const { Items = [], LastEvaluatedKey } = await asked(table.client.send(new ScanCommand(wanted)));
  for (const item of Items.map((one) => fromItem<Key>(one))) {
    const added = await UPGRADES[version + 1]?.(table, item);
    if (added) await add(table, item, added);
  }
  return LastEvaluatedKey ? { version, after: fromItem(LastEvaluatedKey) } : { version: version + 1 };
}

/** Adds what is not there yet; an item that is gone, or that somebody has written in the new form, is left alone. */
async function add(table: Table, { pk, sk }: Key, added: Readonly<Record<string, unknown>>): Promise<void> {
  const names = Object.keys(added);
  const update = new UpdateItemCommand({
    TableName: table.name,
    Key: toItem({ pk, sk }),
    UpdateExpression: `SET ${names.map((_, n) => `#${n} = :${n}`).join(', ')}`,
    ConditionExpression: ['attribute_exists(pk)', ...names.map((_, n) => `attribute_not_exists(#${n})`)].join(' AND '),
    ExpressionAttributeNames: Object.fromEntries(names.map((name, n) => [`#${n}`, name])),
    ExpressionAttributeValues: toItem(Object.fromEntries(Object.values(added).map((value, n) => [`:${n}`, value]))),
  });
  await asked(table.client.send(update)).catch((error) => {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  });
}
