import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import type { Table } from '../../shared/store/client.ts';

/** What a piece of work asked of DynamoDB, in the units that it bills; `indexes` is the part of `write` that indexes took. */
export interface Units {
  readonly requests: number;
  readonly read: number;
  readonly write: number;
  readonly indexes: number;
}
export const NOTHING: Units = { requests: 0, read: 0, write: 0, indexes: 0 };

export const sum = (a: Units, b: Units): Units => ({
  requests: a.requests + b.requests,
  read: a.read + b.read,
  write: a.write + b.write,
  indexes: a.indexes + b.indexes,
});

/** Tells what has been asked since it was asked last. */
export type Meter = () => Units;

const READING = ['GetItemCommand', 'BatchGetItemCommand', 'QueryCommand', 'ScanCommand'];

/**
 * Reads every request's units as the engine answers them. What a cancelled transaction takes is not told by the engine,
 * nor by DynamoDB: conflicts are left out.
 */
export function openMeter({ client }: Table): Meter {
  let units = NOTHING;
  const middleware =
    (next: Handler, { commandName = '' }: { commandName?: string }) =>
    async (args: Given) => {
      const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'INDEXES' } });
      units = sum(units, unitsOf(commandName, [answer.output.ConsumedCapacity ?? []].flat()));
      return answer;
    };
  client.middlewareStack.add(middleware as never, { step: 'initialize', priority: 'high', name: 'meter' });
  return () => {
    const taken = units;
    units = NOTHING;
    return taken;
  };
}

interface Given {
  readonly input: object;
}
type Handler = (
  args: Given,
) => Promise<{ readonly output: { ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] } }>;

function unitsOf(command: string, consumed: readonly ConsumedCapacity[]): Units {
  const all = consumed.reduce((total, { CapacityUnits = 0 }) => total + CapacityUnits, 0);
  if (READING.includes(command)) return { ...NOTHING, requests: 1, read: all };
  const ofIndexes = consumed.flatMap(({ GlobalSecondaryIndexes = {} }) => Object.values(GlobalSecondaryIndexes));
  const indexes = ofIndexes.reduce((total, { CapacityUnits = 0 }) => total + CapacityUnits, 0);
  return { requests: 1, read: 0, write: all, indexes };
}
