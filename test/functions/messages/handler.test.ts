import { expect, inject, test, vi } from 'vitest';
import { MOST_ATTEMPTS, pauseAfter } from '../../../functions/messages/run.ts';
import { places } from '../../items.ts';
import { contextOf, LINE, metric, onLambda, steady, written } from '../../lambda.ts';
import { openPost, submission } from './post.ts';

const NOW = '2023-06-01T01:00:00.000Z';
const EVENT = { time: NOW };
onLambda('messages', NOW);

/** The scheduled function as the cloud starts it: with its table and channels in the environment. */
async function scheduled(env: Record<string, string>) {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  return (await import('../../../functions/messages/handler.ts')).handler;
}
const HOOK = { WEBHOOK_URL: 'http://localhost:1/', WEBHOOK_SECRET: 'sixteen letters!' };
const line = (level: string, delivered: object) => ({
  ...{ level, message: 'run', ...LINE('messages'), scheduled: NOW, ...delivered },
});
const waiting = async (post: Awaited<ReturnType<typeof openPost>>) =>
  (await places(post.table)).filter((place) => place.startsWith('OUTBOX'));

test('the scheduled function empties the outbox, and says so', async () => {
  const post = await openPost();
  await submission(post);
  const handler = await scheduled({ TABLE_NAME: post.table.name });
  const { lines } = written();
  const nothing = { told: {}, waiting: {}, givenUp: {} };
  expect(await handler(EVENT, contextOf())).toEqual(nothing);
  expect(await waiting(post)).toEqual([]);
  expect(lines().map(steady)).toEqual([line('INFO', nothing), metric('messages', 'GivenUp', 0)]);
});

test('what it could not deliver yet it says, and what it gave up it measures and fails for', async () => {
  const post = await openPost();
  await submission(post);
  const handler = await scheduled({ TABLE_NAME: post.table.name, ...HOOK });
  const { lines } = written();
  for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
    expect(await handler(EVENT, contextOf())).toMatchObject({ told: {}, givenUp: {} });
    vi.setSystemTime(Date.now() + pauseAfter(attempt));
  }
  await expect(handler(EVENT, contextOf())).rejects.toThrow(/^not done: 2023-330602-aaaaaaaaaa@3$/);
  const last = lines().map(steady).slice(-2);
  expect(last).toMatchObject([
    { level: 'ERROR', message: 'run', waiting: {}, givenUp: { '2023-330602-aaaaaaaaaa@3': expect.any(String) } },
    metric('messages', 'GivenUp', 1),
  ]);
});

test('without time it tells nobody, says so, and the next try does', async () => {
  const post = await openPost();
  await submission(post);
  const handler = await scheduled({ TABLE_NAME: post.table.name });
  written();
  const noTime = contextOf('request-1', () => 9_999);
  await expect(handler(EVENT, noTime)).rejects.toMatchObject({
    ...{ name: 'UnfinishedError', message: 'no time was left for 330602' },
  });
  expect((await waiting(post)).length).toBe(1);
  await handler(EVENT, contextOf());
  expect(await waiting(post)).toEqual([]);
});

test.each([
  ['a webhook without a secret', { WEBHOOK_URL: 'https://office.example.test' }, 'WEBHOOK_SECRET'],
  ['mail without an address for its links', { MAIL_FROM: 'registry@example.test' }, 'ORIGIN'],
])('it does not start with %s', async (_, env, missing) => {
  await expect(scheduled(env as Record<string, string>)).rejects.toThrow(missing);
});

test('it fails when the store cannot be read, so that the schedule reports it', async () => {
  const handler = await scheduled({ TABLE_NAME: 'nowhere', DYNAMODB_ENDPOINT: inject('endpoint') });
  await expect(handler(EVENT, contextOf())).rejects.toThrow();
});
