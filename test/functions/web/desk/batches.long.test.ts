import { afterEach, beforeEach, expect, test } from 'vitest';
import { nameBatch } from '../../../../functions/web/changing/batches.ts';
import { texts } from '../../../../functions/web/text/text.ts';
import { post, read } from '../../../asked.ts';
import { ADMIN, done, filed, PROPOSER, SCREENER, SIGNER } from '../../../flow.ts';
import { allWords, buttonsOn, fieldsOn, press, summaryOn, type Typed, wordsOf } from '../../../forms.ts';
import { openPeople, type People } from '../../../people.ts';
import type { Answer } from '../../../reach.ts';
import type { Arrived, Visitor } from '../../../visitor.ts';

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
/** From the choice to the notice, by way of its preview. */
const publish = async (visitor: Visitor, from: Arrived, typed: Typed = {}) => {
  const preview = await press(visitor, from, t.publishing.title, typed);
  return buttonsOn(preview.page).includes(t.batches.publish) ? press(visitor, preview, t.batches.publish) : preview;
};
/** The public page of a notice. */
const noticeOf = async (visitor: Visitor, id = '2023-3306-01') => visitor.visit(`/notices/${id}`);
const doneOn = (url: URL) => [url.pathname, url.searchParams.get('done')];
const DONE = ['/desk/batches', '2023-3306-01'];
const boxes = (page: string) => [...page.matchAll(/name="application" value="([^"]*)"[^>]*?( checked)?/g)].length;
const HEADINGS = /<h2>([\s\S]*?)<\/h2>/g;
const FIRST_CELLS = /<th scope="row"[^>]*>([\s\S]*?)<\/th>/g;
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
  expect(wordsOf(fresh.page).includes(t.batches.term('2023年6月1日', '2023年6月8日', 5))).toBe(true);
  expect(boxes(fresh.page)).toBe(3);
  const chosen = all.slice(0, 2).map(({ id }) => id);
  const notice = await publish(visitor, fresh, { application: chosen, title: '第一批' });
  expect([notice.status, doneOn(notice.url), await states(all)]).toEqual([
    ...[200, DONE],
    ['noticed', 'noticed', 'proposed'],
  ]);
  expect([allWords(notice.page, HEADINGS), allWords(notice.page, FIRST_CELLS)]).toEqual([
    [t.callingOff.published(1, 2), t.naming.all],
    [t.batches.heading(1, '第一批')],
  ]);
  people.host.at('2023-06-09T09:00:00+08:00');
  const named = await press(visitor, await visitor.visit('/desk/batches'), t.batches.nameAll, document);
  expect([named.status, doneOn(named.url), await states(all)]).toEqual([
    ...[200, DONE],
    ['named', 'named', 'proposed'],
  ]);
  expect(allWords(named.page, HEADINGS)).toEqual([t.batches.document(document.number, '2023年6月9日'), t.naming.all]);
});

test('pressed twice it is one notice', async () => {
  const all = [await signed(), await signed()];
  const visitor = await people.as(SIGNER);
  const fresh = await visitor.visit('/desk/batches/new');
  const preview = await press(visitor, fresh, t.publishing.title);
  const pressed = await Promise.all([1, 2, 3].map(() => press(visitor, preview, t.batches.publish)));
  expect(pressed.map(({ status, url }) => [status, doneOn(url)])).toEqual(pressed.map(() => [200, DONE]));
  expect((await done(people.host, undefined, 'GET', '/notices')).items.length).toBe(1);
  expect(await states(all)).toEqual(['noticed', 'noticed']);
});

test('what is refused keeps what was chosen and typed', async () => {
  const all = [await signed(), await signed()];
  const visitor = await people.as(SIGNER);
  const typed = { application: [all[1]?.id ?? ''], title: '第一批', until: '2023-06-07' };
  const short = await publish(visitor, await visitor.visit('/desk/batches/new'), typed);
  expect([short.status, summaryOn(short.page)?.title]).toEqual([422, t.refusal({ refused: 'notice-too-short' }).title]);
  const { application, title, until } = fieldsOn(short.page);
  expect([application, title, until]).toEqual([all[1]?.id, '第一批', '2023-06-07']);
  const none = await publish(visitor, short, { application: [] });
  expect([none.status, summaryOn(none.page)?.title]).toEqual([422, t.refusal({ refused: 'nothing-to-publish' }).title]);
  expect(await states(all)).toEqual(['proposed', 'proposed']);
});

test('the preview is the notice that the public will read, and going back keeps the choice', async () => {
  const [one, other] = [await signed(), await signed()];
  const visitor = await people.as(SIGNER);
  const typed = { application: [other.id], title: '第一批', until: '2023-06-26' };
  const preview = await press(visitor, await visitor.visit('/desk/batches/new'), t.publishing.title, typed);
  const said = [t.publishing.numbered(1), t.publishing.finalWhy, t.publishing.holiday('端午节', '6月22日', '6月24日')];
  expect([preview.status, ...said.map((words) => wordsOf(preview.page).includes(words))]).toEqual([
    ...[200, true, true, true],
  ]);
  expect(await states([one, other])).toEqual(['proposed', 'proposed']);
  const back = await press(visitor, preview, t.publishing.back);
  const { application, title, until } = fieldsOn(back.page);
  expect([application, title, until]).toEqual([other.id, '第一批', '2023-06-26']);
  await press(visitor, preview, t.batches.publish);
  const notice = await noticeOf(visitor);
  const article = ({ page }: Arrived) =>
    wordsOf(/<article class="public-notice">([\s\S]*?)<\/article>/.exec(page)?.[1] ?? '');
  expect(article(notice)).toBe(article(preview));
});

test('what cannot be published is told before, and the others are published', async () => {
  const [one, other] = [await signed(), await signed()];
  const visitor = await people.as(SIGNER);
  const fresh = await visitor.visit('/desk/batches/new');
  await post(people.host, PROPOSER, one, 'send-back', { reason: '存疑' });
  const preview = await press(visitor, fresh, t.publishing.title);
  const why = t.refusal({ refused: 'wrong-state', facts: { state: 'assessing', from: ['proposed'] } });
  expect([
    wordsOf(preview.page).includes(t.publishing.counts(1, 1)),
    wordsOf(preview.page).includes(why.title),
    preview.page.includes(`/desk/${one.id}`),
  ]).toEqual([true, true, true]);
  expect(doneOn((await press(visitor, preview, t.batches.publish)).url)).toEqual(DONE);
  expect(await states([one, other])).toEqual(['assessing', 'noticed']);
});

test('a list that is no longer what was looked at is shown once more before it is published', async () => {
  const [one, other] = [await signed(), await signed()];
  const visitor = await people.as(SIGNER);
  const preview = await press(visitor, await visitor.visit('/desk/batches/new'), t.publishing.title);
  await post(people.host, PROPOSER, one, 'send-back', { reason: '存疑' });
  const again = await press(visitor, preview, t.batches.publish);
  expect(wordsOf(again.page).includes(t.publishing.changed)).toBe(true);
  expect(await states([one, other])).toEqual(['assessing', 'proposed']);
  await press(visitor, again, t.batches.publish);
  expect(await states([one, other])).toEqual(['assessing', 'noticed']);
});

test('where nothing can be published there is nothing to press but the way back', async () => {
  const own = await signed();
  const visitor = await people.as(SIGNER);
  const fresh = await visitor.visit('/desk/batches/new');
  await post(people.host, PROPOSER, own, 'send-back', { reason: '存疑' });
  expect(buttonsOn((await press(visitor, fresh, t.publishing.title)).page)).toEqual([t.publishing.back]);
});

test('what was chosen in the queue is previewed at once, and leads back to that queue', async () => {
  const [one, other] = [await signed(), await signed()];
  const visitor = await people.as(SIGNER);
  const { page, url } = await visitor.visit(`/desk/batches/preview?from=state%3Dproposed&application=${one.id}`);
  expect([page.includes(one.unit.name), page.includes(other.unit.name)]).toEqual([true, false]);
  expect(page.includes('<a href="/desk?state=proposed')).toBe(true);
  const notice = await press(visitor, { url, page }, t.batches.publish);
  expect([doneOn(notice.url), await states([one, other])]).toEqual([DONE, ['noticed', 'proposed']]);
});

test('a naming is refused without a document that fits, which stays as typed', async () => {
  const own = await signed();
  await done(people.host, SIGNER, 'POST', '/notices', { applications: [own.id] });
  people.host.at('2023-06-09T09:00:00+08:00');
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
  people.host.at('2023-06-09T09:00:00+08:00');
  const visitor = await people.as(SIGNER);
  await press(visitor, await visitor.visit('/desk/batches'), t.batches.nameAll, document);
  expect(await states([own, other])).toEqual(['objected', 'named']);
});

test('what is left of a batch is named by the same document, or one by one: the first is never overwritten', async () => {
  const [own, other] = [await signed(), await signed()];
  const { notice } = await done(people.host, SIGNER, 'POST', '/notices', { applications: [own.id, other.id] });
  await done(people.host, undefined, 'POST', `/notices/${notice.id}/${own.id}/objections`, { text: '不实' });
  people.host.at('2023-06-09T09:00:00+08:00');
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

test('a batch whose lines were named one by one waits for no name any more', async () => {
  const own = await signed();
  const { notice } = await done(people.host, SIGNER, 'POST', '/notices', { applications: [own.id] });
  people.host.at('2023-06-09T09:00:00+08:00');
  const stage = async () => (await done(people.host, undefined, 'GET', '/notices')).items[0].stage;
  expect(await stage()).toBe('over');
  await post(people.host, SIGNER, await read(people.host, ADMIN, own), 'name', document);
  const { page } = await (await people.as(SIGNER)).visit('/desk/batches');
  expect([await stage(), buttonsOn(page), wordsOf(page).includes(t.naming.closed)]).toEqual(['closed', [], true]);
  expect((await done(people.host, undefined, 'GET', `/notices/${notice.id}`)).stage).toBe('closed');
});

test('what is left of a batch named in part is offered the same document', async () => {
  const [own, other] = [await signed(), await signed()];
  const { notice } = await done(people.host, SIGNER, 'POST', '/notices', { applications: [own.id, other.id] });
  await done(people.host, undefined, 'POST', `/notices/${notice.id}/${own.id}/objections`, { text: '不实' });
  people.host.at('2023-06-09T09:00:00+08:00');
  const visitor = await people.as(SIGNER);
  await press(visitor, await visitor.visit('/desk/batches'), t.batches.nameAll, document);
  await post(people.host, PROPOSER, own, 'dismiss', { reason: '不属实' });
  const left = await visitor.visit('/desk/batches');
  expect([fieldsOn(left.page).number, left.page.includes(`/desk/${own.id}`)]).toEqual([document.number, true]);
  await press(visitor, left, t.naming.rest(1));
  expect(await states([own, other])).toEqual(['named', 'named']);
});

test('batches are for reviewers alone', async () => {
  for (const who of [SCREENER, ADMIN])
    for (const path of ['/desk/batches', '/desk/batches/new'])
      expect((await (await people.as(who)).visit(path)).status).toBe(403);
});

test('a notice published by mistake is called off from where it was published, and its list is chosen again', async () => {
  const all = [await signed(), await signed()];
  const visitor = await people.as(SIGNER);
  const published = await publish(visitor, await visitor.visit('/desk/batches/new'));
  expect(published.page).toContain('href="/desk/batches/2023-3306-01/call-off"');
  const asked = await visitor.visit('/desk/batches/2023-3306-01/call-off');
  for (const effect of t.callingOff.effects(2)) expect(wordsOf(asked.page)).toContain(effect);
  const blank = await press(visitor, asked, t.callingOff.confirm, { reason: ' ' });
  expect([blank.status, summaryOn(blank.page)?.title]).toEqual([422, t.refusal({ refused: 'reason-missing' }).title]);
  const came = await press(visitor, blank, t.callingOff.confirm, { reason: '名单遗漏一家' });
  expect([doneOn(came.url), allWords(came.page, HEADINGS)[0], await states(all)]).toEqual([
    ...[DONE, t.callingOff.done(1, 2)],
    ['proposed', 'proposed'],
  ]);
  const notice = wordsOf((await noticeOf(await people.as())).page);
  expect([notice.includes(t.callingOff.public), notice.includes('名单遗漏一家')]).toEqual([true, true]);
  const [, again = ''] = /href="(\/desk\/batches\/new\?[^"]*application[^"]*)"/.exec(came.page) ?? [];
  expect(boxes((await visitor.visit(again.replaceAll('&amp;', '&'))).page)).toBe(2);
  const twice = await press(visitor, blank, t.callingOff.confirm, { reason: '名单遗漏一家' });
  expect([twice.status, await states(all)]).toEqual([200, ['proposed', 'proposed']]);
  const late = await visitor.visit('/desk/batches/2023-3306-01/call-off');
  expect([late.status, wordsOf(late.page).includes(t.refusal({ refused: 'notice-called-off' }).title)]).toEqual([
    409,
    true,
  ]);
});
