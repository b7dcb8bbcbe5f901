import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Instant } from '../domain/time.ts';
import { asked, type Table, toItem } from './client.ts';
import { runKey } from './keys.ts';
import { getAll } from './read.ts';
import { EXPIRES } from './table.ts';

/** Nobody tries a run again after so long. */
const TWO_DAYS = 2 * 24 * 3600;

/** What earlier tries of a run have done, if they had to stop. */
export async function loadDone(table: Table, name: string, scheduled: Instant): Promise<readonly string[]> {
  const [found] = await getAll<[{ done: string[] }]>(table, [runKey(name, scheduled)]);
  return found?.done ?? [];
}

/** Remembers what a run that has to stop has done. */
export async function saveDone(table: Table, name: string, scheduled: Instant, done: readonly string[]): Promise<void> {
  const expires = Math.floor(Date.now() / 1000) + TWO_DAYS;
  const Item = toItem({ ...runKey(name, scheduled), done, [EXPIRES]: expires });
  await asked(table.client.send(new PutItemCommand({ TableName: table.name, Item })));
}
