import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { fromItem } from './client.ts';
import { type Key, kindOf } from './keys.ts';
import type { Item } from './read.ts';
import { EXPIRES } from './table.ts';

/** An item as one line of text, and what has to be known of it without reading it. */
export interface Line extends Key {
  readonly kind: string;
  /** DynamoDB's own JSON, every name in order: the same item is the same text, whoever wrote it and wherever it stood. */
  readonly text: string;
  /** When DynamoDB may remove it by itself, in seconds. */
  readonly expires?: number;
}

export function lineOf(item: Item): Line {
  const { pk, sk, [EXPIRES]: expires } = item;
  if (pk?.S === undefined || sk?.S === undefined) throw new Error('an item has a partition key and a sort key');
  const key = { pk: pk.S, sk: sk.S };
  return { ...key, kind: kindOf(key), text: textOf(item), ...(expires?.N && { expires: Number(expires.N) }) };
}

/** Readers of lines take these two for line breaks, which JSON does not. */
const BREAKS = /[\u2028\u2029]/g;

const textOf = (item: Item): string =>
  JSON.stringify(inOrder({ M: item }).M).replace(BREAKS, (c) => `\\u${c.charCodeAt(0).toString(16)}`);

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]) => (one < other ? -1 : 1);

function inOrder(value: AttributeValue): AttributeValue {
  if (value.M)
    return {
      M: Object.fromEntries(
        Object.entries(value.M)
          .sort(byName)
          .map(([name, part]) => [name, inOrder(part)]),
      ),
    };
  if (value.L) return { L: value.L.map(inOrder) };
  if (value.SS) return { SS: value.SS.toSorted() };
  if (value.NS) return { NS: value.NS.toSorted() };
  if (value.B || value.BS) throw new Error('the registry stores no bytes in its table');
  return value;
}

/** Throws for what is no item. */
export const readLine = (text: string): Line => lineOf(itemOf(text));

export const itemOf = (text: string): Item => JSON.parse(text) as Item;

/** What a line says. */
export const told = <T>({ text }: Line): T => fromItem<T>(itemOf(text));
