import { expect, inject, test, vi } from 'vitest';
import { openTable } from '../../../shared/store/client.ts';
import { loadHistory } from '../../../shared/store/progress.ts';
import { contextOf, LINE, metric, onLambda, steady, written } from '../../lambda.ts';
import { freshTable } from '../../table.ts';

const NOW = '2023-06-01T17:00:30.000Z';

onLambda('progress', NOW);

/** The scheduled function as the cloud starts it: with its table in the environment. */
async function scheduled(table: string) {
  vi.stubEnv('TABLE_NAME', table);
  return (await import('../../../functions/progress/handler.ts')).handler;
}

const UNITS = ['3306', '330602', '330603', '330604', '330624', '330681', '330683'];
/** What is told of every programme; of the others than the first, which are counted after it, so many units. */
const reports = (snapshot: string, units = UNITS, others = UNITS) => {
  const each = (all: readonly string[]) => all.map((district) => ({ district, drift: [], snapshot }));
  return { '2023': each(units), eco2023: each(others), lowcarbon2023: each(others) };
};
const LATER = ['eco2023', 'lowcarbon2023'].flatMap((programme) => UNITS.map((unit) => `${programme} ${unit}`));
const daysOf = async (name: string) =>
  (await loadHistory(openTable(name, inject('endpoint')), '2023', '330602', '2030-12-31')).map(({ day, asOf }) => [
    day,
    asOf,
  ]);

test('the scheduled function counts, and logs and measures what it found', async () => {
  const handler = await scheduled((await freshTable()).name);
  const { lines } = written();
  expect(await handler({ time: '2023-06-01T17:00:00Z' }, contextOf())).toEqual({ reports: reports('written') });
  expect(lines().map(steady)).toEqual([
    {
      ...{ level: 'INFO', message: 'run', ...LINE('progress') },
      ...{ scheduled: '2023-06-01T17:00:00.000Z', reports: reports('written') },
    },
    metric('progress', 'Drift', 0),
  ]);
});

test('fired twice it writes the day once', async () => {
  const { name } = await freshTable();
  const handler = await scheduled(name);
  written();
  const event = { time: '2023-06-01T17:00:00Z' };
  await handler(event, contextOf());
  vi.setSystemTime(Date.parse(NOW) + 60_000);
  expect(await handler(event, contextOf())).toEqual({ reports: reports('unchanged') });
  expect(await daysOf(name)).toEqual([['2023-06-02', NOW]]);
});

test('fired for two days at once it takes the picture of the day that it is, and leaves the other one', async () => {
  const { name } = await freshTable();
  const handler = await scheduled(name);
  written();
  await Promise.all(['2023-05-31T17:00:00Z', '2023-06-01T17:00:00Z'].map((time) => handler({ time }, contextOf())));
  expect(await daysOf(name)).toEqual([['2023-06-02', NOW]]);
});

test('a late one for yesterday leaves yesterday as it was kept, and today as it is', async () => {
  const { name } = await freshTable();
  const handler = await scheduled(name);
  written();
  vi.setSystemTime(Date.parse('2023-05-31T17:00:05.000Z'));
  await handler({ time: '2023-05-31T17:00:00Z' }, contextOf());
  vi.setSystemTime(Date.parse(NOW));
  await handler({ time: '2023-06-01T17:00:00Z' }, contextOf());
  await handler({ time: '2023-05-31T17:00:00Z' }, contextOf());
  expect(await daysOf(name)).toEqual([
    ['2023-06-01', '2023-05-31T17:00:05.000Z'],
    ['2023-06-02', NOW],
  ]);
});

/** Time for so many districts: four are counted side by side. */
const enoughFor = (districts: number) => {
  let asked = 0;
  return contextOf('request-1', () => (asked++ < districts ? 60_000 : 9_999));
};

test('whose time is up begins no more districts, says which are left, and the next try goes on with those', async () => {
  const { name } = await freshTable();
  const handler = await scheduled(name);
  const { lines } = written();
  const event = { time: '2023-06-01T17:00:00Z' };
  await expect(handler(event, enoughFor(3))).rejects.toMatchObject({
    name: 'UnfinishedError',
    message: `no time was left for ${['2023 3306', '2023 330624', '2023 330681', '2023 330683', ...LATER].join(', ')}`,
  });
  const first = [...reports('written', ['330602', '330603', '330604'])['2023']];
  const left = ['3306', '330624', '330681', '330683'].map((district) => ({ district, failed: 'no time was left' }));
  const told = [...first, ...left].sort((a, b) => (a.district < b.district ? -1 : 1));
  expect(lines()[0]).toMatchObject({ level: 'ERROR', message: 'run', reports: { '2023': told } });
  await expect(handler(event, enoughFor(2))).rejects.toThrow('no time was left for 2023 3306, 2023 330683, eco2023');
  expect(await handler(event, contextOf())).toEqual({ reports: reports('written', ['3306', '330683']) });
});

test('the next run begins anew, whatever was left of another', async () => {
  const handler = await scheduled((await freshTable()).name);
  written();
  await expect(handler({ time: '2023-06-01T17:00:00Z' }, enoughFor(3))).rejects.toThrow('no time was left');
  expect(await handler({ time: '2023-06-01T18:00:00Z' }, contextOf())).toEqual({
    reports: {
      ...reports('written'),
      '2023': UNITS.map((district) => ({
        ...{ district, drift: [] },
        snapshot: ['330602', '330603', '330604'].includes(district) ? 'unchanged' : 'written',
      })),
    },
  });
});

test('the scheduled function fails when it cannot count, so that the schedule reports it', async () => {
  const handler = await scheduled('nowhere');
  await expect(handler({}, contextOf())).rejects.toThrow();
});

test('an event of no time is refused before anything is done', async () => {
  const { name } = await freshTable();
  const handler = await scheduled(name);
  await expect(handler({ time: 'soon' }, contextOf())).rejects.toThrow('soon is no time that a schedule could mean');
  expect(await daysOf(name)).toEqual([]);
});
