import {
  type AttributeValue,
  BatchGetItemCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { asked, fromItem, StoreBusy, type Table } from './client.ts';
import type { Key } from './keys.ts';

/** As DynamoDB has it, each attribute with its type. */
export type Item = Record<string, AttributeValue>;
const MOST_TRIES = 5;
/** What DynamoDB takes in one BatchGetItem. */
const MOST_KEYS = 100;

/** Gets several items in one request (in one for every hundred), in the order asked for; a missing one is undefined. Strongly consistent. */
export async function getAll<T extends readonly object[]>(
  table: Table,
  keys: readonly Key[],
): Promise<{ [N in keyof T]: (T[N] & Key) | undefined }> {
  const found = (await getItems(table, keys)).map((item) => item && fromItem(item));
  return found as unknown as { [N in keyof T]: (T[N] & Key) | undefined };
}

/** The same, as DynamoDB has them. */
export async function getItems(table: Table, keys: readonly Key[]): Promise<(Item | undefined)[]> {
  const found = new Map<string, Item>();
  const wanted = [...new Map(keys.map((key) => [name(key), marshall(key)])).values()];
  for (let from = 0; from < wanted.length; from += MOST_KEYS)
    for (const item of await getBatch(table, wanted.slice(from, from + MOST_KEYS)))
      found.set(`${item.pk?.S} ${item.sk?.S}`, item);
  return keys.map((key) => found.get(name(key)));
}

async function getBatch(table: Table, keys: Item[]): Promise<Item[]> {
  const found: Item[] = [];
  let open = keys;
  for (let tries = 0; open.length > 0; tries++) {
    if (tries === MOST_TRIES) throw new StoreBusy('keys stay unprocessed');
    const request = { RequestItems: { [table.name]: { Keys: open, ConsistentRead: true } } };
    const { Responses = {}, UnprocessedKeys = {} } = await asked(table.client.send(new BatchGetItemCommand(request)));
    found.push(...(Responses[table.name] ?? []));
    open = UnprocessedKeys[table.name]?.Keys ?? [];
  }
  return found;
}

const name = ({ pk, sk }: Key) => `${pk} ${sk}`;

/** Which rows of a partition (of the table or of an index) to read. */
export interface Rows {
  readonly partition: string;
  /** Only rows whose sort key begins with this. */
  readonly prefix?: string;
  /** Only rows after this sort key; one outside `prefix` is no place in these rows and means the beginning. */
  readonly after?: string | undefined;
  /** Read backwards: only rows before this sort key. */
  readonly before?: string | undefined;
  readonly index?: { readonly name: string; readonly hash: string; readonly range: string };
  readonly only?: Pick<QueryCommandInput, 'FilterExpression' | 'ProjectionExpression' | 'ExpressionAttributeNames'> & {
    readonly values?: Record<string, unknown>;
  };
  /** Of what was read only this, where it takes more than the store can tell. */
  readonly kept?: ((row: Readonly<Record<string, unknown>>) => boolean) | undefined;
  /** How many rows one request reads at most; without it, as many as fit its 1 MB. */
  readonly batch?: number;
  readonly backwards?: boolean;
}

/** Every row, request by request, for as long as the reader goes on. */
export async function* rows<T>(table: Table, wanted: Rows): AsyncGenerator<T> {
  let from: Item | undefined;
  do {
    const answer = await asked(
      table.client.send(new QueryCommand({ ...query(table, wanted), ...(from && { ExclusiveStartKey: from }) })),
    );
    for (const item of answer.Items ?? []) {
      const row = fromItem<T>(item);
      if (wanted.kept?.(row as Record<string, unknown>) !== false) yield row;
    }
    from = answer.LastEvaluatedKey;
  } while (from);
}

/** The first `most` rows, and no request more than they need. */
export async function firstRows<T>(table: Table, wanted: Rows, most: number): Promise<T[]> {
  const taken: T[] = [];
  for await (const row of rows<T>(table, wanted)) {
    taken.push(row);
    if (taken.length === most) break;
  }
  return taken;
}

/** Sorts after every key that begins as `prefix` does: key parts hold no character this high. */
const LAST = '\uffff';

function query(
  table: Table,
  { partition, prefix = '', after, before, index, only, batch, backwards }: Rows,
): QueryCommandInput {
  const { values, ...filter } = only ?? {};
  const [hash, range] = index ? [index.hash, index.range] : ['pk', 'sk'];
  return {
    TableName: table.name,
    ...filter,
    ...(index ? { IndexName: index.name } : { ConsistentRead: true }),
    KeyConditionExpression: '#hash = :hash AND #range BETWEEN :first AND :last',
    ExpressionAttributeNames: { '#hash': hash, '#range': range, ...filter.ExpressionAttributeNames },
    ExpressionAttributeValues: marshall({
      ':hash': partition,
      ':first': after?.startsWith(prefix) ? `${after} ` : prefix || ' ',
      ':last': `${prefix}${LAST}`,
      ...values,
    }),
    ...(batch && { Limit: batch }),
    ...(backwards && { ScanIndexForward: false }),
    ...(before !== undefined && { ExclusiveStartKey: marshall({ pk: partition, sk: before }) }),
  };
}
