import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../../functions/web/text/text.ts';
import { post } from '../../../../asked.ts';
import { ADMIN, CITY_UNIT, filed, PROPOSER, SCREENER, SIGNER } from '../../../../flow.ts';
import { allWords, press, summaryOn, wordsOf } from '../../../../forms.ts';
import { openPeople, type People } from '../../../../people.ts';
import type { Answer } from '../../../../reach.ts';

let people: People;
const own: Record<string, Answer['body']> = {};
beforeAll(async () => {
  people = await openPeople();
  for (const state of ['submitted', 'screening', 'returned', 'rectifying', 'assessing', 'proposed'] as const)
    own[state] = await filed(people.host, state);
  own.given = await filed(people.host, 'assessing', { by: 't330681001@example.test' });
  own.city = await filed(people.host, 'submitted', { by: CITY_UNIT, category: 'office' });
  await post(people.host, ADMIN, own.given, 'assign', { reviewers: [SIGNER] });
});
afterAll(() => people.stop());

const t = texts.zh;
const names = (...states: string[]) => states.map((state) => own[state].unit.name).sort();
async function listed(who: string, query = ''): Promise<string[]> {
  const { page } = await (await people.as(who)).visit(`/desk${query}`);
  return allWords(page, /<th scope="row"[^>]*>([\s\S]*?)<\/th>/g).sort();
}

test('each begins with what they have to take up', async () => {
  expect(await listed(SCREENER)).toEqual(names('submitted'));
  expect(await listed(PROPOSER)).toEqual(names('assessing', 'given'));
});

test('the queue is narrowed by state, district and whose work it is', async () => {
  expect(await listed(SCREENER, '?state=screening')).toEqual(names('screening'));
  expect(await listed(PROPOSER, '?state=assessing&district=330681')).toEqual(names('given'));
  expect(await listed(PROPOSER, '?state=submitted&district=3306')).toEqual(names('city'));
  expect(await listed(SIGNER, '?state=assessing&assigned=me')).toEqual(names('given'));
  expect(await listed(PROPOSER, '?state=&assigned=me')).toEqual([]);
  expect(await listed(SCREENER, '?state=')).toEqual(
    names('submitted', 'screening', 'returned', 'rectifying', 'assessing', 'proposed'),
  );
});

test('a line tells how long it waits, and until when it has to be answered', async () => {
  const { page } = await (await people.as(PROPOSER)).visit('/desk?state=rectifying');
  const [row] = allWords(page, /<tr data-row[^>]*>([\s\S]*?)<\/tr>/g);
  expect(row).toBe(
    `${own.rectifying.unit.name} 学校 越城区 塔山街道 ${t.states.rectifying} ${t.desk.waiting(0)} 2023-06-21`,
  );
});

const hrefs = (page: string, pattern: RegExp) =>
  [...page.matchAll(pattern)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
const tabs = (page: string) =>
  allWords(/<nav class="tabs"[\s\S]*?<\/nav>/.exec(page)?.[0] ?? '', /<a [^>]*>([\s\S]*?)<\/a>/g);

test('the tabs count each state of what the reader may see, and keep the rest of the filter', async () => {
  const screener = await people.as(SCREENER);
  const { page } = await screener.visit('/desk?state=screening&q=%E5%B0%8F%E5%AD%A6');
  const { submitted, screening, returned, assessing, rectifying, proposed } = t.states;
  const ones = [submitted, screening, returned, assessing, rectifying, proposed].map((state) => `${state} 1`);
  expect(tabs(page)).toEqual([...ones, `${t.register.all} 6`]);
  expect(hrefs(page, /<a href="([^"]*)"[^>]*>已申报/g)).toEqual(['/desk?q=%E5%B0%8F%E5%AD%A6&state=submitted']);
  const city = await (await people.as(PROPOSER)).visit('/desk?district=330681');
  expect(tabs(city.page)).toEqual([`${assessing} 1`, `${t.register.all} 1`]);
});

test('by name, township, category, whose work it is and deadline', async () => {
  expect(await listed(PROPOSER, `?state=&q=${own.given.unit.name}`)).toEqual(names('given'));
  expect(await listed(PROPOSER, '?state=assessing&q=xx')).toEqual(names('assessing', 'given'));
  expect(await listed(PROPOSER, '?state=assessing&q=yy')).toEqual([]);
  expect(await listed(PROPOSER, '?state=&township=330681001')).toEqual(names('given'));
  expect(await listed(PROPOSER, '?state=&category=office')).toEqual(names('city'));
  expect(await listed(PROPOSER, '?state=assessing&assigned=nobody')).toEqual(names('assessing'));
  expect(await listed(PROPOSER, '?state=assessing&assigned=somebody')).toEqual(names('given'));
  expect(await listed(PROPOSER, '?state=&star=5')).toEqual(names('proposed'));
  expect(await listed(SCREENER, '?state=&star=5')).toEqual(await listed(SCREENER, '?state='));
  expect(await listed(PROPOSER, '?state=&due=soon')).toEqual([]);
});

test('from one application to the next in the order of the queue, and past its end back to it', async () => {
  const screener = await people.as(SCREENER);
  const queue = await screener.visit('/desk?state=&sort=name&district=330681');
  const links = hrefs(queue.page, /<th scope="row"[^>]*>[\s\S]*?<a href="([^"]*)"/g);
  let here = await screener.visit(links[0] ?? '');
  const walked = [here.url.pathname];
  for (let n = 0; n < 9; n++) {
    here = await screener.visit(hrefs(here.page, /rel="next" href="([^"]*)"/g)[0] ?? '');
    if (here.url.pathname === '/desk') break;
    walked.push(here.url.pathname);
  }
  expect(walked).toEqual(links.map((link) => link.split('?')[0]));
  expect([here.url.search, here.page.includes(t.queue.end)]).toEqual(['?sort=name&state=&end=1', true]);
});

test('after a move the next one is at hand, though the moved one has left the queue', async () => {
  const host = people.host;
  host.at('2023-06-01T09:00:01+08:00');
  const one = await filed(host, 'submitted');
  host.at('2023-06-01T09:00:02+08:00');
  const other = await filed(host, 'submitted');
  const screener = await people.as(SCREENER);
  const queue = await screener.visit(`/desk?state=submitted`);
  const link = hrefs(queue.page, new RegExp(`<a href="(/desk/${one.id}[^"]*)"`, 'g'))[0] ?? '';
  const moved = await press(screener, await screener.visit(link), t.moves['screen-start']);
  expect(wordsOf(moved.page).includes(t.queue.done(t.happened['screen-start']))).toBe(true);
  const next = await screener.visit(hrefs(moved.page, /class="button" href="([^"]*)"/g)[0] ?? '');
  expect(next.url.pathname).toBe(`/desk/${other.id}`);
});

test('a view is kept, opens the desk, is renamed and dropped, and is nobody else’s', async () => {
  const screener = await people.as(SCREENER);
  const queue = await screener.visit('/desk?state=returned&sort=deadline');
  const kept = await press(screener, queue, t.form.save, { name: '待补正' });
  expect([kept.url.pathname + kept.url.search, wordsOf(kept.page).includes('待补正')]).toEqual([
    '/desk?sort=deadline&state=returned',
    true,
  ]);
  await press(screener, await screener.visit('/desk/views'), t.views.makeFirst);
  expect((await screener.visit('/desk')).url.search).toBe('?sort=deadline&state=returned');
  const renamed = await press(screener, await screener.visit('/desk/views'), t.views.rename, { to: '补正中' });
  expect(allWords(renamed.page, /<h2>([\s\S]*?)<\/h2>/g)).toEqual([`补正中 ${t.views.first}`]);
  const none = await press(screener, renamed, t.views.rename, { to: ' ' });
  expect([none.status, summaryOn(none.page)?.title]).toEqual([400, t.refusal({ refused: 'bad-input' }).title]);
  expect((await (await people.as(PROPOSER)).visit('/desk')).page.includes('补正中')).toBe(false);
  const dropped = await press(screener, renamed, t.views.drop);
  expect([dropped.page.includes(t.views.none), (await screener.visit('/desk')).url.search]).toEqual([true, '']);
});
