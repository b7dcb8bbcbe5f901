import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { read } from '../../../asked.ts';
import { CITY_UNIT, done, filed, NEIGHBOUR, SUBMITTER } from '../../../flow.ts';
import { allWords, fieldsOn, press, wordsOf } from '../../../forms.ts';
import { openPeople, type People } from '../../../people.ts';

let people: People;
beforeAll(async () => {
  people = await openPeople();
});
afterAll(() => people.stop());

const t = texts.zh;
const draft = (by: string, unit = {}, category = 'school') =>
  done(people.host, by, 'POST', '/applications', { category, unit });
const optionsOn = (page: string) => allWords(page, /<option\b[^>]*>([\s\S]*?)<\/option>/g);
const cautionOn = (page: string) => allWords(page, /<div id="similar"[^>]*>([\s\S]*?)<\/div>\s*<\/div>/g)[0] ?? '';

test('without scripts a place is found by its initials, and nothing typed is lost on the way', async () => {
  const [village] = people.host.site.policy.divisions().children('330602001');
  const { id } = await draft(CITY_UNIT, { division: village?.code });
  const visitor = await people.as(CITY_UNIT);
  const all = await visitor.visit(`/apply/${id}/unit`);
  expect(optionsOn(all.page).length).toBeGreaterThan(2000);
  const typed = { 'unit.name': '市博物馆', find: 'tsjd' };
  const found = await press(visitor, all, t.place.find, typed);
  expect([found.url.pathname, found.url.searchParams.get('find')]).toEqual([`/apply/${id}/unit`, 'tsjd']);
  expect(fieldsOn(found.page)).toMatchObject({
    'unit.name': '市博物馆',
    'unit.division': village?.code,
    find: 'tsjd',
  });
  expect(optionsOn(found.page)).toContain('塔山街道');
  expect(optionsOn(found.page).length).toBeLessThan(10);
  const chosen = await press(visitor, found, t.place.enter, { 'unit.division': '330602001' });
  expect(chosen.url.pathname).toBe(`/apply/${id}/part/hard-requirements`);
  expect((await read(people.host, CITY_UNIT, { id })).unit.division).toBe('330602001');
});

test('the Enter key searches where another place was typed, and the way back to the check is kept', async () => {
  const { id } = await draft(CITY_UNIT);
  const visitor = await people.as(CITY_UNIT);
  const start = await visitor.visit(`/apply/${id}/unit?back=check`);
  const none = await press(visitor, start, t.place.enter, { find: 'qqqq' });
  expect([none.url.search, wordsOf(none.page).includes(t.place.none)]).toEqual(['?find=qqqq&back=check', true]);
  const back = await press(visitor, none, t.place.enter);
  expect(back.url.pathname).toBe(`/apply/${id}/check`);
});

test('a unit that may have been filed already is told to its own township, with the way to the register', async () => {
  const unit = { name: '塔山中心小学' };
  const filedBefore = await filed(people.host, 'submitted', { unit });
  await filed(people.host, 'submitted', { by: NEIGHBOUR, unit });
  const { id } = await draft(SUBMITTER, { name: '绍兴市塔山中心小学' });
  const visitor = await people.as(SUBMITTER);
  const { page } = await visitor.visit(`/apply/${id}/unit`);
  expect(cautionOn(page)).toContain(t.similar.found(1));
  expect(cautionOn(page)).toContain(`塔山中心小学 2023 年度 · ${t.states.submitted} · ${t.similar.how.near}`);
  expect(page.match(/href="\/apply\/[^"]*"[^>]*target="_blank"/g)).toEqual([
    `href="/apply/${filedBefore.id}" target="_blank"`,
  ]);
  expect(page).toContain('href="/cells?q=%E5%A1%94%E5%B1%B1%E4%B8%AD%E5%BF%83%E5%B0%8F%E5%AD%A6&amp;standing=all"');
});

test('the script that saves as one types is told as well', async () => {
  await filed(people.host, 'submitted', { unit: { name: '塔山第三小学' } });
  const { id, version } = await draft(SUBMITTER);
  const visitor = await people.as(SUBMITTER);
  const form = { version: String(version), 'unit.name': '塔山第３小学' };
  const { page } = await visitor.visit(`/apply/${id}/unit`, form, { accept: 'application/json' });
  expect(JSON.parse(page).similar).toContain(t.similar.how.near);
});
