import { afterAll, beforeAll, expect, test } from 'vitest';
import { runProgress } from '../../../../functions/progress/run.ts';
import { texts } from '../../../../functions/web/text/text.ts';
import { CITY_UNIT, filed } from '../../../flow.ts';
import { counted } from '../../../meddle.ts';
import { OPENING_HOURS, openSite, type TestSite } from '../../../site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
  await filed(site, 'named', { star: 4 });
  await filed(site, 'named', { category: 'township' });
  await filed(site, 'assessing');
  await filed(site, 'named', { by: CITY_UNIT, category: 'office' });
  await runProgress(site.site.table, site.site.policy, '2023-05-30T17:00:00.000Z');
  site.at(OPENING_HOURS);
});
afterAll(() => site.stop());

const read = async (path: string) => (await site.request(path)).text();
/** What a table's rows say, cell by cell, of the table under a heading. */
const rowsUnder = (page: string, heading: string): string[][] => {
  const table = page.slice(page.indexOf(`<h2>${heading}</h2>`)).split('</table>')[0] ?? '';
  return table
    .split(/<tr[^>]*>/)
    .slice(2)
    .map((row) =>
      row
        .split(/<t[dh][^>]*>/)
        .slice(1)
        .map((cell) =>
          cell
            .replace(/<[^>]+>/g, ' ')
            .replace(/\s+/g, ' ')
            .trim(),
        ),
    );
};
const { map, ranking, funnel, stars, coverage } = texts.zh.charts;

test('the first page is one request to the store', async () => {
  const { table, sent } = counted(site.site.table);
  expect((await site.on(table).request('/')).status).toBe(200);
  expect(sent).toEqual(['BatchGetItem']);
});

test('the first page ranks the districts by what they reached of their targets', async () => {
  const rows = rowsUnder(await read('/'), ranking.title);
  expect(rows.map(([place, name, rate]) => [place, name, rate])).toEqual([
    ['1', '越城区', '9%'],
    ...['柯桥区', '上虞区', '新昌县', '诸暨市', '嵊州市'].map((name) => ['2', name, '0%']),
  ]);
  expect(rows[0]?.slice(3)).toEqual(['25%', '0%', '2%', '17 / 352', '进度滞后']);
});

test('each district is a tile of the drawing, with its colour in words, and leads to its page', async () => {
  const page = await read('/');
  const drawing = page.slice(page.indexOf('class="tiles"')).split('</svg>')[0] ?? '';
  expect(drawing).toContain(`aria-label="${map.label(0, 0, 6)}"`);
  const tiles = [...drawing.matchAll(/<a href="([^"]+)"[^>]*>(.*?)<\/a>/gs)].map(([, to, inside = '']) => [
    to,
    ...inside
      .replace(/<[^>]+>/g, ' ')
      .trim()
      .split(/\s+/),
  ]);
  expect(tiles.length).toBe(6);
  expect(tiles[0]).toEqual(['/districts/330602', '越城区', '9%', '进度滞后']);
});

test('the whole city’s way, stars and categories are counted, each with its list', async () => {
  const page = await read('/');
  expect(rowsUnder(page, funnel.title)).toEqual([
    ['申报', '4', '0'],
    ['初审', '4', '0'],
    ['评估', '4', '1'],
    ['公示', '3', '0'],
    ['命名', '3', '3'],
  ]);
  expect(rowsUnder(page, stars.title).map(([, n]) => n)).toEqual(['2', '1', '0']);
  const school = rowsUnder(page, coverage.title).find(([name]) => name === '学校');
  expect(school).toEqual(['学校', '1', '0', '0', '0', '0', '0', '0', '1']);
});

test('a district’s page draws each quota with its target, pace and forecast', async () => {
  const { table, sent } = counted(site.site.table);
  const page = await (await site.on(table).request('/districts/330602')).text();
  expect(sent.toSorted()).toEqual(['BatchGetItem', 'Query', 'Query']);
  const labels = [...page.matchAll(/role="img" aria-label="([^"]+)" width="400"/g)].map(([, label]) => label);
  const { label } = texts.zh.charts.trend;
  expect(labels).toEqual([
    label('乡镇（街道）', 1, 4, 1),
    label('村（社区）', 0, 18, 7),
    label('细胞总数', 2, 100, 41),
  ]);
  expect(page).toMatch(/<th scope="row"[^>]*>2023-05-31</);
});

test('the numbers of the charts can be had as a file, with headings in the reader’s language', async () => {
  const answer = await site.call(undefined, 'GET', '/progress.csv', undefined, { 'accept-language': 'zh' });
  const [head = [], first = [], ...others] = String(answer.body)
    .replace('\ufeff', '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
  const told = Object.fromEntries(head.map((heading, n) => [heading, first[n]]));
  expect(told).toMatchObject({ 区划代码: '330602', 名称: '越城区', '综合完成率（%）': '9', 学校: '1', 现处评估: '1' });
  expect([others.length, others.at(-1)?.slice(0, 6)]).toEqual([6, ['3306', '市本级', '', '', '0', '']]);
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
});

test('a district’s days can be had as a file', async () => {
  const { body } = await site.call(undefined, 'GET', '/progress/330602/history.csv');
  expect(String(body).trim().split('\r\n').length).toBe(2);
  expect((await site.call(undefined, 'GET', '/progress/330699/history.csv')).status).toBe(404);
});
