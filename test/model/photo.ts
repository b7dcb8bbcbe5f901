import { BatchGetItemCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import type { Table } from '../../shared/store/client.ts';
import type { Stored } from './world.ts';

/**
 * A table as it was at one moment, read from memory by the store's own code. Looking at everything costs the engine some
 * thirty requests, more than all that a short run does before.
 */
export function photoOf(items: readonly Stored[], name = 'photo'): Table {
  const byKey = new Map(items.map((item) => [`${text(item, 'pk')} ${text(item, 'sk')}`, item]));
  const send = async (command: unknown) => {
    if (command instanceof QueryCommand) return { Items: queried(items, command.input as Query) };
    if (!(command instanceof BatchGetItemCommand)) throw new Error('a photo is only looked at');
    const keys = Object.values(command.input.RequestItems ?? {}).flatMap(({ Keys = [] }) => Keys as Stored[]);
    const found = keys
      .map((key) => byKey.get(`${text(key, 'pk')} ${text(key, 'sk')}`))
      .filter((item) => item !== undefined);
    return { Responses: { [name]: found } };
  };
  return { name, client: { send } as unknown as Table['client'] };
}

const text = (item: Stored, attribute: string): string => item[attribute]?.S ?? '';

type Query = QueryCommandInput & { readonly ExpressionAttributeValues: Stored };

/** The one form of query that `shared/store/read.ts` asks; what it leaves out of a row is not left out here. */
function queried(
  items: readonly Stored[],
  { ExpressionAttributeNames: names = {}, ExpressionAttributeValues: values, ScanIndexForward }: Query,
): Stored[] {
  const [hash = '', range = ''] = [names['#hash'], names['#range']];
  const [partition, first, last] = [text(values, ':hash'), text(values, ':first'), text(values, ':last')];
  const rows = items.filter((item) => {
    const sort = text(item, range);
    return text(item, hash) === partition && sort >= first && sort <= last;
  });
  const sorted = rows.sort((a, b) => (text(a, range) < text(b, range) ? -1 : 1));
  return ScanIndexForward === false ? sorted.reverse() : sorted;
}
