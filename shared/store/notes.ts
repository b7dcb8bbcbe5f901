import { ConditionalCheckFailedException, DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Note } from '../domain/application/note.ts';
import { asked, type Table, toItem } from './client.ts';
import { noteKey } from './keys.ts';

/** Writes a note; false when there is one under its id already. */
export async function addNote(table: Table, note: Note): Promise<boolean> {
  const command = new PutItemCommand({
    TableName: table.name,
    Item: toItem({ ...noteKey(note.application, note.id), ...note }),
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  return ifSo(asked(table.client.send(command)));
}

/** Takes a note back, if it is still `by`'s; one that is gone stays gone. */
export async function removeNote(table: Table, { application, id, by }: Pick<Note, 'application' | 'id' | 'by'>) {
  const command = new DeleteItemCommand({
    TableName: table.name,
    Key: toItem(noteKey(application, id)),
    ConditionExpression: '#by = :by',
    ExpressionAttributeNames: { '#by': 'by' },
    ExpressionAttributeValues: toItem({ ':by': by }),
  });
  await ifSo(asked(table.client.send(command)));
}

async function ifSo(request: Promise<unknown>): Promise<boolean> {
  try {
    await request;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
