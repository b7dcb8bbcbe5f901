import { afterEach, beforeEach, expect, test } from 'vitest';
import { texts } from '../../../../../functions/web/text/text.ts';
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
