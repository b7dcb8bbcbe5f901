import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { ADMIN, done, filed, PROPOSER, SUBMITTER } from '../../../flow.ts';
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

const { standards: t, drafting: d } = texts.zh;
const draft = (path = '') => admin.visit(`/admin/standards/shop/draft${path}`);
const noticeOn = (page: string) => allWords(page, /<(?:p|section) class="notice[^"]*">([\s\S]*?)<\/(?:p|section)>/g)[0];
const begun = (category: string) => admin.visit(`/admin/standards/${category}/begin`, { once: '12345678' });

test('the next version is written, checked as it grows, compared and published; what was filed keeps its own', async () => {
  const before = await filed(people.host, 'submitted', { category: 'shop' });
  const whole = await begun('shop');
  expect([whole.url.pathname, noticeOn(whole.page)]).toEqual(['/admin/standards/shop/draft', t.sound('100')]);
  const indicator = await draft('/1/0');
  const points = Number(/name="points"[^>]*value="(\d+)"/.exec(indicator.page)?.[1]);
  const less = await press(admin, indicator, t.saveBack, { points: String(points - 1) });
  expect(noticeOn(less.page)).toContain(t.unsound('99'));
  expect((await draft('/changes')).page.includes(t.publish(2))).toBe(false);
  const other = await draft('/1/1');
  const theirs = Number(/name="points"[^>]*value="(\d+)"/.exec(other.page)?.[1]);
  await press(admin, other, t.saveBack, { points: String(theirs + 1), each: '', kind: 'all-or-nothing' });
  const changes = await draft('/changes');
  expect(noticeOn(changes.page)).toBe(t.sound('100'));
  expect(wordsOf(changes.page)).toContain(`${t.fields.points} ${points} ${points - 1}`);
  await press(admin, changes, t.publish(2), { reason: '年度修订' });
  const { items } = await done(people.host, undefined, 'GET', '/standards');
  expect(items.find(({ category }: { category: string }) => category === 'shop').version).toBe(2);
  const after = await filed(people.host, 'draft', { category: 'shop' });
  const old = await done(people.host, SUBMITTER, 'GET', `/applications/${before.id}`);
  expect([old.standardVersion, after.standardVersion]).toEqual([1, 2]);
  const compared = await admin.visit('/admin/standards/shop/compare?from=1&to=2');
  expect(wordsOf(compared.page)).toContain(`${t.fields.points} ${points} ${points - 1}`);
});

test('indicators and sections are moved, added and taken out, and what was typed beside is kept', async () => {
  await begun('park');
  const at = '/admin/standards/park/draft';
  const moved = await press(admin, await admin.visit(at), t.sectionActs.down, { 'title.zh': '新名称' });
  expect(moved.page).toContain('value="新名称"');
  const added = await press(admin, moved, t.add);
  expect([wordsOf(added.page).includes(t.unnamed), noticeOn(added.page)?.includes(t.checks.points)]).toEqual([
    true,
    true,
  ]);
  expect((await admin.visit(`${at}/preview`)).url.pathname).toBe(`${at}/preview`);
  const left = await press(admin, added, d.discard);
  expect([left.url.pathname, (await admin.visit(at)).status]).toEqual(['/admin/standards', 404]);
});

test('a draft that somebody else has saved meanwhile is not written over', async () => {
  await begun('hotel');
  const [mine, other] = [
    await admin.visit('/admin/standards/hotel/draft/1/0'),
    await admin.visit('/admin/standards/hotel/draft/1/0'),
  ];
  await press(admin, mine, t.saveBack, { 'text.en': 'Mine' });
  const told = await press(admin, other, t.saveBack, { 'text.en': 'Theirs' });
  expect([told.status, told.page.includes('>Theirs</textarea>')]).toEqual([412, true]);
});

test('the example at an indicator is edited in both languages or taken out, and the preview shows it', async () => {
  await begun('factory');
  const at = '/admin/standards/factory/draft';
  const edit = async (sample: Record<string, string>) =>
    press(admin, await admin.visit(`${at}/1/0`), t.saveBack, sample);
  const half = await edit({ 'sample.zh': '填 0.03，附固废年报。', 'sample.en': '' });
  expect(noticeOn(half.page)).toContain(t.fields['sample.en']);
  const whole = await edit({ 'sample.zh': '填 0.03，附固废年报。', 'sample.en': 'Write 0.03.' });
  expect(noticeOn(whole.page)).toBe(t.sound('100'));
  const shown = async () => wordsOf((await admin.visit(`${at}/preview`)).page).includes('填 0.03，附固废年报。');
  expect(await shown()).toBe(true);
  expect(noticeOn((await edit({ 'sample.zh': '', 'sample.en': '' })).page)).toBe(t.sound('100'));
  expect(await shown()).toBe(false);
});

test('a new category is made of one that is there', async () => {
  const list = await admin.visit('/admin/standards');
  const taken = await press(admin, list, t.beginNew, { id: 'school', from: 'shop' });
  expect([taken.status, summaryOn(taken.page)?.links]).toEqual([400, ['#id']]);
  const market = await press(admin, list, t.beginNew, { id: 'market', from: 'shop' });
  expect(market.url.pathname).toBe('/admin/standards/market/draft');
  await press(admin, market, d.save, { 'name.zh': '菜场', 'name.en': 'Market' });
  const changes = await admin.visit('/admin/standards/market/draft/changes');
  await press(admin, changes, t.publish(1), { reason: '新类别' });
  const { items } = await done(people.host, undefined, 'GET', '/standards');
  expect(items.find(({ category }: { category: string }) => category === 'market').name.zh).toBe('菜场');
  expect((await people.as(SUBMITTER).then((clerk) => clerk.visit('/apply/new'))).page).toContain('菜场');
});

test('a version is shown as whoever applies sees it, to administrators alone', async () => {
  const shown = await admin.visit('/admin/standards/school/1');
  expect([shown.status, (await admin.visit('/admin/standards/school/9')).status]).toEqual([200, 404]);
  expect((await (await people.as(PROPOSER)).visit('/admin/standards')).status).toBe(403);
});
