import { TransactWriteItemsCommand, type TransactWriteItemsCommandInput } from '@aws-sdk/client-dynamodb';
import { TABLE } from '../../functions/local/settings.ts';
import { openTable } from '../../shared/store/client.ts';
import { answering, sideBySide } from './child.ts';

/** What to do: the same transactions, straight to the store. */
export interface Commits {
  readonly transactions: readonly TransactWriteItemsCommandInput[];
  readonly many: number;
}
const { client } = openTable(TABLE, process.env.DYNAMODB_ENDPOINT);

/** Answers with the milliseconds that all took. */
answering(async ({ transactions, many }: Commits) => {
  const start = performance.now();
  await sideBySide(transactions, many, (input) => client.send(new TransactWriteItemsCommand(input)));
  return performance.now() - start;
});
