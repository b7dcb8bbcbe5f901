import type { Table } from '../../shared/store/client.ts';
import { placeOf } from '../../shared/store/keys.ts';
import { eachPage, unlike } from '../../shared/store/whole.ts';
import type { Moves } from './items.ts';
import { batchesOf, linesOf } from './parts.ts';

const MOST_NAMED = 3;

/** In which items of a kind a table differs from an export, the first of them named. */
export async function difference(folder: string, table: Table, kind: string, moves: Moves): Promise<string[]> {
  const keys: string[] = [];
  for await (const batch of batchesOf(folder, kind, moves)) {
    keys.push(...(await unlike(table, batch)).map(placeOf));
    if (keys.length >= MOST_NAMED) break;
  }
  return (keys.length > 0 ? keys : await foreign(folder, table, kind, moves)).slice(0, MOST_NAMED);
}

/** What somebody else has put there. This alone takes the memory of a kind's keys, and only where something is wrong. */
async function foreign(folder: string, table: Table, kind: string, moves: Moves): Promise<string[]> {
  const [own, keys] = [new Set<string>(), [] as string[]];
  for await (const line of linesOf(folder, kind, moves)) own.add(placeOf(line));
  await eachPage(table, async (page) => {
    keys.push(
      ...page
        .filter((line) => line.kind === kind && moves(line))
        .map(placeOf)
        .filter((place) => !own.has(place)),
    );
  });
  return keys.sort();
}
