import { DeleteItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { runProgress } from '../../../functions/progress/run.ts';
import { toItem } from '../../../shared/store/client.ts';
import { CITY_UNIT, done, filed } from '../../flow.ts';
import { copyOf, dump } from '../../items.ts';
import { meddled, throttled } from '../../meddle.ts';
import { OPENING_HOURS, openSite, type TestSite } from '../../site.ts';

const UNITS = ['3306', '330602', '330603', '330604', '330624', '330681', '330683'];
const KE = 't330603001@example.test';
/** An hour after everything was filed: the tallies have come to rest. */
const LATER = '2023-06-01T02:00:00.000Z';

let model: TestSite;
beforeAll(async () => {
  model = await openSite();
  await filed(model, 'named', { star: 4 });
  await filed(model, 'submitted');
  await filed(model, 'named', { by: KE, category: 'township' });
  await filed(model, 'assessing', { by: CITY_UNIT, category: 'office' });
});
afterAll(() => model.stop());

let site: TestSite;
beforeEach(async () => {
  site = model.on(await copyOf(model.site.table));
  site.at(OPENING_HOURS);
});

const run = async (table = site.site.table, now = LATER) =>
  (await runProgress(table, site.site.policy, now))['2023'] ?? [];
const report = (district: string, drift: object[] = [], snapshot = 'written') => ({ district, drift, snapshot });
const tallyKey = (district: string) => ({
  TableName: site.site.table.name,
  Key: toItem({ pk: `PROGRESS#${district}`, sk: '2023#TALLY' }),
});

/** Changes counts of a tally by hand, behind the registry's back. */
async function tampered(district: string, counts: Record<string, number>): Promise<void> {
  const names = Object.keys(counts);
  await site.site.table.client.send(
    new UpdateItemCommand({
      ...tallyKey(district),
      UpdateExpression: `SET ${names.map((_, n) => `#c${n} = :c${n}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name, n) => [`#c${n}`, name])),
      ExpressionAttributeValues: toItem(Object.fromEntries(names.map((name, n) => [`:c${n}`, counts[name]]))),
    }),
  );
}
const tallies = async () => (await dump(site.site.table)).filter(({ sk }) => sk === '2023#TALLY');
const withoutChanges = (items: Awaited<ReturnType<typeof tallies>>) => items.map(({ changes: _, ...rest }) => rest);

test('a run counts every district and the city’s own units, and keeps the day', async () => {
  expect(await run()).toEqual(UNITS.map((district) => report(district)));
  const { items } = await done(site, undefined, 'GET', '/progress/330602/history');
  site.at(LATER);
  const { name: _name, ...now } = await done(site, undefined, 'GET', '/progress/330602');
  expect(items).toEqual([{ ...now, day: '2023-06-01', chain: expect.objectContaining({ applications: 2 }) }]);
  expect([now.cells.named, now.pipeline.submitted]).toEqual([1, 1]);
});

test('a second run changes nothing at all', async () => {
  await run();
  const before = await dump(site.site.table);
  expect(await run()).toEqual(UNITS.map((district) => report(district, [], 'unchanged')));
  expect(await run(site.site.table, '2023-06-01T15:59:59.999Z')).toEqual(
    UNITS.map((district) => report(district, [], 'unchanged')),
  );
  expect(await dump(site.site.table)).toEqual(before);
});

test('a run of the next day, from midnight in Shanghai, keeps a day of its own', async () => {
  await run();
  expect(await run(site.site.table, '2023-06-01T16:00:00.000Z')).toEqual(UNITS.map((district) => report(district)));
  site.at('2023-06-01T16:00:00.000Z');
  const { items } = await done(site, undefined, 'GET', '/progress/330602/history');
  expect(items.map(({ day }: { day: string }) => day)).toEqual(['2023-06-01', '2023-06-02']);
});

test('a later run of the same day writes the day anew when something changed', async () => {
  await run();
  await filed(site, 'named', { by: KE });
  const reports = await run(site.site.table, '2023-06-01T03:00:00.000Z');
  expect(reports).toEqual(
    UNITS.map((district) => report(district, [], district === '330603' ? 'written' : 'unchanged')),
  );
  const { items } = await done(site, undefined, 'GET', '/progress/330603/history');
  expect(items.map((d: { day: string; cells: { named: number } }) => [d.day, d.cells.named])).toEqual([
    ['2023-06-01', 2],
  ]);
});

test('a tally that tells something else than the cells is reported exactly and repaired', async () => {
  const sound = await tallies();
  await tampered('330602', { cells: 7, 'star:5': 2, 'star:4': 0, 'category:park': 1, 'state:submitted': 0 });
  const drift = [
    { count: 'category:park', live: 1, recounted: 0 },
    { count: 'cells', live: 7, recounted: 1 },
    { count: 'star:4', live: 0, recounted: 1 },
    { count: 'star:5', live: 2, recounted: 0 },
    { count: 'state:submitted', live: 0, recounted: 1 },
  ];
  expect(await run()).toEqual(UNITS.map((district) => report(district, district === '330602' ? drift : [])));
  const repaired = withoutChanges(await tallies());
  const zero = (item: object) =>
    'category:school' in item && 'star:4' in item ? { 'category:park': 0, 'star:5': 0 } : {};
  expect(repaired).toEqual(withoutChanges(sound).map((item) => ({ ...item, ...zero(item) })));
  expect(await run()).toEqual(UNITS.map((district) => report(district, [], 'unchanged')));
});

test('what was repaired is what the day keeps', async () => {
  await tampered('330602', { cells: 7, 'category:park': 6 });
  await run();
  const { items } = await done(site, undefined, 'GET', '/progress/330602/history');
  expect([items[0].cells.named, items[0].cells.byCategory]).toEqual([1, { school: 1 }]);
});

test('a tally that is gone is made again, and namings go on after it', async () => {
  await site.site.table.client.send(new DeleteItemCommand(tallyKey('330603')));
  const [, , ke] = await run();
  expect(ke).toEqual(
    report('330603', [
      { count: 'category:township', live: 0, recounted: 1 },
      { count: 'cells', live: 0, recounted: 1 },
      { count: 'star:5', live: 0, recounted: 1 },
      { count: 'state:named', live: 0, recounted: 1 },
      { count: 'serial', live: 0, recounted: 1 },
    ]),
  );
  expect(await run()).toEqual(UNITS.map((district) => report(district, [], 'unchanged')));
});

test('after its tally was lost, a district names with the next free number', async () => {
  await site.site.table.client.send(new DeleteItemCommand(tallyKey('330603')));
  await run();
  expect((await filed(site, 'named', { by: KE })).award.code).toBe('330603-2023-0002');
});

test('states that changed a moment ago are not compared: the queue follows the table', async () => {
  await tampered('330602', { 'state:submitted': 5, cells: 2 });
  const [, yue] = await run(site.site.table, '2023-06-01T01:00:30.000Z');
  expect(yue).toEqual(report('330602', [{ count: 'cells', live: 2, recounted: 1 }]));
});

test('a district that cannot be counted is reported, and the others are counted', async () => {
  const broken = meddled(site.site.table, 'command', (command, next) =>
    next().then((answer) => {
      const { output } = answer as { output: { Items?: { category?: object }[] } };
      if (
        command === 'QueryCommand' &&
        output.Items?.some(({ category }) => JSON.stringify(category)?.includes('township'))
      )
        throw new Error('no disk');
      return answer;
    }),
  );
  expect(await run(broken)).toEqual(
    UNITS.map((district) => (district === '330603' ? { district, failed: 'Error: no disk' } : report(district))),
  );
  const kept = (await dump(site.site.table))
    .filter(({ sk }) => sk.startsWith('2023#DAY#'))
    .map(({ district }) => district);
  expect(kept.sort()).toEqual(UNITS.filter((district) => district !== '330603'));
});

test('a tally that changes while it is counted is counted again', async () => {
  await tampered('330602', { cells: 9 });
  let moved = false;
  const disturbed = meddled(site.site.table, 'command', async (command, next) => {
    if (command === 'UpdateItemCommand' && !moved) {
      moved = true;
      await filed(site, 'named');
    }
    return next();
  });
  const [, yue] = await run(disturbed);
  expect(yue).toEqual(report('330602', [{ count: 'cells', live: 10, recounted: 2 }]));
  expect((await done(site, undefined, 'GET', '/progress/330602')).cells.named).toBe(2);
});

test('a tally that never rests is given up, and reported', async () => {
  await tampered('330602', { cells: 9 });
  let changes = 100;
  const restless = meddled(site.site.table, 'command', async (command, next) => {
    if (command === 'UpdateItemCommand') await tampered('330602', { changes: changes++ });
    return next();
  });
  const [, yue] = await run(restless);
  expect(yue).toEqual({ district: '330602', failed: 'the tally keeps changing' });
});

test('two runs at once repair once and leave the same as one', async () => {
  await tampered('330602', { cells: 9 });
  await tampered('330603', { 'star:5': 0 });
  const reports = await Promise.all([run(), run(), run()]);
  expect(reports.flat().filter((r) => 'failed' in r)).toEqual([]);
  const repaired = reports.flat().flatMap((r) => ('drift' in r ? r.drift : []));
  expect(repaired.map(({ count }) => count).sort()).toEqual(['cells', 'star:5']);
  const before = await dump(site.site.table);
  expect(await run()).toEqual(UNITS.map((district) => report(district, [], 'unchanged')));
  expect(await dump(site.site.table)).toEqual(before);
});

test('a count that was begun earlier and comes later leaves the day as a later count wrote it', async () => {
  await run(site.site.table, '2023-06-01T05:00:00.000Z');
  await filed(site, 'named', { by: KE });
  const before = (await dump(site.site.table)).filter(({ sk }) => sk.includes('#DAY#'));
  expect(await run()).toEqual(UNITS.map((district) => report(district, [], 'unchanged')));
  expect((await dump(site.site.table)).filter(({ sk }) => sk.includes('#DAY#'))).toEqual(before);
});

test('of two counts that write at once, the one that was begun later stands', async () => {
  let later: ReturnType<typeof run> | undefined;
  const overtaken = meddled(site.site.table, 'command', async (command, next) => {
    if (command !== 'TransactWriteItemsCommand') return next();
    later ??= run(site.site.table, '2023-06-01T05:00:00.000Z');
    await later;
    return next();
  });
  expect(await run(overtaken)).toEqual(UNITS.map((district) => report(district, [], 'unchanged')));
  const days = (await dump(site.site.table)).filter(({ sk }) => sk.includes('#DAY#'));
  expect(new Set(days.map(({ asOf }) => asOf))).toEqual(new Set(['2023-06-01T05:00:00.000Z']));
});

test('while the store throttles no district is counted and none is touched; the next run counts them all', async () => {
  const before = await dump(site.site.table);
  const { table, letGo } = throttled(site.site.table);
  await expect(run(table)).rejects.toThrow('the store does not answer');
  expect(await dump(site.site.table)).toEqual(before);
  letGo();
  expect(await run(table)).toEqual(UNITS.map((district) => report(district)));
});
