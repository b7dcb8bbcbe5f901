import {
  BatchGetItemCommand,
  type BatchGetItemCommandInput,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import { TABLE } from '../../functions/local/settings.ts';
import { recountAll } from '../../functions/progress/recount.ts';
import { UNLIMITED } from '../../functions/scheduled/time-left.ts';
import { openTable } from '../../shared/store/client.ts';
import { answering, sideBySide } from './child.ts';
import type { Recount } from './recounting.ts';

/** As many districts at a time as the progress takes (functions/progress/recount.ts). */
const SIDE_BY_SIDE = 4;
const { client, name } = openTable(TABLE, process.env.DYNAMODB_ENDPOINT);
type Read = QueryCommandInput | BatchGetItemCommandInput;

/** What the progress reads, read bare: its very requests, in their order, and nothing made of the answers. */
answering(async (recount: Recount): Promise<number> => {
  const reads = await readsOf(recount);
  const start = performance.now();
  await sideBySide(reads, SIDE_BY_SIDE, read);
  return performance.now() - start;
});

/** The requests of a progress that finds nothing: they are caught before they leave. */
async function readsOf({ programme, all, now }: Recount): Promise<Read[]> {
  const caught: Read[] = [];
  const { client } = openTable(TABLE, process.env.DYNAMODB_ENDPOINT);
  client.middlewareStack.add(
    (_, { commandName }) =>
      async ({ input }) => {
        if (commandName !== 'TransactWriteItemsCommand') caught.push(input as Read);
        return { response: {}, output: { $metadata: {} } };
      },
    { step: 'initialize', name: 'catching' },
  );
  await recountAll({ client, name }, programme, all, now, UNLIMITED);
  return caught;
}

async function read(input: Read): Promise<void> {
  if ('RequestItems' in input) return void (await client.send(new BatchGetItemCommand(input)));
  let from: QueryCommandInput['ExclusiveStartKey'];
  do {
    const answer = await client.send(new QueryCommand({ ...(input as QueryCommandInput), ExclusiveStartKey: from }));
    from = answer.LastEvaluatedKey;
  } while (from);
}
