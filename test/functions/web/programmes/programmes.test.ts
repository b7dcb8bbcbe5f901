import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { ADMIN, done, filed, SCREENER, SUBMITTER, UNIT } from '../../../flow.ts';
import { allWords, press, summaryOn } from '../../../forms.ts';
import { counted } from '../../../meddle.ts';
import { openPeople, type People } from '../../../people.ts';
import { openSite, type TestSite } from '../../../site.ts';

let people: People;
beforeAll(async () => {
  people = await openPeople();
});
afterAll(() => people.stop());

const t = texts.zh.plans;
const ECO = '/programmes/eco2023';
const REPORT = `${ECO}/districts/330602`;
const rowsOf = (page: string) => allWords(page, /<tr[^>]*>([\s\S]*?)<\/tr>/g);
const text = async (path: string) => (await (await people.as()).visit(path)).page;
const DISTRICT = 't330602@example.test';

test('every programme is listed with what it asks for', async () => {
  const page = await text('/programmes');
  for (const said of ['每个区、县（市）乡镇（街道）的 20%', '全市乡镇（街道）累计不少于 10 个', t.measured(14)])
    expect(page).toContain(said);
});

test('a city-wide quota counts what any district has named, with the list behind it', async () => {
  const by = SUBMITTER;
  await filed(people.host, 'named', { by, category: 'low-carbon-township', programme: 'lowcarbon2023' });
  const page = await text('/programmes/lowcarbon2023');
  expect(rowsOf(page).find((row) => row.startsWith('乡镇（街道） 103'))).toMatch(/^乡镇（街道） 103 10 1 /);
  expect(page).toMatch(/href="\/cells\?programme=lowcarbon2023&amp;asOf=[^"]+&amp;category=low-carbon-township"/);
  const main = await done(people.host, undefined, 'GET', '/progress/330602');
  expect([main.cells.named, main.townships.named]).toEqual([0, 0]);
});

test('what a low-carbon unit is named it is called by its own programme', async () => {
  const { items } = await done(people.host, undefined, 'GET', '/cells?programme=lowcarbon2023');
  const certificate = await text(`/cells/${items[0].code}/certificate`);
  expect(certificate).toContain(texts.zh.certificate.heading('低（零）碳试点'));
});

test('a district’s office reports values on a page; they stand in the matrix with their day and source', async () => {
  const screener = await people.as(SCREENER);
  const form = await screener.visit(REPORT);
  const typed = { asOf: '2023-03-31', source: '区统计局一季度报表', 'values.forest': '４１．５', 'values.air': '84.9' };
  const shown = await press(screener, form, t.report.send, typed);
  expect(shown.url.pathname).toBe(ECO);
  const rows = rowsOf(shown.page);
  expect(rows.find((row) => row.startsWith('森林覆盖率'))).toContain('41.5 ✓');
  expect(rows.find((row) => row.startsWith('优良天数比率'))).toContain('84.9 ✕');
  expect(rows).toContain('越城区 森林覆盖率 41.5 2023年3月31日 区统计局一季度报表');
});

test('what cannot be kept stays as typed, with its fault', async () => {
  const screener = await people.as(SCREENER);
  const form = await screener.visit(REPORT);
  const refused = await press(screener, form, t.report.send, { source: '', 'values.forest': 'viel' });
  expect(summaryOn(refused.page)?.links).toEqual(['#source', '#values.forest']);
  for (const fault of ['missing', 'not-a-number'] as const) expect(refused.page).toContain(texts.zh.fault[fault]);
  expect(refused.page).toMatch(/name="values.forest"[^>]*value="viel"/);
});

test('two who report at the same time: the second sees that somebody was faster, and keeps the words', async () => {
  const [screener, admin] = [await people.as(SCREENER), await people.as(ADMIN)];
  const [mine, theirs] = [await screener.visit(REPORT), await admin.visit(REPORT)];
  await press(admin, theirs, t.report.send, { source: '省厅', 'values.water': '95' });
  const late = await press(screener, mine, t.report.send, { source: '区局', 'values.water': '90' });
  expect(summaryOn(late.page)?.title).toBe(texts.zh.refusal({ refused: 'stale-version' }).title);
  expect(late.page).toMatch(/name="values.water"[^>]*value="90"/);
});

test('nobody reports for another district', async () => {
  const screener = await people.as(SCREENER);
  const other = await screener.visit(`${ECO}/districts/330603`);
  expect(other.page).toContain(texts.zh.refusal({ refused: 'not-your-district' }).title);
  const call = people.host.call(SCREENER, 'POST', '/programmes/eco2023/readings/330603', {
    ...{ asOf: '2023-03-31', source: '表', values: { air: 90 } },
  });
  expect((await call).body.code).toBe('not-your-district');
});

test('a district that has filed is in the stage of its application', async () => {
  const unit = { ...UNIT, division: '330602' };
  await filed(people.host, 'assessing', { by: DISTRICT, category: 'eco-district', programme: 'eco2023', unit });
  const row = rowsOf(await text(ECO)).find((one) => /^越城区 (技术评估|全面实施)/.test(one));
  expect(row).toBe(`越城区 技术评估 ${t.stages.inTime}`);
});

test('a programme takes only the categories of its line, and shows an applicant those that fit', async () => {
  const categories = async (who: string, programme: string) => {
    const { page } = await (await people.as(who)).visit(`/apply/new?programme=${programme}`);
    return [...page.matchAll(/name="category" value="([^"]+)"/g)].map(([, category]) => category);
  };
  expect(await categories(SUBMITTER, 'lowcarbon2023')).toEqual(['low-carbon-township', 'low-carbon-village']);
  expect(await categories(DISTRICT, 'eco2023')).toEqual(['eco-district']);
  expect(await categories(SUBMITTER, 'eco2023')).toEqual([]);
  const wrong = { programme: '2023', category: 'low-carbon-village', unit: UNIT };
  const refused = await people.host.call(SUBMITTER, 'POST', '/applications', wrong);
  expect([refused.status, refused.body.problems[0].field, refused.body.problems[0].fault]).toEqual([
    ...[400, 'category', 'not-a-choice'],
  ]);
});

test('the desk has a queue for each programme', async () => {
  const reviewer = await people.as('r1@example.test');
  const queue = async (programme: string) =>
    (await reviewer.visit(`/desk?programme=${programme}&state=assessing`)).page;
  expect([
    (await queue('eco2023')).includes('eco2023-330602-'),
    (await queue('2023')).includes('eco2023-330602-'),
  ]).toEqual([...[true, false]]);
});

test('a programme’s page costs two requests, and the list none', async () => {
  const site: TestSite = await openSite();
  const { table, sent } = counted(site.site.table);
  const asked = async (path: string) => {
    sent.length = 0;
    await site.on(table).request(path);
    return sent.filter((command) => ['Query', 'BatchGetItem'].includes(command)).length;
  };
  await asked('/programmes');
  expect([await asked('/programmes'), await asked(ECO), await asked('/programmes/lowcarbon2023')]).toEqual([0, 2, 1]);
  site.stop();
});
