import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { ADMIN, done, filed, PROPOSER } from '../../../flow.ts';
import { allWords, press, summaryOn, wordsOf } from '../../../forms.ts';
import { openPeople, type People } from '../../../people.ts';
import type { Visitor } from '../../../visitor.ts';

let people: People;
let admin: Visitor;
beforeAll(async () => {
  people = await openPeople();
  admin = await people.as(ADMIN);
});
afterAll(() => people.stop());

const { programmes: t, drafting: d } = texts.zh;
const NAME = '2023 年度“无废城市细胞”创建';
const rowsOf = (page: string) => allWords(page, /<tr[^>]*>([\s\S]*?)<\/tr>/g).slice(1);
const trailOf = (page: string) => rowsOf(page.slice(page.indexOf(t.trail)));
const edit = (id: string) => admin.visit(`/admin/programmes/${id}`);

test('next year’s programme is made of this one: copied, changed, looked at, published', async () => {
  const count = { townships: 17, villages: 352, asOf: '2023-12-31', source: { zh: '统计表', en: 'table' } };
  await done(people.host, ADMIN, 'PUT', '/programmes/2023/denominators/330602', count);
  const form = await press(admin, await admin.visit('/admin/programmes'), t.next(NAME));
  expect(form.url.pathname).toBe('/admin/programmes/2024');
  const changes = await press(admin, form, t.look, { 'quotas.cells.count': '120' });
  expect(rowsOf(changes.page).slice(0, 4)).toEqual([
    `${t.fields['name.zh']} ${NAME} 2024 年度“无废城市细胞”创建`,
    `${t.fields['name.en']} Zero-waste city cells 2023 Zero-waste city cells 2024`,
    `${t.fields['window.opens']} 2023-01-01 2024-01-01`,
    `${t.fields['window.closes']} 2023-12-31 2024-12-31`,
  ]);
  expect(rowsOf(changes.page)).toContain('越城区 4 18 100 → 120');
  const list = await press(admin, changes, t.publishNew, { reason: '市 2024 年工作计划' });
  expect(trailOf(list.page)[0]).toMatch(new RegExp(`${t.versionOf('2024', 1)} ${ADMIN} 市 2024 年工作计划$`));
  const { items } = await done(people.host, undefined, 'GET', '/programmes');
  expect(items.map(({ id }: { id: string }) => id)).toEqual(['2023', '2024', 'eco2023', 'lowcarbon2023']);
  const next = await done(people.host, undefined, 'GET', '/programmes/2024');
  expect([next.quotas.cells, next.denominators['330602']]).toEqual([{ count: 120 }, count]);
  expect((await done(people.host, undefined, 'GET', '/progress')).programme).toBe('2023');
});

test('a draft takes anything; published is only what a file could say', async () => {
  const typed = { 'quotas.cells.count': '一百', 'window.closes': '2022-01-01', 'name.en': '' };
  const changes = await press(admin, await edit('2023'), t.look, typed);
  const at = (place: string) => `/admin/programmes/2023#${place}`;
  expect(summaryOn(changes.page)?.links).toEqual([at('name.en'), at('quotas.cells.count')]);
  const again = await press(admin, await edit('2023'), t.look, { 'quotas.cells.count': '100', 'name.en': 'Cells' });
  expect(summaryOn(again.page)?.links).toEqual([at('window.closes')]);
  expect(again.page.includes(t.publish)).toBe(false);
  const left = await press(admin, await edit('2023'), d.discard);
  expect([left.url.pathname, left.page.includes(t.goOn)]).toEqual(['/admin/programmes', false]);
});

test('what bands change is told of the proposals that wait', async () => {
  await filed(people.host, 'proposed');
  const before = await press(admin, await edit('2023'), t.look, { 'starBands.5': '100' });
  const score = (await done(people.host, PROPOSER, 'GET', '/applications?state=proposed')).items.length;
  expect([score, wordsOf(before.page).includes(t.shift(1, 5, 4))]).toEqual([1, false]);
  await press(admin, await edit('2023'), d.discard);
});

test('of two administrators with the same draft the second is told, and keeps what was typed', async () => {
  const [mine, other] = [await edit('2023'), await edit('2023')];
  await press(admin, mine, d.save, { validYears: '6' });
  const told = await press(admin, other, d.save, { validYears: '7' });
  expect([told.status, /name="validYears"[^>]*value="7"/.test(told.page)]).toEqual([412, true]);
  expect(wordsOf(told.page)).toContain(t.theirs('6'));
  const changes = await press(admin, told, t.look);
  const published = await press(admin, changes, t.publish, { reason: '会议纪要' });
  expect((await done(people.host, undefined, 'GET', '/programmes/2023')).validYears).toBe(7);
  const late = await press(admin, changes, t.publish, { reason: '再来一次' });
  expect([published.url.pathname, late.status]).toEqual(['/admin/programmes', 412]);
});

test('without a reason nothing is published', async () => {
  const changes = await press(admin, await edit('2023'), t.look, { validYears: '2' });
  const refused = await press(admin, changes, t.publish, { reason: ' ' });
  expect([refused.status, summaryOn(refused.page)?.links]).toEqual([400, ['#reason']]);
  await press(admin, await edit('2023'), d.discard);
});

test('nobody else comes here', async () => {
  const reviewer = await people.as(PROPOSER);
  expect([(await reviewer.visit('/admin/programmes')).status, (await edit('1999')).status]).toEqual([403, 404]);
});
