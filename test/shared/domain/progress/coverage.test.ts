import { expect, test } from 'vitest';
import { coverage } from '../../../../shared/domain/progress/coverage.ts';

const named = (byCategory: Record<string, number>) => ({ cells: { byCategory } });

test('every category that may be applied for has a line, and then what else was named', () => {
  const all = [named({ school: 20, mine: 1 }), named({ school: 5 })];
  expect(coverage(['school', 'park'], all)).toEqual([
    {
      category: 'school',
      total: 25,
      counts: [
        { named: 20, heat: 4 },
        { named: 5, heat: 1 },
      ],
    },
    {
      category: 'park',
      total: 0,
      counts: [
        { named: 0, heat: 0 },
        { named: 0, heat: 0 },
      ],
    },
    {
      category: 'mine',
      total: 1,
      counts: [
        { named: 1, heat: 1 },
        { named: 0, heat: 0 },
      ],
    },
  ]);
});

test('where nothing is named, nothing is dark', () => {
  expect(coverage(['school'], [named({})])).toEqual([
    { category: 'school', total: 0, counts: [{ named: 0, heat: 0 }] },
  ]);
});
