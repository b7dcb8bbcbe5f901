import { createHash } from 'node:crypto';
import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import type { Application } from '../../shared/domain/application/application.ts';
import { applicationId } from '../../shared/domain/application/id.ts';
import { type Cell, cellCode } from '../../shared/domain/cell.ts';
import { recount } from '../../shared/domain/progress/recount.ts';
import { type Table, toItem } from '../../shared/store/client.ts';
import { applicationKey, cellKeyOf, listKeys, tallyKey } from '../../shared/store/keys.ts';
import { sideBySide } from './child.ts';

const PROGRAMME = '2023';
const NAMED_AT = '2023-05-01T01:00:00.000Z';
const CATEGORIES = ['school', 'village', 'office', 'township', 'residential', 'park'] as const;
const MOST_A_BATCH = 25;

/**
 * Gives each district so many cells, as the store writes them: the cell, its tally, and of its application what stands in
 * the district's queue (the sheet itself, which no progress reads, is left out).
 */
export const fill = (table: Table, districts: readonly string[], cellsEach: (n: number) => number): Promise<void> =>
  sideBySide(districts.entries(), 2, async ([n, district]) => {
    const items = itemsOf(district, cellsEach(n));
    for (let from = 0; from < items.length; from += MOST_A_BATCH)
      await write(table, items.slice(from, from + MOST_A_BATCH));
  });

function itemsOf(district: string, many: number): object[] {
  const cells = Array.from({ length: many }, (_, n) => cellOf(district, n + 1));
  const counts = { ...recount(cells), 'state:named': many };
  const tally = { ...tallyKey(district, PROGRAMME), ...counts, changes: many, changedAt: NAMED_AT, serial: many };
  return [tally, ...cells.flatMap((cell) => [{ ...cellKeyOf(cell), ...cell }, queued(cell)])];
}

const cellOf = (district: string, serial: number): Cell => ({
  code: cellCode(district, PROGRAMME, serial),
  programme: PROGRAMME,
  district,
  division: `${district}001`,
  category: CATEGORIES[serial % CATEGORIES.length] ?? '',
  name: `第${serial}实验学校`,
  unit: `school#${district}001/第${serial}实验学校`,
  star: ([3, 4, 5] as const)[serial % 3] ?? 3,
  standing: 'named',
  namedAt: NAMED_AT,
  document: { number: '1号', date: '2023-05-01' },
  batch: '2023-3306-01',
  validUntil: '2026-05-01',
  application: applicationId(PROGRAMME, district, String(serial).padStart(10, '0')),
});

function queued({ application: id, programme, category, division: applicant, name }: Cell): object {
  const since = { since: NAMED_AT, updatedAt: NAMED_AT, version: 12, assigned: ['r1@example.test'] };
  const head = createHash('sha256').update(id).digest('hex');
  const application = { id, programme, category, applicant, state: 'named', ...since, head } as const;
  const keys = listKeys(application as unknown as Application);
  return { ...applicationKey(id), ...application, ...keys, listed: { name, deadline: '2026-05-01', star: 5 } };
}

async function write({ client, name }: Table, items: readonly object[]): Promise<void> {
  let open = items.map((item) => ({ PutRequest: { Item: toItem(item) } }));
  while (open.length > 0) {
    const { UnprocessedItems } = await client.send(new BatchWriteItemCommand({ RequestItems: { [name]: open } }));
    open = (UnprocessedItems?.[name] ?? []) as typeof open;
  }
}
