import { afterEach, beforeEach, expect, test } from 'vitest';
import { nameBatch } from '../../../../functions/web/batches.ts';
import { texts } from '../../../../functions/web/text/text.ts';
import { post, read } from '../../../asked.ts';
import { ADMIN, done, filed, PROPOSER, SCREENER, SIGNER } from '../../../flow.ts';
import { allWords, fieldsOn, press, summaryOn, wordsOf } from '../../../forms.ts';
import type { Answer } from '../../../host.ts';
import { openPeople, type People } from '../../../people.ts';

let people: People;
beforeEach(async () => {
  people = await openPeople();
});
afterEach(() => people.stop());

const t = texts.zh;
const signed = async (): Promise<Answer['body']> =>
  post(people.host, SIGNER, await filed(people.host, 'proposed'), 'sign');
const states = async (all: readonly { id: string }[]) =>
  (await Promise.all(all.map((own) => read(people.host, ADMIN, own)))).map(({ state }) => state);
const boxes = (page: string) => [...page.matchAll(/name="application" value="([^"]*)"[^>]*?( checked)?/g)].length;
const document = { number: '绍无废办〔2023〕1号', date: '2023-06-09' };

test('before there is anything to publish the page says so, and how many wait for a signature', async () => {
  await filed(people.host, 'proposed');
  const { page, status } = await (await people.as(SIGNER)).visit('/desk/batches/new');
  expect([status, wordsOf(page).includes(t.batches.nothing), wordsOf(page).includes(t.batches.waiting(1))]).toEqual([
    ...[200, true, true],
  ]);
});

test('what two have signed is published together, and after its term named together', async () => {
  const all = [await signed(), await signed(), await signed()];
  const visitor = await people.as(SIGNER);
  const fresh = await visitor.visit('/desk/batches/new');
  expect(wordsOf(fresh.page).includes(t.batches.term('2023-06-01', '2023-06-08', 5))).toBe(true);
  expect(boxes(fresh.page)).toBe(3);
  const chosen = all.slice(0, 2).map(({ id }) => id);
  const notice = await press(visitor, fresh, t.batches.publish, { application: chosen, title: '第一批' });
  expect([notice.status, notice.url.pathname, await states(all)]).toEqual([
    ...[200, '/notices/2023-3306-01'],
    ['noticed', 'noticed', 'proposed'],
  ]);
  const running = await visitor.visit('/desk/batches');
  expect([wordsOf(running.page).includes(t.batches.runs), allWords(running.page, /<h2>([\s\S]*?)<\/h2>/g)]).toEqual([
    true,
    [t.batches.heading(1, '第一批')],
  ]);
  people.host.clock.set('2023-06-09T09:00:00+08:00');
  const named = await press(visitor, await visitor.visit('/desk/batches'), t.batches.nameAll, document);
  expect([named.status, named.url.pathname, await states(all)]).toEqual([
    ...[200, '/notices/2023-3306-01'],
    ['named', 'named', 'proposed'],
  ]);
  const over = await visitor.visit('/desk/batches');
  expect(wordsOf(over.page).includes(t.batches.document(document.number, document.date))).toBe(true);
});

test('pressed twice it is one notice', async () => {
  const all = [await signed(), await signed()];
  const visitor = await people.as(SIGNER);
  const fresh = await visitor.visit('/desk/batches/new');
  const pressed = await Promise.all([1, 2, 3].map(() => press(visitor, fresh, t.batches.publish)));
  expect(pressed.map(({ status, url }) => [status, url.pathname])).toEqual(
    pressed.map(() => [200, '/notices/2023-3306-01']),
  );
  expect((await done(people.host, undefined, 'GET', '/notices')).items.length).toBe(1);
  expect(await states(all)).toEqual(['noticed', 'noticed']);
});

test('what is refused keeps what was chosen and typed', async () => {
  const all = [await signed(), await signed()];
  const visitor = await people.as(SIGNER);
  const typed = { application: [all[1]?.id ?? ''], title: '第一批', until: '2023-06-07' };
  const short = await press(visitor, await visitor.visit('/desk/batches/new'), t.batches.publish, typed);
  expect([short.status, summaryOn(short.page)?.title]).toEqual([422, t.refusal({ refused: 'notice-too-short' }).title]);
  const { application, title, until } = fieldsOn(short.page);
  expect([application, title, until]).toEqual([all[1]?.id, '第一批', '2023-06-07']);
  const none = await press(visitor, short, t.batches.publish, { application: [] });
  expect([none.status, summaryOn(none.page)?.title]).toEqual([422, t.refusal({ refused: 'nothing-to-publish' }).title]);
  expect(await states(all)).toEqual(['proposed', 'proposed']);
});

test('what was sent back meanwhile is told apart, and the others are published', async () => {
  const [one, other] = [await signed(), await signed()];
  const visitor = await people.as(SIGNER);
  const fresh = await visitor.visit('/desk/batches/new');
  await post(people.host, PROPOSER, one, 'send-back', { reason: '存疑' });
  const { status, page } = await press(visitor, fresh, t.batches.publish);
  expect([status, wordsOf(page).includes(t.batches.partly(1, 1)), page.includes(`/desk/${one.id}`)]).toEqual([
    200,
    true,
    true,
  ]);
  expect(await states([one, other])).toEqual(['assessing', 'noticed']);
});

test('a naming is refused without a document that fits, which stays as typed', async () => {
  const own = await signed();
  await done(people.host, SIGNER, 'POST', '/notices', { applications: [own.id] });
  people.host.clock.set('2023-06-09T09:00:00+08:00');
  const visitor = await people.as(SIGNER);
  const typed = { number: '绍无废办〔2023〕1号', date: '2023-06-08' };
  const { status, page } = await press(visitor, await visitor.visit('/desk/batches'), t.batches.nameAll, typed);
  expect([status, fieldsOn(page).number, fieldsOn(page).date]).toEqual([400, ...Object.values(typed)]);
  expect(await states([own])).toEqual(['noticed']);
});

test('what is objected to is left out of the naming', async () => {
  const [own, other] = [await signed(), await signed()];
  const { notice } = await done(people.host, SIGNER, 'POST', '/notices', { applications: [own.id, other.id] });
  await done(people.host, undefined, 'POST', `/notices/${notice.id}/${own.id}/objections`, { text: '不实' });
  people.host.clock.set('2023-06-09T09:00:00+08:00');
  const visitor = await people.as(SIGNER);
  await press(visitor, await visitor.visit('/desk/batches'), t.batches.nameAll, document);
  expect(await states([own, other])).toEqual(['objected', 'named']);
});

test('what is left of a batch is named by the same document, or one by one: the first is never overwritten', async () => {
  const [own, other] = [await signed(), await signed()];
  const { notice } = await done(people.host, SIGNER, 'POST', '/notices', { applications: [own.id, other.id] });
  await done(people.host, undefined, 'POST', `/notices/${notice.id}/${own.id}/objections`, { text: '不实' });
  people.host.clock.set('2023-06-09T09:00:00+08:00');
  const asker = { email: SIGNER, source: { via: 'page' } } as const;
  const named = (given: typeof document) => nameBatch(people.host.site, asker, { id: notice.id, document: given });
  await named(document);
  await post(people.host, PROPOSER, own, 'dismiss', { reason: '不属实' });
  const another = { ...document, number: '绍无废办〔2023〕2号' };
  expect(await named(another)).toEqual({ refused: 'document-differs', facts: document });
  expect(await states([own, other])).toEqual(['noticed', 'named']);
  await named(document);
  expect(await states([own, other])).toEqual(['named', 'named']);
});

test('batches are for reviewers alone', async () => {
  for (const who of [SCREENER, ADMIN])
    for (const path of ['/desk/batches', '/desk/batches/new'])
      expect((await (await people.as(who)).visit(path)).status).toBe(403);
});
