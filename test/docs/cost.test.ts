import { readFileSync } from 'node:fs';
import { QueryCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { billOf, totalOf } from '../../docs/cost/bill.ts';
import { compute } from '../../docs/cost/compute.ts';
import { indexEntries, itemSize } from '../../docs/cost/item-size.ts';
import { type Measured, readMeasured, type Work } from '../../docs/cost/measured.ts';
import { openMeter, type Units } from '../../docs/cost/meter.ts';
import { costPage } from '../../docs/cost/page.ts';
import { type Usage, usageOf } from '../../docs/cost/usage.ts';
import { unitsOfWay } from '../../docs/cost/way.ts';
import { toItem } from '../../shared/store/client.ts';
import { answersOf, done } from '../flow.ts';
import { openSite } from '../site.ts';
import { freshTable } from '../table.ts';

test('the page tells what was measured, at the prices and assumptions that stand in the code', () => {
  expect(readFileSync(new URL('../../docs/cost.md', import.meta.url), 'utf8')).toBe(costPage(readMeasured()));
});

const work = (read: number, write: number): Work => ({ times: 1, requests: 1, read, write, indexes: 0, ms: 1 });

/** Ten applications of one district. */
const SMALL: Measured = {
  on: '2026-01-01',
  node: 'v24',
  applications: 10,
  districts: 1,
  cells: 5,
  letters: 5,
  moves: { submit: { ...work(40, 200), times: 10 } },
  pages: [
    { what: 'home', public: true, bytes: 1_024, ...work(2, 0) },
    { what: 'desk', public: false, bytes: 2_048, ...work(3, 0) },
  ],
  assets: 0,
  runs: { progress: work(10, 14), invariants: work(100, 0), deadlines: work(5, 1), told: work(4, 8), idle: work(1, 0) },
  stored: { EVENT: { items: 1, bytes: 2 ** 20, indexes: 2 ** 20 }, ONCE: { items: 1, bytes: 2 ** 40, indexes: 0 } },
  way: {},
};

test('twice as many applications in twice as many districts take what one can count by hand', () => {
  const usage = usageOf(SMALL, { zh: '', en: '', stacks: 1, districts: 2, townships: 3, applications: 20 });
  const { write, read, stored, api, calls, schedules, evidence, users, letters, alarms } = usage;
  expect({ write, read, stored, api, calls, schedules, evidence, users, letters, alarms }).toEqual({
    // 2 × 200 of moves, 14 a day of two districts in three programmes, 2 × 1 of deadlines, 2 × 8 told, and how each run ended.
    write: 400 + 14 * 365 * 3 * 2 + 2 + 16 + (525_600 + 8_760 + 4 * 365),
    // Moves; 4,000 public and 100 staff pages; progress and invariants; deadlines; told; each minute in two districts.
    read: 80 + 4_000 * 2 + 100 * 3 + (10 + 100) * 365 * 3 * 2 + 10 + 8 + 525_600 * 2,
    // 2 MB, doubled, for three years, twelve months: the mark of a repeated request does not stay.
    stored: (2 * 2 * 3 * 12) / 1_024,
    // 20 moves, 4,100 pages, 800 visits with their assets.
    api: 20 + 4_100 + 800,
    calls: 4_920 + 535_820,
    schedules: 525_600 + 8_760 + 4 * 365,
    evidence: ((20 * 8 * 1.5) / 1_024) * 3 * 12,
    users: (3 + 2 * 2) * 12,
    letters: 10,
    alarms: 13 * 12,
  });
});

test('a bill is quantity times price, and what is free each month is taken off', () => {
  const nothing = Object.fromEntries(Object.keys(usageOf(SMALL, UNUSED)).map((name) => [name, 0])) as Usage;
  const bill = billOf({ ...nothing, write: 2_000_000, stored: 25 * 12 + 4, dashboards: 12 });
  const lines = bill.filter(({ quantity }) => quantity > 0).map(({ name, list, due }) => [name, list, due]);
  expect(lines).toEqual([
    ['write', 1.25, 1.25],
    ['stored', 76, 1],
    ['dashboards', 36, 36],
  ]);
  expect([totalOf(bill, 'list'), totalOf(bill, 'due')]).toEqual([113.25, 38.25]);
});
const UNUSED = { zh: '', en: '', stacks: 0, districts: 0, townships: 0, applications: 0 };

test('a second of thinking on half a gigabyte is billed as a share of a processor thinks it', () => {
  // 1.5 times slower on 512 of 1,769 MB, and ten times 5 ms for the store, at half a GB.
  expect(compute('progress', { ms: 1_000, requests: 10 })).toBeCloseTo(((1_000 * 1.5 * 1_769) / 512 + 50) / 2_000, 9);
});

test('an item is as large as its names and values in UTF-8, with what numbers, lists and maps add', () => {
  const item = toItem({ pk: '市', n: -1250, yes: true, list: ['a', 1], map: { k: 'v' } });
  // pk 2+3; n 1+4: two digits for 125, one more, a sign; yes 3+1; list 4+3+(1+1)+(1+2); map 3+3+(1+1+1).
  expect(itemSize(item)).toBe(5 + 5 + 4 + 12 + 9);
});

test('an index keeps its keys, the table’s, and what it shows; nothing of an item without its keys', () => {
  const keys = { pk: 'p', sk: 's', queue: 'q', queueSort: 'r' };
  expect(indexEntries(toItem({ ...keys, state: 'draft', answers: {} }))).toEqual([toItem({ ...keys, state: 'draft' })]);
});

test('the engine counts as DynamoDB does: started kilobytes, twice in a transaction, and every index once', async () => {
  const table = await freshTable();
  const meter = openMeter(table);
  const Item = toItem({ pk: 'p', sk: 's', queue: 'q', queueSort: 'r', body: 'x'.repeat(5_000) });
  await table.client.send(new TransactWriteItemsCommand({ TransactItems: [{ Put: { TableName: table.name, Item } }] }));
  expect(meter()).toEqual({ requests: 1, read: 0, write: 2 * 5 + 1, indexes: 1 });
  const query = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: toItem({ ':pk': 'p' }) };
  await table.client.send(new QueryCommand({ TableName: table.name, ...query, ConsistentRead: true }));
  expect(meter()).toEqual({ requests: 1, read: 2, write: 0, indexes: 0 });
});

/** A change may need a little more, such as when a text comes over the next kilobyte; a third more is a decision. */
const MOST = 1.3;

test('no move of a plain application takes much more than when the page was made', async () => {
  const registry = await openSite();
  const ask = (...request: Parameters<typeof done> extends [unknown, ...infer Rest] ? Rest : never) =>
    done(registry, ...request);
  // What was published is asked for once a minute, not by a move.
  await ask(undefined, 'GET', '/programmes');
  const now = await unitsOfWay(ask, openMeter(registry.site.table), answersOf(registry)).finally(registry.stop);
  const { way } = readMeasured();
  expect(Object.keys(now)).toEqual(Object.keys(way));
  const dearer = ([name, units]: [string, Units]) =>
    (['requests', 'read', 'write'] as const).some((of) => units[of] > MOST * (way[name]?.[of] ?? 0));
  expect(Object.entries(now).filter(dearer)).toEqual([]);
});
