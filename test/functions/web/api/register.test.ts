import { afterAll, beforeAll, expect, test } from 'vitest';
import { CITY_UNIT, done, filed, NEIGHBOUR, SUBMITTER } from '../../../flow.ts';
import { OPENING_HOURS, openSite, type TestSite } from '../../../site.ts';
import { sheetsIn } from '../../../workbook.ts';

let site: TestSite;
const [YUE, KE, CITY] = ['330602-2023-000', '330603-2023-000', '3306-2023-000'];

const DOCUMENT = '绍无废办〔2023〕1号';

/** What is named, a day after another. */
const NAMED = [
  { name: '=1+1', star: 3 },
  { name: '塔山小学', star: 5, by: NEIGHBOUR },
  { name: '柯桥公园', star: 4, by: 't330603001@example.test', category: 'park' },
  { name: '@市机关', star: 5, by: CITY_UNIT, category: 'office' },
  { name: '塔山"北",校区', star: 5 },
] as const;

beforeAll(async () => {
  site = await openSite();
  for (const [n, { name, ...wish }] of NAMED.entries()) {
    site.at(`2023-06-0${n + 1}T23:30:00+08:00`);
    await filed(site, 'named', { ...wish, unit: { name } });
  }
  site.at(OPENING_HOURS);
});
afterAll(() => site.stop());

const codes = async (query: string) =>
  (await done(site, undefined, 'GET', `/cells${query}`)).items.map(({ code }: { code: string }) => code);

test('the register is open to everybody, district after district and by running number', async () => {
  expect(await codes('')).toEqual([`${YUE}1`, `${YUE}2`, `${YUE}3`, `${KE}1`, `${CITY}1`]);
});

test('the register is searched by district, category, star, name, programme and time', async () => {
  expect(await codes('?district=330602')).toEqual([`${YUE}1`, `${YUE}2`, `${YUE}3`]);
  expect(await codes('?district=3306')).toEqual([`${CITY}1`]);
  expect(await codes('?district=330681')).toEqual([]);
  expect(await codes('?district=999999')).toEqual([]);
  expect(await codes('?category=park')).toEqual([`${KE}1`]);
  expect(await codes('?star=5&category=school')).toEqual([`${YUE}2`, `${YUE}3`]);
  expect(await codes(`?q=${encodeURIComponent(' 塔山 ')}`)).toEqual([`${YUE}2`, `${YUE}3`]);
  expect(await codes('?programme=2024')).toEqual([]);
  expect(await codes('?programme=2023&star=3')).toEqual([`${YUE}1`]);
  expect(await codes('?asOf=2023-06-02T15:29:59.999Z')).toEqual([`${YUE}1`]);
  expect(await codes('?asOf=2023-06-02T23:30:00%2B08:00')).toEqual([`${YUE}1`, `${YUE}2`]);
  expect(await codes('?asOf=&category=&programme=').catch(String)).toContain('asOf');
});

test('the register is searched by the sound of a name, on pages as on the whole', async () => {
  expect(await codes('?q=tsxx')).toEqual([`${YUE}2`]);
  expect(await codes('?q=Tashan')).toEqual([`${YUE}2`, `${YUE}3`]);
  expect(await codes('?q=gy&category=park')).toEqual([`${KE}1`]);
  const first = await done(site, undefined, 'GET', '/cells?q=ts&limit=1');
  expect([first.items.length, await codes(`?q=ts&limit=1&cursor=${first.next}`)]).toEqual([1, [`${YUE}3`]]);
});

test.each([1, 2, 4, 5, 100])('pages of %i are together the whole register', async (limit) => {
  const found: string[] = [];
  let cursor = '';
  do {
    const page = await done(site, undefined, 'GET', `/cells?limit=${limit}${cursor && `&cursor=${cursor}`}`);
    found.push(...page.items.map(({ code }: { code: string }) => code));
    cursor = page.next ?? '';
  } while (cursor !== '');
  expect(found).toEqual(await codes(''));
});

test('a cell is read by its code, with the day it is valid to', async () => {
  const cell = await done(site, undefined, 'GET', `/cells/${KE}1`);
  const { application, batch, ...shown } = cell;
  expect(shown).toEqual({
    code: `${KE}1`,
    programme: '2023',
    district: '330603',
    division: '330603001',
    category: 'park',
    name: '柯桥公园',
    star: 4,
    standing: 'named',
    namedAt: '2023-06-03T15:30:00.000Z',
    document: { number: DOCUMENT, date: '2023-06-03' },
    validUntil: '2026-06-02',
  });
  expect((await done(site, undefined, 'GET', `/notices/${batch}`)).lines[0].cell).toBe(`${KE}1`);
  expect((await site.call(undefined, 'GET', `/cells/${KE}2`)).status).toBe(404);
  expect((await site.call(undefined, 'GET', `/applications/${application}`)).status).toBe(401);
});

const HEAD = {
  zh: '编号,名称,类别,星级,区、县（市）,所在地,命名日期,有效期至,文号,状态',
  en: 'Code,Name,Category,Stars,District,Place,Named on,Valid until,Document,Status',
};

test('the register as CSV opens in a spreadsheet: byte-order mark, quotes, and no formulas', async () => {
  const answer = await site.request('/api/v1/cells.csv');
  expect([answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([
    'text/csv; charset=utf-8',
    'attachment; filename="cells.csv"',
  ]);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString('utf8', 3).split('\r\n')).toEqual([
    HEAD.zh,
    `${YUE}1,'=1+1,学校,3,越城区,塔山街道,2023-06-01,2026-05-31,${DOCUMENT},已命名`,
    `${YUE}2,塔山小学,学校,5,越城区,府山街道,2023-06-02,2026-06-01,${DOCUMENT},已命名`,
    `${YUE}3,"塔山""北"",校区",学校,5,越城区,塔山街道,2023-06-05,2026-06-04,${DOCUMENT},已命名`,
    `${KE}1,柯桥公园,公园,4,柯桥区,柯桥街道,2023-06-03,2026-06-02,${DOCUMENT},已命名`,
    `${CITY}1,'@市机关,机关,5,绍兴市,绍兴市,2023-06-04,2026-06-03,${DOCUMENT},已命名`,
    '',
  ]);
});

test('a file holds the selection that was asked for, in the reader’s language', async () => {
  const english = { headers: { 'accept-language': 'en' } };
  const csv = await (await site.request('/api/v1/cells.csv?district=330603', english)).text();
  const lines = csv.split('\r\n');
  expect([lines.length, lines[0], lines[1]?.split(',')[2]]).toEqual([3, HEAD.en, 'Park']);
  expect((await (await site.request('/api/v1/cells.csv?star=4&district=330602')).text()).split('\r\n').length).toBe(2);
});

test('the register as a workbook holds the same: names as texts, stars as numbers, days as dates', async () => {
  const answer = await site.request('/api/v1/cells.xlsx');
  expect([answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'attachment; filename="cells.xlsx"',
  ]);
  const [register, about] = await sheetsIn(answer);
  const day = (date: string) => new Date(date);
  expect(register?.data).toEqual([
    HEAD.zh.split(','),
    [`${YUE}1`, '=1+1', '学校', 3, '越城区', '塔山街道', day('2023-06-01'), day('2026-05-31'), DOCUMENT, '已命名'],
    [`${YUE}2`, '塔山小学', '学校', 5, '越城区', '府山街道', day('2023-06-02'), day('2026-06-01'), DOCUMENT, '已命名'],
    [
      ...[`${YUE}3`, '塔山"北",校区', '学校', 5, '越城区', '塔山街道'],
      ...[day('2023-06-05'), day('2026-06-04'), DOCUMENT, '已命名'],
    ],
    [`${KE}1`, '柯桥公园', '公园', 4, '柯桥区', '柯桥街道', day('2023-06-03'), day('2026-06-02'), DOCUMENT, '已命名'],
    [`${CITY}1`, '@市机关', '机关', 5, '绍兴市', '绍兴市', day('2023-06-04'), day('2026-06-03'), DOCUMENT, '已命名'],
  ]);
  expect([register?.sheet, about?.sheet, about?.data[4], about?.data[5]]).toEqual([
    '细胞名录',
    '说明',
    ['查询条件', '全部'],
    ['行数', '5'],
  ]);
});

test('a workbook says what was asked for', async () => {
  const [, about] = await sheetsIn(await site.request('/api/v1/cells.xlsx?district=330603&star=4'));
  expect(about?.data[4]).toEqual(['查询条件', '区、县（市）：柯桥区\n星级：4 星']);
});

test('what is not named is in no register', async () => {
  const before = await codes('');
  await filed(site, 'proposed', { by: SUBMITTER });
  expect(await codes('')).toEqual(before);
});

test('what is named no more is found by its standing, and only when asked for', async () => {
  const standings = ['reviewing', 'expired', 'revoked'] as const;
  const before = await codes('');
  const ended: Record<string, string> = {};
  for (const state of standings) ended[state] = (await filed(site, state, { by: NEIGHBOUR })).award.code;
  expect(await codes('')).toEqual(before);
  expect(await codes('?standing=named')).toEqual(before);
  for (const state of standings) {
    expect(await codes(`?standing=${state}`)).toEqual([ended[state]]);
    const { standing, endedAt } = await done(site, undefined, 'GET', `/cells/${ended[state]}`);
    expect([standing, endedAt === undefined]).toEqual([state, state === 'reviewing']);
  }
  expect((await codes('?standing=all')).sort()).toEqual([...before, ...Object.values(ended)].sort());
  expect((await site.call(undefined, 'GET', '/cells?standing=gone')).status).toBe(400);
  const csv = await (await site.request('/api/v1/cells.csv?standing=revoked')).text();
  expect(csv.split('\r\n')[1]?.split(',').at(-1)).toBe('已摘牌');
  const html = await (await site.request('/cells?standing=revoked')).text();
  expect(html).toContain('<span class="tag revoked">已摘牌</span>');
  const mistyped = await (await site.request('/cells?standing=gone')).text();
  expect(before.filter((code: string) => !mistyped.includes(code))).toEqual([]);
});
