import { expect, inject, test, vi } from 'vitest';
import { openTable } from '../../../shared/store/client.ts';
import { filed } from '../../flow.ts';
import { contextOf, LINE, metric, onLambda, steady, written } from '../../lambda.ts';
import { planted } from '../../plant.ts';
import { openSite } from '../../site.ts';
import { freshTable } from '../../table.ts';

const NOW = '2023-06-01T17:00:00.000Z';
const EVENT = { time: NOW };
onLambda('invariants', NOW);

async function scheduled(table: string) {
  vi.stubEnv('TABLE_NAME', table);
  return import('../../../functions/invariants/handler.ts');
}
const line = (level: string, report: object) => ({
  ...{ level, message: 'run', ...LINE('invariants'), scheduled: NOW, ...report },
});

test('the scheduled function says how many reporting units it looked at, and measures that nothing is broken', async () => {
  const { handler } = await scheduled((await freshTable()).name);
  const { lines } = written();
  expect(await handler(EVENT, contextOf())).toEqual({ looked: 21, broken: [] });
  expect(lines().map(steady)).toEqual([
    line('INFO', { looked: 21, broken: [] }),
    metric('invariants', 'InvariantsBroken', 0),
  ]);
});

test('what is broken it names, and measures all keys together', async () => {
  const site = await openSite();
  await filed(site, 'named');
  await planted(
    site.site.table,
    ({ pk, sk }) => pk === 'PROGRESS#330602' && sk === '2023#TALLY',
    (tally) => ({ ...tally, cells: 7 }),
  );
  const { handler } = await scheduled(site.site.table.name);
  const { lines } = written();
  const broken = [
    {
      ...{ programme: '2023', district: '330602' },
      broken: {
        'the tally is what the applications come to': ['cells'],
        'the tally’s cells are those that are named': ['cells'],
      },
    },
  ];
  expect(await handler(EVENT, contextOf())).toEqual({ looked: 21, broken });
  expect(lines().map(steady)).toEqual([
    line('INFO', { looked: 21, broken }),
    metric('invariants', 'InvariantsBroken', 2),
  ]);
  await site.stop();
});

test('the metric counts the keys that offend, and the log names no more of them than a line can hold', async () => {
  const { outcomeOf } = await scheduled('any');
  const keys = Array.from({ length: 60 }, (_, n) => `k${n}`);
  const unit = { programme: '2023', district: '330602' };
  expect(outcomeOf([{ ...unit, broken: { a: keys, b: ['x'] } }])).toEqual({
    report: { looked: 1, broken: [{ ...unit, broken: { a: keys.slice(0, 50), b: ['x'] } }] },
    told: {
      counts: { units: 1, broken: 61 },
      broken: [
        { ...unit, invariant: 'a', keys },
        { ...unit, invariant: 'b', keys: ['x'] },
      ],
    },
    failed: {},
    done: ['2023 330602'],
    metrics: { InvariantsBroken: 61 },
  });
});

test('whose time is up looks at no more units, and the next try looks at those that are left alone', async () => {
  const { name } = await freshTable();
  const { handler } = await scheduled(name);
  written();
  const enoughFor = (units: number) => contextOf('request-1', () => (units-- > 0 ? 60_000 : 9_999));
  await expect(handler(EVENT, enoughFor(19))).rejects.toMatchObject({
    ...{ name: 'UnfinishedError', message: 'no time was left for lowcarbon2023 330683, lowcarbon2023 3306' },
  });
  await expect(handler(EVENT, enoughFor(1))).rejects.toThrow('no time was left for lowcarbon2023 3306');
  expect(await handler(EVENT, enoughFor(1))).toEqual({ looked: 1, broken: [] });
});

test('reporting units that could not be looked at fail the function, and nothing is measured of them', async () => {
  const { runInvariants } = await import('../../../functions/invariants/run.ts');
  const { outcomeOf } = await scheduled('any');
  const { loadPolicy } = await import('../../../shared/data/load.ts');
  const away = { table: openTable('nowhere', inject('endpoint')), policy: loadPolicy('3306') };
  const { report, failed, done, metrics } = outcomeOf(await runInvariants(away, NOW));
  const all = ['330602', '330603', '330604', '330624', '330681', '330683', '3306'];
  const units = ['2023', 'eco2023', 'lowcarbon2023'].flatMap((programme) => all.map((unit) => `${programme} ${unit}`));
  expect([report, Object.keys(failed), done, metrics]).toEqual([
    { looked: 0, broken: [] },
    units,
    [],
    { InvariantsBroken: 0 },
  ]);
});
