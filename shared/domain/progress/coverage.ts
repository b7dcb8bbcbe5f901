import type { DistrictProgress } from './district-progress.ts';

/** How dark a number is drawn: 0 for none, then by quarters of the highest. */
type Heat = 0 | 1 | 2 | 3 | 4;

export interface Covered {
  readonly category: string;
  readonly total: number;
  /** In the order of the districts. */
  readonly counts: readonly { readonly named: number; readonly heat: Heat }[];
}

export type CoveragePart = { readonly cells: Pick<DistrictProgress['cells'], 'byCategory'> };

/** How many cells of each category each district has: `categories` first, then whatever else has been named. */
export function coverage(categories: readonly string[], all: readonly CoveragePart[]): Covered[] {
  const rows = [...new Set([...categories, ...all.flatMap(({ cells }) => Object.keys(cells.byCategory).sort())])];
  const named = (category: string) => all.map(({ cells }) => cells.byCategory[category] ?? 0);
  const most = Math.max(1, ...rows.flatMap(named));
  return rows.map((category) => ({
    category,
    total: named(category).reduce((sum, n) => sum + n, 0),
    counts: named(category).map((n) => ({ named: n, heat: Math.ceil((n * 4) / most) as Heat })),
  }));
}
