import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Objection } from '../domain/application/objection.ts';
import { type Table, toItem } from './client.ts';
import { held } from './held.ts';
import { applicationKey, type Key, OBJECTIONS, rateKey, withoutKeys } from './keys.ts';
import { rows } from './read.ts';
import { EXPIRES } from './table.ts';

/** The objections to an application, oldest first. */
export async function listObjections(table: Table, application: string): Promise<Objection[]> {
  const wanted = { partition: applicationKey(application).pk, prefix: OBJECTIONS };
  return (await Array.fromAsync(rows<Objection & Key>(table, wanted))).map(withoutKeys);
}

const TWO_HOURS = 7200;

/** Counts one more of `what` in this hour; false when there were `most` already, and then nothing is counted. */
export async function oneMore(table: Table, what: string, hour: string, most: number): Promise<boolean> {
  return held(
    table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: toItem(rateKey(what, hour)),
        UpdateExpression: 'SET #expires = :expires ADD #count :one',
        ConditionExpression: 'attribute_not_exists(#count) OR #count < :most',
        ExpressionAttributeNames: { '#expires': EXPIRES, '#count': 'count' },
        ExpressionAttributeValues: toItem({
          ':one': 1,
          ':most': most,
          ':expires': Math.floor(Date.now() / 1000) + TWO_HOURS,
        }),
      }),
    ),
  );
}
