import { beforeEach, expect, test } from 'vitest';
import type { Application } from '../../../shared/domain/application/application.ts';
import type { Decision } from '../../../shared/domain/application/change.ts';
import { cellsOfUnit, loadCell } from '../../../shared/store/cells.ts';
import type { Table } from '../../../shared/store/client.ts';
import {
  assessed,
  committed,
  first,
  LATER,
  moving,
  NOW,
  named,
  naming,
  noticed,
  second,
  submitted,
} from '../../decisions.ts';
import { dump } from '../../items.ts';
import { freshTable } from '../../table.ts';

const A = '2023-330602-aaaaaaaaaa';
const third = { ...first, email: 'r3@example.test' };
const UNIT = 'school#330602001/塔山小学';
let table: Table;
beforeEach(async () => {
  table = await freshTable();
});

/** What stands in the partitions that begin so. */
const under = async (start: string) => (await dump(table)).filter(({ pk }) => pk.startsWith(start));
const dues = async () => (await under('DUE')).map(({ pk, sk, ...due }) => [`${pk} ${sk}`, due]);

test('a naming writes the cell, the unit’s history and the line in its notice, and takes the running number', async () => {
  const decision = naming(await noticed(table, A));
  await committed(table, decision);
  const is = decision.cell?.is;
  expect(await under('CELLS')).toEqual([{ pk: 'CELLS#330602', sk: '2023#0001', ...is }]);
  expect(await under('AWARDS')).toEqual([{ pk: `AWARDS#${UNIT}`, sk: '330602-2023-0001', ...is }]);
  expect(await under('NOTICE')).toEqual([{ pk: 'NOTICE#2023-3306-01', sk: A, ...decision.noticeRow }]);
  expect(decision.noticeRow).toMatchObject({ standing: 'named', cell: '330602-2023-0001' });
  const [tally] = await under('PROGRESS');
  expect(tally).toMatchObject({ sk: '2023#TALLY', 'state:noticed': 0, 'state:named': 1, cells: 1, serial: 1 });
  expect(tally).toMatchObject({ 'category:school': 1, 'star:5': 1, changedAt: LATER });
});

test('a cell is read as it was written, by its code and in its unit’s history', async () => {
  const decision = naming(await noticed(table, A));
  await committed(table, decision);
  expect(await loadCell(table, '330602-2023-0001')).toEqual(decision.cell?.is);
  expect(await cellsOfUnit(table, UNIT)).toEqual([decision.cell?.is]);
});

test('a later change of the cell is written in both places, and leaves the running number', async () => {
  const reviewing = await committed(table, moving(await named(table, A), 'review', { reason: '抽查' }, { now: LATER }));
  const standing = async () => [...(await under('CELLS')), ...(await under('AWARDS'))].map((cell) => cell.standing);
  expect(await standing()).toEqual(['reviewing', 'reviewing']);
  await committed(table, moving(reviewing, 'revoke', { reason: '不达标' }, { now: LATER }));
  expect(await standing()).toEqual(['revoked', 'revoked']);
  const [tally] = await under('PROGRESS');
  expect(tally).toMatchObject({ 'state:revoked': 1, 'state:named': 0, cells: 0, 'star:5': 0, serial: 1 });
  expect(await under('UNIT')).toEqual([]);
});

test('whose work it is is counted with the district', async () => {
  const load = async () =>
    (await under('PROGRESS')).map((tally) => [tally['load:r1@example.test'], tally['load:r2@example.test']]);
  const assigned = await committed(
    table,
    moving(await assessed(table, A), 'assign', { reviewers: [first.email, second.email] }),
  );
  expect(await load()).toEqual([[1, 1]]);
  await committed(table, moving(assigned, 'recuse', { reason: '亲属' }, { by: second }));
  expect(await load()).toEqual([[1, 0]]);
});

test('the line in a notice follows its application', async () => {
  const standing = async () => (await under('NOTICE#')).map((row) => row.standing);
  const application = await noticed(table, A);
  expect(await standing()).toEqual(['noticed']);
  const objected = await committed(table, moving(application, 'object', { text: '混装', name: '', contact: '' }));
  expect(await standing()).toEqual(['objected']);
  await committed(table, moving(objected, 'uphold', { reason: '查实', outcome: 'failed' }));
  expect(await standing()).toEqual(['dropped']);
});

test('an objection stands beside the application, and not in its trail', async () => {
  const said = { text: '混装', name: '某居民', contact: '13800000000' };
  await committed(table, moving(await noticed(table, A), 'object', said));
  const all = await under('APPLICATION');
  expect(all.filter(({ sk }) => sk.startsWith('OBJECTION'))).toEqual([
    { pk: `APPLICATION#${A}`, sk: 'OBJECTION#00000001', application: A, number: 1, at: NOW, ...said },
  ]);
  expect(JSON.stringify(all.filter(({ sk }) => !sk.startsWith('OBJECTION')))).not.toContain('某居民');
});

const returned = async (): Promise<Application> => {
  const screening = await committed(table, moving(await submitted(table, A), 'screen-start', {}));
  return committed(table, moving(screening, 'return', { reason: '改', indicators: {} }));
};

test('what time does next stands under its day, moves with a reminder, and goes with the state', async () => {
  const due = { application: A, deadline: '2023-06-16' };
  const application = await returned();
  expect(await dues()).toEqual([[`DUE#330602 2023-06-13#${A}`, { ...due, day: '2023-06-13', transition: 'remind' }]]);
  const reminded = await committed(table, moving(application, 'remind', {}, { now: '2023-06-14T01:00:00.000Z' }));
  expect(await dues()).toEqual([[`DUE#330602 2023-06-17#${A}`, { ...due, day: '2023-06-17', transition: 'lapse' }]]);
  const saved = await committed(table, moving(reminded, 'save', { unit: { contact: '李' } }));
  expect((await dues()).length).toBe(1);
  await committed(table, moving(saved, 'submit', {}));
  expect(await dues()).toEqual([]);
});

test('what lapses leaves nothing to do, and its unit free', async () => {
  const reminded = await committed(table, moving(await returned(), 'remind', {}, { now: '2023-06-13T01:00:00.000Z' }));
  await committed(table, moving(reminded, 'lapse', {}, { now: '2023-06-17T01:00:00.000Z' }));
  expect([await dues(), await under('UNIT')]).toEqual([[], []]);
});

test('when a condition fails, none of the parts is written', async () => {
  const application = await noticed(table, A);
  const decisions: Decision[] = [
    naming(application),
    moving(application, 'object', { text: '混装', name: '', contact: '' }),
    moving(application, 'remind', {}, { now: '2023-06-09T01:00:00.000Z' }),
  ];
  await committed(table, moving(application, 'recuse', { reason: '亲属' }, { by: third }));
  const before = await dump(table);
  const outcomes = await Promise.allSettled(decisions.map((decision) => committed(table, decision)));
  expect(outcomes.map((o) => o.status === 'rejected' && String(o.reason.message))).toEqual(
    decisions.map(() => 'not committed: version'),
  );
  expect(await dump(table)).toEqual(before);
});
