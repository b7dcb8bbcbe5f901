import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { ADMIN, PROPOSER } from '../../../flow.ts';
import { allWords, wordsOf } from '../../../forms.ts';
import { openPeople, type People } from '../../../people.ts';
import type { Visitor } from '../../../visitor.ts';

let people: People;
let admin: Visitor;
beforeAll(async () => {
  people = await openPeople();
  admin = await people.as(ADMIN);
});
afterAll(() => people.stop());

const t = texts.zh.calendar;

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
