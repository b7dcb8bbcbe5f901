import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOTHING_TOLD, runOf, type Told, together } from '../../../../shared/domain/health/run.ts';

const BEGUN = { task: 'progress', scheduled: '2023-06-01T17:00:00.000Z', started: '2023-06-01T17:00:05.000Z' } as const;
const ENDED = '2023-06-01T17:00:09.000Z';
const told: fc.Arbitrary<Told> = fc.record(
  {
    counts: fc.dictionary(fc.constantFrom('units', 'drift'), fc.nat()),
    oldest: fc.constantFrom('2023-06-01', '2023-07-01'),
  },
  { requiredKeys: ['counts'] },
);

test('a run in which nothing failed is done, one without time is unfinished, any other failed', () => {
  const outcome = (failed: Record<string, string>) =>
    runOf(BEGUN, { told: NOTHING_TOLD, failed }, ENDED, (why) => why === 'no time').outcome;
  expect([outcome({}), outcome({ a: 'gone' }), outcome({ a: 'gone', b: 'no time' })]).toEqual([
    ...['done', 'failed', 'unfinished'],
  ]);
});

test('a run names no more than an item can hold, and counts the rest', () => {
  const many = (most: number) => Array.from({ length: most }, (_, n) => `k${n}`);
  const broken = many(60).map((invariant) => ({ programme: '2023', district: '330602', invariant, keys: many(30) }));
  const failed = Object.fromEntries(many(30).map((name) => [name, 'x'.repeat(300)]));
  const run = runOf(BEGUN, { told: { counts: {}, broken }, failed }, ENDED, () => false);
  expect([run.failures, Object.keys(run.failed).length, run.failed.k0?.length]).toEqual([30, 20, 200]);
  expect([run.told.broken?.length, run.told.broken?.[0]?.keys.length]).toEqual([50, 20]);
});

test('tries tell the sum of what each told, and the oldest of it', () => {
  fc.assert(
    fc.property(told, told, (one, other) => {
      const both = together(one, other);
      expect(both).toEqual(together(other, one));
      for (const name of ['units', 'drift'])
        expect(both.counts[name] ?? 0).toBe((one.counts[name] ?? 0) + (other.counts[name] ?? 0));
      expect(both.oldest).toBe([one.oldest, other.oldest].filter(Boolean).sort()[0]);
      expect(together(one, NOTHING_TOLD)).toEqual(one);
    }),
  );
});
