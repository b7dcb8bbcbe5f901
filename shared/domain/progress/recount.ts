import type { Tally } from '../application/agreeing.ts';
import type { Cell } from '../cell.ts';

/** The part of a tally that the cells themselves tell: only the named ones count. */
export function recount(cells: Iterable<Pick<Cell, 'category' | 'star' | 'standing'>>): Tally {
  const tally: Record<string, number> = { cells: 0 };
  for (const { category, star, standing } of cells)
    if (standing === 'named')
      for (const name of ['cells', `category:${category}`, `star:${star}`]) tally[name] = (tally[name] ?? 0) + 1;
  return tally;
}

/** One count that the live tally and the recount tell differently. */
export interface Drift {
  readonly count: string;
  readonly live: number;
  readonly recounted: number;
}

/** Where two tallies differ, among the counts that `covers` names; a missing count is 0. */
export function drift(live: Tally, recounted: Tally, covers: (count: string) => boolean): Drift[] {
  const counts = [...new Set([...Object.keys(live), ...Object.keys(recounted)])].filter(covers).sort();
  return counts
    .map((count) => ({ count, live: live[count] ?? 0, recounted: recounted[count] ?? 0 }))
    .filter((d) => d.live !== d.recounted);
}
