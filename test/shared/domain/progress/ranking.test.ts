import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attained, attainedInAll } from '../../../../shared/domain/progress/attainment.ts';
import { ranking } from '../../../../shared/domain/progress/ranking.ts';
import { anyQuotas, quotasOf } from './progresses.ts';

test.each([
  ['nothing', 0, 7, 0],
  ['less than it seems: rounded down', 2, 3, 666],
  ['nearly all, which is not all', 1999, 2000, 999],
  ['all', 7, 7, 1000],
  ['more than all', 9, 7, 1000],
  ['what nobody asked for', 0, 0, 1000],
])('%s', (_, named, target, share) => {
  expect(attained({ named, target })).toBe(share);
});

test('a place is told by shares, whoever has more, and equal shares share it', () => {
  const all = [
    quotasOf({ townships: [1, 4], villages: [4, 18], cells: [30, 100] }),
    quotasOf({ townships: [2, 3], villages: [13, 13], cells: [50, 100] }),
    quotasOf({ townships: [4, 4], villages: [0, 26], cells: [250, 100] }),
    quotasOf({ townships: [2, 2], villages: [9, 9], cells: [0, 100] }),
  ];
  expect(ranking(all).map(({ place, attained, progress }) => [all.indexOf(progress), place, attained])).toEqual([
    [1, 1, 722],
    [2, 2, 666],
    [3, 2, 666],
    [0, 4, 257],
  ]);
});

test('only who reached every target has 100 %', () => {
  fc.assert(
    fc.property(anyQuotas, (one) => {
      const reached = Object.values(one).every(({ named, target }) => named >= target);
      expect(attainedInAll(one) === 1000).toBe(reached);
    }),
  );
});

test('everybody has one place, told by how many are better, whatever the order they come in', () => {
  fc.assert(
    fc.property(fc.array(anyQuotas, { maxLength: 8 }), (all) => {
      const ranked = ranking(all);
      expect(new Set(ranked.map(({ progress }) => progress))).toEqual(new Set(all));
      expect(ranked.map(({ place }) => place)).toEqual(ranked.map(({ place }) => place).toSorted((a, b) => a - b));
      for (const { place, attained } of ranked)
        expect(place).toBe(1 + ranked.filter((other) => other.attained > attained).length);
      const places = (found: typeof ranked) => found.map(({ place, attained }) => [place, attained]);
      expect(places(ranking(all.toReversed()))).toEqual(places(ranked));
    }),
  );
});

test('one cell more never costs a place', () => {
  fc.assert(
    fc.property(fc.array(anyQuotas, { minLength: 1, maxLength: 6 }), ([first, ...others]) => {
      if (!first) return;
      const more = { ...first, cells: { ...first.cells, named: first.cells.named + 1 } };
      const place = (one: typeof first) => ranking([one, ...others]).find(({ progress }) => progress === one)?.place;
      expect(place(more)).toBeLessThanOrEqual(place(first) ?? 0);
    }),
  );
});
