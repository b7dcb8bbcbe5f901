import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { type Table, toItem } from './client.ts';
import { held } from './held.ts';
import type { Key } from './keys.ts';

/** Writes a record on the version it was changed from, which is one below its own; false when somebody was faster. */
export const saveOnVersion = (table: Table, key: Key, record: { readonly version: number }): Promise<boolean> =>
  held(
    table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: toItem({ ...key, ...record }),
        ConditionExpression: 'attribute_not_exists(pk) OR version = :before',
        ExpressionAttributeValues: toItem({ ':before': record.version - 1 }),
      }),
    ),
  );
