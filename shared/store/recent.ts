import type { Application, State } from '../domain/application/application.ts';
import type { Table } from './client.ts';
import { applicationKey, type Key, queuePartition, withoutKeys } from './keys.ts';
import { getAll, rows } from './read.ts';
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

/**
 * The applications of a category that came into one of some states last, newest first: their places first, one query for
 * each reporting unit whatever the states, then themselves.
 */
export async function recentApplications(table: Table, wanted: Wanted): Promise<Application[]> {
  const { programme, districts, most } = wanted;
  const only = placesOf(wanted);
  const lists = districts.map((district) =>
    Array.fromAsync(rows<Place>(table, { partition: queuePartition(programme, district), index: queue, only })),
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
const placesOf = ({ category, states }: Wanted) => ({
  ProjectionExpression: 'id, since',
  FilterExpression: `#category = :category AND #state IN (${states.map((_, n) => `:s${n}`).join(', ')})`,
  ExpressionAttributeNames: { '#category': 'category', '#state': 'state' },
  values: { ':category': category, ...Object.fromEntries(states.map((state, n) => [`:s${n}`, state])) },
});
