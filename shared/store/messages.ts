import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { type Audience, isFor, type Message } from '../domain/message/message.ts';
import type { Page } from './applications.ts';
import { asked, type Table, toItem } from './client.ts';
import { type Key, MESSAGES, officePartition, readMarkKey, withoutKeys } from './keys.ts';
import { firstRows, getAll } from './read.ts';

/** Whose messages: those of an office, as far as they are meant for one of its people. */
export interface Reader {
  readonly audience: Audience;
  readonly email: string;
}

/** A message, and its place among its office's: a mark or a page goes by it. */
export interface Placed extends Message {
  readonly place: string;
}

/** How many messages somebody has not read; `more` where there are yet more than were looked at. */
export interface Unread {
  readonly count: number;
  readonly more: boolean;
  /** The place up to which they have read. */
  readonly until: string;
}

/** How far back one request looks: for a page, whoever the messages between are for; and for the unread ones. */
const LOOKED_THROUGH = 200;
const COUNTED = 100;

/** What `email` has not read, in one request: the office's marks and its newest messages stand side by side. */
export async function countUnread(table: Table, { audience, email }: Reader): Promise<Unread> {
  const own = readMarkKey(audience, email).sk;
  const partition = officePartition(audience);
  const fields = { '#only': 'only', '#except': 'except', '#until': 'until' };
  const only = { ProjectionExpression: 'sk, #only, #except, #until', ExpressionAttributeNames: fields };
  const found = await firstRows<Told>(table, { partition, backwards: true, batch: COUNTED, only }, COUNTED);
  const until = found.find(({ sk }) => sk === own)?.until ?? '';
  const after = found.filter(({ sk }) => sk.startsWith(MESSAGES) && sk > until);
  const count = after.filter((message) => isFor(email, message)).length;
  return { count, more: found.length === COUNTED && found.at(-1) === after.at(-1), until };
}
type Told = Pick<Message, 'only' | 'except'> & Key & { readonly until?: string };

/** A page of somebody's messages, newest first. One who is seldom meant may get a short page, and a next one. */
export async function listMessages(
  table: Table,
  { audience, email }: Reader,
  { before, most }: { before?: string | undefined; most: number },
): Promise<Page<Placed>> {
  const partition = officePartition(audience);
  const wanted = { partition, prefix: MESSAGES, before, backwards: true, batch: LOOKED_THROUGH };
  const found = await firstRows<Message & Key>(table, wanted, LOOKED_THROUGH);
  const own = found.filter((message) => isFor(email, message));
  const rows = own.slice(0, most).map((message) => ({ ...withoutKeys(message), place: message.sk }));
  const last = own.length > most ? rows.at(-1)?.place : found.length === LOOKED_THROUGH && found.at(-1)?.sk;
  return last ? { rows, next: last } : { rows };
}

/** Up to where somebody has read. */
export async function loadReadMark(table: Table, { audience, email }: Reader): Promise<string> {
  const [mark] = await getAll<[{ until: string }]>(table, [readMarkKey(audience, email)]);
  return mark?.until ?? '';
}

/** Remembers that somebody has read everything up to a place; an older page does not take that back. */
export async function markRead(table: Table, { audience, email }: Reader, until: string): Promise<void> {
  const command = new UpdateItemCommand({
    TableName: table.name,
    Key: toItem(readMarkKey(audience, email)),
    UpdateExpression: 'SET #until = :until',
    ConditionExpression: 'attribute_not_exists(#until) OR #until < :until',
    ExpressionAttributeNames: { '#until': 'until' },
    ExpressionAttributeValues: toItem({ ':until': until }),
  });
  await asked(table.client.send(command)).catch((error) => {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  });
}

/** A place that `listMessages` gave: nothing else may become a mark. */
export const isPlace = (text: string): boolean => /^MESSAGE#\d{4}-\d\d-\d\dT[\x21-\x7e]{1,180}$/.test(text);
