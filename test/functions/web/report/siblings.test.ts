import { afterAll, beforeAll, expect, test } from 'vitest';
import { runProgress } from '../../../../functions/progress/run.ts';
import { texts } from '../../../../functions/web/text/text.ts';
import { filed, SCREENER, UNIT } from '../../../flow.ts';
import { allWords, wordsOf } from '../../../forms.ts';
import { counted } from '../../../meddle.ts';
import { OPENING_HOURS, openSite, type TestSite } from '../../../site.ts';
import { unzip } from '../../../unzip.ts';

const LOW_CARBON = '?programme=lowcarbon2023';
const ECO = '?programme=eco2023';
let site: TestSite;
const recorded = (at: string) => runProgress(site.site.table, site.site.policy, at);
const report = (body: object) => site.call(SCREENER, 'POST', '/programmes/eco2023/readings/330602', body);
beforeAll(async () => {
  site = await openSite();
  const pilot = (category: string) => filed(site, 'named', { category, programme: 'lowcarbon2023' });
  site.at('2023-04-20T09:00:00+08:00');
  await pilot('low-carbon-township');
  await recorded('2023-04-30T17:00:00.000Z');
  site.at('2023-05-20T09:00:00+08:00');
  const unit = { ...UNIT, division: '330602' };
  await filed(site, 'assessing', { by: 't330602@example.test', category: 'eco-district', programme: 'eco2023', unit });
  await filed(site, 'named', {
    ...{ category: 'low-carbon-village', programme: 'lowcarbon2023' },
    unit: { division: '330602001004' },
  });
  await report({ asOf: '2023-05-10', source: '区统计局', values: { forest: 41.5, air: 84.9 } });
  await recorded('2023-05-31T17:00:00.000Z');
  site.at(OPENING_HOURS);
  await report({ asOf: '2023-06-01', source: '区环境局', values: { air: 90 } });
});
afterAll(() => site.stop());

const { report: t, plans, home, charts } = texts.zh;
const read = async (path: string) => (await site.request(path)).text();
const partOf = (page: string, heading: string) => page.split(`<h2>${heading}</h2>`)[1]?.split('</section>')[0] ?? '';
const rowsOf = (part: string) => allWords(part, /<tr[^>]*>([\s\S]*?)<\/tr>/g);
const headings = (page: string) => allWords(page.split('<article')[1] ?? '', /<h2[^>]*>([\s\S]*?)<\/h2>/g);

test('a city-wide programme’s report tells what the city reached together and what each district added', async () => {
  const page = await read(`/reports/2023-05${LOW_CARBON}`);
  expect(headings(page)).toEqual([
    ...[t.summary.heading, plans.city.heading, t.added.heading, t.namings.heading, t.method.heading],
  ]);
  expect(page).toContain('绍兴市“低（零）碳试点”创建工作月报（2023年5月）');
  expect(wordsOf(partOf(page, t.summary.heading))).toContain(t.summary.named('低（零）碳试点', 2, 1));
  const city = rowsOf(partOf(page, plans.city.heading));
  expect(city[1]).toMatch(new RegExp(`^${home.quota.townships} 103 10 1 0 9 4 ${home.colour.red} `));
  expect(city[2]).toMatch(new RegExp(`^${home.quota.villages} 2168 100 1 1 99 48 ${home.colour.red} `));
  expect(rowsOf(partOf(page, t.added.heading)).slice(1, 3)).toEqual(['越城区 1 0 1 1', '柯桥区 0 0 0 0']);
  expect(page).toContain('/cells?programme=lowcarbon2023&amp;asOf=2023-05-31T17%3A00%3A00.000Z&amp;category=');
});

test('the report of a programme of stages tells where districts stood and what they had reported by then', async () => {
  const page = await read(`/reports/2023-05${ECO}`);
  const { heading, standing, now, late } = plans.stages;
  expect(headings(page)).toEqual([
    ...[t.summary.heading, heading, standing, plans.matrix.heading, t.values.heading],
    ...[t.namings.heading, t.method.heading],
  ]);
  expect(rowsOf(partOf(page, heading))[2]).toBe(`全面实施 2023年1月1日 2023年8月31日 ${now}`);
  expect(rowsOf(partOf(page, standing))[1]).toBe(`越城区 技术评估 ${plans.stages.inTime} 0`);
  expect(partOf(page, standing)).not.toContain(late);
  const air = (part: string) => rowsOf(part).find((row) => row.startsWith('优良天数比率'));
  expect(air(partOf(page, plans.matrix.heading))).toContain(' 84.9 ✕ – – – – –');
  expect(rowsOf(partOf(page, t.values.heading))).toContain('越城区 优良天数比率 84.9 2023年5月10日 区统计局');
  expect(wordsOf(partOf(page, t.summary.heading))).toContain(t.summary.stages(6, 0) + t.summary.readings(84, 2, 1));
  const june = await read(`/reports/2023-06${ECO}`);
  expect(air(partOf(june, plans.matrix.heading))).toContain(' 90 ✓ ');
  expect(rowsOf(partOf(june, t.values.heading)).length).toBe(2);
});

test('nothing of the main programme stands empty in a sibling’s report', async () => {
  for (const programme of [LOW_CARBON, ECO]) {
    const page = await read(`/reports/2023-05${programme}`);
    for (const none of [t.ranking.heading, t.warnings.heading, t.quotas.heading, texts.zh.charts.ranking.columns.rate])
      expect([programme, headings(page).includes(none)]).toEqual([programme, false]);
    expect(page).not.toContain(charts.ranking.title);
  }
});

test('its list, its files and its ways back are of the same programme', async () => {
  const list = await read(`/reports${LOW_CARBON}`);
  expect(list).toContain(`href="/reports/2021-01${LOW_CARBON}"`);
  const page = await read(`/reports/2023-05${LOW_CARBON}`);
  for (const to of ['/reports', '/reports/2023-05.docx', '/reports/2023-05.xlsx'])
    expect(page).toContain(`href="${to}${LOW_CARBON}"`);
  const word = await site.request(`/reports/2023-05.docx${LOW_CARBON}`);
  expect(word.headers.get('content-disposition')).toContain('filename="lowcarbon2023-2023-05.docx"');
  const xml = unzip(Buffer.from(await word.arrayBuffer())).get('word/document.xml') ?? '';
  expect(xml).toContain(plans.city.heading);
  const book = await site.request(`/reports/2023-05.xlsx${ECO}`);
  const sheets = unzip(Buffer.from(await book.arrayBuffer())).get('xl/workbook.xml') ?? '';
  expect([...sheets.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
    ...[plans.stages.heading, plans.stages.standing, plans.matrix.heading, t.values.heading],
    texts.zh.files.about.sheet,
  ]);
});

test.each([
  [`/reports/2023-05${LOW_CARBON}`, 2],
  [`/reports/2023-05${ECO}`, 3],
  [`/reports/2023-06${ECO}`, 3],
])('%s is %i requests', async (path, requests) => {
  const { table, sent } = counted(site.site.table);
  expect((await site.on(table).request(path)).status).toBe(200);
  expect(sent.length).toBe(requests);
});
