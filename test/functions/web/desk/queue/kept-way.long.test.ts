import { afterEach, beforeEach, expect, test } from 'vitest';
import { texts } from '../../../../../functions/web/text/text.ts';
import { loadMember } from '../../../../../shared/store/members.ts';
import { filed, PROPOSER } from '../../../../flow.ts';
import { press, wordsOf } from '../../../../forms.ts';
import { openPeople, type People } from '../../../../people.ts';

let people: People;
beforeEach(async () => {
  people = await openPeople();
});
afterEach(() => people.stop());

const t = texts.zh;
/** The first link of a page whose address has all of these in it. */
const linkOn = (page: string, ...parts: string[]) =>
  [...page.matchAll(/href="([^"]*)"/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .find((href) => parts.every((part) => href.includes(part)));

test('the way to the queue is kept by copying scores and by assigning; the keys of the sheet are told', async () => {
  const own = await filed(people.host, 'assessing');
  const visitor = await people.as(PROPOSER);
  const queue = await visitor.visit('/desk?state=assessing');
  const sheet = await visitor.visit(linkOn(queue.page, `/desk/${own.id}`, 'from=') ?? '');
  expect(wordsOf(sheet.page.split('<dialog id="keys"')[1] ?? '').includes(t.marking.keyList[2]?.[1] ?? '')).toBe(true);
  const copied = await visitor.visit(linkOn(sheet.page, 'prefill=', 'from=') ?? '');
  const assigning = await visitor.visit(linkOn(copied.page, '/assign', 'from=') ?? '');
  const assigned = await press(visitor, assigning, t.moves.assign, { reviewers: ['r3@example.test'] });
  expect([assigned.url.pathname, linkOn(assigned.page, '/desk/next', 'from=') !== undefined]).toEqual([
    `/desk/${own.id}`,
    true,
  ]);
});

test('the way to the queue is kept by the pages of evidence, there and back', async () => {
  const own = await filed(people.host, 'assessing');
  const visitor = await people.as(PROPOSER);
  const queue = await visitor.visit('/desk?state=assessing&sort=name');
  const sheet = await visitor.visit(linkOn(queue.page, `/desk/${own.id}`, 'from=') ?? '');
  const evidence = await visitor.visit(linkOn(sheet.page, '/evidence?indicator=', 'from=', 'place=') ?? '');
  const back = linkOn(evidence.page, `/desk/${own.id}?`, '#answers.') ?? '';
  expect(linkOn((await visitor.visit(back)).page, '/desk?', 'sort=name', 'state=assessing')).toBeDefined();
});

test('applications that were given to somebody together lead back to the queue, and name them briefly', async () => {
  const own = await filed(people.host, 'assessing');
  const visitor = await people.as(PROPOSER);
  const from = new URLSearchParams({ state: 'assessing', sort: 'name' });
  const chosen = new URLSearchParams({ action: 'assign', preview: '1', reviewers: PROPOSER, application: own.id });
  const preview = await visitor.visit(
    `/desk/bulk?${chosen}&reviewers=r3@example.test&from=${encodeURIComponent(String(from))}`,
  );
  const ahead = await visitor.visit(linkOn(preview.page, `/desk/${own.id}?`, 'from=') ?? '');
  expect(linkOn(ahead.page, '/desk?', 'sort=name')).toBeDefined();
  const done = await press(visitor, preview, t.bulk.go(t.moves.assign, 1));
  const sheet = await visitor.visit(linkOn(done.page, `/desk/${own.id}?`, 'from=') ?? '');
  expect(linkOn(sheet.page, '/desk?', 'sort=name')).toBeDefined();
  const queue = await visitor.visit('/desk?state=assessing');
  const [, assigned = ''] = /<td class="small word"[^>]*>([\s\S]*?)<\/td>/.exec(queue.page) ?? [];
  const own1 = (await people.host.call(PROPOSER, 'GET', `/applications/${own.id}`)).body.assigned;
  expect([own1, wordsOf(assigned)]).toEqual([[PROPOSER, 'r3@example.test'], `${await nameOf(PROPOSER)} r3`]);
});
const nameOf = async (email: string) => (await loadMember(people.host.site.table, email))?.name;
