import { countsFor, isOfQueue, type Tally } from '../application/agreeing.ts';
import { readCellCode } from '../cell.ts';
import { type Drift, drift, recount } from '../progress/recount.ts';
import type { Invariants } from './picture.ts';

/** The books that count; a tally that changed while it was looked at tells nothing. */
export const COUNTING: Invariants = {
  'the tally is what the applications come to': ({ live, filed }) =>
    live ? countsOf(drift(live.tally, sum(filed.map(({ application }) => countsFor(application))), () => true)) : [],
  'the tally’s cells are those that are named': ({ live, cells }) =>
    live ? countsOf(drift(live.tally, recount(cells), (count) => !isOfQueue(count))) : [],
  'the tally has the last running number': ({ live, cells }) => {
    const given = cells.map(({ code }) => Number(readCellCode(code)?.serial));
    return live && live.serial !== Math.max(0, ...given) ? ['serial'] : [];
  },
  'a running number is given once': ({ filed }) =>
    [...Map.groupBy(filed, ({ application }) => application.award?.code)]
      .filter(([code, all]) => code !== undefined && all.length > 1)
      .map(([code]) => code ?? ''),
};

const countsOf = (drifts: readonly Drift[]) => drifts.map(({ count }) => count);

function sum(tallies: readonly Tally[]): Tally {
  const all: Record<string, number> = {};
  for (const tally of tallies) for (const [count, n] of Object.entries(tally)) all[count] = (all[count] ?? 0) + n;
  return all;
}
