import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { openTable } from '../../../shared/store/client.ts';

const { env } = process;
beforeEach(() => {
  const AWS_ENDPOINT_URL_DYNAMODB = inject('endpoint');
  process.env = { ...env, AWS_ENDPOINT_URL_DYNAMODB, AWS_REGION: 'us-east-1' };
});
afterEach(() => {
  process.env = env;
});

test('in the cloud region and keys come from the environment', async () => {
  process.env = { ...process.env, AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'key' };
  const { client } = openTable('registry');
  expect((await client.send(new ListTablesCommand({}))).$metadata.httpStatusCode).toBe(200);
});
