import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';

const client = new DynamoDBClient({});

/** The least that a web function can be: Hono and the DynamoDB client. */
export const handler = handle(
  new Hono()
    .get('/assets/:hash/:name', (c) => c.body('', 200))
    .get('/item', async (c) =>
      c.json(await client.send(new GetItemCommand({ TableName: 'registry', Key: { pk: { S: '-' }, sk: { S: '-' } } }))),
    ),
);
