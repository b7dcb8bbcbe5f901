import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { NOTHING_TOLD, type Told } from '../domain/health/run.ts';
import type { Instant } from '../domain/time.ts';
import { asked, type Table, toItem } from './client.ts';
import { runKey } from './keys.ts';
import { getAll } from './read.ts';
import { EXPIRES } from './table.ts';

/** Nobody tries a run again after so long. */
const TWO_DAYS = 2 * 24 * 3600;

/** What the tries of a run have done so far, and what they told of it. */
export interface Part {
  readonly done: readonly string[];
  readonly told: Told;
}

/** What earlier tries of a run have done, if they had to stop. */
export async function loadDone(table: Table, name: string, scheduled: Instant): Promise<Part> {
  const [found] = await getAll<[Partial<Part>]>(table, [runKey(name, scheduled)]);
  return { done: found?.done ?? [], told: found?.told ?? NOTHING_TOLD };
}

/** Remembers what a run that has to stop has done. */
export async function saveDone(table: Table, name: string, scheduled: Instant, part: Part): Promise<void> {
  const expires = Math.floor(Date.now() / 1000) + TWO_DAYS;
  const Item = toItem({ ...runKey(name, scheduled), ...part, [EXPIRES]: expires });
  await asked(table.client.send(new PutItemCommand({ TableName: table.name, Item })));
}
