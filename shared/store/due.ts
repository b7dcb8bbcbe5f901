import type { Due } from '../domain/application/due.ts';
import { addDays, type Day } from '../domain/time.ts';
import type { Table } from './client.ts';
import { duePartition, type Key } from './keys.ts';
import { rows } from './read.ts';

/** What time has to do to an application. */
export interface DueItem extends Due {
  readonly application: string;
}

/** Everything of a reporting unit that is due by `today`, the oldest first: what an outage left is among it. */
export const dueBy = (table: Table, district: string, today: Day): AsyncGenerator<DueItem> =>
  upTo(table, district, addDays(today, 1));

async function* upTo(table: Table, district: string, end: Day): AsyncGenerator<DueItem> {
  for await (const item of rows<DueItem & Key>(table, { partition: duePartition(district) })) {
    if (item.sk >= end) return;
    yield item;
  }
}
