import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { Member, Role } from '../domain/member.ts';
import { asked, type Table, toItem } from './client.ts';
import { type Key, memberKey, memberListKeys, rosterKey, rosterPartition, withoutKeys } from './keys.ts';
import { BATCH, putBatch } from './put-batch.ts';
import { getAll, rows } from './read.ts';

/** The member with this e-mail, unless disabled. */
export async function loadMember(table: Table, email: string): Promise<Member | undefined> {
  const [found] = await getAll<[Member]>(table, [memberKey(email)]);
  return active(found);
}

/** Whether there is such a member, disabled or not. */
export async function isMember(table: Table, email: string): Promise<boolean> {
  const [found] = await getAll<[Member]>(table, [memberKey(email)]);
  return found !== undefined;
}

export const active = (member: (Member & Key) | undefined): Member | undefined =>
  member && !member.disabled ? withoutKeys(member) : undefined;

/** Everybody who has a role for a place, by e-mail; whoever is disabled is left out. */
export async function loadRoster(table: Table, role: Role, division: string): Promise<Member[]> {
  const found = await Array.fromAsync(rows<Member & Key>(table, { partition: rosterPartition(role, division) }));
  return found.flatMap((member) => active(member) ?? []);
}

/** A member stands under the e-mail, which the city's list has too, and in the roster of the role and place: both are written together. */
export const itemsOf = (member: Member) => [
  toItem({ ...memberKey(member.email), ...member, ...inList(member) }),
  toItem({ ...rosterKey(member), ...member }),
];

/** What puts a member into the city's list. */
export function inList(member: Member) {
  const { email, name, role, division, disabled } = member;
  return { ...memberListKeys(member), listed: { email, name, role, division, ...(disabled && { disabled }) } };
}

/** Writes a member anew; one who changes role or place leaves the old roster. */
export async function saveMember(table: Table, member: Member, before?: Member): Promise<void> {
  const TableName = table.name;
  const left = before && rosterKey(before).pk !== rosterKey(member).pk ? rosterKey(before) : undefined;
  const TransactItems = [
    ...itemsOf(member).map((Item) => ({ Put: { TableName, Item } })),
    ...(left ? [{ Delete: { TableName, Key: toItem(left) } }] : []),
  ];
  await asked(table.client.send(new TransactWriteItemsCommand({ TransactItems })));
}

/** Writes many members at once and in order, for a first start. */
export async function saveMembers(table: Table, members: readonly Member[]): Promise<void> {
  const items = members.flatMap(itemsOf);
  for (let n = 0; n < items.length; n += BATCH) await putBatch(table, items.slice(n, n + BATCH));
}
