import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { ADMIN, PROPOSER } from '../../../flow.ts';
import { allWords, fieldsOn, press, summaryOn, wordsOf } from '../../../forms.ts';
import { openPeople, type People } from '../../../people.ts';
import type { Visitor } from '../../../visitor.ts';

let people: People;
let admin: Visitor;
beforeAll(async () => {
  people = await openPeople();
  admin = await people.as(ADMIN);
});
afterAll(() => people.stop());

const { calendar: t, drafting: d } = texts.zh;

test('how far the calendar reaches is told, and what is needed next', async () => {
  const { page } = await admin.visit('/admin/calendar');
  const words = wordsOf(page);
  expect(words).toContain(t.range('2004', '2026'));
  expect(words).toContain(t.need('2027', '2026年12月25日'));
  expect(words).toContain(t.urgency.later);
  expect((await admin.visit('/admin')).page).toContain('href="/admin/calendar"');
});

test('a year is shown with its holidays, the days made up for them, and twelve months', async () => {
  const { page } = await admin.visit('/admin/calendar?year=2023');
  const rows = allWords(page, /<tr[^>]*>([\s\S]*?)<\/tr>/g);
  expect(rows).toContain('春节 1月21日至1月27日 7 1月28日（星期六）、1月29日（星期日）');
  expect(page.match(/<table class="month">/g)?.length).toBe(12);
  const unknown = await admin.visit('/admin/calendar?year=2099');
  expect(wordsOf(unknown.page)).toContain(t.notYet('2099'));
});

test('the end of a notice is reckoned, with the days that count and those that do not', async () => {
  const { page } = await admin.visit('/admin/calendar?from=2023-09-28&days=5');
  const words = wordsOf(page);
  expect(words).toContain(t.ends('2023年9月28日', 5, '2023年10月11日（星期三）'));
  expect(words).toContain(t.crossed(['中秋节（9月29日）', '国庆节（9月30日至10月6日）']));
  const unknown = await admin.visit('/admin/calendar?from=2026-12-28&days=5');
  expect(wordsOf(unknown.page)).toContain(t.unknown('2027'));
});

test.each([
  ['from=2023-02-30&days=5', t.badDay],
  ['from=2023-06-01&days=0', t.badDays],
  ['from=2023-06-01&days=1e3', t.badDays],
])('%s is said to be wrong, and stays in the form', async (query, fault) => {
  const { status, page } = await admin.visit(`/admin/calendar?${query}`);
  expect([status, wordsOf(page).includes(fault)]).toEqual([200, true]);
});

test('in English too, and for administrators alone', async () => {
  const { page } = await admin.visit('/admin/calendar?year=2023&lang=en');
  expect(wordsOf(page)).toContain('Spring Festival');
  expect((await (await people.as(PROPOSER)).visit('/admin/calendar')).status).toBe(403);
  await admin.visit('/admin/calendar?lang=zh');
});

const OF_2027 = {
  ...{ source: '国办发明电〔2026〕7号', date: '2026-11-04' },
  ...{ 'new-year.first': '2027-01-01', 'new-year.last': '2027-01-03' },
  ...{ 'spring.first': '2027-02-05', 'spring.last': '2027-02-11', 'spring.madeUp': '2027-02-13 2027-02-14' },
  ...{ 'qingming.first': '2027-04-03', 'qingming.last': '2027-04-05' },
  ...{ 'labour.first': '2027-05-01', 'labour.last': '2027-05-05' },
  ...{ 'dragon-boat.first': '2027-06-09', 'dragon-boat.last': '2027-06-09' },
  ...{ 'mid-autumn.first': '2027-09-15', 'mid-autumn.last': '2027-09-15' },
  ...{ 'national.first': '2027-10-01', 'national.last': '2027-10-07' },
};

test('a year is entered from its notice, looked at, published, and reckoned by; what was typed is not lost', async () => {
  const start = await admin.visit('/admin/calendar');
  expect(start.page).toContain('href="/admin/calendar/2027"');
  const form = await admin.visit('/admin/calendar/2027');
  const faulty = await press(admin, form, t.look, { ...OF_2027, 'spring.madeUp': '2027-02-15' });
  expect([faulty.status, summaryOn(faulty.page)?.links]).toEqual([400, ['#spring.madeUp']]);
  expect(fieldsOn(faulty.page)).toMatchObject({ source: OF_2027.source, 'spring.madeUp': '2027-02-15' });
  const preview = await press(admin, faulty, t.look, { 'spring.madeUp': OF_2027['spring.madeUp'] });
  expect([preview.status, preview.url.pathname]).toEqual([200, '/admin/calendar/2027/preview']);
  expect(wordsOf(preview.page)).toContain('春节 2月5日至2月11日 7 2月13日（星期六）、2月14日（星期日）');
  expect(wordsOf((await admin.visit('/admin/calendar?from=2026-12-28&days=5')).page)).toContain(t.unknown('2027'));
  const done = await press(admin, preview, t.publish('2027'));
  expect([done.status, done.url.pathname + done.url.search]).toEqual([200, '/admin/calendar?year=2027']);
  const words = wordsOf(done.page);
  expect(words).toContain(t.entered('2027', OF_2027.source, '2026年11月4日'));
  expect(words).toContain(`${ADMIN} ${OF_2027.source}`);
  expect(wordsOf((await admin.visit('/admin/calendar?from=2026-12-28&days=5')).page)).toContain(
    t.ends('2026年12月28日', 5, '2027年1月5日（星期二）'),
  );
});

test('of two who enter the same year the second is told; other years and other people are refused', async () => {
  const [mine, theirs] = [await admin.visit('/admin/calendar/2024'), await admin.visit('/admin/calendar/2024')];
  await press(admin, mine, d.save, { source: '甲' });
  const told = await press(admin, theirs, d.save, { source: '乙' });
  expect([told.status, fieldsOn(told.page).source]).toEqual([412, '乙']);
  const draft = await admin.visit('/admin/calendar/2024');
  expect((await press(admin, draft, d.discard)).url.pathname).toBe('/admin/calendar');
  for (const year of ['2099', '1999', 'x']) expect((await admin.visit(`/admin/calendar/${year}`)).status).toBe(404);
  const reviewer = await people.as(PROPOSER);
  expect((await reviewer.visit('/admin/calendar/2024', { ...OF_2027, version: '0' })).status).toBe(403);
});
