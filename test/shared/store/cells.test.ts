import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type Cell, cellCode, STANDINGS } from '../../../shared/domain/cell.ts';
import {
  allCells,
  type CellSearch,
  countedCells,
  listCells,
  loadCell,
  placedCells,
  type RegisterPage,
} from '../../../shared/store/cells.ts';
import { type Table, toItem } from '../../../shared/store/client.ts';
import { cellKeyOf } from '../../../shared/store/keys.ts';
import { counted } from '../../meddle.ts';
import { freshTable } from '../../table.ts';

let table: Table;
beforeAll(async () => {
  table = await freshTable();
});

const cell = (district: string, programme: string, serial: number, changes: Partial<Cell> = {}): Cell => ({
  code: cellCode(district, programme, serial),
  programme,
  district,
  division: `${district}001`,
  category: 'school',
  name: `单位${serial}`,
  unit: `school#${district}001/单位${serial}`,
  star: 3,
  standing: 'named',
  namedAt: '2023-06-01T00:00:00.000Z',
  document: { number: '1号', date: '2023-06-01' },
  batch: `${programme}-3306-01`,
  validUntil: '2026-05-31',
  application: `${programme}-${district}-aaaaaaaaaa`,
  ...changes,
});

async function store({ client, name }: Table, cells: readonly Cell[]): Promise<void> {
  for (let n = 0; n < cells.length; n += 25) {
    const part = cells.slice(n, n + 25).map((c) => ({ PutRequest: { Item: toItem({ ...cellKeyOf(c), ...c }) } }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [name]: part } }));
  }
}

/** A few districts that no other test uses. */
let made = 0;
const newDistricts = () => [0, 1, 2].map((n) => String(100_000 + 3 * made + n));

const sketch = fc.record({
  district: fc.integer({ min: 0, max: 2 }),
  programme: fc.constantFrom('2023', '20231', '2024'),
  category: fc.constantFrom('school', 'park'),
  star: fc.constantFrom(3 as const, 4 as const, 5 as const),
  standing: fc.constantFrom(...STANDINGS),
  name: fc.constantFrom('塔山小学', '府山公园', 'a%b'),
  namedAt: fc.constantFrom('2023-06-01T00:00:00.000Z', '2023-06-02T00:00:00.000Z'),
});
const searches: fc.Arbitrary<CellSearch> = fc.record(
  {
    programme: fc.constantFrom('2023', '2024'),
    category: fc.constantFrom('school', 'park', 'bank'),
    star: fc.constantFrom(3, 5),
    standing: fc.constantFrom(...STANDINGS),
    q: fc.constantFrom('山', '小学', '%'),
    asOf: fc.constantFrom('2023-06-01T00:00:00.000Z', '2023-06-01T23:59:59.999Z'),
  },
  { requiredKeys: [] },
);
const fits =
  ({ programme, category, star, standing, q, asOf }: CellSearch) =>
  (c: Cell): boolean =>
    (programme === undefined || c.programme === programme) &&
    (category === undefined || c.category === category) &&
    (star === undefined || c.star === star) &&
    (standing === undefined || c.standing === standing) &&
    (q === undefined || c.name.includes(q)) &&
    (asOf === undefined || c.namedAt <= asOf);

test('pages of a search are together the whole selection, whatever the page size', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(sketch, { maxLength: 12 }), searches, async (drawn, search) => {
      made++;
      const districts = newDistricts();
      const cells = drawn.map(({ district, programme, ...rest }, n) =>
        cell(districts[district] ?? '', programme, n + 1, rest),
      );
      await store(table, cells);
      const wanted = districts.flatMap((d) =>
        cells.filter((c) => c.district === d && fits(search)(c)).sort((a, b) => (a.code < b.code ? -1 : 1)),
      );
      expect(await Array.fromAsync(allCells(table, districts, search))).toEqual(wanted);
      for (let most = 1; most <= cells.length + 1; most++)
        expect(await turned(districts, search, most)).toEqual(wanted);
    }),
    { numRuns: 25 },
  );
});

async function turned(districts: readonly string[], search: CellSearch, most: number): Promise<Cell[]> {
  const pages: RegisterPage[] = [];
  let after: string | undefined;
  do {
    const page = await listCells(table, { districts, search, after, most });
    if (page.next !== undefined) expect(page.rows.length).toBe(most);
    pages.push(page);
    after = page.next;
  } while (after !== undefined);
  const back: RegisterPage[] = [];
  for (let before = pages.at(-1)?.previous; before !== undefined; before = back[0]?.previous)
    back.unshift(await listCells(table, { districts, search, before, most }));
  expect(back).toEqual(pages.slice(0, -1));
  return pages.flatMap(({ rows }) => rows);
}

test('a district’s cells are read beyond the megabyte of one answer', async () => {
  const cells = Array.from({ length: 100 }, (_, n) => cell('200001', '2023', n + 1, { name: '长'.repeat(5_000) }));
  await store(table, cells);
  const { table: own, sent } = counted(table);
  expect(await Array.fromAsync(allCells(own, ['200001'], {}))).toEqual(cells);
  expect(sent).toEqual(['Query', 'Query']);
});

test('a filtered page is looked for beyond the megabyte of one answer', async () => {
  const { rows, next } = await listCells(table, { districts: ['200001'], search: { asOf: '2023' }, most: 2 });
  expect([rows, next]).toEqual([[], undefined]);
  const last = cell('200001', '2023', 101, { star: 5 });
  await store(table, [last]);
  expect(await listCells(table, { districts: ['200001'], search: { star: 5 }, most: 2 })).toEqual({ rows: [last] });
});

test('for counting, only what a cell counts for is read', async () => {
  const cells = [cell('200002', '2023', 1), cell('200002', '2023', 2, { star: 5 }), cell('200002', '2024', 1)];
  await store(table, cells);
  expect(await Array.fromAsync(countedCells(table, '200002', '2023'))).toEqual([
    { code: '200002-2023-0001', category: 'school', star: 3, standing: 'named' },
    { code: '200002-2023-0002', category: 'school', star: 5, standing: 'named' },
  ]);
});

test('a cell is found by its code, and nothing by anything else', async () => {
  const own = cell('200003', '2023', 7);
  await store(table, [own]);
  expect(await loadCell(table, '200003-2023-0007')).toEqual(own);
  const strange = ['200003-2023-0008', '200003-2023-7', '', 'CELLS#200003', '200003-2023-0007 ', '２00003-2023-0007'];
  expect(await Promise.all(strange.map((code) => loadCell(table, code)))).toEqual(strange.map(() => undefined));
});

test('a page of one district costs one request when nothing is filtered out', async () => {
  const { table: own, sent } = counted(table);
  await listCells(own, { districts: ['200003'], search: {}, most: 5 });
  expect(sent).toEqual(['Query']);
});

test('a page costs one request even when more follow', async () => {
  const { table: own, sent } = counted(table);
  await listCells(own, { districts: ['200002'], search: {}, most: 1 });
  expect(sent).toEqual(['Query']);
});

test('going on after a cell of another programme means the beginning', async () => {
  const page = { districts: ['200002'], search: { programme: '2024' }, most: 5 };
  for (const after of ['200002-2023-0001', '200002-2025-0001', 'nonsense'])
    expect(await listCells(table, { ...page, after })).toEqual({ rows: [cell('200002', '2024', 1)] });
});

test('cells are found by their township, with its villages', async () => {
  const cells = [
    cell('200004', '2023', 1, { division: '200004001' }),
    cell('200004', '2023', 2, { division: '200004001201' }),
    cell('200004', '2023', 3, { division: '200004002' }),
  ];
  await store(table, cells);
  const found = async (place: string) =>
    (await listCells(table, { districts: ['200004'], search: { place }, most: 5 })).rows;
  expect(await found('200004001')).toEqual(cells.slice(0, 2));
  expect(await found('200004001201')).toEqual(cells.slice(1, 2));
});

test('where cells stand is told of those that count, in one request, and whether there are more', async () => {
  const [programme, district] = ['2031', '330683'];
  const all = STANDINGS.map((standing, n) => cell(district, programme, n + 1, { standing }));
  await store(table, [...all, cell(district, '2030', 1)]);
  const { table: watched, sent } = counted(table);
  const [first] = all;
  const told = first && {
    ...{ code: first.code, name: first.name, category: first.category, star: first.star },
    ...{ division: first.division, standing: first.standing },
  };
  expect(await placedCells(watched, district, programme, 4)).toEqual({ cells: [told], more: false });
  expect(await placedCells(watched, district, programme, 3)).toEqual({ cells: [told], more: true });
  expect(sent).toEqual(['Query', 'Query']);
});
