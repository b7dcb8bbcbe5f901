import type { Table } from '../../shared/store/client.ts';
import type { Line } from '../../shared/store/line.ts';
import { eachPage } from '../../shared/store/whole.ts';
import { lineFiles, partIn } from './folder.ts';
import { type Measures, measuringKinds } from './measure.ts';

const DAY_SECONDS = 24 * 3_600;

/** Which items move at this time, and which stay behind. */
export type Moves = (line: Line) => boolean;

/** The kinds that tell of the table itself. */
const OF_THE_TABLE = ['DATA', 'IMPORT', 'ENDED'];

/**
 * What tells of the table itself, and not of the registry, stays: the form of its data stands in the manifest, and how
 * its scheduled runs ended is of no other; they are written every minute, also while nobody is at work. So does
 * what is over within a day: DynamoDB may remove it while it is counted, and nobody misses it (a request's mark of six
 * days ago, how often somebody asked in this hour).
 */
export function movesAt(now: Date): Moves {
  const until = now.getTime() / 1_000 + DAY_SECONDS;
  return ({ kind, expires = Number.POSITIVE_INFINITY }) => !OF_THE_TABLE.includes(kind) && expires > until;
}

/** Reads the table and writes its items down, each kind to a file of its own. */
export async function writeItems(folder: string, table: Table, moves: Moves): Promise<Measures> {
  const [kinds, files] = [measuringKinds(), lineFiles()];
  await eachPage(table, async (page) => {
    for (const [kind, lines] of Map.groupBy(page.filter(moves), (line) => line.kind)) {
      for (const { text } of lines) kinds.add(kind, text);
      await files.write(
        partIn(folder, kind),
        lines.map(({ text }) => text),
      );
    }
  });
  await files.close();
  return kinds.measures();
}

/** Reads the table only to see what is in it. */
export async function measureItems(table: Table, moves: Moves): Promise<Measures> {
  const kinds = measuringKinds();
  await eachPage(table, async (page) => {
    for (const { kind, text } of page.filter(moves)) kinds.add(kind, text);
  });
  return kinds.measures();
}
