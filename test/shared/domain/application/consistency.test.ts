import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consistency, type Judged } from '../../../../shared/domain/application/consistency.ts';
import type { Answers } from '../../../../shared/domain/standard/answer.ts';
import { indicator, standardOf } from '../examples.ts';

const standard = standardOf([
  indicator('rules', 400, { kind: 'additive', each: 100 }),
  indicator('faults', 600, { kind: 'deduction', each: 100 }),
]);
const sheet = (rules: number | undefined, faults = 0) => ({
  documents: {
    ...(rules !== undefined && { rules: { value: String(rules) } }),
    faults: { value: String(faults) },
  } as Answers,
  site: {},
});
const judged = (id: string, sheets: Record<string, ReturnType<typeof sheet>>): Judged => ({
  application: { id, sheets },
  standard,
});

test('what fewer than two scored tells nothing', () => {
  expect(consistency([judged('a', { one: sheet(3) }), judged('b', {})])).toEqual({
    ...{ compared: 0, spreads: [], leanings: [] },
  });
});

test('the spread of an indicator, and who lies where to the median', () => {
  const found = consistency([
    judged('a', { one: sheet(4), two: sheet(2) }),
    judged('b', { one: sheet(3), two: sheet(3) }),
  ]);
  expect(found.compared).toBe(2);
  expect(found.spreads[0]).toEqual({
    ...{ indicator: 'rules', mean: 100, most: 200, deviation: 71 },
    all: [
      { application: 'a', scores: { one: 400, two: 200 }, range: 200 },
      { application: 'b', scores: { one: 300, two: 300 }, range: 0 },
    ],
  });
  expect(found.leanings.map(({ reviewer, mean, all }) => [reviewer, mean, all.map(({ by }) => by)])).toEqual([
    ['two', -500, [-1000, 0]],
    ['one', 500, [1000, 0]],
  ]);
});

test('a sheet that is not whole says nothing of its reviewer’s leaning', () => {
  const { leanings, spreads } = consistency([judged('a', { one: sheet(undefined), two: sheet(2), three: sheet(2) })]);
  expect(leanings.map(({ reviewer }) => reviewer)).toEqual(['three', 'two']);
  expect(spreads.map((spread) => Object.keys(spread.all[0]?.scores ?? {}).length).sort()).toEqual([2, 3]);
});

const reviewers = ['one', 'two', 'three', 'four'];
const sheets = fc.dictionary(
  fc.constantFrom(...reviewers),
  fc.tuple(fc.nat(4), fc.nat(6)).map(([rules, faults]) => sheet(rules, faults)),
);

test('a median lies in the middle: no more are above it than below or on it, and all alike leaves nothing', () => {
  fc.assert(
    fc.property(fc.array(sheets, { maxLength: 6 }), (all) => {
      const { compared, spreads, leanings } = consistency(all.map((each, n) => judged(String(n), each)));
      expect(compared).toBe(all.filter((each) => Object.keys(each).length > 1).length);
      for (const { all: apart, mean, most, deviation } of spreads) {
        expect(apart.length).toBe(compared);
        expect(0 <= mean && mean <= most && deviation <= most).toBe(true);
      }
      const lies = leanings.flatMap((leaning) => leaning.all);
      for (const own of Map.groupBy(lies, ({ application }) => application).values()) {
        const above = own.filter(({ by }) => by > 0).length;
        const below = own.filter(({ by }) => by < 0).length;
        expect(Math.max(above, below) * 2 <= own.length).toBe(true);
      }
    }),
  );
});
