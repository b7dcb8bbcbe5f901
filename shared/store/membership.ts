import { type TransactWriteItem, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { Member } from '../domain/member.ts';
import { type DecidedMember, type MemberLine, MOST_EMAIL, memberVersion, sameEmail } from '../domain/membership.ts';
import { type Table, toItem } from './client.ts';
import { held } from './held.ts';
import {
  CHANGES,
  type Key,
  memberChangeKey,
  memberKey,
  membersPartition,
  rosterKey,
  tallyKey,
  withoutKeys,
} from './keys.ts';
import { active, itemsOf } from './members.ts';
import { type Invitation, invitedItem } from './outbox.ts';
import { liveTally } from './progress.ts';
import { getAll, rows } from './read.ts';
import { INDEX } from './table.ts';

/** A member as the list shows them. */
export type ListedMember = Pick<Member, 'email' | 'name' | 'role' | 'division' | 'disabled'>;

/** Everybody of a city, disabled or not, by role and place. The list follows a change a moment later. */
export async function listMembers(table: Table, city: string): Promise<ListedMember[]> {
  const index = { name: INDEX.queue, hash: 'queue', range: 'queueSort' };
  const found = rows<{ listed: ListedMember }>(table, { partition: membersPartition(city), index });
  return (await Array.fromAsync(found)).map(({ listed }) => listed);
}

/** A member, disabled or not, with how administrators changed them, the oldest first. */
export interface Membership {
  readonly member: Member;
  readonly lines: readonly MemberLine[];
}

export async function loadMembership(table: Table, email: string): Promise<Membership | undefined> {
  const items = await Array.fromAsync(rows<Key & object>(table, { partition: memberKey(email).pk }));
  const member = items.find(({ sk }) => sk === memberKey(email).sk) as (Member & Key) | undefined;
  const lines = items.filter(({ sk }) => sk.startsWith(CHANGES)) as (MemberLine & Key)[];
  return member && { member: withoutKeys(member), lines: lines.map(withoutKeys) };
}

/** Whom a change is about, who asks for it, and which tallies tell what is in their hands. */
export interface AboutMember {
  readonly actor: string;
  readonly email: string;
  readonly programmes: readonly string[];
  readonly units: readonly string[];
}

/** Several members as they are, disabled or not, and what each has in hand. */
export interface Looked {
  member(email: string): Member | undefined;
  inHand(email: string): number;
}

export async function lookUpMembers(
  table: Table,
  { emails, programmes, units }: Pick<AboutMember, 'programmes' | 'units'> & { readonly emails: readonly string[] },
): Promise<Looked> {
  // A cell may hold more than a key can; that is nobody's address.
  const isAddress = (email: string) => email !== '' && email.length <= MOST_EMAIL;
  const wanted = [...new Set(emails.map((email) => email.toLowerCase()))].filter(isAddress);
  const tallies = await getAll<Record<string, unknown>[]>(table, talliesOf({ programmes, units }));
  const found = await getAll<Member[]>(table, wanted.map(memberKey));
  const members = new Map(found.flatMap((one, n) => (one ? [[wanted[n], withoutKeys(one)]] : [])));
  const member = (email: string) => members.get(email.toLowerCase());
  return { member, inHand: (email) => loadIn(tallies, member(email)?.email ?? email) };
}

const talliesOf = ({ programmes, units }: Pick<AboutMember, 'programmes' | 'units'>): Key[] =>
  programmes.flatMap((programme) => units.map((unit) => tallyKey(unit, programme)));

const loadIn = (tallies: readonly ((Record<string, unknown> & Key) | undefined)[], email: string): number =>
  tallies.reduce((sum, item) => sum + (liveTally(item).tally[`load:${email}`] ?? 0), 0);

/** What a change of a member is decided on, in one request. */
export async function loadForMember(
  table: Table,
  { actor, email, programmes, units }: AboutMember,
): Promise<{ actor: Member | undefined; before: Member | undefined; inHand: number }> {
  const keys = [memberKey(actor), memberKey(email), ...talliesOf({ programmes, units })];
  const [asking, before, ...counted] = await getAll<[Member, Member, ...Record<string, unknown>[]]>(table, keys);
  return {
    actor: active(asking),
    before: before && withoutKeys(before),
    inHand: loadIn(counted, before?.email ?? email),
  };
}

/** A change to commit, with whom and what it was decided on. */
export interface MemberCommit extends DecidedMember {
  readonly before: Member | undefined;
  readonly actor: Member;
  readonly invitation?: Invitation;
}

/**
 * Writes a member, the roster, the line and the letter together, as long as nobody has changed the member since and
 * whoever acts is still an administrator: of two who disable each other one is too late. False when somebody was faster.
 */
export async function commitMember(table: Table, commit: MemberCommit): Promise<boolean> {
  const { before, member, line, actor, invitation } = commit;
  const TableName = table.name;
  const [own, inRoster] = itemsOf(member);
  const left = before && rosterKey(before).pk !== rosterKey(member).pk ? [rosterKey(before)] : [];
  const TransactItems: TransactWriteItem[] = [
    { Put: { TableName, Item: own, ...asSeen(before) } },
    { Put: { TableName, Item: inRoster } },
    ...left.map((key) => ({ Delete: { TableName, Key: toItem(key) } })),
    { Put: { TableName, Item: toItem({ ...memberChangeKey(member.email, line.version), ...line }), ...NEW } },
    ...(sameEmail(actor.email, member.email) ? [] : [stillAdmin(TableName, actor)]),
    ...(invitation ? [invitedItem(TableName, invitation)] : []),
  ];
  return held(table.client.send(new TransactWriteItemsCommand({ TransactItems })));
}

const NEW = { ConditionExpression: 'attribute_not_exists(pk)' };

/** Neither an administrator nor the member (who says how to be told) has written it meanwhile. */
function asSeen(before: Member | undefined) {
  if (!before) return NEW;
  const { channels } = before;
  const version = memberVersion(before);
  return {
    ConditionExpression: `attribute_exists(pk) AND ${version === 0 ? 'attribute_not_exists(version)' : 'version = :version'} AND ${
      channels ? 'channels = :channels' : 'attribute_not_exists(channels)'
    }`,
    ...((version > 0 || channels) && {
      ExpressionAttributeValues: toItem({
        ...(version > 0 && { ':version': version }),
        ...(channels && { ':channels': channels }),
      }),
    }),
  };
}

const stillAdmin = (TableName: string, { email }: Member): TransactWriteItem => ({
  ConditionCheck: {
    TableName,
    Key: toItem(memberKey(email)),
    ConditionExpression: '#role = :admin AND (attribute_not_exists(disabled) OR disabled = :no)',
    ExpressionAttributeNames: { '#role': 'role' },
    ExpressionAttributeValues: toItem({ ':admin': 'admin', ':no': false }),
  },
});
