import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Note } from '../domain/application/note.ts';
import { type Table, toItem } from './client.ts';
import { held } from './held.ts';
import { noteKey } from './keys.ts';

/** Writes a note; false when there is one under its id already. */
export async function addNote(table: Table, note: Note): Promise<boolean> {
  const command = new PutItemCommand({
    TableName: table.name,
    Item: toItem({ ...noteKey(note.application, note.id), ...note }),
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  return held(table.client.send(command));
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
  await held(table.client.send(command));
}
