import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { post, read } from '../../../asked.ts';
import { ADMIN, answersOf, filed, PROPOSER, SCREENER, SIGNER } from '../../../flow.ts';
import { fieldsOn, press, stateOn, summaryOn, wordsOf } from '../../../forms.ts';
import { openPeople, type People } from '../../../people.ts';

let people: People;
beforeAll(async () => {
  people = await openPeople();
});
afterAll(() => people.stop());

const t = texts.zh;
const stale = t.refusal({ refused: 'stale-version', facts: { yours: 0, current: 0 } }).title;

/** Two reviewers before the same application. */
async function both(state: 'assessing' | 'proposed' | 'objected') {
  const own = await filed(people.host, state);
  const [one, other] = [await people.as(PROPOSER), await people.as(SIGNER)];
  const path = `/desk/${own.id}`;
  return { own, one, other, theirs: await one.visit(path), mine: await other.visit(path) };
}

test('of two who decide at once one wins; the other sees what happened, and loses no word', async () => {
  const { own, one, other, theirs, mine } = await both('assessing');
  const won = await press(one, theirs, t.moves.fail, { 'fail.reason': '现场不符' });
  expect(stateOn(won.page)).toBe(t.states.failed);
  const typed = {
    'propose.reason': '观察一年',
    'answers.ledger.note': '缺两月',
    'correct.bins': '更换容器',
    'record-visit.findings': '分类规范',
  };
  const { status, page } = await press(other, mine, t.moves.propose, { ...typed, star: '3' });
  expect([status, summaryOn(page)?.title, stateOn(page)]).toEqual([412, stale, t.states.failed]);
  const words = wordsOf(page);
  expect(words.includes('现场不符')).toBe(true);
  expect(Object.values(typed).filter((text) => !words.includes(text))).toEqual([]);
  expect((await read(people.host, ADMIN, own)).state).toBe('failed');
});

test('two score at once, each on a sheet of their own, and neither is in the other’s way', async () => {
  const { own, one, other, theirs, mine } = await both('assessing');
  await press(one, theirs, t.moves.score, { 'answers.ledger.value': '1' });
  const saved = await press(other, mine, t.moves.score, {
    'answers.ledger.value': '3',
    'site.textbook-reuse.value': '80',
  });
  expect([saved.status, saved.url.pathname, summaryOn(saved.page)]).toEqual([200, `/desk/${own.id}`, undefined]);
  const { sheets } = await read(people.host, ADMIN, own);
  const [first, second] = [sheets[PROPOSER], sheets[SIGNER]];
  expect([first.documents.ledger, second.documents.ledger, second.site['textbook-reuse']]).toEqual([
    { value: '1' },
    { value: '3' },
    { value: '80' },
  ]);
});

test('who is too late with a sheet still sees it beside what was proposed', async () => {
  const { one, other, theirs, mine } = await both('assessing');
  const answers = answersOf(people.host);
  const full = Object.fromEntries(
    Object.entries(answers).map(([id, { value = '' }]) => [`answers.${id}.value`, value]),
  );
  await press(one, theirs, t.moves.propose, { ...full, star: '5' });
  const { status, page } = await press(other, mine, t.moves.score, { 'answers.ledger.value': '3' });
  expect([status, stateOn(page)]).toEqual([412, t.states.proposed]);
  expect([page.includes(t.desk.own), page.includes(`${t.desk.own} 2`)]).toEqual([true, true]);
});

test('pressed twice, what was saved is saved; what differs on site is not taken for the same', async () => {
  const { own, one, theirs } = await both('assessing');
  const typed = { 'answers.ledger.value': '2', 'site.textbook-reuse.value': '80' };
  for (let n = 0; n < 2; n++)
    expect((await press(one, theirs, t.moves.score, typed)).url.pathname).toBe(`/desk/${own.id}`);
  const other = await press(one, theirs, t.moves.score, { ...typed, 'site.textbook-reuse.value': '70' });
  expect([other.status, fieldsOn(other.page)['site.textbook-reuse.value']]).toEqual([412, '70']);
});

test('pressed twice, a move is made once', async () => {
  const own = await filed(people.host, 'submitted');
  const visitor = await people.as(SCREENER);
  const sheet = await visitor.visit(`/desk/${own.id}`);
  const all = await Promise.all([1, 2, 3].map(() => press(visitor, sheet, t.moves['screen-start'])));
  expect(all.map(({ status, page }) => [status, stateOn(page)])).toEqual(all.map(() => [200, t.states.screening]));
  expect((await read(people.host, ADMIN, own)).version).toBe(own.version + 1);
});

test('of two who sign at once the second is told who was faster', async () => {
  const own = await filed(people.host, 'proposed');
  const [one, other] = [await people.as(SIGNER), await people.as('r3@example.test')];
  const [theirs, mine] = [await one.visit(`/desk/${own.id}`), await other.visit(`/desk/${own.id}`)];
  await press(one, theirs, t.moves.sign);
  const late = await press(other, mine, t.moves.sign);
  expect([late.status, summaryOn(late.page)?.title]).toEqual([412, stale]);
  expect(wordsOf(late.page).includes(t.desk.signedBy(SIGNER))).toBe(true);
});

test('what somebody decides on an old page is compared with what is new, such as another objection', async () => {
  const { own, one, theirs } = await both('objected');
  await post(people.host, SIGNER, own, 'dismiss', { reason: '不属实' });
  const { status, page } = await press(one, theirs, t.moves.uphold, {
    'uphold.reason': '查实',
    'uphold.outcome': 'failed',
  });
  expect([status, stateOn(page), wordsOf(page).includes('查实')]).toEqual([412, t.states.noticed, true]);
});
