import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spansOf, toldApart } from '../../../../shared/domain/progress/told-apart.ts';

test.each([
  [
    'enough of each',
    { school: 7, factory: 5 },
    [
      ['school', 7],
      ['factory', 5],
    ],
    0,
  ],
  ['few are put together', { school: 7, hospital: 2, hotel: 3 }, [['school', 7]], 5],
  ['the smallest joins them as long as they are too few', { school: 9, factory: 6, hospital: 1 }, [['school', 9]], 7],
  ['all of too few', { school: 2, hospital: 1 }, [], 3],
  ['too few beside one that is enough', { school: 8, hospital: 1 }, [], 9],
  ['nothing', {}, [], 0],
] as const)('%s', (_, counts, told, rest) => {
  const parts = Object.entries(counts).map(([key, n]) => ({ key, n }));
  const found = toldApart(parts, 5);
  expect([found.told.map(({ key, n }) => [key, n]), found.rest]).toEqual([told, rest]);
});

test('nearly all of what everybody can list is not told, nor is all of it', () => {
  const told = (n: number) => toldApart([{ key: 'township', n, of: 16 }], 5).told.length;
  expect([4, 5, 11, 12, 16].map(told)).toEqual([0, 1, 1, 0, 0]);
});

const parts = fc.array(
  fc.record({ n: fc.nat(30), more: fc.option(fc.nat(30), { nil: undefined }) }).map(({ n, more }) => ({
    n,
    of: more === undefined ? undefined : n + more,
  })),
  { maxLength: 12 },
);
const fewest = fc.integer({ min: 2, max: 9 });
const total = (all: readonly { n: number }[]) => all.reduce((sum, { n }) => sum + n, 0);

test('nothing is lost, and no part that is told is small or nearly all', () => {
  fc.assert(
    fc.property(parts, fewest, (all, few) => {
      const { told, rest } = toldApart(
        all.map((part, key) => ({ key, ...part })),
        few,
      );
      expect(total(told) + rest).toBe(total(all));
      for (const { key, n } of told) expect([n >= few, (all[key]?.of ?? 99) - n >= few]).toEqual([true, true]);
      if (told.length > 0) expect(rest === 0 || rest >= few).toBe(true);
    }),
  );
});

test('spans follow each other without a gap, and none is small where there are several', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(80), { maxLength: 60 }), fewest, (weeks, few) => {
      const spans = spansOf(weeks, [0, 1, 2, 4, 8], few);
      expect(total(spans)).toBe(weeks.length);
      expect([spans[0]?.from, spans.at(-1)?.until]).toEqual([0, undefined]);
      expect(spans.slice(1).map(({ from }) => from)).toEqual(spans.slice(0, -1).map(({ until }) => until));
      if (spans.length > 1) for (const { n } of spans) expect(n).toBeGreaterThanOrEqual(few);
    }),
  );
});

test('neighbours that are too few are one span', () => {
  const told = (weeks: number[]) => spansOf(weeks, [0, 1, 2, 4, 8], 2).map(({ from, until, n }) => [from, until, n]);
  expect(told([0, 0, 1, 3, 3, 9])).toEqual([
    [0, 1, 2],
    [1, undefined, 4],
  ]);
});
