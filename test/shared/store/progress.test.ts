import { beforeEach, expect, test } from 'vitest';
import { districtProgress } from '../../../shared/domain/progress/district-progress.ts';
import type { SetDenominators } from '../../../shared/domain/progress/set-denominator.ts';
import { addDays } from '../../../shared/domain/time.ts';
import type { Table } from '../../../shared/store/client.ts';
import {
  loadDays,
  loadHistory,
  loadTallies,
  loadTallyAndSnapshot,
  repairTally,
  type Snapshot,
  saveDenominators,
  saveSnapshot,
} from '../../../shared/store/progress.ts';
import { NOW, policy, submitted } from '../../decisions.ts';
import { dump } from '../../items.ts';
import { counted } from '../../meddle.ts';
import { freshTable } from '../../table.ts';

let table: Table;
beforeEach(async () => {
  table = await freshTable();
});

const place = ['330602', '2023'] as const;
const live = async () => (await loadTallyAndSnapshot(table, '2023', '330602', '2023-06-01')).live;
const denominator = { townships: 17, villages: 352, asOf: '2023-12-31', source: { zh: '统计', en: 'count' } };

test('the tallies of all districts and the denominators come in one request', async () => {
  await submitted(table, '2023-330602-aaaaaaaaaa');
  const record: SetDenominators = { version: 1, districts: { 330602: denominator } };
  expect(await saveDenominators(table, '2023', record)).toBe(true);
  const { table: own, sent } = counted(table);
  expect(await loadTallies(own, '2023', ['330602', '330603'])).toEqual({
    tallies: [
      { tally: { 'state:submitted': 1 }, serial: 0, changes: 1, changedAt: NOW },
      { tally: {}, serial: 0, changes: 0, changedAt: undefined },
    ],
    denominators: record,
  });
  expect(sent).toEqual(['BatchGetItem']);
});

test('denominators nobody set are none, at version 0', async () => {
  expect((await loadTallies(table, '2023', [])).denominators).toEqual({ version: 0, districts: {} });
});

test('of two who set denominators on the same version, one is told that the other was faster', async () => {
  const record = (version: number): SetDenominators => ({ version, districts: { 330602: denominator } });
  const both = await Promise.all([
    saveDenominators(table, '2023', record(1)),
    saveDenominators(table, '2023', record(1)),
  ]);
  expect(both.sort()).toEqual([false, true]);
  expect(await saveDenominators(table, '2023', record(3))).toBe(false);
  expect(await saveDenominators(table, '2023', record(2))).toBe(true);
  expect((await loadTallies(table, '2023', [])).denominators).toEqual(record(2));
});

const drifts = [{ count: 'cells', live: 0, recounted: 3 }];

test('a repair sets the drifted counts and leaves the others', async () => {
  await submitted(table, '2023-330602-aaaaaaaaaa');
  expect(await repairTally(table, place, await live(), drifts)).toBe(true);
  expect(await live()).toEqual({ tally: { 'state:submitted': 1, cells: 3 }, serial: 0, changes: 2, changedAt: NOW });
});

test('a repair makes a tally that is missing', async () => {
  expect(await repairTally(table, place, await live(), drifts)).toBe(true);
  expect(await live()).toEqual({ tally: { cells: 3 }, serial: 0, changes: 1, changedAt: undefined });
});

test('a repair of a tally that changed meanwhile writes nothing', async () => {
  const [missing] = [await live(), await submitted(table, '2023-330602-aaaaaaaaaa')];
  const one = await live();
  await submitted(table, '2023-330602-bbbbbbbbbb', '府山小学');
  const before = await dump(table);
  expect(await repairTally(table, place, missing, drifts)).toBe(false);
  expect(await repairTally(table, place, one, drifts)).toBe(false);
  expect(await dump(table)).toEqual(before);
});

const progress = (day: string, id: string, cells: number): Snapshot => {
  const programme = policy.programme('2023');
  if (!programme) throw new Error('no programme');
  return { day, ...districtProgress('330602', { ...programme, id }, denominator, { cells }, NOW) };
};

test('snapshots come oldest first, one a day, up to today, and only of their programme', async () => {
  const days = ['2023-06-02', '2023-05-31', '2023-06-01', '2023-06-03'];
  for (const [n, day] of days.entries()) expect(await saveSnapshot(table, progress(day, '2023', n), 0)).toBe(true);
  await saveSnapshot(table, progress('2023-06-01', '2023', 9), 0);
  await saveSnapshot(table, progress('2023-06-01', '20231', 1), 0);
  expect(await loadHistory(table, '2023', '330602', '2023-06-02')).toEqual([
    progress('2023-05-31', '2023', 1),
    progress('2023-06-01', '2023', 9),
    progress('2023-06-02', '2023', 0),
  ]);
  expect(await loadHistory(table, '2023', '330603', '2023-06-02')).toEqual([]);
});

test('a snapshot of a tally that changed meanwhile is not written', async () => {
  await submitted(table, '2023-330602-aaaaaaaaaa');
  const { changes } = await live();
  expect(await saveSnapshot(table, progress('2023-06-01', '2023', 1), changes)).toBe(true);
  await submitted(table, '2023-330602-bbbbbbbbbb', '府山小学');
  const before = await dump(table);
  const later = progress('2023-06-02', '2023', 2);
  expect([await saveSnapshot(table, later, changes), await saveSnapshot(table, later, 0)]).toEqual([false, false]);
  expect(await dump(table)).toEqual(before);
});

test('records of chosen days come in one request, or one for every hundred', async () => {
  for (const day of ['2023-05-30', '2023-06-01']) await saveSnapshot(table, progress(day, '2023', 3), 0);
  const { table: own, sent } = counted(table);
  const days = Array.from({ length: 60 }, (_, n) => addDays('2023-05-01', n));
  expect(await loadDays(own, '2023', ['330603', '330602'], days)).toEqual([
    [],
    [progress('2023-05-30', '2023', 3), progress('2023-06-01', '2023', 3)],
  ]);
  expect(sent).toEqual(['BatchGetItem', 'BatchGetItem']);
});
