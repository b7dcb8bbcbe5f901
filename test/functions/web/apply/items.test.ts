import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { answered, post, read } from '../../../asked.ts';
import { brought } from '../../../evidence.ts';
import { ADMIN, filed, PROPOSER, SIGNER, SUBMITTER } from '../../../flow.ts';
import { allWords, buttonsOn, press, summaryOn, wordsOf } from '../../../forms.ts';
import { startObjects, type TestObjects } from '../../../object-store.ts';
import { openPeople, type People } from '../../../people.ts';

let objects: TestObjects;
let people: People;
beforeAll(async () => {
  objects = await startObjects();
  people = await openPeople(objects.bucket);
});
afterAll(async () => {
  people.stop();
  await objects.stop();
});

const t = texts.zh;
const standings = (page: string) =>
  allWords(page, /<li id="item-\d+">[\s\S]*?<span class="tag[^"]*">([\s\S]*?)<\/span>/g);
const texted = (page: string) => allWords(page, /<textarea name="text"[^>]*>([\s\S]*?)<\/textarea>/g);
async function twoItems() {
  const own = await filed(people.host, 'assessing');
  const items = ['ledger', 'bins'].map((indicator) => ({ indicator, text: '改', due: '2023-06-20' }));
  return post(people.host, PROPOSER, own, 'rectify', { items });
}

test('each item is answered on its own, again until it is found mended, and no more afterwards', async () => {
  const own = await twoItems();
  const visitor = await people.as(SUBMITTER);
  const page1 = await visitor.visit(`/apply/${own.id}`);
  expect(standings(page1.page)).toEqual([t.itemStates.open, t.itemStates.open]);
  const page2 = await press(visitor, page1, t.moves['answer-item'], { text: '容器已更换' }, 1);
  expect([standings(page2.page), texted(page2.page)]).toEqual([
    [t.itemStates.open, t.itemStates.done],
    ['', '容器已更换'],
  ]);
  const page3 = await press(visitor, page2, t.moves['answer-item'], { text: '容器已全部更换' }, 1);
  expect(wordsOf(page3.page).includes(t.rectification.answered('容器已全部更换'))).toBe(true);
  await post(people.host, SIGNER, own, 'close-item', { item: 2 });
  const { page } = await visitor.visit(`/apply/${own.id}`);
  expect([standings(page), texted(page)]).toEqual([[t.itemStates.open, t.itemStates.signing], ['']]);
});

test('an answer that says nothing is refused at its item, and the other keeps its own', async () => {
  const own = await twoItems();
  const visitor = await people.as(SUBMITTER);
  await press(visitor, await visitor.visit(`/apply/${own.id}`), t.moves['answer-item'], { text: '台账已补' }, 0);
  const refused = await press(
    visitor,
    await visitor.visit(`/apply/${own.id}`),
    t.moves['answer-item'],
    { text: ' ' },
    1,
  );
  expect([refused.status, summaryOn(refused.page)?.title]).toEqual([400, t.refusal({ refused: 'bad-input' }).title]);
  expect(texted(refused.page)).toEqual(['台账已补', '']);
});

test('an answer from an old page is refused, and its words stay at their item', async () => {
  const own = await twoItems();
  const visitor = await people.as(SUBMITTER);
  const old = await visitor.visit(`/apply/${own.id}`);
  await press(visitor, old, t.moves['answer-item'], { text: '台账已补' }, 0);
  const refused = await press(visitor, old, t.moves['answer-item'], { text: '容器已更换' }, 1);
  expect([refused.status, texted(refused.page)]).toEqual([412, ['台账已补', '容器已更换']]);
  const again = await press(visitor, refused, t.moves['answer-item'], {}, 1);
  expect([again.status, standings(again.page)]).toEqual([200, [t.itemStates.done, t.itemStates.done]]);
});

test('an item that was found mended while its answer was being written keeps the words on the page', async () => {
  const own = await answered(people.host);
  const visitor = await people.as(SUBMITTER);
  const old = await visitor.visit(`/apply/${own.id}`);
  await post(people.host, SIGNER, own, 'close-item', { item: 1 });
  const refused = await press(visitor, old, t.moves['answer-item'], { text: '另附三月照片' });
  expect([refused.status, wordsOf(refused.page).includes('另附三月照片')]).toEqual([412, true]);
});

test('two items of one indicator show its files each, under ids of their own', async () => {
  const own = await filed(people.host, 'assessing');
  const items = ['补台账', '补签字'].map((text) => ({ indicator: 'ledger', text, due: '2023-06-20' }));
  await post(people.host, PROPOSER, own, 'rectify', { items });
  const { id } = await brought(people.host, SUBMITTER, own, { name: '台账.pdf', body: Buffer.from('%PDF-1.7') });
  const { page } = await (await people.as(SUBMITTER)).visit(`/apply/${own.id}`);
  const ids = [...page.matchAll(/ id="([^"]*file-[^"]*)"/g)].map(([, each]) => each);
  expect(ids).toEqual([`file-${id}`, `item-2-file-${id}`]);
});

test('an item that is opened again says why, and until when', async () => {
  const own = await answered(people.host);
  await post(people.host, PROPOSER, own, 'reopen-item', { item: 1, reason: '仍缺签字', due: '2023-07-01' });
  const { page } = await (await people.as(SUBMITTER)).visit(`/apply/${own.id}`);
  const words = wordsOf(page);
  expect([
    words.includes(t.rectification.reopened('仍缺签字')),
    words.includes(t.rectification.due('2023年7月1日')),
  ]).toEqual([...[true, true]]);
  expect([standings(page), words.includes('市级评审员一')]).toEqual([[t.itemStates.open], false]);
});

test('pressed twice, an answer counts once', async () => {
  const own = await filed(people.host, 'rectifying');
  const visitor = await people.as(SUBMITTER);
  const page = await visitor.visit(`/apply/${own.id}`);
  const all = await Promise.all([1, 2].map(() => press(visitor, page, t.moves['answer-item'], { text: '已补' })));
  expect(all.map(({ status }) => status)).toEqual([200, 200]);
  expect((await read(people.host, ADMIN, own)).version).toBe(own.version + 1);
});

test('who closed what has nothing to answer any more', async () => {
  const own = await answered(people.host);
  await post(people.host, PROPOSER, own, 'close-item', { item: 1 });
  await post(people.host, SIGNER, own, 'sign-item', { item: 1 });
  const { page } = await (await people.as(SUBMITTER)).visit(`/apply/${own.id}`);
  expect([standings(page), buttonsOn(page).includes(t.moves['answer-item'])]).toEqual([[t.itemStates.closed], false]);
});
