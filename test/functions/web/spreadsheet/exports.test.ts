import type { Sheet } from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filed, NEIGHBOUR, PROPOSER, SCREENER, SUBMITTER } from '../../../flow.ts';
import { openPeople, type People } from '../../../people.ts';
import type { Answer } from '../../../reach.ts';
import { sheetsIn } from '../../../workbook.ts';

let people: People;
const own: Record<string, Answer['body']> = {};
beforeAll(async () => {
  people = await openPeople();
  own.draft = await filed(people.host, 'draft', { unit: { name: '=HYPERLINK("x")' } });
  own.rectifying = await filed(people.host, 'rectifying', { unit: { name: '@整改学校' } });
  own.proposed = await filed(people.host, 'proposed', { by: NEIGHBOUR });
});
afterAll(() => people.stop());

async function sheets(who: string, path: string): Promise<Sheet[]> {
  const visitor = await people.as(who);
  return sheetsIn(await visitor.send(new URL(path, visitor.origin)));
}
/** The rows of a sheet by their headings. */
const rowsOf = ({ data: [head = [], ...rows] = [] }: Partial<Sheet> = {}) =>
  rows.map((row) => Object.fromEntries(head.map((heading, n) => [String(heading), row[n] ?? undefined])));

test('the ledger has a row for each application that its reader may see, and no more in it than that', async () => {
  const ids = (table: Sheet | undefined) => rowsOf(table).map((row) => row.申报编号);
  const [submitters] = await sheets(SUBMITTER, '/exports/ledger.xlsx');
  const [screeners] = await sheets(SCREENER, '/exports/ledger.xlsx');
  const [reviewers] = await sheets(PROPOSER, '/exports/ledger.xlsx');
  expect(ids(submitters)).toEqual([own.draft.id, own.rectifying.id]);
  expect(ids(screeners)).toEqual([own.proposed.id, own.rectifying.id]);
  expect(ids(reviewers)).toEqual([own.proposed.id, own.rectifying.id]);
  const secrets = ['推荐时间', '初审得分', '建议星级', '评估得分'];
  const told = (table: Sheet | undefined, id: string) => {
    const row = rowsOf(table).find((one) => one.申报编号 === id) ?? {};
    return secrets.filter((column) => row[column] !== undefined);
  };
  expect(told(submitters, own.rectifying.id)).toEqual([]);
  expect(told(screeners, own.proposed.id)).toEqual(['推荐时间', '初审得分']);
  expect(told(reviewers, own.proposed.id)).toEqual(secrets);
});

test('the ledger types its cells, and a name that begins like a formula stays a name', async () => {
  const [ledger, items, about] = await sheets(SUBMITTER, '/exports/ledger.xlsx');
  const [draft, rectifying] = rowsOf(ledger);
  expect(draft).toMatchObject({
    单位名称: '=HYPERLINK("x")',
    状态: '草稿',
    联系电话: '0575-85000000',
    提交时间: undefined,
  });
  expect(rectifying).toMatchObject({ 单位名称: '@整改学校', '整改事项（项）': 1, '已销号（项）': 0 });
  expect(rectifying?.自评得分).toBeTypeOf('number');
  expect([rectifying?.办理期限, rectifying?.提交时间]).toEqual([expect.any(Date), expect.any(Date)]);
  expect(rowsOf(items)).toMatchObject([
    { 序号: 1, 整改要求: '补齐台账', 完成期限: new Date('2023-06-21'), 状态: '未整改' },
  ]);
  expect(about?.data.slice(1).map(([item]) => item)).toEqual([
    '表格',
    '来源',
    '数据截至',
    '导出人',
    '查询条件',
    '行数',
    '口径',
  ]);
});

test('the queue is downloaded as it is filtered, with its days of waiting as numbers', async () => {
  const [queue, about] = await sheets(PROPOSER, '/exports/queue.xlsx?state=rectifying&district=330602');
  expect(rowsOf(queue)).toMatchObject([
    { 单位: '@整改学校', '区、县（市）': '越城区', 申报方: '塔山街道', 等待天数: 0, 期限: new Date('2023-06-21') },
  ]);
  expect(about?.data[5]).toEqual([
    '查询条件',
    '年度方案：2023 年度“无废城市细胞”创建\n区、县（市）：越城区\n状态：整改中',
  ]);
  expect(rowsOf((await sheets(PROPOSER, '/exports/queue.xlsx?assigned=me'))[0])).toEqual([]);
});

test('nobody downloads without signing in, and the API asks for a token', async () => {
  const { host } = people;
  const page = await host.request('/exports/ledger.xlsx');
  expect([page.status, page.headers.get('location')]).toEqual([302, '/sign-in?to=%2Fexports%2Fledger.xlsx']);
  expect((await host.call(undefined, 'GET', '/applications.xlsx')).body.code).toBe('not-signed-in');
  expect((await host.call(SCREENER, 'GET', '/applications.xlsx?district=330603')).body.code).toBe('not-your-district');
});

test('progress is for everybody: each district with its targets, in either language', async () => {
  const get = (language: string) =>
    people.host.request('/api/v1/progress.xlsx', { headers: { 'accept-language': language } });
  const [districts, categories, days, about] = await sheetsIn(await get('zh'));
  const [first, ...others] = rowsOf(districts);
  expect(first).toMatchObject({
    '区、县（市）': '越城区',
    细胞总数目标: 100,
    细胞总数已命名: 0,
    总体进度: '进度滞后',
    在办申报: 2,
  });
  expect(others.at(-1)).toMatchObject({ '区、县（市）': '市本级', 细胞总数目标: undefined, 总体进度: undefined });
  expect([categories?.sheet, days?.sheet, about?.sheet]).toEqual(['分类别', '逐日进度', '说明']);
  expect((await sheetsIn(await get('en'))).map(({ sheet }) => sheet)).toEqual([
    ...['Progress', 'By category', 'By day', 'About'],
  ]);
  expect((await people.host.call(undefined, 'GET', '/progress.xlsx?programme=1999')).body.code).toBe('not-found');
});
