import { expect, test, vi } from 'vitest';
import { post, trailOf } from '../../asked.ts';
import { ADMIN, filed, SUBMITTER } from '../../flow.ts';
import { contextOf, LINE, metric, onLambda, steady, written } from '../../lambda.ts';
import { openSite } from '../../site.ts';

const NOW = '2023-06-12T16:00:20.000Z';
const EVENT = { time: '2023-06-12T16:00:00Z' };
onLambda('deadlines', NOW);

/** The scheduled function as the cloud starts it: with its table in the environment. */
async function scheduled(table: string) {
  vi.stubEnv('TABLE_NAME', table);
  return (await import('../../../functions/deadlines/handler.ts')).handler;
}
const passed = (remind: number, late = 0) => ({
  ...{ done: { remind, lapse: 0, expire: 0 }, finished: [], failed: {}, late },
});

test('the scheduled function does what is due, and logs and measures it', async () => {
  const site = await openSite();
  await filed(site, 'returned');
  await filed(site, 'returned', { by: 't330681001@example.test' });
  const handler = await scheduled(site.site.table.name);
  const { lines } = written();
  expect(await handler(EVENT, contextOf())).toEqual(passed(2));
  expect(lines().map(steady)).toEqual([
    {
      ...{ level: 'INFO', message: 'run', ...LINE('deadlines') },
      ...{ scheduled: '2023-06-12T16:00:00.000Z', ...passed(2) },
    },
    metric('deadlines', 'DueLate', 0),
    metric('deadlines', 'Transitions', 2, { transition: 'remind' }),
  ]);
  await site.stop();
});

test('fired twice, late, and for two days at once it does each thing once, at the time that it is', async () => {
  const site = await openSite();
  const own = await filed(site, 'returned');
  const handler = await scheduled(site.site.table.name);
  const { lines } = written();
  const yesterday = { time: '2023-06-11T16:00:00Z' };
  await Promise.all([EVENT, EVENT, yesterday].map((event) => handler(event, contextOf())));
  expect(await handler(yesterday, contextOf())).toEqual(passed(0));
  const reminders = (await trailOf(site, ADMIN, own)).filter(({ transition }) => transition === 'remind');
  expect(reminders.map(({ at }) => at)).toEqual([NOW]);
  expect(lines().filter((line) => 'Transitions' in line)).toMatchObject([{ transition: 'remind', Transitions: 1 }]);
  await site.stop();
});

test('a late one for a day on which something was not yet due does what is due today, and undoes nothing', async () => {
  const site = await openSite();
  const own = await filed(site, 'returned');
  const handler = await scheduled(site.site.table.name);
  written();
  await handler(EVENT, contextOf());
  vi.setSystemTime(Date.parse('2023-06-15T01:00:00Z'));
  site.at('2023-06-15T09:00:00+08:00');
  await post(site, SUBMITTER, own, 'submit');
  expect(await handler(EVENT, contextOf())).toEqual(passed(0));
  expect((await trailOf(site, ADMIN, own)).at(-1).transition).toBe('submit');
  await site.stop();
});

test('what was due before yesterday is measured as late', async () => {
  const site = await openSite();
  await filed(site, 'returned');
  const handler = await scheduled(site.site.table.name);
  vi.setSystemTime(Date.parse('2023-06-15T16:00:00Z'));
  const { lines } = written();
  await handler(EVENT, contextOf());
  expect(lines().map(steady)[1]).toEqual(metric('deadlines', 'DueLate', 1));
  await site.stop();
});

test('without time it begins nothing, says so, and the next try does it', async () => {
  const site = await openSite();
  await filed(site, 'returned');
  const handler = await scheduled(site.site.table.name);
  written();
  const noTime = contextOf('request-1', () => 9_999);
  await expect(handler(EVENT, noTime)).rejects.toMatchObject({
    ...{ name: 'UnfinishedError', message: 'no time was left for 330602' },
  });
  expect(await handler(EVENT, contextOf())).toEqual(passed(1));
  await site.stop();
});

test('the scheduled function fails when it cannot do all, and what failed is measured as late', async () => {
  const handler = await scheduled('nowhere');
  await expect(handler(EVENT, contextOf())).rejects.toThrow();
});
