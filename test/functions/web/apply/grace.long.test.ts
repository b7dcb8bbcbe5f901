import { afterAll, beforeAll, expect, test } from 'vitest';
import { runDeadlines } from '../../../../functions/deadlines/run.ts';
import { texts } from '../../../../functions/web/text/text.ts';
import { post, read, trailOf } from '../../../asked.ts';
import { ADMIN, done, filed, SCREENER, SUBMITTER } from '../../../flow.ts';
import { allWords } from '../../../forms.ts';
import { openPeople, type People } from '../../../people.ts';
import type { Answer } from '../../../reach.ts';

type Filed = Answer['body'];

let people: People;
let [returned, late, mending]: Filed[] = [];
const PROGRAMME = 'lowcarbon2023';
const villages = () => people.host.site.policy.divisions().children('330602001');
const village = (state: 'returned' | 'rectifying', n: number) =>
  filed(people.host, state, {
    ...{ programme: PROGRAMME, category: 'low-carbon-village' },
    unit: { name: '', division: villages()[n]?.code ?? '' },
  });

/** The schedule's run in the small hours of a day of June, and its morning. */
async function comes(day: number): Promise<void> {
  people.host.at(`2023-06-${day}T09:00:00+08:00`);
  await runDeadlines(people.host.site);
}

/** Returned on 1 June until the 16th, to be mended until the 21st; five days of grace after each. */
beforeAll(async () => {
  people = await openPeople();
  [returned, late, mending] = [
    await village('returned', 1),
    await village('returned', 2),
    await village('rectifying', 3),
  ];
  for (const day of [13, 17, 18]) await comes(day);
});
afterAll(() => people.stop());

const page = async (who: string, path: string) => (await (await people.as(who)).visit(path)).page;
const RUNNING = '补正截止日期（6月16日）已过，宽限期至6月21日 24:00，还有 3 天，逾期视为撤回。';

test('whoever corrects in grace is told that the deadline is past and until when there is grace', async () => {
  const told = await Promise.all(
    [`/apply/${returned.id}`, `/apply/${returned.id}/check`, `/apply?programme=${PROGRAMME}`].map((path) =>
      page(SUBMITTER, path),
    ),
  );
  expect(told.map((one) => one.includes(RUNNING))).toEqual([true, true, true]);
  expect(await page(SUBMITTER, `/apply/${returned.id}?lang=en`)).toContain(
    'Correction: the deadline (16 June) is past. Grace lasts until 21 June, 24:00 (3 days left); after that it counts as withdrawn.',
  );
  await page(SUBMITTER, '/apply?lang=zh');
});

test('the message of the grace says so, the one before the deadline does not', async () => {
  const { items } = await done(people.host, SUBMITTER, 'GET', '/messages');
  const own = items.filter(({ application }: Filed) => application === returned.id);
  expect(own.map(({ transition, deadline, grace }: Filed) => [transition, deadline, grace])).toEqual([
    ['remind', '2023-06-16', '2023-06-21'],
    ['remind', '2023-06-16', undefined],
    ['return', '2023-06-16', undefined],
  ]);
  const [happened, next] = texts.zh.kinds['remind returned late'];
  const inbox = await page(SUBMITTER, '/inbox');
  const name = villages()[1]?.name ?? '';
  expect([inbox.includes(happened(name, '2023年6月16日')), inbox.includes(next('2023年6月21日'))]).toEqual([
    true,
    true,
  ]);
});

test('the desk sees what is in grace, and what is overdue no more than that', async () => {
  const queue = await page(SCREENER, `/desk?programme=${PROGRAMME}&state=returned`);
  const deadlines = allWords(queue, /<tr data-row[^>]*>([\s\S]*?)<\/tr>/g).map((row) =>
    row.slice(row.indexOf('2023-')),
  );
  expect(deadlines).toEqual(['2023-06-16 宽限期内', '2023-06-16 宽限期内']);
  expect(await page(SCREENER, `/desk/${returned.id}`)).toContain(
    '<span class="tag amber">宽限期至2023年6月21日</span>',
  );
});

test('the API tells the last day of grace where it tells the deadline', async () => {
  const { items } = await done(people.host, SUBMITTER, 'GET', `/applications?programme=${PROGRAMME}&state=returned`);
  expect(items.map(({ deadline, grace }: Filed) => [deadline, grace])).toEqual([
    ['2023-06-16', '2023-06-21'],
    ['2023-06-16', '2023-06-21'],
  ]);
  expect((await read(people.host, SUBMITTER, returned)).returned).toMatchObject({
    ...{ until: '2023-06-16', grace: '2023-06-21' },
  });
  expect((await read(people.host, SUBMITTER, mending)).rectification.items[0]).toMatchObject({
    ...{ due: '2023-06-21', grace: '2023-06-26' },
  });
});

test('until the end of the grace it is taken, and its trail says that it came in grace', async () => {
  people.host.at('2023-06-21T23:59:00+08:00');
  expect((await post(people.host, SUBMITTER, returned, 'submit')).state).toBe('submitted');
  const { detail } = (await trailOf(people.host, SCREENER, returned)).at(-1) ?? {};
  expect(detail).toMatchObject({ deadline: '2023-06-16', inGrace: '2023-06-21' });
  expect(await page(SCREENER, `/desk/${returned.id}`)).toContain('在宽限期内（至 2023年6月21日）办理');
});

test('after it nothing is taken, though time has not run yet, and then it lapses', async () => {
  people.host.at('2023-06-22T00:01:00+08:00');
  const refused = await people.host.call(SUBMITTER, 'POST', `/applications/${late.id}/submit`, {});
  expect([refused.status, refused.body.code, refused.body.deadline, refused.body.grace]).toEqual([
    ...[409, 'grace-over', '2023-06-16', '2023-06-21'],
  ]);
  await comes(22);
  expect((await read(people.host, ADMIN, late)).state).toBe('withdrawn');
});

test('an item that is not answered in time is marked where it stands', async () => {
  await comes(23);
  const item = await page(SUBMITTER, `/apply/${mending.id}`);
  expect([item.includes('整改截止日期（6月21日）已过'), item.includes('宽限期至2023年6月26日')]).toEqual([true, true]);
  await comes(26);
  expect((await post(people.host, SUBMITTER, mending, 'answer-item', { item: 1, text: '已补' })).state).toBe(
    'rectifying',
  );
});
