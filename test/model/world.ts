import { randomUUID } from 'node:crypto';
import { type AttributeValue, BatchWriteItemCommand, DeleteTableCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { Registry } from '../../functions/web/site.ts';
import type { Table } from '../../shared/store/client.ts';
import { createTable } from '../../shared/store/create.ts';
import { meddled } from '../meddle.ts';
import { policy } from './cast.ts';

export type Stored = Record<string, AttributeValue>;

/** Lets a request through to the store. */
type Gate = (command: string, next: () => Promise<unknown>) => Promise<unknown>;

/** A registry on a table of its own, whose clock stands until it is moved. */
export interface World extends Registry {
  at: string;
}

const OPEN: Gate = (_, next) => next();
let gate = OPEN;
let shared: Table['client'] | undefined;

/** One client for all tables: making one takes longer than a short run. */
const client = () => {
  shared ??= meddled({ name: '' } as Table, 'command', (command, next) =>
    gate(command.replace('Command', ''), next),
  ).client;
  return shared;
};

/** Does something while its requests to the store go through a gate. */
export async function gated<T>(by: Gate, work: () => Promise<T>): Promise<T> {
  gate = by;
  try {
    return await work();
  } finally {
    gate = OPEN;
  }
}

export async function openWorld(at: string, items: readonly Stored[]): Promise<World> {
  const table = { client: client(), name: `model-${randomUUID()}` };
  await createTable(table);
  const parts = Array.from({ length: Math.ceil(items.length / 25) }, (_, n) => items.slice(25 * n, 25 * n + 25));
  await Promise.all(parts.map((part) => put(table, part)));
  const world: World = { table, policy, at, now: () => world.at };
  return world;
}

const put = ({ client, name }: Table, items: readonly Stored[]) =>
  client.send(new BatchWriteItemCommand({ RequestItems: { [name]: items.map((Item) => ({ PutRequest: { Item } })) } }));

export const closeWorld = ({ table: { client, name } }: World) =>
  client.send(new DeleteTableCommand({ TableName: name }));

export async function everything({ client, name: TableName }: Table): Promise<Stored[]> {
  const items: Stored[] = [];
  let from: Stored | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName, ConsistentRead: true, ExclusiveStartKey: from }));
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from);
  return items;
}
