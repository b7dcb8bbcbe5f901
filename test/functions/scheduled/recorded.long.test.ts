import { expect, inject, test, vi } from 'vitest';
import { openTable, type Table } from '../../../shared/store/client.ts';
import { getAll } from '../../../shared/store/read.ts';
import { lastRuns, RUN_KEYS } from '../../../shared/store/runs.ts';
import { filed } from '../../flow.ts';
import { contextOf, onLambda, written } from '../../lambda.ts';
import { planted } from '../../plant.ts';
import { openSite } from '../../site.ts';
import { freshTable } from '../../table.ts';

const NOW = '2023-06-01T17:00:30.000Z';
const EVENT = { time: '2023-06-01T17:00:00Z' };
onLambda('any', NOW);

const started = async (name: string, task: 'progress' | 'invariants' | 'deadlines' | 'messages' | 'upgrade') => {
  vi.stubEnv('TABLE_NAME', name);
  written();
  return (await import(`../../../functions/${task}/handler.ts`)).handler;
};
const runsIn = async (table: Table) => lastRuns(await getAll(table, RUN_KEYS));
const TIMES = { scheduled: '2023-06-01T17:00:00.000Z', started: NOW, ended: NOW };

test.each([
  ['progress', { units: 21, drift: 0 }],
  ['invariants', { units: 21, broken: 0 }],
  [
    'deadlines',
    {
      ...{ remind: 0, lapse: 0, expire: 0, finished: 0, late: 0, removed: 0 },
      ...{ left: 0, 'remind-ahead': 0, 'lapse-ahead': 0, 'expire-ahead': 0 },
    },
  ],
  ['messages', { told: 0, waiting: 0 }],
  ['upgrade', { version: 3 }],
] as const)('%s keeps that it was done, when, and what it came to', async (task, counts) => {
  const table = await freshTable();
  await (await started(table.name, task))(EVENT, contextOf());
  const done = { task, ...TIMES, outcome: 'done', told: { counts }, failures: 0, failed: {} };
  expect((await runsIn(table))[task]).toEqual({ done });
});

test('a run that had no time is kept beside the one that was done, which tells what both did', async () => {
  const site = await openSite();
  const { table } = site.site;
  await filed(site, 'named');
  await planted(
    table,
    ({ pk, sk }) => pk === 'PROGRESS#330602' && sk === '2023#TALLY',
    (tally) => ({ ...tally, cells: 7 }),
  );
  const handler = await started(table.name, 'invariants');
  let units = 5;
  const short = contextOf('request-1', () => (units-- > 0 ? 60_000 : 9_999));
  await expect(handler(EVENT, short)).rejects.toThrow('no time was left');
  await handler(EVENT, contextOf());
  const { done, failed } = (await runsIn(table)).invariants;
  expect([done?.outcome, done?.told.counts]).toEqual(['done', { units: 21, broken: 2 }]);
  expect(done?.told.broken?.map(({ district, keys }) => [district, keys])).toEqual([
    ['330602', ['cells']],
    ['330602', ['cells']],
  ]);
  expect([failed?.outcome, failed?.failures, failed?.told.counts]).toEqual(['unfinished', 16, { units: 5, broken: 2 }]);
  site.stop();
});

test('drift that was repaired is told by its unit and count', async () => {
  const site = await openSite();
  const { table } = site.site;
  await filed(site, 'named');
  await planted(
    table,
    ({ pk, sk }) => pk === 'PROGRESS#330602' && sk === '2023#TALLY',
    (tally) => ({ ...tally, cells: 7 }),
  );
  await (await started(table.name, 'progress'))(EVENT, contextOf());
  expect((await runsIn(table)).progress.done?.told).toEqual({
    counts: { units: 21, drift: 1 },
    drift: [{ programme: '2023', district: '330602', count: 'cells', live: 7, recounted: 1 }],
  });
  site.stop();
});

test('a run that broke off is kept as failed with its reason; a record that cannot be written changes nothing', async () => {
  const { recorded } = await import('../../../functions/scheduled/recorded.ts');
  const table = await freshTable();
  written();
  const begun = { task: 'messages', scheduled: NOW, started: NOW } as const;
  const broken = () => Promise.reject(new Error('no mail server'));
  await expect(recorded(table, begun, () => NOW, broken)).rejects.toThrow('no mail server');
  expect((await runsIn(table)).messages.failed).toMatchObject({
    ...{ outcome: 'failed', failures: 1, failed: { messages: 'Error: no mail server' } },
  });
  const ended = { told: { counts: {} }, failed: {} };
  const nowhere = openTable('nowhere', inject('endpoint'));
  expect(
    await recorded(
      nowhere,
      begun,
      () => NOW,
      async () => ended,
    ),
  ).toEqual(ended);
});

test('what is due within a week is told by kind after what is due was done', async () => {
  const site = await openSite();
  const { table } = site.site;
  await filed(site, 'returned');
  vi.setSystemTime(Date.parse('2023-06-12T16:00:20.000Z'));
  await (await started(table.name, 'deadlines'))({ time: '2023-06-12T16:00:00Z' }, contextOf());
  const { done } = (await runsIn(table)).deadlines;
  expect(done?.told.counts).toMatchObject({ remind: 1, left: 0, 'remind-ahead': 0, 'lapse-ahead': 1 });
  site.stop();
});
