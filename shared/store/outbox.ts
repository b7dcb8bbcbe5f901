import {
  ConditionalCheckFailedException,
  PutItemCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { cityOf } from '../domain/division.ts';
import type { Member } from '../domain/member.ts';
import type { Message } from '../domain/message/message.ts';
import type { Instant } from '../domain/time.ts';
import { asked, type Table, toItem } from './client.ts';
import { type Key, messageKey, outboxKey, outboxPartition, undeliveredPartition } from './keys.ts';
import { rows } from './read.ts';

/** A change that is to be told outside the site. It lies in the outbox until everybody was told, or telling was given up. */
export interface Outgoing extends Key {
  readonly messages: readonly Message[];
  /** Instead of messages: somebody became a member, and is told so. */
  readonly invitation?: Invitation;
  /** How often a worker took it up; by this and by `due` each writing finds out whether it still has it. */
  readonly attempts: number;
  /** When it may be taken up (again), in milliseconds. While it is being worked on, when that worker is given up. */
  readonly due: number;
  /** Who was told and when, by channel and address. */
  readonly told: Readonly<Record<string, string>>;
  /** Why the last attempt failed, by channel and address. */
  readonly faults?: Faults;
}
/** A letter to somebody who was let in: how to sign in. */
export interface Invitation extends Pick<Member, 'email' | 'division'> {
  readonly at: Instant;
}
export type Faults = Readonly<Record<string, string>>;

/** What telling people adds to a change's transaction: each message in its office, and the change in the outbox. */
export function toldItems(TableName: string, messages: readonly Message[]): TransactWriteItem[] {
  const [first] = messages;
  if (!first) return [];
  const outgoing: Outgoing = { ...outboxKey(first), messages, attempts: 0, due: 0, told: {} };
  return [...messages.map((message) => ({ ...messageKey(message), ...message })), outgoing].map((item) => ({
    Put: { TableName, Item: toItem(item) },
  }));
}

/** What letting somebody in adds to its transaction. */
export const invitedItem = (TableName: string, invitation: Invitation): TransactWriteItem => {
  const outgoing: Outgoing = { ...invitationKey(invitation), messages: [], invitation, attempts: 0, due: 0, told: {} };
  return { Put: { TableName, Item: toItem(outgoing) } };
};

const invitationKey = ({ email, division, at }: Invitation): Key => ({
  pk: outboxPartition(cityOf(division)),
  sk: `${at}#INVITATION#${email}`,
});

const homeOf = ({ messages: [message], invitation }: Outgoing): Key | undefined => {
  if (invitation) return invitationKey(invitation);
  return message && outboxKey(message);
};

/** What of a district is to be told now, the oldest first; what failed or is being worked on waits its time. */
export async function* outgoingBy(table: Table, district: string, now: number): AsyncGenerator<Outgoing> {
  for await (const item of rows<Outgoing>(table, { partition: outboxPartition(district) }))
    if (item.due <= now) yield item;
}

/** Takes one up until `due`; undefined when another worker just did. */
export const takeUp = (table: Table, found: Outgoing, due: number): Promise<Outgoing | undefined> =>
  changed(table, found, { ...found, attempts: found.attempts + 1, due });

/** Remembers that somebody was told, and goes on until `due`; undefined when another worker has it by now. */
export const noteTold = (table: Table, taken: Outgoing, whom: string, at: string, due: number) =>
  changed(table, taken, { ...taken, told: { ...taken.told, [whom]: at }, due });

/** Puts it back with what went wrong, to be tried again when it is `due`. */
export const putBack = (table: Table, taken: Outgoing, faults: Faults, due: number): Promise<Outgoing | undefined> =>
  changed(table, taken, { ...taken, faults, due });

/** Lays it down half told, for whoever comes next: there was no time for more, which is no attempt that failed. */
export const layDown = (table: Table, taken: Outgoing, faults: Faults, due: number): Promise<Outgoing | undefined> =>
  changed(table, taken, { ...taken, faults, attempts: taken.attempts - 1, due });

/** Everybody was told. */
export const takeOut = (table: Table, taken: Outgoing): Promise<boolean> =>
  moved(table, [{ Delete: { TableName: table.name, ...still(taken) } }]);

/** Gives it up and keeps why, for the city's administrators. */
export const giveUp = (table: Table, city: string, taken: Outgoing, faults: Faults): Promise<boolean> => {
  const kept = { ...taken, pk: undeliveredPartition(city), faults };
  return moved(table, [
    { Delete: { TableName: table.name, ...still(taken) } },
    { Put: { TableName: table.name, Item: toItem(kept) } },
  ]);
};

/** What was given up, the oldest first. */
export const undelivered = (table: Table, city: string): Promise<Outgoing[]> =>
  Array.fromAsync(rows<Outgoing>(table, { partition: undeliveredPartition(city) }));

/** Has everything that was given up tried again; whoever was told already is not told again. */
export async function sendAgain(table: Table, city: string): Promise<void> {
  for (const { faults: _, ...given } of await undelivered(table, city)) {
    const home = homeOf(given);
    if (!home) continue;
    await moved(table, [
      { Delete: { TableName: table.name, ...still(given) } },
      { Put: { TableName: table.name, Item: toItem({ ...given, ...home, attempts: 0, due: 0 }) } },
    ]);
  }
}

/** As it was read: nobody has taken it up or noted anything since. */
const still = ({ pk, sk, attempts, due }: Outgoing) => ({
  Key: toItem({ pk, sk }),
  ConditionExpression: 'attempts = :attempts AND due = :due',
  ExpressionAttributeValues: toItem({ ':attempts': attempts, ':due': due }),
});

async function changed(table: Table, from: Outgoing, to: Outgoing): Promise<Outgoing | undefined> {
  const { Key: _, ...condition } = still(from);
  const command = new PutItemCommand({ TableName: table.name, Item: toItem(to), ...condition });
  return (await unlessAnother(asked(table.client.send(command)))) ? to : undefined;
}

const moved = (table: Table, TransactItems: TransactWriteItem[]): Promise<boolean> =>
  unlessAnother(asked(table.client.send(new TransactWriteItemsCommand({ TransactItems }))));

/** True when it was written, false when another worker has it. */
async function unlessAnother(writing: Promise<unknown>): Promise<boolean> {
  try {
    await writing;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException || isTaken(error)) return false;
    throw error;
  }
}

const isTaken = (error: unknown) =>
  error instanceof TransactionCanceledException &&
  error.CancellationReasons?.some(({ Code }) => Code === 'ConditionalCheckFailed');
