import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { freshTable } from '../../table.ts';

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
  const { handler } = await import('../../../functions/progress/handler.ts');
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  return { handler, logged: () => log.mock.calls.map(([line]) => JSON.parse(line)) };
}

test('the scheduled function counts at the time that the schedule tells, and logs what it found', async () => {
  const { handler, logged } = await scheduled((await freshTable()).name);
  const reports = await handler({ time: '2023-06-01T17:00:00Z' });
  const now = '2023-06-01T17:00:00.000Z';
  expect(logged()).toEqual([{ level: 'info', function: 'progress', now, reports }]);
  expect(reports['2023']?.map((r) => [r.district, 'snapshot' in r && r.snapshot])).toEqual(
    ['3306', '330602', '330603', '330604', '330624', '330681', '330683'].map((district) => [district, 'written']),
  );
  expect(
    (await handler({ time: '2023-06-01T17:00:00Z' }))['2023']?.every(
      (r) => 'snapshot' in r && r.snapshot === 'unchanged',
    ),
  ).toBe(true);
});

test('the scheduled function fails when it cannot count, so that the schedule reports it', async () => {
  const { handler } = await scheduled('nowhere');
  await expect(handler()).rejects.toThrow();
});
