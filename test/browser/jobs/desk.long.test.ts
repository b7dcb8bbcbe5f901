import { expect } from 'vitest';
import { texts } from '../../../functions/web/text/text.ts';
import { loadViews } from '../../../shared/store/desk.ts';
import { post, read, trailOf } from '../../asked.ts';
import { ADMIN, answersOf, done, filed, PROPOSER, SCREENER, SIGNER } from '../../flow.ts';
import type { TestHost } from '../../host.ts';
import { headingOf, test, WAYS } from '../hands.ts';

const t = texts.zh;
const THIRD = 'r3@example.test';

/** The moves of an application, oldest first; twice the same move would be two lines. */
const movesOf = async (registry: TestHost, own: { id: string }) =>
  (await trailOf(registry, ADMIN, own)).map(({ transition }) => transition);

test.for(WAYS)('%s an application goes from its district to its name', async (way, { registry, work }) => {
  const own = await filed(registry, 'submitted');
  const screener = await work(way, SCREENER, '/desk');
  await screener.follow(own.unit.name);
  await screener.press(t.moves['screen-start']);
  await screener.follow(t.desk.copyFrom(t.desk.self));
  await screener.press(t.moves.recommend);
  const proposer = await work(way, PROPOSER, '/desk?state=assessing');
  await proposer.follow(own.unit.name);
  await proposer.follow(t.desk.copyFrom(t.desk.district));
  await proposer.press(t.moves.propose);
  const signer = await work(way, SIGNER, '/desk?state=proposed');
  await signer.follow(own.unit.name);
  await signer.press(t.moves.sign);
  await signer.follow('/desk/batches/new');
  await signer.press(t.publishing.title);
  await signer.press(t.batches.publish);
  const { batch } = (await read(registry, ADMIN, own)).notice;
  await signer.follow(`/notices/${batch}`);
  await registry.clock.set('2023-06-20T09:00:00+08:00');
  await signer.page.goto('/desk/batches');
  await signer.fill({ number: `绍无废办〔2023〕${way.length}号` });
  await signer.press(t.batches.nameAll);
  await registry.clock.set('2023-06-01T09:00:00+08:00');
  const moves = await movesOf(registry, own);
  expect(moves.filter((move) => move !== 'score' && move !== 'save')).toEqual([
    ...['create', 'submit', 'screen-start', 'recommend', 'propose', 'sign', 'publish', 'name'],
  ]);
});

test.for(WAYS)('%s a reviewer takes a note, and stands back', async (way, { registry, work }) => {
  const own = await filed(registry, 'assessing');
  const hands = await work(way, PROPOSER, `/desk/${own.id}`);
  await hands.unfold(t.notes.title(0));
  await hands.fill({ 'note.text': '复核时再看台账。' });
  await hands.press(t.notes.add);
  const { items } = await done(registry, PROPOSER, 'GET', `/applications/${own.id}/notes`);
  expect(items.map(({ text }: { text: string }) => text)).toEqual(['复核时再看台账。']);
  await hands.unfold(t.moves.recuse);
  await hands.fill({ 'recuse.reason': '亲属在该校任教' });
  await hands.press(t.moves.recuse);
  expect((await movesOf(registry, own)).filter((move) => move === 'recuse')).toEqual(['recuse']);
  const { recused } = await read(registry, ADMIN, own);
  expect(recused.map(({ by, reason }: { by: string; reason: string }) => [by, reason])).toEqual([
    [PROPOSER, '亲属在该校任教'],
  ]);
});

test.for(WAYS)(
  '%s a view of the queue is kept, named anew, opened first and dropped',
  async (way, { registry, work }) => {
    const views = async () => (await loadViews(registry.site.table, THIRD)).all.map(({ name, first }) => [name, first]);
    const hands = await work(way, THIRD, '/desk?state=assessing');
    await hands.fill({ category: 'school' });
    await hands.press(t.desk.show);
    await hands.unfold(t.views.keep);
    await hands.fill({ name: '学校待评' });
    await hands.press(t.form.save);
    await hands.follow('/desk/views');
    await hands.fill({ to: '学校' });
    await hands.press(t.views.rename);
    await hands.press(t.views.makeFirst);
    expect(await views()).toEqual([['学校', true]]);
    await hands.press(t.views.drop);
    expect(await views()).toEqual([]);
  },
);

test.for(WAYS)('%s many are assigned and given back', async (way, { registry, work }) => {
  const own = [await filed(registry, 'assessing'), await filed(registry, 'assessing')];
  const assigned = () => Promise.all(own.map(async (one) => (await read(registry, ADMIN, one)).assigned));
  const hands = await work(way, PROPOSER, '/desk?state=assessing');
  for (const { id } of own) await hands.fill({ application: id });
  await hands.press(t.moves.assign);
  await hands.fill({ reviewers: THIRD });
  await hands.press(t.bulk.preview);
  await hands.press(t.bulk.go(t.moves.assign, 2));
  expect(await headingOf(hands)).toBe(t.bulk.done(t.moves.assign, 2));
  expect(await assigned()).toEqual([[THIRD], [THIRD]]);
  await hands.press(t.bulk.undo);
  expect(await headingOf(hands)).toBe(t.bulk.done(t.bulk.restore, 2));
  expect(await assigned()).toEqual([[], []]);
});

test.for(WAYS)('%s many are recommended together, and published together', async (way, { registry, work }) => {
  const own = [await filed(registry, 'screening'), await filed(registry, 'screening')];
  for (const one of own) await post(registry, SCREENER, one, 'score', { answers: answersOf(registry) });
  const screener = await work(way, SCREENER, '/desk?state=screening');
  for (const { id } of own) await screener.fill({ application: id });
  await screener.press(t.moves.recommend);
  await screener.press(t.bulk.go(t.moves.recommend, 2));
  expect(await headingOf(screener)).toBe(t.bulk.done(t.moves.recommend, 2));
  for (const one of own) {
    await post(registry, PROPOSER, one, 'propose', { answers: answersOf(registry), star: 5 });
    await post(registry, SIGNER, one, 'sign');
  }
  const reviewer = await work(way, PROPOSER, '/desk?state=proposed');
  for (const { id } of own) await reviewer.fill({ application: id });
  await reviewer.press(t.moves.publish);
  await reviewer.press(t.batches.publish);
  const notices = await Promise.all(own.map(async (one) => (await read(registry, ADMIN, one)).notice.batch));
  expect(new Set(notices).size).toBe(1);
  await reviewer.follow(`/notices/${notices[0]}`);
});

test.for(WAYS)(
  '%s it is reckoned what some names would bring, and how reviewers differ',
  async (way, { registry, work }) => {
    const own = await filed(registry, 'assessing');
    for (const [who, value] of [
      [PROPOSER, '1'],
      [SIGNER, '3'],
    ] as const)
      await post(registry, who, own, 'score', { answers: { ledger: { value } } });
    const hands = await work(way, PROPOSER, '/desk/what-if?state=assessing');
    await hands.fill({ a: own.id });
    await hands.press(t.whatIf.reckon);
    expect(await hands.page.locator('#outcome h2').textContent()).toBe(t.whatIf.outcome(1));
    await hands.page.goto('/desk/consistency');
    await hands.fill({ category: 'school' });
    await hands.press(t.desk.show);
    await hands.follow('/desk/consistency?programme=2023&category=school&indicator=ledger#list');
    expect(await hands.page.locator(`main a[href*="${own.id}"]`).count()).toBeGreaterThan(0);
  },
);
