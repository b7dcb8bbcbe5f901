import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { metricLine } from '../../../functions/invariants/metric.ts';
import { freshTable } from '../../table.ts';

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv('DYNAMODB_ENDPOINT', inject('endpoint'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const NOW = '2023-06-01T17:00:00.000Z';

async function scheduled(table: string) {
  vi.stubEnv('TABLE_NAME', table);
  const { handler } = await import('../../../functions/invariants/handler.ts');
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  return { handler, logged: () => log.mock.calls.map(([line]) => JSON.parse(line)) };
}

const metric = (district: string, broken: Record<string, string[]>, many: number) => ({
  _aws: {
    Timestamp: Date.parse(NOW),
    CloudWatchMetrics: [
      {
        Namespace: 'ZeroWasteCellRegistry',
        Dimensions: [['district']],
        Metrics: [{ Name: 'InvariantsBroken', Unit: 'Count' }],
      },
    ],
  },
  level: many > 0 ? 'error' : 'info',
  function: 'invariants',
  programme: '2023',
  district,
  InvariantsBroken: many,
  broken,
});

test('the scheduled function gives every reporting unit its metric', async () => {
  const { handler, logged } = await scheduled((await freshTable()).name);
  await handler({ time: NOW });
  const units = ['330602', '330603', '330604', '330624', '330681', '330683', '3306'];
  expect(logged()).toEqual(units.map((district) => metric(district, {}, 0)));
});

test('the metric counts the keys that offend, and names no more of them than a line can hold', () => {
  const keys = Array.from({ length: 60 }, (_, n) => `k${n}`);
  const line = metricLine({ programme: '2023', district: '330602', broken: { a: keys, b: ['x'] } }, NOW);
  expect(JSON.parse(line)).toEqual(metric('330602', { a: keys.slice(0, 50), b: ['x'] }, 61));
});

test('a reporting unit that could not be looked at has no metric, and fails the function', async () => {
  const failed = { programme: '2023', district: '330602', failed: 'Error: no disk' };
  expect(JSON.parse(metricLine(failed, NOW))).toEqual({ level: 'error', function: 'invariants', now: NOW, ...failed });
  const { handler } = await scheduled('nowhere');
  await expect(handler()).rejects.toThrow('not looked at: 330602, 330603, 330604, 330624, 330681, 330683, 3306');
});
