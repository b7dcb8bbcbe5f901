import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { filed } from '../../flow.ts';
import { openSite } from '../../site.ts';

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv('DYNAMODB_ENDPOINT', inject('endpoint'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** The scheduled function as the cloud starts it: with its table in the environment. */
async function scheduled(table: string) {
  vi.stubEnv('TABLE_NAME', table);
  const { handler } = await import('../../../functions/deadlines/handler.ts');
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  return { handler, logged: () => log.mock.calls.map(([line]) => JSON.parse(line)) };
}

test('the scheduled function does what is due at the time that the schedule tells, and logs it', async () => {
  const site = await openSite();
  await filed(site, 'returned');
  const { handler, logged } = await scheduled(site.site.table.name);
  const passed = { done: { remind: 1, lapse: 0, expire: 0 }, finished: [], failed: {} };
  expect(await handler({ time: '2023-06-12T16:00:00Z' })).toMatchObject(passed);
  const now = '2023-06-12T16:00:00.000Z';
  expect(logged()).toMatchObject([{ level: 'info', function: 'deadlines', now, ...passed }]);
  await site.stop();
});

test('the scheduled function fails when it cannot do all, so that the schedule reports it', async () => {
  const { handler } = await scheduled('nowhere');
  await expect(handler()).rejects.toThrow();
});
