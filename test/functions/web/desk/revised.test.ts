import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { post } from '../../../asked.ts';
import { brought } from '../../../evidence.ts';
import { answersOf, done, filed, PROPOSER, SCREENER, SUBMITTER } from '../../../flow.ts';
import { wordsOf } from '../../../forms.ts';
import { startObjects, type TestObjects } from '../../../object-store.ts';
import { openPeople, type People } from '../../../people.ts';
import type { Answer } from '../../../reach.ts';

let objects: TestObjects;
let people: People;
let own: Answer['body'];
/** Returned for its ledger and its bins; the ledger, the rules (unasked) and the telephone were changed. */
beforeAll(async () => {
  objects = await startObjects();
  people = await openPeople(objects.bucket);
  own = await filed(people.host, 'screening');
  const indicators = { ledger: '缺三月台账', bins: '容器破损' };
  await post(people.host, SCREENER, own, 'return', { reason: '材料不全', indicators });
  const full = answersOf(people.host);
  const answers = { ...full, ledger: { value: '1', note: '已补三月' }, rules: { value: '1' } };
  await done(people.host, SUBMITTER, 'PATCH', `/applications/${own.id}`, { unit: { phone: '0575-85111111' }, answers });
});
afterAll(async () => {
  people.stop();
  await objects.stop();
});

const t = texts.zh;
const page = async (who: string, query = '') => (await (await people.as(who)).visit(`/desk/${own.id}${query}`)).page;
/** The lines of the sheet, each from its beginning tag on. */
const lines = (html: string) => html.split(/(?=<li class="row )/).slice(1);
const idOf = (one: string) => /^<li [^>]*id="line-([^"]*)"/.exec(one)?.[1];
const line = (html: string, id: string) => wordsOf(lines(html).find((one) => idOf(one) === id) ?? '');
const shown = (html: string) =>
  lines(html)
    .filter((one) => !/^<li [^>]* hidden/.test(one))
    .map(idOf);

test('while it is being corrected the desk is told nothing of it', async () => {
  const words = wordsOf(await page(SCREENER));
  expect([words.includes(t.revised.title.return), words.includes(t.revised.changed)]).toEqual([false, false]);
});

test('handed in again, each indicator says what was asked, whether it was changed, and what it said before', async () => {
  await post(people.host, SUBMITTER, own, 'submit');
  await post(people.host, SCREENER, own, 'screen-start');
  const html = await page(SCREENER);
  expect(line(html, 'ledger')).toContain(
    `${t.revised.asked('缺三月台账')} ${t.revised.changed} ${t.revised.before} ${t.answer.score('5')}`,
  );
  expect(line(html, 'ledger')).toContain('已补三月');
  expect(line(html, 'bins')).toContain(`${t.revised.asked('容器破损')} ${t.revised.unchanged}`);
  expect(line(html, 'rules')).toContain(t.revised.changed);
  expect(line(html, 'awareness')).not.toContain(t.revised.changed);
  expect(wordsOf(html)).toContain(`0575-85111111 ${t.revised.changed} ${t.revised.was('0575-85000000')}`);
});

test('above the sheet stands what was asked and what was changed unasked, and the sheet narrows to what changed', async () => {
  const html = await page(SCREENER, '?only=revised');
  const words = wordsOf(html);
  expect(words).toContain(t.revised.count(2, 1));
  expect(words).toContain(t.revised.total('105', '102'));
  expect([words.includes('材料不全'), words.includes(t.revised.unasked)]).toEqual([true, true]);
  expect(shown(html)).toEqual(['rules', 'ledger']);
  expect(words).toContain(t.marking.only.revised(2));
});

test('the reviewer sees it after the district has recommended, until a rectification asks anew', async () => {
  await post(people.host, SCREENER, own, 'recommend', { answers: answersOf(people.host) });
  expect(line(await page(PROPOSER), 'ledger')).toContain(t.revised.asked('缺三月台账'));
  const items = [{ indicator: 'awareness', text: '重新抽查问卷', due: '2023-06-20' }];
  await post(people.host, PROPOSER, own, 'rectify', { items });
  const html = await page(PROPOSER);
  expect(line(html, 'ledger')).not.toContain(t.revised.asked('缺三月台账'));
  expect(line(html, 'awareness')).toContain(`${t.revised.item(1)} 重新抽查问卷`);
  expect(wordsOf(html)).not.toContain(t.revised.title.rectify);
});

test('its applicant finds the item at its indicator among what was filed, with the way to its answer', async () => {
  const { page: html } = await (await people.as(SUBMITTER)).visit(`/apply/${own.id}/check`);
  expect(html).toContain(`href="/apply/${own.id}#item-1"`);
  expect(wordsOf(html)).toContain(`${t.itemStates.open} ${t.revised.item(1)} 重新抽查问卷`);
});

test('a file brought for the item is told at its indicator, and the summary with it', async () => {
  const file = { name: '问卷.pdf', body: Buffer.from('%PDF-1.7 问卷'), indicator: 'awareness' };
  await brought(people.host, SUBMITTER, own, file);
  const html = await page(PROPOSER, '?only=revised');
  expect(line(html, 'awareness')).toContain(`${t.revised.changed} ${t.revised.brought(['问卷.pdf'])}`);
  expect([shown(html), wordsOf(html).includes(t.revised.title.rectify)]).toEqual([['awareness'], true]);
});
