import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { post, read } from '../../../asked.ts';
import { ADMIN, filed, NEIGHBOUR, PROPOSER, SIGNER } from '../../../flow.ts';
import { allWords, buttonsOn, fieldsOn, press, summaryOn, wordsOf } from '../../../forms.ts';
import { openPeople, type People } from '../../../people.ts';

let people: People;
beforeAll(async () => {
  people = await openPeople();
});
afterAll(() => people.stop());

const t = texts.zh;
/** Comes from 塔山街道. */
const FIFTH = 'r5@example.test';

test.each(['assessing', 'rectifying', 'proposed', 'noticed', 'objected', 'named', 'reviewing'] as const)(
  'a reviewer in conflict reads what is %s, sees no button, and why',
  async (state) => {
    const own = await filed(people.host, state);
    const { page } = await (await people.as(FIFTH)).visit(`/desk/${own.id}`);
    expect(buttonsOn(page)).toEqual([]);
    expect(wordsOf(page).includes(t.refusal({ refused: 'in-conflict', facts: { with: '塔山街道' } }).detail)).toBe(
      true,
    );
    expect(page).not.toContain(`/desk/${own.id}/assign`);
  },
);

test('of another township’s application the same reviewer has all the buttons', async () => {
  const own = await filed(people.host, 'assessing', { by: NEIGHBOUR });
  const { page } = await (await people.as(FIFTH)).visit(`/desk/${own.id}`);
  expect(buttonsOn(page)).toContain(t.moves.propose);
});

test('who declares a conflict takes no further part, and is told so', async () => {
  const own = await filed(people.host, 'assessing');
  await post(people.host, PROPOSER, own, 'score', { answers: { ledger: { value: '2' } } });
  const visitor = await people.as(PROPOSER);
  const typed = { 'recuse.reason': '曾任该校顾问' };
  const { page, status } = await press(visitor, await visitor.visit(`/desk/${own.id}`), t.moves.recuse, typed);
  expect([status, buttonsOn(page)]).toEqual([200, []]);
  expect(wordsOf(page).includes(t.refusal({ refused: 'recused' }).detail)).toBe(true);
  expect((await read(people.host, ADMIN, own)).sheets).toEqual({});
  const other = await (await people.as(SIGNER)).visit(`/desk/${own.id}`);
  expect(wordsOf(other.page)).toContain(`${PROPOSER}：曾任该校顾问`);
});

test('who has proposed or signed cannot stand back any more, and is told the way', async () => {
  const own = await filed(people.host, 'proposed');
  const visitor = await people.as(PROPOSER);
  const typed = { 'recuse.reason': '曾任该校顾问' };
  const refused = await press(visitor, await visitor.visit(`/desk/${own.id}`), t.moves.recuse, typed);
  const told = summaryOn(refused.page)?.detail;
  expect([refused.status, told]).toEqual([409, t.refusal({ refused: 'judged-already' }).detail]);
  expect(fieldsOn(refused.page)).toMatchObject(typed);
});

test('assigning shows each reviewer’s load and who has to stand back', async () => {
  const [first, second] = [await filed(people.host, 'assessing'), await filed(people.host, 'assessing')];
  await post(people.host, ADMIN, first, 'assign', { reviewers: [PROPOSER, 'r3@example.test'] });
  await post(people.host, 'r4@example.test', second, 'recuse', { reason: '亲属任职' });
  const visitor = await people.as(ADMIN);
  const { page } = await visitor.visit(`/desk/${second.id}/assign`);
  const rows = allWords(page, /<tr[^>]*>([\s\S]*?)<\/tr>/g).slice(1);
  const line = (n: string, load: number, why = '') =>
    `市级评审员${n} r${'一二三四五'.indexOf(n) + 1}@example.test ${load} ${why}`.trim();
  expect(rows).toEqual([
    line('一', 1),
    line('二', 0),
    line('三', 1),
    line('四', 0, t.refusal({ refused: 'recused' }).title),
    line('五', 0, t.refusal({ refused: 'in-conflict' }).title),
  ]);
  expect([...page.matchAll(/value="(r\d@example.test)"[^>]*disabled/g)].map(([, email]) => email)).toEqual([
    'r4@example.test',
    FIFTH,
  ]);
});

test('work is given to several at once; chosen anew it goes to others, and with nobody chosen to all', async () => {
  const own = await filed(people.host, 'assessing');
  const visitor = await people.as(PROPOSER);
  const path = `/desk/${own.id}/assign`;
  const assigned = async () => (await read(people.host, ADMIN, own)).assigned;
  const given = await press(visitor, await visitor.visit(path), t.moves.assign, { reviewers: [PROPOSER, SIGNER] });
  expect([given.status, given.url.pathname, await assigned()]).toEqual([200, `/desk/${own.id}`, [PROPOSER, SIGNER]]);
  expect(wordsOf(given.page)).toContain(`${t.desk.assigned} ${PROPOSER}、${SIGNER}`);
  await press(visitor, await visitor.visit(path), t.moves.assign, { reviewers: SIGNER });
  expect(await assigned()).toEqual([SIGNER]);
  const left = await visitor.visit(`/desk/${own.id}`);
  expect(buttonsOn(left.page)).not.toContain(t.moves.propose);
  await press(visitor, await visitor.visit(path), t.moves.assign, { reviewers: [] });
  expect(await assigned()).toEqual([]);
});

test('an assignee in conflict refuses the whole, and what was chosen stays chosen', async () => {
  const own = await filed(people.host, 'assessing');
  const visitor = await people.as(PROPOSER);
  const chosen = [SIGNER, FIFTH, 'r3@example.test'];
  const { status, page } = await press(visitor, await visitor.visit(`/desk/${own.id}/assign`), t.moves.assign, {
    reviewers: chosen,
  });
  expect([
    status,
    wordsOf(page).includes(t.refusal({ refused: 'assignee-in-conflict', facts: { name: '市级评审员五' } }).detail),
  ]).toEqual([422, true]);
  expect([...page.matchAll(/value="(r\d@example.test)"[^>]*checked/g)].map(([, email]) => email).sort()).toEqual(
    [...chosen].sort(),
  );
  expect((await read(people.host, ADMIN, own)).assigned).toEqual([]);
});

test('of two who assign at once the second sees the newer choice refused, and keeps their own', async () => {
  const own = await filed(people.host, 'assessing');
  const [one, other] = [await people.as(PROPOSER), await people.as(SIGNER)];
  const path = `/desk/${own.id}/assign`;
  const [theirs, mine] = [await one.visit(path), await other.visit(path)];
  await press(one, theirs, t.moves.assign, { reviewers: [PROPOSER] });
  const late = await press(other, mine, t.moves.assign, { reviewers: [SIGNER] });
  expect([late.status, (await read(people.host, ADMIN, own)).assigned]).toEqual([412, [PROPOSER]]);
  expect((await press(other, late, t.moves.assign)).status).toBe(200);
  expect((await read(people.host, ADMIN, own)).assigned).toEqual([SIGNER]);
});

test('there is nothing to assign where nobody assesses', async () => {
  const own = await filed(people.host, 'submitted');
  expect((await (await people.as(PROPOSER)).visit(`/desk/${own.id}/assign`)).status).toBe(409);
});
