import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { answered, post, read } from '../../../asked.ts';
import { ADMIN, filed, PROPOSER, SIGNER, SUBMITTER } from '../../../flow.ts';
import { allWords, buttonsOn, press, stateOn, wordsOf } from '../../../forms.ts';
import { openPeople, type People } from '../../../people.ts';

let people: People;
beforeAll(async () => {
  people = await openPeople();
});
afterAll(() => people.stop());

const t = texts.zh;
/** The standing of each item, as the page tags it. */
const standings = (page: string) =>
  allWords(page, /<li id="item-\d+">[\s\S]*?<span class="tag[^"]*">([\s\S]*?)<\/span>/g);
const itemButtons = (page: string) =>
  buttonsOn(page).filter((b) => [t.moves['close-item'], t.moves['sign-item'], t.moves['reopen-item']].includes(b));

test('every remark becomes an item, all with the deadline that was chosen', async () => {
  const own = await filed(people.host, 'assessing');
  const visitor = await people.as(PROPOSER);
  const { page } = await press(visitor, await visitor.visit(`/desk/${own.id}`), t.moves.rectify, {
    'correct.ledger': '补齐三月台账',
    'correct.bins': '更换破损容器',
    'rectify.due': '2023-06-20',
  });
  expect([stateOn(page), standings(page)]).toEqual([t.states.rectifying, [t.itemStates.open, t.itemStates.open]]);
  expect(wordsOf(page).includes(`补齐三月台账 ${t.rectification.due('2023年6月20日')}`)).toBe(true);
  const { rectification } = await read(people.host, ADMIN, own);
  expect(rectification.items).toEqual([
    { number: 1, indicator: 'ledger', text: '补齐三月台账', due: '2023-06-20' },
    { number: 2, indicator: 'bins', text: '更换破损容器', due: '2023-06-20' },
  ]);
});

test('an item is found mended by one and signed off by another, who alone sees that button', async () => {
  const own = await answered(people.host);
  const [one, other] = [await people.as(PROPOSER), await people.as(SIGNER)];
  const path = `/desk/${own.id}`;
  const before = await one.visit(path);
  expect([standings(before.page), itemButtons(before.page)]).toEqual([
    [t.itemStates.done],
    [t.moves['close-item'], t.moves['reopen-item']],
  ]);
  const found = await press(one, before, t.moves['close-item']);
  expect([standings(found.page), itemButtons(found.page)]).toEqual([[t.itemStates.signing], [t.moves['reopen-item']]]);
  expect(wordsOf(found.page).includes(t.desk.itemWaitsOther)).toBe(true);
  const theirs = await other.visit(path);
  expect(itemButtons(theirs.page)).toEqual([t.moves['sign-item'], t.moves['reopen-item']]);
  const closed = await press(other, theirs, t.moves['sign-item']);
  expect([stateOn(closed.page), standings(closed.page)]).toEqual([t.states.assessing, [t.itemStates.closed]]);
});

test('of several items the button that is pressed means its own', async () => {
  const own = await filed(people.host, 'assessing');
  const items = ['ledger', 'bins'].map((indicator) => ({ indicator, text: '改', due: '2023-06-20' }));
  await post(people.host, PROPOSER, own, 'rectify', { items });
  for (const item of [1, 2]) await post(people.host, SUBMITTER, own, 'answer-item', { item, text: '已改' });
  const visitor = await people.as(SIGNER);
  const { page } = await press(visitor, await visitor.visit(`/desk/${own.id}`), t.moves['close-item'], {}, 1);
  expect(standings(page)).toEqual([t.itemStates.done, t.itemStates.signing]);
});

test('an answer that is not enough opens its item again, with why and until when', async () => {
  const own = await answered(people.host);
  const visitor = await people.as(SIGNER);
  const typed = { 'reopen-item.1.reason': '仍缺签字', 'reopen-item.1.due': '2023-06-30' };
  const { page } = await press(visitor, await visitor.visit(`/desk/${own.id}`), t.moves['reopen-item'], typed);
  expect([standings(page), itemButtons(page)]).toEqual([[t.itemStates.open], []]);
  expect(
    wordsOf(page).includes(`${t.rectification.due('2023年6月30日')} ${t.rectification.reopened('仍缺签字')}`),
  ).toBe(true);
});

test('a visit is planned, then recorded with what was found; the findings are not for the applicant', async () => {
  const own = await filed(people.host, 'assessing');
  const visitor = await people.as(PROPOSER);
  const plan = { 'plan-visit.day': '2023-06-05', 'plan-visit.visitors': '孙、周' };
  const planned = await press(visitor, await visitor.visit(`/desk/${own.id}`), t.moves['plan-visit'], plan);
  expect(wordsOf(planned.page).includes(`${t.desk.visitPlanned} 2023年6月5日 · 孙、周`)).toBe(true);
  const record = { 'record-visit.day': '2023-06-01', 'record-visit.findings': '分类规范' };
  const { page } = await press(visitor, planned, t.moves['record-visit'], record);
  expect(wordsOf(page).includes(`${t.desk.visitHeld} 2023年6月1日 · 孙、周 分类规范`)).toBe(true);
  const seen = await (await people.as(SUBMITTER)).visit(`/apply/${own.id}`);
  expect([seen.status, wordsOf(seen.page).includes('分类规范')]).toEqual([200, false]);
});
