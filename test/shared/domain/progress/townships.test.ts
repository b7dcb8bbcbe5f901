import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PlacedCell, townshipOf } from '../../../../shared/domain/progress/townships.ts';

const QUOTAS = {
  quotas: {
    rounding: 'up',
    scope: 'district',
    cells: { count: 100 },
    townships: { percent: 20, category: 'township' },
    villages: { percent: 5, category: 'village' },
  },
} as const;
const TOWNSHIP = '330602001';
const VILLAGES = ['330602001001', '330602001002'];
const cell = (category: string, division: string): PlacedCell => ({
  ...{ category, division, name: '某单位', star: 3 },
  code: `330602-2023-${category}-${division}`,
});

test('a township has what stands in it, its own award and those of its villages', () => {
  const own = cell('township', TOWNSHIP);
  const village = cell('village', '330602001002');
  const school = cell('school', '330602001001');
  const elsewhere = [cell('township', '330602002'), cell('village', '330602002001'), cell('office', '3306')];
  expect(townshipOf(QUOTAS, [TOWNSHIP, VILLAGES], [own, village, school, ...elsewhere])).toEqual({
    code: TOWNSHIP,
    award: own,
    cells: [own, village, school],
    villages: [{ code: '330602001001' }, { code: '330602001002', award: village }],
    villagesNamed: 1,
  });
});

const anyCell = fc
  .tuple(fc.constantFrom('township', 'village', 'school'), fc.constantFrom(TOWNSHIP, '330602002', ...VILLAGES))
  .map(([category, division]) => cell(category, division));

test('a place counts once, however many awards it has', () => {
  fc.assert(
    fc.property(fc.array(anyCell), (cells) => {
      const told = townshipOf(QUOTAS, [TOWNSHIP, VILLAGES], cells);
      expect(townshipOf(QUOTAS, [TOWNSHIP, VILLAGES], [...cells, ...cells]).villagesNamed).toBe(told.villagesNamed);
      expect(told.villagesNamed).toBeLessThanOrEqual(told.villages.length);
      expect(told.cells.length).toBe(cells.filter(({ division }) => division !== '330602002').length);
    }),
  );
});
