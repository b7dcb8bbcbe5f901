import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadPolicy } from '../../../../shared/data/load.ts';
import { share, targets } from '../../../../shared/domain/progress/quota.ts';
import { exampleProgramme } from '../examples.ts';

test.each([
  [35, 20, 7],
  [140, 5, 7],
  [17, 20, 4],
  [20, 20, 4],
  [0, 20, 0],
  [1, 1, 1],
  [352, 5, 18],
  [340, 5, 17],
  [341, 5, 18],
  [103, 100, 103],
  [103, 0, 0],
])('of %d, %d %% rounded up are %d', (total, percent, places) => {
  expect(share(total, percent, 'up')).toBe(places);
});

test.each([
  [17, 20, 3, 3],
  [18, 20, 3, 4],
  [350, 5, 17, 18],
  [349, 5, 17, 17],
  [10, 5, 0, 1],
  [9, 5, 0, 0],
])('of %d, %d %% are %d rounded down and %d rounded to the nearest, half up', (total, percent, down, nearest) => {
  expect([share(total, percent, 'down'), share(total, percent, 'nearest')]).toEqual([down, nearest]);
});

test('every share equals exact arithmetic', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000 }), fc.nat({ max: 100 }), (total, percent) => {
      const hundredfold = BigInt(total) * BigInt(percent);
      const exactly = [hundredfold + 99n, hundredfold + 50n, hundredfold].map((n) => Number(n / 100n));
      expect((['up', 'nearest', 'down'] as const).map((rounding) => share(total, percent, rounding))).toEqual(exactly);
    }),
    { numRuns: 1000 },
  );
});

const policy = loadPolicy('3306');
const programme = policy.programme('2023') ?? exampleProgramme({ id: 'missing' });
const DISTRICTS = ['330602', '330603', '330604', '330681', '330683', '330624'];
const goals = (of: (district: string) => { townships: number; villages: number }) => {
  const all = DISTRICTS.map((district) => targets(programme, of(district)));
  return {
    cells: all.map((t) => t.cells),
    townships: all.map((t) => t.townships),
    villages: all.map((t) => t.villages),
  };
};

test('the plan of 2023 on the division list', () => {
  expect(programme.id).toBe('2023');
  expect(goals((district) => policy.divisions().count(district))).toEqual({
    cells: [100, 100, 100, 100, 100, 100],
    townships: [4, 4, 4, 5, 3, 3],
    villages: [18, 18, 19, 26, 16, 15],
  });
});

test('the plan of 2023 on the official counts', () => {
  const official = (district: string) =>
    policy.officialCounts()[district] ?? { townships: Number.NaN, villages: Number.NaN };
  expect(goals(official)).toEqual({
    cells: [100, 100, 100, 100, 100, 100],
    townships: [4, 4, 4, 5, 3, 3],
    villages: [18, 17, 19, 26, 15, 15],
  });
});

test('another plan’s percentages and rounding are its own', () => {
  const quotas = {
    rounding: 'down',
    scope: 'district',
    cells: { count: 7 },
    townships: { percent: 50, category: 'township' },
    villages: { percent: 10, category: 'village' },
  } as const;
  expect(targets(exampleProgramme({ quotas }), { townships: 17, villages: 352 })).toEqual({
    cells: 7,
    townships: 8,
    villages: 35,
  });
});
