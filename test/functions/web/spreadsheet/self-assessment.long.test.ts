import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { type Indicator, indicatorsOf, type RuleKind } from '../../../../shared/domain/standard/indicator.ts';
import { done } from '../../../flow.ts';
import { press, wordsOf } from '../../../forms.ts';
import { openPeople, type People } from '../../../people.ts';
import { faultsOn, filledIn, MOST_TIMES, sheetsIn, timesReading, upload } from '../../../workbook.ts';

const ROOM = '/apply/sheets';
const UNIT = ['类别', '单位名称', '所在村（社区）', '地址', '联系人', '电话', '简介'];
const t = texts.zh;
type Cell = string | number | null;

let people: People;
beforeAll(async () => {
  people = await openPeople();
});
afterAll(() => people.stop());

const standardOf = (category: string) => {
  const standard = people.host.site.policy.standard(category);
  if (!standard) throw new Error(category);
  return standard;
};
const unit = (n: number, category = '学校'): Cell[] => [
  category,
  `第${n}中学`,
  null,
  `和平路 ${n} 号`,
  '王芳',
  '0575-85000000',
  null,
];
const bring = async (who: string, lines: readonly Cell[][]) =>
  upload(await people.as(who), ROOM, Uint8Array.from(await filledIn(lines)));

/** What somebody writes into a cell, and what the form would have. */
const WRITTEN: Record<RuleKind, (indicator: Indicator) => readonly [cell: Cell, value: string]> = {
  'all-or-nothing': ({ veto }) => (veto ? ['无此情形', '0'] : ['是', '1']),
  graded: ({ rule }) => [rule.kind === 'graded' ? (rule.grades[1]?.text.zh ?? '') : '', '1'],
  additive: () => [2, '2'],
  deduction: () => ['１', '１'],
  rate: () => ['85.5%', '85.5%'],
  target: () => ['12.25', '12.25'],
};

test('the template of a category has a column for each indicator, with what can be chosen; the plain one has none', async () => {
  const visitor = await people.as('t330602001@example.test');
  const fetched = async (query: string) =>
    sheetsIn(await visitor.send(new URL(`${ROOM}/template.xlsx${query}`, visitor.origin)));
  const indicators = indicatorsOf(standardOf('school'));
  const [main, guide, lists] = await fetched('?category=school');
  expect([...(main?.data[0] ?? [])].sort()).toEqual([...UNIT, ...indicators.map(({ text }) => text.zh)].sort());
  expect(guide?.data.length).toBe(1 + UNIT.length + indicators.length);
  const chosen = indicators.filter(({ rule }) => rule.kind === 'all-or-nothing' || rule.kind === 'graded');
  expect(lists?.data[0]?.length).toBe(2 + chosen.length);
  expect((await fetched(''))[0]?.data).toEqual([UNIT]);
});

test('the templates of several programmes and categories are told apart by their names', async () => {
  const visitor = await people.as('t330602001@example.test');
  const nameOf = async (query: string) => {
    const { headers } = await visitor.send(new URL(`${ROOM}/template.xlsx${query}`, visitor.origin));
    const [, plain, called = ''] =
      /filename="(.*)"; filename\*=UTF-8''(.*)/.exec(headers.get('content-disposition') ?? '') ?? [];
    return [plain, decodeURIComponent(called)];
  };
  expect(await nameOf('?programme=2023&category=school')).toEqual([
    ...['template-2023-school.xlsx', '申报导入模板-2023-学校.xlsx'],
  ]);
  expect(await nameOf('?category=nothing"')).toEqual(['template-2023.xlsx', '申报导入模板-2023.xlsx']);
});

test('what is filled in is in the draft as the form would have it, blank cells are left for later', async () => {
  const who = 't330602002@example.test';
  const indicators = indicatorsOf(standardOf('school'));
  const [left, ...answered] = indicators;
  const line = [...unit(1), null, ...answered.map((one) => WRITTEN[one.rule.kind](one)[0])];
  const arrived = await bring(who, [
    [...UNIT, ...indicators.map(({ text }) => text.zh)],
    line,
    [...unit(2), ...indicators.map(() => null)],
  ]);
  expect(faultsOn(arrived.page)).toEqual([]);
  const visitor = await people.as(who);
  await press(visitor, arrived, t.sheets.run(2));
  const { items } = await done(people.host, who, 'GET', '/applications');
  const [first, second] = ['第1中学', '第2中学'].map((name) =>
    items.find((one: { name: string }) => one.name === name),
  );
  const read = await done(people.host, who, 'GET', `/applications/${first.id}`);
  expect(read.answers).toEqual(
    Object.fromEntries(answered.map((one) => [one.id, { value: WRITTEN[one.rule.kind](one)[1] }])),
  );
  expect(left && read.answers[left.id]).toBe(undefined);
  expect((await done(people.host, who, 'GET', `/applications/${second.id}`)).answers).toEqual({});
  const { events } = { events: (await done(people.host, who, 'GET', `/applications/${first.id}/events`)).items };
  expect(events.length).toBe(1);
});

test('each cell that says nothing is told, one by one, and the copy has only the columns that were filled in', async () => {
  const who = 't330602004@example.test';
  const all = indicatorsOf(standardOf('school'));
  const one = (kind: RuleKind, wanted = (_: Indicator) => true) => {
    const found = all.find((indicator) => indicator.rule.kind === kind && wanted(indicator));
    if (!found) throw new Error(kind);
    return found;
  };
  const [choice, graded, counted, faults, rate, target] = [
    ...[
      one('all-or-nothing', (i) => !i.mayNotApply),
      one('graded'),
      one('additive'),
      one('deduction'),
      one('rate'),
      one('target'),
    ],
  ];
  const shop = indicatorsOf(standardOf('shop')).find(({ text }) => all.every((i) => i.text.zh !== text.zh));
  const asked = [choice, graded, counted, faults, rate, target, shop].flatMap((indicator) => indicator ?? []);
  const head = [...UNIT, ...asked.map(({ text }) => text.zh)];
  const rows = [
    [...unit(1), '也许', '很好', '两项', '-1', '101', '十', '是'],
    [...unit(2), '不适用', null, null, null, null, null, null],
    [...unit(3, '商场（超市）'), null, null, null, null, null, null, null],
  ];
  rows[2] = [...unit(3, standardOf('shop').name.zh), null, null, null, null, null, null, null];
  const arrived = await bring(who, [head, ...rows]);
  const told = faultsOn(arrived.page).map((line) => line.split('｜'));
  expect(told.map(([row]) => row)).toEqual([...Array(7).fill('第 2 行'), '第 3 行']);
  expect(new Set(told.slice(0, 7).map(([, column]) => column))).toEqual(new Set(asked.map(({ text }) => text.zh)));
  expect(told.find(([, column]) => column === shop?.text.zh)?.[2]).toBe(t.sheets.cellFaults['other-category']);
  expect(told.at(-1)?.slice(1)).toEqual([choice?.text.zh, t.fault['not-a-choice']]);
  const visitor = await people.as(who);
  const [copy] = await sheetsIn(await visitor.send(new URL(`${arrived.url.pathname}/marked.xlsx`, visitor.origin)));
  expect(new Set(copy?.data[0])).toEqual(new Set([...head, '问题', '结果', '原行号']));
});

test('the page offers the template of each category that may be applied for', async () => {
  const { page } = await (await people.as('t330602001@example.test')).visit(ROOM);
  expect(wordsOf(page)).toContain(t.selfSheet.title);
  expect(page).toContain('<option value="school">');
});

test('two thousand rows with a whole self-assessment are checked within the time of one answer', async () => {
  const indicators = indicatorsOf(standardOf('school'));
  const answers = indicators.map((one) => WRITTEN[one.rule.kind](one)[0]);
  const head = [...UNIT, ...indicators.map(({ text }) => text.zh)];
  const lines = [head, ...Array.from({ length: 2000 }, (_, n) => [...unit(n), ...answers])];
  const { came: arrived, times } = await timesReading(lines, () => bring('t330602005@example.test', lines));
  expect(times).toBeLessThan(MOST_TIMES);
  expect(wordsOf(arrived.page)).toContain(t.sheets.found(2000, 2000, 0));
}, 60_000);
