import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hookAddress, signature, webhook, webhookOf } from '../../../functions/messages/adapters/webhook.ts';
import { known } from '../../../shared/secrets/secret.ts';
import { A, openPost, type Post, submission } from './post.ts';

const SECRET = 'sixteen letters!';

interface Came {
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

let post: Post;
let came: Came[];
let answer: (response: ServerResponse) => void;
let address: string;
let stop: () => void;
beforeEach(async () => {
  [post, came, answer] = [await openPost(), [], (response) => response.writeHead(204).end()];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    came.push({ url: request.url, headers: request.headers, body });
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  stop = () => {
    server.close();
    server.closeAllConnections();
  };
});
afterEach(() => stop());

const run = () => post.run({ webhook: webhook({ address, secret: known(SECRET) }, 200) });

test('a call is signed, carries its id, and its signature can be checked', async () => {
  await submission(post);
  expect((await run()).told).toEqual({ webhook: 1 });
  const [{ headers, body, url } = { headers: {}, body: '', url: '' }] = came;
  const [, seconds = '', mac = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['x-registry-signature'])) ?? [];
  expect(mac).toBe(createHmac('sha256', SECRET).update(`${seconds}.${body}`).digest('hex'));
  expect(Math.abs(Number(seconds) - Date.now() / 1000)).toBeLessThan(5);
  expect([url, headers['content-type'], headers['idempotency-key']]).toEqual(['/hook', 'application/json', `${A}@3`]);
  expect(JSON.parse(body)).toMatchObject({ id: `${A}@3`, transition: 'submit', to: [{ audience: 'screener#330602' }] });
});

test('another body, time or secret has another signature', () => {
  const all = [
    signature(SECRET, 1, 'a'),
    signature(SECRET, 1, 'b'),
    signature(SECRET, 2, 'a'),
    signature('other', 1, 'a'),
  ];
  expect(new Set(all).size).toBe(4);
});

test('an answer of 500 is tried again under the same id', async () => {
  await submission(post);
  answer = (response) => response.writeHead(500).end();
  expect(Object.values((await run()).waiting)).toEqual(['webhook: Error: the webhook answered 500']);
  answer = (response) => response.writeHead(200).end('thanks');
  post.time += 60_000;
  expect((await run()).told).toEqual({ webhook: 1 });
  expect(came.map(({ headers }) => headers['idempotency-key'])).toEqual([`${A}@3`, `${A}@3`]);
});

test('a redirect is not followed and counts as not delivered', async () => {
  await submission(post);
  answer = (response) => response.writeHead(307, { location: '/elsewhere' }).end();
  expect(Object.values((await run()).waiting)).toEqual(['webhook: Error: the webhook answered 307']);
  expect(came.map(({ url }) => url)).toEqual(['/hook']);
});

test('an answer that does not come in time counts as not delivered', async () => {
  await submission(post);
  answer = () => {};
  expect(Object.values((await run()).waiting)[0]).toMatch(/^webhook: TimeoutError/);
});

test('nobody listening is tried again', async () => {
  await submission(post);
  stop();
  expect(Object.values((await run()).waiting)[0]).toMatch(/^webhook: TypeError: fetch failed/);
});

/** Addresses, and why they are refused. */
const ADDRESSES: Record<string, string | undefined> = {
  'https://office.example.test/hook': undefined,
  'https://10.0.0.7/hook': undefined,
  'http://localhost:8080/hook': undefined,
  'http://10.0.0.7/hook': 'WEBHOOK_URL must begin with https',
  'ftp://office.example.test': 'WEBHOOK_URL must begin with https',
  'file:///etc/passwd': 'WEBHOOK_URL must begin with https',
  'https://user:word@office.example.test': 'WEBHOOK_URL must carry no password',
  'https://169.254.169.254/latest': 'WEBHOOK_URL must not be a link-local address',
  'https://0xa9fea9fe/latest': 'WEBHOOK_URL must not be a link-local address',
  'https://[fe80::1]/': 'WEBHOOK_URL must not be a link-local address',
  'https://[::ffff:169.254.169.254]/': 'WEBHOOK_URL must not be a link-local address',
  'https://[fd00:ec2::254]/': 'WEBHOOK_URL must not be a link-local address',
  nonsense: 'WEBHOOK_URL is no address: nonsense',
};
test.each(Object.entries(ADDRESSES))('the address %s', (text, refused) => {
  if (refused === undefined) expect(hookAddress(text).href).toBe(text);
  else expect(() => hookAddress(text)).toThrow(refused);
});

test('there is a webhook where one is set, and an address without a secret is a mistake', () => {
  expect(webhookOf({})).toBeUndefined();
  expect(() => webhookOf({ WEBHOOK_URL: address })).toThrow('WEBHOOK_SECRET');
  expect(webhookOf({ WEBHOOK_URL: address, WEBHOOK_SECRET: SECRET })).toBeTypeOf('function');
});
