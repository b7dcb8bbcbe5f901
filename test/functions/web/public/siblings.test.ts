import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { filed, SCREENER, UNIT } from '../../../flow.ts';
import { allWords } from '../../../forms.ts';
import { counted } from '../../../meddle.ts';
import { openSite, type TestSite } from '../../../site.ts';

const [LOW_CARBON, ECO] = ['lowcarbon2023', 'eco2023'];
let site: TestSite;
beforeAll(async () => {
  site = await openSite();
  await filed(site, 'named', { category: 'low-carbon-township', programme: LOW_CARBON });
  await filed(site, 'named');
  const unit = { ...UNIT, division: '330602' };
  await filed(site, 'assessing', { by: 't330602@example.test', category: 'eco-district', programme: ECO, unit });
  const report = { asOf: '2023-03-31', source: '区统计局', values: { forest: 41.5, air: 84.9 } };
  await site.call(SCREENER, 'POST', `/programmes/${ECO}/readings/330602`, report);
});
afterAll(() => site.stop());

const { siblings, plans, townships, district, home } = texts.zh;
const read = async (path: string) => (await site.request(path)).text();
const rowsOf = (page: string) => allWords(page, /<tr[^>]*>([\s\S]*?)<\/tr>/g);
const headings = (page: string) => allWords(page, /<h2[^>]*>([\s\S]*?)<\/h2>/g);

test('a district’s page of a city-wide programme tells what it adds to the city’s targets', async () => {
  const page = await read(`/districts/330602?programme=${LOW_CARBON}`);
  expect(headings(page)[0]).toBe(siblings.shares.heading);
  expect(rowsOf(page)).toContain('乡镇（街道） 1 1 10');
  expect(rowsOf(page)).toContain('村（社区） 0 0 100');
  expect(page).toContain(
    siblings.adds([
      [home.quota.townships, 1],
      [home.quota.villages, 0],
    ]),
  );
  expect(page).not.toContain(district.columns.forecast);
});

test('a district’s page of a programme of stages tells its stage and its readings, and no quota', async () => {
  const page = await read(`/districts/330602?programme=${ECO}`);
  expect(headings(page).slice(0, 2)).toEqual([plans.stages.heading, plans.matrix.heading]);
  expect(rowsOf(page)).toContain(`越城区 技术评估 ${plans.stages.inTime}`);
  expect(rowsOf(page).find((row) => row.startsWith('森林覆盖率'))).toContain('41.5 ✓');
  for (const none of [townships.title, texts.zh.charts.trend.title, texts.zh.charts.coverage.title])
    expect(headings(page)).not.toContain(none);
});

test('a township’s page counts what the programme counts, by its own name', async () => {
  const villages = site.site.policy.divisions().children('330602001').length;
  const page = await read(`/townships/330602001?programme=${LOW_CARBON}`);
  const told = { award: '低（零）碳试点', cells: 1, itself: true, villages: { all: villages, named: 0 } };
  expect(page).toContain(townships.lead(told));
  expect(await read(`/townships/330602001?programme=${ECO}`)).toContain(
    townships.lead({ award: '生态文明建设示范区（县、市）', cells: 0 }),
  );
});

test('from one page of a sibling the ways lead to others of the same', async () => {
  const page = await read(`/districts/330602?programme=${LOW_CARBON}`);
  expect(page).toContain(`href="/townships/330602001?programme=${LOW_CARBON}"`);
  expect(page).toContain(`href="/api/v1/progress.csv?programme=${LOW_CARBON}"`);
  expect(await read(`/programmes/${LOW_CARBON}`)).toContain(`href="/districts/330602?programme=${LOW_CARBON}"`);
  expect(await read('/programmes/2023')).toContain('href="/districts/330602"');
});

test('what districts reported is a file too, each value with its target, day and source', async () => {
  const answer = await site.request(`/programmes/${ECO}/indicators.csv`);
  const [head, ...lines] = (await answer.text()).replace('\ufeff', '').trim().split('\r\n');
  expect(head).toBe('区、县（市）,指标,目标,数值,达标,截止日期,来源');
  expect(lines).toEqual([
    '越城区,优良天数比率,目标：不低于 85 %,84.9,未达标,2023-03-31,区统计局',
    '越城区,森林覆盖率,目标：不低于 40 %,41.5,达标,2023-03-31,区统计局',
  ]);
  expect((await site.request('/programmes/2023/indicators.csv')).status).toBe(404);
});

test('a sibling’s page counts the whole city as the first page does for the main programme', async () => {
  const page = await read(`/programmes/${LOW_CARBON}`);
  const { funnel, stars, coverage } = texts.zh.charts;
  expect(headings(page).slice(-3)).toEqual([funnel.title, stars.title, coverage.title]);
  expect(page).toContain(`href="/api/v1/progress.xlsx?programme=${LOW_CARBON}"`);
  expect(headings(await read('/programmes/2023'))).not.toContain(funnel.title);
});

test('the register’s map counts the programme that is searched', async () => {
  const map = (page: string) => page.split('class="tiles"')[1]?.split('</svg>')[0] ?? '';
  const counts = async (path: string) => allWords(map(await read(path)), /class="figure"[^>]*>([^<]*)</g)[0];
  expect([await counts(`/cells?programme=${LOW_CARBON}`), await counts('/cells')]).toEqual(['1', '1']);
  expect(await counts(`/cells?programme=${ECO}`)).toBe('0');
});

test('a district’s page is three requests in every programme', async () => {
  for (const programme of [LOW_CARBON, ECO]) {
    const { table, sent } = counted(site.site.table);
    await site.on(table).request(`/districts/330602?programme=${programme}`);
    expect([programme, sent.length]).toEqual([programme, 3]);
  }
});
