import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { post, read } from '../../../asked.ts';
import { ADMIN, answersOf, filed, PROPOSER, SCREENER, SIGNER } from '../../../flow.ts';
import { press, wordsOf } from '../../../forms.ts';
import { openPeople, type People } from '../../../people.ts';
import type { Answer } from '../../../reach.ts';

let people: People;
let own: Answer['body'];
/** The district found two faults in the ledger, another reviewer three; all else is full points. */
beforeAll(async () => {
  people = await openPeople();
  const full = answersOf(people.host);
  own = await filed(people.host, 'screening');
  await post(people.host, SCREENER, own, 'recommend', { answers: { ...full, ledger: { value: '2' } } });
  await post(people.host, SIGNER, own, 'score', { answers: { ...full, ledger: { value: '3' } } });
});
afterAll(() => people.stop());

const t = texts.zh;
const page = async (who: string, query = '') => (await (await people.as(who)).visit(`/desk/${own.id}${query}`)).page;
/** The indicators that a page shows, of all that it has in its form. */
const shown = (html: string) =>
  [...html.matchAll(/<li class="row [^>]*>/g)].map(([tag]) => !/ hidden/.test(tag)).filter(Boolean).length;
const line = (html: string, id: string) =>
  wordsOf(
    html
      .match(/<li class="row [^>]*>[\s\S]*?<\/li>(?=<li class="row|<\/ol>)/g)
      ?.find((one) => one.includes(`"answers.${id}"`)) ?? '',
  );

test('where not all say the same it is told in words', async () => {
  expect(line(await page(PROPOSER), 'ledger')).toContain(
    `${t.desk.difference} ${t.marking.said([`${t.desk.self} 5`, `${t.desk.district} 3`, `${t.desk.sheetOf('r2')} 2`])}`,
  );
  expect(line(await page(PROPOSER), 'rules')).not.toContain(t.desk.difference);
});

test('the sheet is narrowed by its address, and every indicator stays in the form', async () => {
  const all = Object.keys(answersOf(people.host)).length;
  const bonuses = 3;
  const pages = await Promise.all(
    ['', '?only=differs', '?only=veto', '?only=open', '?only=no'].map((q) => page(PROPOSER, q)),
  );
  expect(pages.map(shown)).toEqual([all, 1, 3, all - bonuses, all]);
  expect(pages.map((html) => [...html.matchAll(/<fieldset id="answers\./g)].length)).toEqual(pages.map(() => all));
});

test('without scripts the filter’s button saves what is typed, and stays at what it shows', async () => {
  const visitor = await people.as('r3@example.test');
  const fresh = await visitor.visit(`/desk/${own.id}`);
  const narrowed = await press(visitor, fresh, t.marking.only.veto(3), { 'answers.exchange.value': '3' });
  expect([narrowed.url.search, shown(narrowed.page)]).toEqual(['?only=veto', 3]);
  const { sheets } = await read(people.host, ADMIN, own);
  expect(sheets['r3@example.test'].documents.exchange).toEqual({ value: '3' });
});

test('who departs by a star’s band from the others is warned, once the sheet is whole', async () => {
  const full = answersOf(people.host);
  const low = { ...full, 'field-learning': { value: '0' }, awareness: { value: '0' }, exchange: { value: '0' } };
  const warned = async () => /class="notice small"/.test(await page(PROPOSER));
  expect(await warned()).toBe(false);
  await post(people.host, PROPOSER, own, 'score', { answers: low });
  expect(await warned()).toBe(true);
  expect(wordsOf(await page(PROPOSER))).toContain(t.marking.departs('below', '14.5', '102.5', 2));
  await post(people.host, PROPOSER, own, 'score', { answers: full });
  expect(await warned()).toBe(false);
});

test('the panel tells what each star still needs', async () => {
  const words = wordsOf(await page(PROPOSER));
  expect([words.includes(t.marking.reached), words.includes(t.marking.scored(22, 22))]).toEqual([true, true]);
});
