import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PIPELINE, type Pipeline } from '../../../../shared/domain/progress/district-progress.ts';
import { funnel } from '../../../../shared/domain/progress/funnel.ts';

const pipeline = (n: (at: number) => number): Pipeline =>
  Object.fromEntries(PIPELINE.map((state, at) => [state, n(at)])) as Pipeline;

test('each application stands at one part of the way, and has passed those before', () => {
  const parts = [{ pipeline: pipeline((at) => at + 1), cells: { named: 50 } }];
  expect(funnel(parts)).toEqual([
    { stage: 'applied', here: 1, reached: 86 },
    { stage: 'screening', here: 2 + 3, reached: 85 },
    { stage: 'assessing', here: 4 + 5 + 6, reached: 80 },
    { stage: 'noticed', here: 7 + 8, reached: 65 },
    { stage: 'named', here: 50, reached: 50 },
  ]);
});

test('nobody is lost or counted twice, and it never widens', () => {
  const part = fc
    .tuple(fc.array(fc.nat(99), { minLength: PIPELINE.length, maxLength: PIPELINE.length }), fc.nat(200))
    .map(([counts, named]) => ({ pipeline: pipeline((at) => counts[at] ?? 0), cells: { named } }));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 7 }), (parts) => {
      const stages = funnel(parts);
      const all = parts.reduce(
        (sum, one) => sum + one.cells.named + Object.values(one.pipeline).reduce((a, b) => a + b, 0),
        0,
      );
      expect(stages[0]?.reached).toBe(all);
      expect(stages.reduce((sum, { here }) => sum + here, 0)).toBe(all);
      for (const [n, { reached }] of stages.entries())
        expect(reached).toBeGreaterThanOrEqual(stages[n + 1]?.reached ?? 0);
    }),
  );
});
