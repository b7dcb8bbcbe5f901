import { BatchWriteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Member } from '../domain/member.ts';
import { asked, type Table, toItem } from './client.ts';
import { type Key, memberKey, withoutKeys } from './keys.ts';
import { getAll } from './read.ts';

/** The member with this e-mail, unless disabled. */
export async function loadMember(table: Table, email: string): Promise<Member | undefined> {
  const [found] = await getAll<[Member]>(table, [memberKey(email)]);
  return active(found);
}

export const active = (member: (Member & Key) | undefined): Member | undefined =>
  member && !member.disabled ? withoutKeys(member) : undefined;

export const saveMember = (table: Table, member: Member) =>
  asked(
    table.client.send(
      new PutItemCommand({ TableName: table.name, Item: toItem({ ...memberKey(member.email), ...member }) }),
    ),
  );

const BATCH = 25;

/** Writes many members at once, for a first start; what the store leaves over is written again. */
export async function saveMembers(table: Table, members: readonly Member[]): Promise<void> {
  let open = members.map((member) => ({ PutRequest: { Item: toItem({ ...memberKey(member.email), ...member }) } }));
  while (open.length > 0) {
    const request = { RequestItems: { [table.name]: open.slice(0, BATCH) } };
    const { UnprocessedItems = {} } = await asked(table.client.send(new BatchWriteItemCommand(request)));
    open = [...((UnprocessedItems[table.name] ?? []) as typeof open), ...open.slice(BATCH)];
  }
}
