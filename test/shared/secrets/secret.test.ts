import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { secretOf } from '../../../shared/secrets/secret.ts';

const ARN = 'arn:aws:secretsmanager:cn-northwest-1:1:secret:session';
const { env } = process;
let answers: [status: number, body: object][];
let asked: { target: unknown; scope: string; body: string }[];
const server = createServer(async (request, response) => {
  const { 'x-amz-target': target, authorization = '' } = request.headers;
  const body = Buffer.concat(await Array.fromAsync(request)).toString();
  asked.push({ target, scope: /\/(\w[\w-]*\/\w+)\/aws4_request/.exec(authorization)?.[1] ?? '', body });
  const [status, answer] = answers.shift() ?? [500, {}];
  response.writeHead(status).end(JSON.stringify(answer));
});

beforeEach(async () => {
  [answers, asked] = [[], []];
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const AWS_ENDPOINT_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env = { ...env, AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'key' };
});
afterEach(() => {
  process.env = env;
  server.close();
});

test('a secret is asked for once, in its own region', async () => {
  answers = [[200, { SecretString: 'open sesame' }]];
  const secret = secretOf(ARN);
  expect(await Promise.all([secret(), secret()])).toEqual(['open sesame', 'open sesame']);
  const request = { target: 'secretsmanager.GetSecretValue', scope: 'cn-northwest-1/secretsmanager' };
  expect(asked).toEqual([{ ...request, body: JSON.stringify({ SecretId: ARN }) }]);
});

test('a secret that is not given is told, and asked for again', async () => {
  answers = [
    [400, { __type: 'AccessDeniedException' }],
    [200, { SecretString: 'open sesame' }],
  ];
  const secret = secretOf(ARN);
  await expect(secret()).rejects.toThrow('the secret was not given: 400 {"__type":"AccessDeniedException"}');
  expect(await secret()).toBe('open sesame');
});
