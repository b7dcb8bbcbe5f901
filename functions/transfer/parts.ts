import { type Line, readLine } from '../../shared/store/line.ts';
import { BATCH } from '../../shared/store/put-batch.ts';
import { linesIn, partIn } from './folder.ts';
import type { Moves } from './items.ts';
import { type Measures, measuringKinds } from './measure.ts';
import { TransferRefused } from './refused.ts';

/** The items of a kind that an export has. */
export async function* linesOf(folder: string, kind: string, moves: Moves): AsyncGenerator<Line> {
  let number = 0;
  for await (const text of linesIn(partIn(folder, kind))) {
    const line = read(text, `items/${kind}.jsonl, line ${++number}`);
    if (moves(line)) yield line;
  }
}

function read(text: string, where: string): Line {
  try {
    return readLine(text);
  } catch {
    throw new TransferRefused(`${where} is no item.`);
  }
}

/** As many at a time as one request takes. */
export async function* batchesOf(folder: string, kind: string, moves: Moves): AsyncGenerator<Line[]> {
  let batch: Line[] = [];
  for await (const line of linesOf(folder, kind, moves)) {
    batch.push(line);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Throws unless the folder has exactly the items that its manifest tells of; gives the measures of those that move now. */
export async function checkItems(folder: string, told: Measures, moves: Moves): Promise<Measures> {
  const moving = measuringKinds();
  for (const [kind, { count, sha256 }] of Object.entries(told)) {
    const all = measuringKinds();
    for await (const line of linesOf(folder, kind, () => true)) {
      all.add(kind, line.text);
      if (moves(line)) moving.add(kind, line.text);
    }
    const found = all.measures()[kind];
    if (found?.sha256 !== sha256)
      throw new TransferRefused(
        `items/${kind}.jsonl is not what was exported: the manifest tells of ${count} items, here are ${found?.count ?? 0}` +
          `${found?.count === count ? ', and they differ' : ''}.`,
      );
  }
  return moving.measures();
}
