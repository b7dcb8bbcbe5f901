import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';

type Logger = NonNullable<DynamoDBClientConfig['logger']>;
const nothing = () => undefined;

/** The table and the way to it; every store function takes it first. */
export interface Table {
  readonly client: DynamoDBClient;
  readonly name: string;
}

/**
 * The client's own logger prepares every request for printing and then prints nothing: an eighth of its time. Without
 * `info` and `error` it prepares none; the credential providers call the others without asking whether they are there.
 */
const SILENT = { trace: nothing, debug: nothing, warn: nothing } as Partial<Logger> as Logger;

/** Opens a table. `endpoint` names another DynamoDB than the cloud's; the region and keys come from the environment. A request without an answer is given up in time to say so. */
export function openTable(name: string, endpoint?: string): Table {
  const local = endpoint && {
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
  const requestHandler = { connectionTimeout: 1_000, requestTimeout: 4_000, throwOnRequestTimeout: true };
  return { name, client: new DynamoDBClient({ ...local, maxAttempts: 4, requestHandler, logger: SILENT }) };
}

/** The storage did not answer, or not in time, although it was asked again: nothing is known to be lost. Shown as 503. */
export class StoreBusy extends Error {
  constructor(cause: unknown) {
    super('the store does not answer', { cause });
    this.name = 'StoreBusy';
  }
}

const PASSING = [
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
  'TransactionInProgressException',
  'TransactionConflictException',
  'TimeoutError',
  'AbortError',
];

/** Runs a request; what the client's own retries could not mend becomes `StoreBusy`. */
export async function asked<T>(request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    if (isPassing(error)) throw new StoreBusy(error);
    throw error;
  }
}

function isPassing(error: unknown): boolean {
  const { name = '', code = '', $fault } = error as { name?: string; code?: string; $fault?: string };
  return PASSING.includes(name) || $fault === 'server' || /^E(CONN|PIPE|TIMEDOUT|AI_AGAIN|HOSTUNREACH)/.test(code);
}

export const toItem = (value: object) => marshall(value, { removeUndefinedValues: true });
export const fromItem = <T>(item: Parameters<typeof unmarshall>[0]): T => unmarshall(item) as T;
