import { ScanCommand, type ScanCommandInput } from '@aws-sdk/client-dynamodb';
import { asked, type Table } from './client.ts';
import { itemOf, type Line, lineOf } from './line.ts';
import { patiently } from './patience.ts';
import { BATCH, putBatch } from './put-batch.ts';
import { getItems, type Item } from './read.ts';
import { sideBySide } from './side-by-side.ts';

/** A page is soon there even from one machine's engine, which serves all segments one after another. */
const PAGE = 250;
const SEGMENTS = Array.from({ length: 8 }, (_, segment) => segment);

/** Looks at the whole table, page by page and several at a time, in no order. Only for moving it: the registry at work never does. */
export async function eachPage(table: Table, look: (page: readonly Line[]) => Promise<void>): Promise<void> {
  await sideBySide(SEGMENTS, async (Segment) => {
    for await (const page of pages(table, { Segment, TotalSegments: SEGMENTS.length, Limit: PAGE })) await look(page);
  });
}

async function* pages(table: Table, part: Pick<ScanCommandInput, 'Segment' | 'TotalSegments' | 'Limit'>) {
  let from: Item | undefined;
  do {
    const request = { TableName: table.name, ConsistentRead: true, ...part, ...(from && { ExclusiveStartKey: from }) };
    const answer = await patiently(() => asked(table.client.send(new ScanCommand(request))));
    yield (answer.Items ?? []).map(lineOf);
    from = answer.LastEvaluatedKey;
  } while (from);
}

/** Everything as it comes, for as long as the reader goes on: of a table that holds little. */
export async function* lines(table: Table): AsyncGenerator<Line> {
  for await (const page of pages(table, { Limit: BATCH })) yield* page;
}

/** Writes at most `BATCH` lines, each over what is there. */
export const putLines = (table: Table, lines: readonly Line[]): Promise<void> =>
  putBatch(
    table,
    lines.map(({ text }) => itemOf(text)),
  );

/** Those of at most `BATCH` lines that the table has not, or not so. */
export async function unlike(table: Table, lines: readonly Line[]): Promise<Line[]> {
  const keys = lines.map(({ pk, sk }) => ({ pk, sk }));
  const found = await patiently(() => getItems(table, keys));
  return lines.filter(({ text }, n) => {
    const item = found[n];
    return !item || lineOf(item).text !== text;
  });
}
