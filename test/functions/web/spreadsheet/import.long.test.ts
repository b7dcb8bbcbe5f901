import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { done, NEIGHBOUR, SUBMITTER } from '../../../flow.ts';
import { allWords, press, summaryOn } from '../../../forms.ts';
import { openPeople, type People } from '../../../people.ts';
import { faultsOn, filledIn, sheetsIn, upload } from '../../../workbook.ts';

const ROOM = '/apply/sheets';
const HEAD = ['类别', '单位名称', '所在村（社区）', '地址', '联系人', '电话', '简介'];
const good = (n: number): (string | number | null)[] => [
  ...['学校', `第${n}中学`, null, `和平路 ${n} 号`, '王芳', '0575-85000000', null],
];

let people: People;
beforeAll(async () => {
  people = await openPeople();
});
afterAll(() => people.stop());

const bring = async (lines: readonly (readonly (string | number | null)[])[], who = SUBMITTER) =>
  upload(await people.as(who), ROOM, Uint8Array.from(await filledIn(lines)));
const drafts = async (who: string): Promise<string[]> =>
  (await done(people.host, who, 'GET', '/applications?limit=100')).items
    .map(({ name }: { name: string }) => name)
    .sort();

/** Each is a row with what is wrong with it: in which columns, and what is said. */
const BAD: readonly (readonly [row: readonly (string | number | null)[], ...faults: string[]])[] = [
  [['无此类别', '甲', null, '路', '王', '0575-85000000', null], '类别｜请选择其中一项'],
  [[null, '乙', null, '路', '王', '0575-85000000', null], '类别｜'],
  [['学校', null, null, '路', '王', '0575-85000000', null], '单位名称｜'],
  [['学校', '丙', null, null, null, null, null], '地址｜', '联系人｜', '电话｜'],
  [['学校', '丁', null, '路', '王', '七号', null], '电话｜'],
  [['学校', '戊', '无此村', '路', '王', '0575-85000000', null], '所在村（社区）｜'],
  [
    ['学校', '己'.repeat(61), null, '路', '王'.repeat(31), 123456, '简'.repeat(1001)],
    '单位名称｜',
    '联系人｜',
    '电话｜',
    '简介｜',
  ],
  [['学校', '#REF!', null, '路', '王', '#N/A', null], '单位名称｜', '电话｜'],
  [['学校', ' 第1 中学', null, '路', '王', '0575-85000000', null], '单位名称｜与第 2 行重复'],
];

test('fifty planted faults are found, and nothing else', async () => {
  const lines: (readonly (string | number | null)[])[] = [];
  const planted: string[] = [];
  for (let n = 0; planted.length < 50; n++) {
    lines.push(good(n + 1));
    const [row, ...faults] = BAD[n % BAD.length] ?? [[]];
    if (planted.length + faults.length > 50) continue;
    const own = row.map((cell) => (typeof cell === 'string' && /^[丙丁戊]$/.test(cell) ? `${cell}${n}` : cell));
    lines.push(own);
    planted.push(...faults.map((fault) => `第 ${lines.length + 1} 行｜${fault}`));
  }
  const { page } = await bring([HEAD, ...lines], NEIGHBOUR);
  const found = faultsOn(page);
  expect(found.map((fault, n) => (fault.startsWith(planted[n] ?? '?') ? planted[n] : fault))).toEqual(planted);
  expect(planted.length).toBe(50);
  const rows = new Set(planted.map((fault) => fault.split('｜')[0])).size;
  expect(allWords(page, /<p class="lead">([\s\S]*?)<\/p>/g)).toEqual([
    `共 ${lines.length} 行：${lines.length - rows} 行可导入，${rows} 行有问题。`,
  ]);
  expect(await drafts(NEIGHBOUR)).toEqual([]);
});

test('the template, filled in, comes back whole; what is imported once is imported once', async () => {
  const who = 't330602006@example.test';
  const visitor = await people.as(who);
  const file = await sheetsIn(await visitor.send(new URL(`${ROOM}/template.xlsx`, visitor.origin)));
  expect(file.map(({ sheet }) => sheet)).toEqual(['申报', '填写说明', '可选内容']);
  expect(file[0]?.data).toEqual([HEAD]);
  const places = file[2]?.data.slice(2).map((row) => String(row[1])) ?? [];
  const village = [
    people.host.site.policy.standard('village')?.name.zh ?? '',
    null,
    places[0] ?? '',
    null,
    '李明',
    13800000000,
    '有台账',
  ];
  const arrived = await bring([file[0]?.data[0]?.map(String) ?? [], good(1), village], who);
  expect(arrived.page).toContain('共 2 行，均可导入。');
  expect(await drafts(who)).toEqual([]);
  const finished = await press(visitor, arrived, '导入 2 行');
  expect(finished.page).toContain('已导入 2 行');
  expect(await drafts(who)).toEqual(['第1中学', places[0]].sort());
  await visitor.visit(`${arrived.url.pathname}/import`, {});
  expect((await drafts(who)).length).toBe(2);
  const again = await bring([HEAD, good(1), good(2)], who);
  expect(faultsOn(again.page)).toEqual(['第 2 行｜单位名称｜已有该单位的申报，不再重复新建']);
});

test('the marked copy has every row as it came, with what is wrong and what became of it', async () => {
  const who = 't330602004@example.test';
  const visitor = await people.as(who);
  const arrived = await bring([HEAD, good(1), ['学校', '丁', null, '路', '王', '七号', null]], who);
  await press(visitor, arrived, '导入 1 行');
  const copy = async () => sheetsIn(await visitor.send(new URL(`${arrived.url.pathname}/marked.xlsx`, visitor.origin)));
  const [sheet] = await copy();
  expect(sheet?.data).toEqual([
    [...HEAD, '问题', '结果', '原行号'],
    [...good(1), null, '已导入', 2],
    ['学校', '丁', null, '路', '王', '七号', null, expect.stringMatching(/^电话：/), null, 3],
  ]);
  const back = await bring(sheet?.data.map((row) => row.map((cell) => cell as string | number | null)) ?? [], who);
  expect(back.page).not.toContain('未识别的列');
});

test('a title above, another order, blank lines, headings repeated, other columns and wide digits are understood', async () => {
  const arrived = await bring([
    ['2023 年申报汇总', null, null, null, null, null],
    ['联系电话', ' 联系人 ', '地　址', '名称', '申报类别', '备注'],
    ['０５７５－８５００００００', '王芳', '路 1 号', '　第9中学　', '学 校', '某备注'],
    [null, null, null, null, null, null],
    ['联系电话', ' 联系人 ', '地　址', '名称', '申报类别', '备注'],
    [13800000000, '李明', '路 2 号', '第8中学', 'School', null],
  ]);
  expect(faultsOn(arrived.page)).toEqual([]);
  expect(arrived.page).toContain('共 2 行，均可导入。');
  expect(arrived.page).toContain('未识别的列：备注');
});

/** A workbook in which one part unpacks to much more than it says. */
function bomb(): Uint8Array<ArrayBuffer> {
  const name = Buffer.from('xl/workbook.xml');
  const packed = deflateRawSync(Buffer.alloc(30 * 1024 * 1024, 32));
  const local = Buffer.alloc(30);
  local.write('PK\u0003\u0004', 0, 'latin1');
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.write('PK\u0001\u0002', 0, 'latin1');
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Uint8Array.from(Buffer.concat([local, name, packed, entry, name, end]));
}

test('a file that cannot be taken is told what to do about it, and nothing is kept', async () => {
  const visitor = await people.as('t330602005@example.test');
  const said = async (bytes: Uint8Array<ArrayBuffer>, name?: string) => {
    const { status, page } = await upload(visitor, ROOM, bytes, name ? { name } : {});
    return `${status} ${summaryOn(page)?.detail}`;
  };
  const text = (content: string) => Uint8Array.from(Buffer.from(content));
  const lines = async (...all: (readonly (string | number)[])[]) => said(Uint8Array.from(await filledIn(all)));
  expect(await said(text(''))).toMatch(/^422 请先选择/);
  expect(await said(text('类别,单位名称\n学校,甲'), '改名.xlsx')).toMatch(/^422 这是文本（CSV）/);
  expect(await said(Uint8Array.from(Buffer.from('d0cf11e0a1b11ae1', 'hex')))).toMatch(/^422 这是旧版 Excel/);
  expect(await said(text('%PDF-1.7 '))).toMatch(/^422 这不是 Excel/);
  expect(await said(text('PK\u0003\u0004nothing'))).toMatch(/^422 文件已损坏/);
  expect(await said(bomb())).toMatch(/^422 文件解压后过大/);
  expect(await lines(['甲', '乙'], ['1', '2'])).toMatch(/^422 没有找到表头/);
  expect(await lines([...HEAD, '联系电话'], good(1) as string[])).toMatch(/^422 表头“联系电话”/);
  expect(await lines(['单位名称', '地址'], ['甲', '乙'])).toMatch(/^422 缺少以下列：类别、联系人、电话/);
  expect(await lines(HEAD)).toMatch(/^422 表中没有数据/);
  const many = Array.from({ length: 2001 }, (_, n) => ['学校', `校${n}`]);
  expect(await lines(['类别', '单位名称', '联系人', '电话'], ...many)).toMatch(/^422 一次最多导入 2000 行/);
  expect(await said(new Uint8Array(4 * 1024 * 1024 + 1))).toMatch(/^413|^422|undefined/);
  const { page } = await visitor.visit(ROOM);
  expect(page).not.toContain('近期导入');
});

test('only whoever brought a spreadsheet sees it, and only who may file brings one', async () => {
  const { url } = await bring([HEAD, good(77)]);
  expect((await (await people.as(NEIGHBOUR)).visit(url.pathname)).status).toBe(404);
  expect((await (await people.as(NEIGHBOUR)).visit(`${url.pathname}/import`, {})).status).toBe(404);
  expect((await (await people.as('d330602@example.test')).visit(ROOM)).status).toBe(403);
});

test('a programme beside the main one has its own template and check, and its drafts are its own', async () => {
  const who = 't330602010@example.test';
  const visitor = await people.as(who);
  const { policy } = people.host.site;
  const programme = 'lowcarbon2023';
  const start = await visitor.visit(`${ROOM}?programme=${programme}`);
  const ways = [...start.page.matchAll(/<a href="\?programme=(\w+)"( aria-current="true")?/g)];
  expect(ways.map(([, id, here]) => [id, here !== undefined]).sort()).toEqual([
    ['2023', false],
    [programme, true],
  ]);
  const addresses = [...start.page.matchAll(/href="([^"]*template\.xlsx[^"]*)"/g)].map(([, href = '']) => href);
  expect(addresses).toEqual([`${ROOM}/template.xlsx?programme=${programme}`]);
  const file = await sheetsIn(await visitor.send(new URL(addresses[0] ?? '', visitor.origin)));
  const [village, township] = ['low-carbon-village', 'low-carbon-township'].map((id) => policy.standard(id)?.name.zh);
  expect(file[2]?.data.flatMap(([category]) => (category ? [category] : []))).toEqual([
    '类别',
    ...policy.standards('low-carbon').map(({ name }) => name.zh),
  ]);
  expect(file[0]?.data).toEqual([HEAD]);
  const [, place] = policy
    .divisions()
    .children('330602010')
    .map(({ name }) => name);
  const lines = [
    ...[HEAD, [village ?? '', null, place ?? '', null, '王芳', '0575-85000000', null]],
    ...[[township ?? '', null, null, null, '王芳', '0575-85000000', null], good(1)],
  ];
  const bytes = Uint8Array.from(await filledIn(lines));
  const arrived = await upload(visitor, ROOM, bytes, { programme });
  expect(faultsOn(arrived.page)).toEqual(['第 4 行｜类别｜请选择其中一项']);
  expect(arrived.page).toContain(policy.programme(programme)?.name.zh ?? '?');
  await press(visitor, arrived, '导入 2 行');
  const { items } = await done(people.host, who, 'GET', `/applications?programme=${programme}`);
  expect(items.map((one: { category: string; programme: string }) => [one.category, one.programme]).sort()).toEqual([
    ['low-carbon-township', programme],
    ['low-carbon-village', programme],
  ]);
  expect(await drafts(who)).toEqual([]);
  // The same units may be cells as well: an application in one programme is none in the other.
  const [, , , own] = [...lines];
  const main = await upload(visitor, ROOM, Uint8Array.from(await filledIn([HEAD, own ?? []])), { programme: '2023' });
  expect(faultsOn(main.page)).toEqual([]);
});

test('what is not for a place to apply for is no choice of it, in any programme', async () => {
  const district = people.host.site.policy.standard('eco-district')?.name.zh ?? '';
  const line = [district, null, null, null, '王芳', '0575-85000000', null];
  for (const programme of ['2023', 'lowcarbon2023', 'eco2023', 'none']) {
    const bytes = Uint8Array.from(await filledIn([HEAD, line]));
    const arrived = await upload(await people.as(NEIGHBOUR), ROOM, bytes, { programme });
    expect(faultsOn(arrived.page)).toEqual(['第 2 行｜类别｜请选择其中一项']);
  }
});

test('a district’s own office brings the district itself, once, where a programme is of districts', async () => {
  const who = 't330603@example.test';
  const visitor = await people.as(who);
  const category = people.host.site.policy.standard('eco-district')?.name.zh ?? '';
  const line = [category, null, null, null, '王芳', '0575-85000000', null];
  const bring = async () =>
    upload(visitor, ROOM, Uint8Array.from(await filledIn([HEAD, line])), { programme: 'eco2023' });
  const finished = await press(visitor, await bring(), '导入 1 行');
  expect(finished.page).toContain('/apply?programme=eco2023"');
  const { items } = await done(people.host, who, 'GET', '/applications?programme=eco2023');
  expect(items.map(({ name }: { name: string }) => name)).toEqual(['柯桥区']);
  expect(faultsOn((await bring()).page)).toEqual(['第 2 行｜所在村（社区）｜已有该单位的申报，不再重复新建']);
});
