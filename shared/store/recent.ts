import type { Application, State } from '../domain/application/application.ts';
import type { Table } from './client.ts';
import { applicationKey, type Key, queuePartition, withoutKeys } from './keys.ts';
import { firstRows, getAll } from './read.ts';
import { INDEX } from './table.ts';

interface Wanted {
  readonly programme: string;
  readonly districts: readonly string[];
  readonly states: readonly State[];
  readonly category: string;
  readonly most: number;
}

/** As many as one request gets. */
const AT_ONCE = 100;

/** The applications of a category that came into one of some states last, newest first: their places first, then themselves. */
export async function recentApplications(table: Table, wanted: Wanted): Promise<Application[]> {
  const { programme, districts, states, category, most } = wanted;
  const lists = districts.flatMap((district) =>
    states.map((state) => {
      const [partition, prefix] = [queuePartition(programme, district), `${state}#`];
      return firstRows<Place>(
        table,
        { partition, prefix, index: queue, backwards: true, only: ofCategory(category) },
        most,
      );
    }),
  );
  const found = (await Promise.all(lists)).flat().sort((a, b) => (a.since > b.since ? -1 : 1));
  const keys = found.slice(0, most).map(({ id }) => applicationKey(id));
  const parts = Array.from({ length: Math.ceil(keys.length / AT_ONCE) }, (_, n) =>
    getAll<Application[]>(table, keys.slice(n * AT_ONCE, (n + 1) * AT_ONCE)),
  );
  const read = (await Promise.all(parts)) as (Application & Key)[][];
  return read.flat().flatMap((application) => (application ? [withoutKeys(application)] : []));
}

type Place = Pick<Application, 'id' | 'since'>;
const queue = { name: INDEX.queue, hash: 'queue', range: 'queueSort' };
const ofCategory = (category: string) => ({
  ProjectionExpression: 'id, since',
  FilterExpression: '#category = :category',
  ExpressionAttributeNames: { '#category': 'category' },
  values: { ':category': category },
});
