import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { asked } from './client.ts';

/** Sends a write that has a condition: true when it was made, false when the condition does not hold or another write was under way. */
export async function held(writing: Promise<unknown>): Promise<boolean> {
  try {
    await asked(writing);
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException || isLost(error)) return false;
    throw error;
  }
}

function isLost(error: unknown): boolean {
  const reasons = error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : [];
  return reasons.some(({ Code }) => Code === 'ConditionalCheckFailed' || Code === 'TransactionConflict');
}
