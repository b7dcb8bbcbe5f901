import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { read } from '../../../asked.ts';
import { done, filed, NEIGHBOUR, SUBMITTER, UNIT } from '../../../flow.ts';
import { press, wordsOf } from '../../../forms.ts';
import { openPeople, type People } from '../../../people.ts';

let people: People;
beforeAll(async () => {
  people = await openPeople();
});
afterAll(() => people.stop());

const t = texts.zh;
const idIn = ({ url }: { url: URL }) => ({ id: url.pathname.split('/')[2] ?? '' });

test('a draft begins from an earlier application of one’s own, marked until each answer is another', async () => {
  const earlier = await filed(people.host, 'withdrawn', { unit: { name: '塔山小学' } });
  const visitor = await people.as(SUBMITTER);
  const choose = await press(visitor, await visitor.visit('/apply/new'), t.begin.copy, { category: 'school' });
  expect(choose.url.search).toBe('?programme=2023&category=school');
  const begun = await press(visitor, choose, t.apply.begin, { from: earlier.id });
  const draft = await read(people.host, SUBMITTER, idIn(begun));
  expect([draft.unit, draft.answers, draft.copied.of]).toEqual([earlier.unit, earlier.answers, earlier.id]);
  const section = await visitor.visit(`/apply/${draft.id}/part/management`);
  const mark = t.begin.answer('塔山小学');
  const marked = wordsOf(section.page).split(mark).length - 1;
  await press(visitor, section, t.form.save, { 'answers.ledger.value': '1' });
  const after = await visitor.visit(`/apply/${draft.id}/part/management`);
  expect(wordsOf(after.page).split(mark).length - 1).toBe(marked - 1);
  const overview = wordsOf((await visitor.visit(`/apply/${draft.id}`)).page);
  expect(overview).toContain(t.begin.copied('塔山小学', earlier.id, true));
});

test('a neighbour begins from what was named: with its answers, without its people', async () => {
  const named = await filed(people.host, 'named');
  const visitor = await people.as(NEIGHBOUR);
  const choose = await visitor.visit('/apply/new?category=school');
  expect([choose.page.includes(named.unit.name), choose.page.includes(UNIT.contact)]).toEqual([true, false]);
  const draft = await read(
    people.host,
    NEIGHBOUR,
    idIn(await press(visitor, choose, t.apply.begin, { from: named.id })),
  );
  expect([draft.answers, draft.unit.name, draft.unit.phone, draft.evidence]).toEqual([named.answers, '', '', {}]);
});

test('nobody begins from what they may not read, and the API says the same', async () => {
  const { id } = await filed(people.host, 'assessing');
  const visitor = await people.as(NEIGHBOUR);
  const choose = await visitor.visit('/apply/new?category=school');
  expect(choose.page.includes(id)).toBe(false);
  const refused = await visitor.visit('/apply/new', { category: 'school', from: id });
  const body = { category: 'school', from: id };
  const { status, body: problem } = await people.host.call(NEIGHBOUR, 'POST', '/applications', body);
  expect([refused.status, status, problem.code]).toEqual([404, 404, 'not-found']);
  const own = await done(people.host, SUBMITTER, 'POST', '/applications', body);
  expect([own.copied.own, own.unit.name]).toEqual([true, '']);
});
