import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHundredths, medianOf, rescale, toHundredths } from '../../../shared/domain/points.ts';

test.each([
  [92.5, 9250],
  [0, 0],
  [0.1, 10],
  [0.29, 29],
  [1.15, 115],
  [100, 10_000],
])('%d points are %d hundredths, and back', (points, hundredths) => {
  expect(toHundredths(points)).toBe(hundredths);
  expect(fromHundredths(hundredths)).toBe(points);
});

test.each([0.125, 1 / 3, 1e-9, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%d has no hundredths', (points) => {
  expect(toHundredths(points)).toBeUndefined();
});

test('every number with two decimals is read exactly as it is written', () => {
  fc.assert(
    fc.property(fc.nat({ max: 10 ** 12 }), (hundredths) => {
      const written = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
      expect(toHundredths(Number(written))).toBe(hundredths);
    }),
  );
});

/** a × b / c rounded half up, in the rationals. */
function exactly(a: number, b: number, c: number): number {
  const [over, under] = [BigInt(a) * BigInt(b), BigInt(c)];
  const halfOrMore = (over % under) * 2n >= under;
  return Number(over / under + (halfOrMore ? 1n : 0n));
}

test.each([
  [1, 1, 2, 1],
  [1, 1, 3, 0],
  [2, 1, 3, 1],
  [7800, 10_000, 9800, 7959],
  [0, 10_000, 1, 0],
])('rescale(%d, %d, %d) is %d', (a, b, c, result) => {
  expect(rescale(a, b, c)).toBe(result);
});

test('rescaling equals exact rational arithmetic rounded half up', () => {
  const points = fc.nat({ max: 1_000_000 });
  fc.assert(
    fc.property(points, points, fc.integer({ min: 1, max: 2_000_000 }), (a, b, c) => {
      expect(rescale(a, b, c)).toBe(exactly(a, b, c));
    }),
    { numRuns: 2000 },
  );
});

test('halves are rounded up, whatever the divisor', () => {
  fc.assert(
    fc.property(fc.nat({ max: 100_000 }), fc.integer({ min: 1, max: 10_000 }), (whole, half) => {
      expect(rescale(2 * whole + 1, half, 2 * half)).toBe(whole + 1);
    }),
  );
});

test('the median of some points is in their middle, whatever their order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10_500 }), { minLength: 1 }), (all) => {
      const median = medianOf(all) ?? expect.fail('there is one');
      const no = (which: (one: number) => boolean) => all.filter(which).length * 2;
      expect(no((one) => one < median) <= all.length && no((one) => one > median) <= all.length).toBe(true);
      expect(medianOf([...all].reverse())).toBe(median);
    }),
  );
  expect([medianOf([]), medianOf([3]), medianOf([4, 1, 2]), medianOf([1, 2])]).toEqual([undefined, 3, 2, 2]);
});
