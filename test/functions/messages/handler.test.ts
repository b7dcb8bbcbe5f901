import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { places } from '../../items.ts';
import { openPost, submission } from './post.ts';

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv('DYNAMODB_ENDPOINT', inject('endpoint'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** The scheduled function as the cloud starts it: with its table and channels in the environment. */
async function scheduled(env: Record<string, string>) {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const { handler } = await import('../../../functions/messages/handler.ts');
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  return { handler, logged: () => log.mock.calls.map(([line]) => JSON.parse(line)) };
}

test('the scheduled function empties the outbox, and is silent when there is nothing to say', async () => {
  const post = await openPost();
  await submission(post);
  const { handler, logged } = await scheduled({ TABLE_NAME: post.table.name });
  expect(await handler()).toEqual({ told: {}, waiting: {}, givenUp: {} });
  expect((await places(post.table)).filter((place) => place.startsWith('OUTBOX'))).toEqual([]);
  expect(logged()).toEqual([]);
});

test('it says what it could not deliver yet', async () => {
  const post = await openPost();
  await submission(post);
  const hook = { WEBHOOK_URL: 'http://localhost:1/', WEBHOOK_SECRET: 'sixteen letters!' };
  const { handler, logged } = await scheduled({ TABLE_NAME: post.table.name, ...hook });
  const { waiting } = await handler();
  expect(Object.keys(waiting).length).toBe(1);
  expect(logged()).toEqual([{ level: 'info', function: 'messages', told: {}, waiting, givenUp: {} }]);
});

test.each([
  ['a webhook without a secret', { WEBHOOK_URL: 'https://office.example.test' }, 'WEBHOOK_SECRET'],
  ['mail without an address for its links', { MAIL_FROM: 'registry@example.test' }, 'ORIGIN'],
])('it does not start with %s', async (_, env, missing) => {
  await expect(scheduled(env as Record<string, string>)).rejects.toThrow(missing);
});

test('it fails when the store cannot be read, so that the schedule reports it', async () => {
  const { handler } = await scheduled({ TABLE_NAME: 'nowhere' });
  await expect(handler()).rejects.toThrow();
});
