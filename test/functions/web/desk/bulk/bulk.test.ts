import { afterAll, beforeAll, expect, test } from 'vitest';
import { runAll } from '../../../../../functions/web/desk/steps.ts';
import { texts } from '../../../../../functions/web/text/text.ts';
import { post, read } from '../../../../asked.ts';
import { ADMIN, answersOf, filed, PROPOSER, SCREENER, SIGNER } from '../../../../flow.ts';
import { allWords, buttonsOn, press, wordsOf } from '../../../../forms.ts';
import { openPeople, type People } from '../../../../people.ts';
import type { Answer } from '../../../../reach.ts';

let people: People;
beforeAll(async () => {
  people = await openPeople();
});
afterAll(() => people.stop());

const t = texts.zh;
/** Comes from the township that these are from. */
const FIFTH = 'r5@example.test';
type Filed = Answer['body'];
const all = async (own: readonly Filed[], what: (now: Filed) => unknown) =>
  Promise.all(own.map(async (one) => what(await read(people.host, ADMIN, one))));
const assigned = ({ assigned }: Filed) => assigned;
const ids = (own: readonly Filed[]) => own.map(({ id }) => id);
const query = (action: string, own: readonly Filed[], ...more: [string, string][]) =>
  `/desk/bulk?${new URLSearchParams([['action', action], ...ids(own).map((id) => ['application', id]), ...more])}`;

test('chosen in the queue, previewed, assigned together, and each given back what it had', async () => {
  const own = [await filed(people.host, 'assessing'), await filed(people.host, 'assessing')];
  await post(people.host, ADMIN, own[1], 'assign', { reviewers: [SIGNER] });
  const reviewer = await people.as(PROPOSER);
  const choosing = await reviewer.visit(query('assign', own));
  expect([buttonsOn(choosing.page), await all(own, assigned)]).toEqual([[t.bulk.preview], [[], [SIGNER]]]);
  const chosen = ['r3', 'r4'].map((who): [string, string] => ['reviewers', `${who}@example.test`]);
  const preview = await reviewer.visit(query('assign', own, ...chosen, ['preview', '1']));
  expect(wordsOf(preview.page).includes(t.bulk.would(2, 0))).toBe(true);
  expect(await all(own, assigned)).toEqual([[], [SIGNER]]);
  const done = await press(reviewer, preview, t.bulk.go(t.moves.assign, 2));
  expect([done.status, await all(own, assigned)]).toEqual([
    200,
    [
      ['r3@example.test', 'r4@example.test'],
      ['r3@example.test', 'r4@example.test'],
    ],
  ]);
  const undone = await press(reviewer, done, t.bulk.undo);
  expect([wordsOf(undone.page).includes(t.bulk.done(t.bulk.restore, 2)), await all(own, assigned)]).toEqual([
    true,
    [[], [SIGNER]],
  ]);
});

test('what somebody changed meanwhile is not given back, and told', async () => {
  const own = [await filed(people.host, 'assessing'), await filed(people.host, 'assessing')];
  const reviewer = await people.as(PROPOSER);
  const preview = await reviewer.visit(query('assign', own, ['reviewers', SIGNER], ['preview', '1']));
  const done = await press(reviewer, preview, t.bulk.go(t.moves.assign, 2));
  await post(people.host, ADMIN, own[0], 'assign', { reviewers: ['r4@example.test'] });
  const undone = await press(reviewer, done, t.bulk.undo);
  expect(wordsOf(undone.page).includes(t.bulk.refused(1))).toBe(true);
  expect(await all(own, assigned)).toEqual([['r4@example.test'], []]);
});

test('a conflict of interest cannot be passed: the preview leaves it out, and so does a form of before', async () => {
  const own = [
    await filed(people.host, 'assessing'),
    await filed(people.host, 'assessing', { by: 't330681001@example.test' }),
  ];
  const reviewer = await people.as(PROPOSER);
  const preview = await reviewer.visit(query('assign', own, ['reviewers', FIFTH], ['preview', '1']));
  const refusal = { refused: 'assignee-in-conflict', facts: { email: FIFTH, name: '' } } as const;
  expect([
    wordsOf(preview.page).includes(t.bulk.would(1, 1)),
    wordsOf(preview.page).includes(t.refusal(refusal).title),
  ]).toEqual([true, true]);
  await press(reviewer, preview, t.bulk.go(t.moves.assign, 1));
  expect(await all(own, assigned)).toEqual([[], [FIFTH]]);
});

test('pressed twice it is done once', async () => {
  const own = [await filed(people.host, 'assessing')];
  const reviewer = await people.as(PROPOSER);
  const preview = await reviewer.visit(query('assign', own, ['reviewers', SIGNER], ['preview', '1']));
  const pressed = await Promise.all([1, 2].map(() => press(reviewer, preview, t.bulk.go(t.moves.assign, 1))));
  expect(pressed.map(({ page }) => wordsOf(page).includes(t.bulk.done(t.moves.assign, 1)))).toEqual([true, true]);
  expect((await read(people.host, ADMIN, own[0] as Filed)).version).toBe((own[0] as Filed).version + 1);
});

test('recommended together and taken back, but for what the city has begun with', async () => {
  const own = [await filed(people.host, 'screening'), await filed(people.host, 'screening')];
  const unscored = await filed(people.host, 'screening');
  for (const one of own) await post(people.host, SCREENER, one, 'score', { answers: answersOf(people.host) });
  const screener = await people.as(SCREENER);
  const preview = await screener.visit(query('recommend', [...own, unscored]));
  expect(wordsOf(preview.page).includes(t.bulk.would(2, 1))).toBe(true);
  const done = await press(screener, preview, t.bulk.go(t.moves.recommend, 2));
  const state = ({ state }: Filed) => state;
  expect(await all([...own, unscored], state)).toEqual(['assessing', 'assessing', 'screening']);
  await post(people.host, ADMIN, own[0], 'assign', { reviewers: [SIGNER] });
  const undone = await press(screener, done, t.bulk.undo);
  expect([await all(own, state), wordsOf(undone.page).includes(t.bulk.refused(1))]).toEqual([
    ['assessing', 'screening'],
    true,
  ]);
});

test('what is not the reader’s to see or to do is not told of', async () => {
  const foreign = await filed(people.host, 'submitted', { by: 't330681001@example.test' });
  const screener = await people.as(SCREENER);
  const preview = await screener.visit(query('recommend', [foreign]));
  expect([
    wordsOf(preview.page).includes(foreign.unit.name),
    wordsOf(preview.page).includes(t.bulk.would(0, 1)),
  ]).toEqual([false, true]);
  const assigning = await screener.visit(query('assign', [foreign]));
  expect(wordsOf(assigning.page).includes(t.bulk.nothing)).toBe(true);
});

test('when the time is up the rest waits, and the same form goes on with it', async () => {
  const own = [await filed(people.host, 'submitted'), await filed(people.host, 'submitted')];
  const steps = own.map(({ id, version }) => ({ id, version, was: [] }));
  const asker = { email: SCREENER, source: { via: 'page' }, key: 'once-and-again' } as const;
  const wish = { doing: 'screen-start', steps, reviewers: [] } as const;
  let left = 1;
  const first = await runAll(people.host.site, asker, wish, () => left-- > 0);
  const second = await runAll(people.host.site, asker, wish, () => true);
  const told = (outcomes: typeof first) => outcomes.map(([, one]) => (one === 'left' ? one : Object.keys(one)[0]));
  expect([told(first), told(second)]).toEqual([
    ['application', 'left'],
    ['application', 'application'],
  ]);
  expect(await all(own, ({ version }) => version)).toEqual(own.map(({ version }) => version + 1));
});

test('the queue offers what can be done in the state that is looked at', async () => {
  await filed(people.host, 'submitted');
  const buttons = async (who: string, state: string) => {
    const { page } = await (await people.as(who)).visit(`/desk?state=${state}`);
    return allWords(/<div class="together[\s\S]*?<\/div>/.exec(page)?.[0] ?? '', /<button[^>]*>([\s\S]*?)<\/button>/g);
  };
  expect(await buttons(SCREENER, 'submitted')).toEqual([t.moves['screen-start']]);
  expect(await buttons(SCREENER, 'screening')).toEqual([t.moves.recommend]);
  expect(await buttons(PROPOSER, 'assessing')).toEqual([t.moves.assign]);
});
