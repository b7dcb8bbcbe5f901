import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { Channels, Member } from '../domain/member.ts';
import { asked, type Table, toItem } from './client.ts';
import { memberKey, rosterKey } from './keys.ts';

/** Writes how a member is told, and nothing else of them: under the e-mail and in the roster alike. */
export async function saveChannels(table: Table, member: Member, channels: Channels): Promise<void> {
  const TransactItems = [memberKey(member.email), rosterKey(member)].map((key) => ({
    Update: {
      TableName: table.name,
      Key: toItem(key),
      UpdateExpression: 'SET channels = :channels',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: toItem({ ':channels': channels }),
    },
  }));
  await asked(table.client.send(new TransactWriteItemsCommand({ TransactItems })));
}
