import type { Table } from '../../shared/store/client.ts';
import { placeOf } from '../../shared/store/keys.ts';
import type { Line } from '../../shared/store/line.ts';
import { eachPage, unlike } from '../../shared/store/whole.ts';
import type { Moves } from './items.ts';
import { batchesOf, linesOf } from './parts.ts';

const MOST_NAMED = 3;

/** In which items of a kind a table differs from an export, the first of them named. */
export async function difference(folder: string, table: Table, kind: string, moves: Moves): Promise<string[]> {
  const lines: Line[] = [];
  for await (const batch of batchesOf(folder, kind, moves)) {
    lines.push(...(await unlike(table, batch)));
    if (lines.length >= MOST_NAMED) break;
  }
  const isIt: Moves = (line) => line.kind === kind && moves(line);
  const found = lines.length > 0 ? lines : await foreign(folder, table, [kind], isIt);
  return found.map(placeOf).sort().slice(0, MOST_NAMED);
}

/** What a table has and an export has not. It takes the memory of the keys of these kinds. */
export async function foreign(folder: string, table: Table, kinds: readonly string[], isIt: Moves): Promise<Line[]> {
  const [own, found] = [new Set<string>(), [] as Line[]];
  for (const kind of kinds) for await (const line of linesOf(folder, kind, isIt)) own.add(placeOf(line));
  await eachPage(table, async (page) => {
    found.push(...page.filter((line) => isIt(line) && !own.has(placeOf(line))));
  });
  return found;
}
