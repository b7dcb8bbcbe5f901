import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { tableDefinition } from '../../shared/store/table.ts';

/** An item as DynamoDB keeps it. */
export type Item = Readonly<Record<string, AttributeValue>>;

/** What DynamoDB adds to each item that it keeps, in the table and in an index alike. */
export const OVERHEAD = 100;

const utf8 = (text: string) => Buffer.byteLength(text);
const total = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0);

/** Bytes of an item by DynamoDB's published rules: the UTF-8 of names and values, and what lists and maps add. */
export const itemSize = (item: Item): number =>
  total(Object.entries(item).map(([name, value]) => utf8(name) + valueSize(value)));

function valueSize(value: AttributeValue): number {
  if (value.S !== undefined) return utf8(value.S);
  if (value.N !== undefined) return numberSize(value.N);
  if (value.L) return 3 + total(value.L.map((one) => 1 + valueSize(one)));
  if (value.M) return 3 + itemSize(value.M) + Object.keys(value.M).length;
  if (value.SS) return total(value.SS.map(utf8));
  return 1;
}

/** A byte for two significant digits, one more, and one for a sign. */
const numberSize = (digits: string): number =>
  Math.ceil(digits.replace(/^-?0*|\D|0+$/g, '').length / 2) + 1 + (digits.startsWith('-') ? 1 : 0);

/** What each index keeps of an item: nothing where the item does not carry the index's keys. */
export function indexEntries(item: Item): Item[] {
  const table = tableDefinition.KeySchema.map((key) => key.AttributeName);
  return tableDefinition.GlobalSecondaryIndexes.flatMap(({ KeySchema, Projection }) => {
    const keys = KeySchema.map((key) => key.AttributeName);
    if (!keys.every((key) => key in item)) return [];
    const kept = new Set([...table, ...keys, ...Projection.NonKeyAttributes]);
    return [Object.fromEntries(Object.entries(item).filter(([name]) => kept.has(name)))];
  });
}
