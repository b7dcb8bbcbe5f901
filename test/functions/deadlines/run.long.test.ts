import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runDeadlines } from '../../../functions/deadlines/run.ts';
import { UNLIMITED } from '../../../functions/scheduled/time-left.ts';
import { toItem } from '../../../shared/store/client.ts';
import { applicationKey } from '../../../shared/store/keys.ts';
import { post, read, trailOf } from '../../asked.ts';
import { ADMIN, done, filed, PROPOSER, SUBMITTER } from '../../flow.ts';
import { dump } from '../../items.ts';
import { meddled, throttled } from '../../meddle.ts';
import type { Answer } from '../../reach.ts';
import { openSite, type TestSite } from '../../site.ts';

let site: TestSite;
beforeEach(async () => {
  site = await openSite();
});
afterEach(() => site.stop());

const NOTHING = { remind: 0, lapse: 0, expire: 0 };
const quiet = { done: NOTHING, finished: [], failed: {}, late: 0 };

/** What the schedule does at a time, a day's hour in Shanghai. */
async function at(time: string, table = site.site.table, timeLeft = UNLIMITED) {
  site.at(`${time.length > 10 ? time : `${time}T03:00:00`}+08:00`);
  return runDeadlines({ ...site.site, table }, timeLeft);
}
const doing = (what: Partial<typeof NOTHING>) => ({ ...quiet, done: { ...NOTHING, ...what } });
const stateOf = async (application: Answer['body']) => (await read(site, ADMIN, application)).state;

test.each([
  ['returned', '2023-06-13', '2023-06-17', 'withdrawn'],
  ['rectifying', '2023-06-18', '2023-06-22', 'failed'],
] as const)('what is %s is reminded of on %s, and on %s it is %s', async (state, reminded, lapsed, end) => {
  const own = await filed(site, state);
  const before = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - 1).toISOString().slice(0, 19);
  expect(await at(before(reminded))).toEqual(quiet);
  expect(await at(`${reminded}T00:00:00`)).toEqual(doing({ remind: 1 }));
  expect([await at(before(lapsed)), await stateOf(own)]).toEqual([quiet, state]);
  expect([await at(`${lapsed}T00:00:00`), await stateOf(own)]).toEqual([doing({ lapse: 1 }), end]);
  const deadline = before(lapsed).slice(0, 10);
  const lines = (await trailOf(site, ADMIN, own)).slice(-2);
  expect(lines.map(({ transition, by, role, source, detail }) => [transition, by, role, source, detail])).toEqual([
    ['remind', '', 'clock', { via: 'schedule' }, { deadline }],
    ['lapse', '', 'clock', { via: 'schedule' }, { deadline }],
  ]);
  expect((await read(site, SUBMITTER, own)).ended).toMatchObject({ by: '', reason: deadline });
});

test('a notice that is over waits to be named, which is told once', async () => {
  const own = await filed(site, 'noticed');
  expect(own.notice.until).toBe('2023-05-25');
  expect(await at('2023-06-02')).toEqual({ ...doing({ remind: 1 }), late: 1 });
  expect([await at('2023-06-30'), await stateOf(own)]).toEqual([quiet, 'noticed']);
});

test('a name is reminded of half a year before its end, and expires on the day after it', async () => {
  const own = await filed(site, 'named');
  expect(await at('2025-12-01')).toEqual(quiet);
  expect(await at('2025-12-02')).toEqual(doing({ remind: 1 }));
  expect([await at('2026-05-31'), await stateOf(own)]).toEqual([quiet, 'named']);
  expect([await at('2026-06-01'), await stateOf(own)]).toEqual([doing({ expire: 1 }), 'expired']);
  expect((await done(site, undefined, 'GET', `/cells/${own.award.code}`)).standing).toBe('expired');
});

test('what has to be mended in a re-verification costs the name when its deadline passes', async () => {
  const own = await filed(site, 'reviewing');
  const items = [{ indicator: 'ledger', text: '补', due: '2023-06-20' }];
  await post(site, PROPOSER, own, 'rectify', { items });
  expect(await at('2023-06-17')).toEqual(doing({ remind: 1 }));
  expect([await at('2023-06-21'), await stateOf(own)]).toEqual([doing({ lapse: 1 }), 'revoked']);
});

test('what people did in time is not touched', async () => {
  const [returned, rectifying] = [await filed(site, 'returned'), await filed(site, 'rectifying')];
  await post(site, SUBMITTER, returned, 'submit');
  await post(site, SUBMITTER, rectifying, 'answer-item', { item: 1, text: '已补' });
  expect([await at('2023-12-01'), await stateOf(returned), await stateOf(rectifying)]).toEqual([
    ...[quiet, 'submitted', 'rectifying'],
  ]);
});

test('running twice does nothing twice, and two runs at once do what one does', async () => {
  const all = [await filed(site, 'returned'), await filed(site, 'rectifying'), await filed(site, 'returned')];
  const [one, other] = await Promise.all([at('2023-06-18'), at('2023-06-18')]);
  expect(one.done.remind + other.done.remind).toBe(3);
  const after = await dump(site.site.table);
  expect(await at('2023-06-18')).toEqual(quiet);
  expect(await dump(site.site.table)).toEqual(after);
  for (const own of all)
    expect((await trailOf(site, ADMIN, own)).filter(({ transition }) => transition === 'remind').length).toBe(1);
});

test('after an outage of weeks nothing lapses without a reminder and the days of grace', async () => {
  const all = [await filed(site, 'returned'), await filed(site, 'rectifying')];
  const states = () => Promise.all(all.map(stateOf));
  expect(await at('2023-08-01')).toEqual({ ...doing({ remind: 2 }), late: 2 });
  for (const day of ['2023-08-01', '2023-08-02', '2023-08-03']) expect(await at(day)).toEqual(quiet);
  expect(await states()).toEqual(['returned', 'rectifying']);
  expect([await at('2023-08-04'), await states()]).toEqual([doing({ lapse: 2 }), ['withdrawn', 'failed']]);
});

test('after an outage over the end of a name, it is reminded of before it expires', async () => {
  const own = await filed(site, 'named');
  expect([await at('2026-09-01'), await stateOf(own)]).toEqual([{ ...doing({ remind: 1 }), late: 1 }, 'named']);
  expect([await at('2026-09-03'), await at('2026-09-04')]).toEqual([quiet, doing({ expire: 1 })]);
});

test('what cannot be done is told, and does not stop the others', async () => {
  const [sick, sound] = [await filed(site, 'returned'), await filed(site, 'returned')];
  await site.site.table.client.send(
    new UpdateItemCommand({
      TableName: site.site.table.name,
      Key: toItem(applicationKey(sick.id)),
      UpdateExpression: 'SET category = :none',
      ExpressionAttributeValues: toItem({ ':none': 'bank' }),
    }),
  );
  expect(await at('2023-06-13')).toEqual({ ...doing({ remind: 1 }), failed: { [sick.id]: 'not-found' } });
  expect((await trailOf(site, ADMIN, sound)).at(-1).transition).toBe('remind');
});

test('what the store refused once is done by the next run', async () => {
  await Promise.all([filed(site, 'returned'), filed(site, 'returned')]);
  let broken = true;
  const table = meddled(site.site.table, 'command', (command, next) => {
    if (command !== 'TransactWriteItemsCommand' || !broken) return next();
    broken = false;
    return Promise.reject(new Error('no disk'));
  });
  const first = await at('2023-06-13', table);
  expect([first.done.remind, Object.values(first.failed)]).toEqual([1, ['Error: no disk']]);
  expect(await at('2023-06-13', table)).toEqual(doing({ remind: 1 }));
});

test('a district whose list cannot be read is told, and does not stop the others', async () => {
  await filed(site, 'returned');
  const other = await filed(site, 'returned', { by: 't330681001@example.test' });
  let first = true;
  const table = meddled(site.site.table, 'command', (command, next) => {
    if (command !== 'QueryCommand' || !first) return next();
    first = false;
    return Promise.reject(new Error('no disk'));
  });
  expect(await at('2023-06-13', table)).toEqual({ ...doing({ remind: 1 }), failed: { '330602': 'Error: no disk' } });
  expect((await trailOf(site, ADMIN, other)).at(-1).transition).toBe('remind');
});

test('what somebody does while the schedule runs is no fault', async () => {
  const own = await filed(site, 'returned');
  await at('2023-06-13');
  let first = true;
  const table = meddled(site.site.table, 'command', async (command, next) => {
    if (command === 'BatchGetItemCommand' && first) {
      first = false;
      await post(site, SUBMITTER, own, 'submit');
    }
    return next();
  });
  expect([await at('2023-06-17', table), await stateOf(own)]).toEqual([quiet, 'submitted']);
});

/** Time for so many applications. */
const enoughFor = (applications: number) => () => (applications-- > 0 ? 60_000 : 9_999);

test('whose time is up begins nothing more and says where, and the next run goes on from there', async () => {
  const KE = 't330603001@example.test';
  for (const by of [SUBMITTER, SUBMITTER, KE]) await filed(site, 'returned', { by });
  const first = await at('2023-06-13', site.site.table, enoughFor(1));
  const left = { '330602': 'no time was left', '330603': 'no time was left' };
  expect(first).toEqual({ ...doing({ remind: 1 }), failed: left });
  expect(await at('2023-06-13', site.site.table, enoughFor(2))).toEqual(doing({ remind: 2 }));
  expect(await at('2023-06-13')).toEqual(quiet);
});

test('while the store throttles everything is told as not done, and the next run does it once', async () => {
  const all = [await filed(site, 'returned'), await filed(site, 'rectifying'), await filed(site, 'returned')];
  const before = await dump(site.site.table);
  const { table, letGo } = throttled(site.site.table);
  const units = ['330602', '330603', '330604', '330624', '330681', '330683', '3306'];
  const programmes = ['2023', 'eco2023', 'lowcarbon2023'];
  const busy = 'StoreBusy: the store does not answer';
  const failed = Object.fromEntries([...units, ...programmes].map((name) => [name, busy]));
  expect(await at('2023-06-18', table)).toEqual({ ...quiet, failed });
  expect(await dump(site.site.table)).toEqual(before);
  letGo();
  expect(await at('2023-06-18', table)).toEqual({ ...doing({ remind: 3 }), late: 2 });
  for (const own of all)
    expect((await trailOf(site, ADMIN, own)).filter(({ transition }) => transition === 'remind').length).toBe(1);
});
