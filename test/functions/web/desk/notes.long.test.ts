import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { post, read } from '../../../asked.ts';
import { ADMIN, done, filed, PROPOSER, SCREENER, SIGNER, SUBMITTER } from '../../../flow.ts';
import { buttonsOn, fieldsOn, press, summaryOn, wordsOf } from '../../../forms.ts';
import { openPeople, type People } from '../../../people.ts';

let people: People;
beforeAll(async () => {
  people = await openPeople();
});
afterAll(() => people.stop());

const t = texts.zh;
const CITY = '锅炉房台账与现场不符';
const DISTRICT = '校长电话里承认漏报';

test('a note is added on the sheet, counted, and taken back by its author alone', async () => {
  const own = await filed(people.host, 'assessing');
  const [one, other] = [await people.as(PROPOSER), await people.as(SIGNER)];
  const path = `/desk/${own.id}`;
  const added = await press(one, await one.visit(path), t.notes.add, { 'note.text': CITY });
  expect([added.status, added.url.pathname, wordsOf(added.page).includes(t.notes.title(1))]).toEqual([200, path, true]);
  const seen = await other.visit(path);
  const removes = (page: string) => buttonsOn(page).filter((words) => words.startsWith(t.notes.remove)).length;
  expect([wordsOf(seen.page).includes(CITY), removes(seen.page), removes(added.page)]).toEqual([true, 0, 1]);
  const gone = await press(one, added, `${t.notes.remove} ${CITY}`);
  expect([gone.status, wordsOf(gone.page).includes(CITY)]).toEqual([200, false]);
  expect((await read(people.host, ADMIN, own)).version).toBe(own.version);
});

test('adding a note loses nothing else that is typed, and saves none of it', async () => {
  const own = await filed(people.host, 'assessing');
  const visitor = await people.as(PROPOSER);
  const typed = { 'answers.ledger.value': '1', 'fail.reason': '台账不实' };
  const path = `/desk/${own.id}`;
  const { page } = await press(visitor, await visitor.visit(path), t.notes.add, { ...typed, 'note.text': CITY });
  const fields = fieldsOn(page);
  expect([fields['answers.ledger.value'], fields['fail.reason'], fields['note.text']]).toEqual(['1', '台账不实', '']);
  const { sheets } = await read(people.host, ADMIN, own);
  expect(sheets[PROPOSER]).toBeUndefined();
});

test('what is typed on an old page stays compared with what was new then', async () => {
  const own = await filed(people.host, 'assessing');
  const visitor = await people.as(PROPOSER);
  const old = await visitor.visit(`/desk/${own.id}`);
  await post(people.host, PROPOSER, own, 'score', { answers: { ledger: { value: '3' } } });
  const noted = await press(visitor, old, t.notes.add, { 'answers.ledger.value': '1', 'note.text': CITY });
  const late = await press(visitor, noted, t.moves.score);
  expect([late.status, summaryOn(late.page)?.title]).toEqual([
    412,
    t.refusal({ refused: 'stale-version', facts: {} }).title,
  ]);
});

test('an empty note is asked for, and a score that saves keeps one that is not added yet', async () => {
  const own = await filed(people.host, 'assessing');
  const visitor = await people.as(PROPOSER);
  const path = `/desk/${own.id}`;
  const empty = await press(visitor, await visitor.visit(path), t.notes.add);
  expect([empty.status, summaryOn(empty.page)?.links]).toEqual([400, ['#note.text']]);
  const saved = await press(visitor, empty, t.moves.score, { 'answers.ledger.value': '2', 'note.text': CITY });
  expect(fieldsOn(saved.page)['note.text']).toBe(CITY);
});

test('a district’s notes are its screeners’, the city’s its office’s; nothing of them leaves the office', async () => {
  const { host } = people;
  const own = await filed(host, 'screening');
  const path = `/applications/${own.id}`;
  await done(host, SCREENER, 'POST', `${path}/notes`, { text: DISTRICT });
  await post(host, SCREENER, own, 'recommend', { answers: (await read(host, SCREENER, own)).answers });
  await done(host, PROPOSER, 'POST', `${path}/notes`, { text: CITY });
  const pages: Record<string, readonly string[]> = {
    [SUBMITTER]: ['/apply', `/apply/${own.id}`, `/apply/${own.id}/check`, '/inbox'],
    [SCREENER]: ['/desk?state=', `/desk/${own.id}`, '/inbox'],
    [PROPOSER]: ['/desk', `/desk/${own.id}`, '/inbox'],
    [ADMIN]: [`/desk/${own.id}`, `/admin/trail/${own.id}`],
  };
  const said = async (who: string) => {
    const visitor = await people.as(who);
    const read = await Promise.all((pages[who] ?? []).map(async (at) => (await visitor.visit(at)).page));
    const asked = ['', '/events', '/notes'].map((rest) => host.call(who, 'GET', `${path}${rest}`));
    const listed = [`/applications`, '/messages'].map((at) => host.call(who, 'GET', at));
    const answers = (await Promise.all([...asked, ...listed])).map(({ body }) => JSON.stringify(body));
    return [DISTRICT, CITY].map((words) => [...read, ...answers].filter((text) => text.includes(words)).length);
  };
  expect(await said(SUBMITTER)).toEqual([0, 0]);
  expect(await said(SCREENER)).toEqual([2, 0]);
  expect(await said(PROPOSER)).toEqual([0, 2]);
  expect(await said(ADMIN)).toEqual([0, 2]);
});
