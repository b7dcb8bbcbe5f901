import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { read } from '../../../asked.ts';
import { filed, SCREENER, SUBMITTER } from '../../../flow.ts';
import { press, summaryOn, wordsOf } from '../../../forms.ts';
import { openPeople, type People } from '../../../people.ts';

let people: People;
beforeAll(async () => {
  people = await openPeople();
});
afterAll(() => people.stop());

const t = texts.zh;

test('nothing is handed in before the commitment is made', async () => {
  const { id } = await filed(people.host, 'draft');
  const visitor = await people.as(SUBMITTER);
  const refused = await press(visitor, await visitor.visit(`/apply/${id}/check`), t.apply.submit);
  const { title, detail } = t.refusal({ refused: 'incomplete', facts: { count: 1 } });
  expect([refused.status, summaryOn(refused.page)]).toEqual([422, { title, detail, links: ['#commitment'] }]);
  const handed = await press(visitor, refused, t.apply.submit, { commitment: '1' });
  expect([handed.status, (await read(people.host, SUBMITTER, { id })).state]).toEqual([200, 'submitted']);
  const again = await visitor.visit(`/apply/${id}/submit`, {});
  expect([again.status, again.url.pathname]).toEqual([200, `/apply/${id}`]);
});

test('every answer can be changed from the check, and saving leads back there', async () => {
  const { id } = await filed(people.host, 'draft');
  const visitor = await people.as(SUBMITTER);
  const check = await visitor.visit(`/apply/${id}/check`);
  const field = `/apply/${id}/part/management?back=check#answers.ledger.value`;
  expect([check.page.includes(`href="${field}"`), check.page.includes('/unit?back=check#unit.phone"')]).toEqual([
    ...[true, true],
  ]);
  const form = await visitor.visit(field);
  const saved = await press(visitor, form, t.form.saveAndCheck, { 'answers.ledger.value': '2' });
  expect([saved.url.pathname, saved.url.hash]).toEqual([`/apply/${id}/check`, '#management']);
  const unit = await visitor.visit(`/apply/${id}/unit?back=check`);
  const other = await press(visitor, unit, t.form.saveAndCheck, { 'unit.phone': '0575-88888888' });
  expect([other.url.pathname, wordsOf(other.page).includes('0575-88888888')]).toEqual([`/apply/${id}/check`, true]);
});

test('a form on paper is for whoever may read the application, and for nobody else', async () => {
  const [draft, handed] = [await filed(people.host, 'draft'), await filed(people.host, 'submitted')];
  const screener = await people.as(SCREENER);
  const statuses = [];
  for (const [who, at] of [
    [screener, `/desk/${draft.id}/print`],
    [screener, `/desk/${handed.id}/print`],
    [await people.as('t330602002@example.test'), `/apply/${handed.id}/print`],
    [await people.as(SUBMITTER), `/apply/${draft.id}/print`],
  ] as const)
    statuses.push((await who.visit(at)).status);
  expect(statuses).toEqual([404, 200, 404, 200]);
});
