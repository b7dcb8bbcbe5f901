import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { saveMember } from '../../../../shared/store/members.ts';
import { loadMembership } from '../../../../shared/store/membership.ts';
import { ADMIN, done, filed, PROPOSER, SCREENER } from '../../../flow.ts';
import { allWords, press, wordsOf } from '../../../forms.ts';
import { scan } from '../../../items.ts';
import { openPeople, type People } from '../../../people.ts';
import type { Visitor } from '../../../visitor.ts';
import { faultsOn, filledIn, MOST_TIMES, sheetsIn, timesReading, upload } from '../../../workbook.ts';

const ROOM = '/admin/members/import';
const HEAD = ['邮箱', '姓名', '岗位', '所属单位', '停用', '理由', '邮件语言'];
const { members, sheets } = { members: texts.zh.imports.members, sheets: texts.zh.sheets };
type Line = readonly (string | number | null)[];
const good = (n: number): Line => [`new${n}@example.test`, `新${n}`, '申报员', '塔山街道 330602001', null, null];

let people: People;
let admin: Visitor;
beforeAll(async () => {
  people = await openPeople();
  admin = await people.as(ADMIN);
});
afterAll(() => people.stop());

const bring = async (lines: readonly Line[], who = admin) =>
  upload(who, ROOM, Uint8Array.from(await filledIn([HEAD, ...lines])));
const standing = async (email: string) => {
  const found = await loadMembership(people.host.site.table, email);
  if (!found) return undefined;
  const { name, role, division, disabled = false } = found.member;
  return [name, role, division, disabled, found.lines.map(({ change }) => change).join(' ')];
};
const nameOf = async (email: string) => String((await standing(email))?.[0]);
const lead = (page: string) => allWords(page, /<p class="lead">([\s\S]*?)<\/p>/g)[0];

/** Each is a row with what is wrong with it: in which columns, and what is said. */
const BAD: readonly (readonly [row: Line, ...faults: string[]])[] = [
  [['不是邮箱', '甲', '申报员', '塔山街道', null, null], '邮箱｜'],
  [[null, '甲', '申报员', '塔山街道', null, null], '邮箱｜'],
  [['a@example.test', null, '申报员', '塔山街道', null, null], '姓名｜'],
  [['b@example.test', '甲', '局长', '塔山街道', null, null], '岗位｜'],
  [['c@example.test', '甲', null, null, null, null], '岗位｜'],
  [['i @example.test', '甲', '局长', null, null, null], '邮箱｜', '岗位｜'],
  [['d@example.test', '甲', '申报员', '无此街道', null, null], '所属单位｜'],
  [['e@example.test', '甲'.repeat(61), '县级初审员', '塔山街道', null, null], '姓名｜', '所属单位｜'],
  [['f@example.test', '甲', '申报员', null, '也许', null], '所属单位｜', '停用｜'],
  [['g@example.test', '甲', '评审员？', null, '是', null], '岗位｜', `停用｜${sheets.cellFaults['new-but-disabled']}`],
  [['r3@example.test', '评审员三', '市级评审员', null, '是', null], '理由｜'],
  [[ADMIN, '管理员', '市级评审员', null, null, null], `岗位｜${sheets.cellFaults['own-membership']}`],
  [[PROPOSER, '甲', '管理员', null, null, null], `岗位｜${sheets.cellFaults['work-in-hand']}`],
  [[`${'长'.repeat(700)}@example.test`, '甲', '申报员', '塔山街道', null, null], '邮箱｜'],
  [['h@example.test', '#REF!', '申报员', '塔山街道', null, null], '姓名｜'],
  [['j@example.test', '甲', '申报员', '塔山街道', null, null, '法语'], '邮件语言｜'],
  [[' NEW0@example.test', '甲', '申报员', '塔山街道', null, null], `邮箱｜${sheets.twiceOf(2)}`],
];

test('fifty planted faults are found, and nothing else; nobody is changed', async () => {
  const application = await filed(people.host, 'assessing');
  await done(people.host, ADMIN, 'POST', `/applications/${application.id}/assign`, { reviewers: [PROPOSER] });
  const lines: Line[] = [];
  const planted: string[] = [];
  for (let n = 0; planted.length < 50; n++) {
    lines.push(good(n));
    const [row = [], ...faults] = BAD[n % BAD.length] ?? [[]];
    if (planted.length + faults.length > 50) continue;
    // Each time another address, where it is not the address that is wrong.
    const own = row.map((cell) => (typeof cell === 'string' ? cell.replace(/^([a-j])(?= ?@)/, `$1${n}`) : cell));
    const again = n >= BAD.length && [ADMIN, PROPOSER, 'r3@example.test'].includes(String(own[0]));
    if (again) continue;
    lines.push(own);
    planted.push(...faults.map((fault) => `第 ${lines.length + 1} 行｜${fault}`));
  }
  const before = await scan(people.host.site.table);
  const { page } = await bring(lines);
  const found = faultsOn(page);
  expect(found.map((fault, n) => (fault.startsWith(planted[n] ?? '?') ? planted[n] : fault))).toEqual(planted);
  expect(planted.length).toBe(50);
  const rows = new Set(planted.map((fault) => fault.split('｜')[0])).size;
  expect(lead(page)).toBe(sheets.found(lines.length, lines.length - rows, rows));
  const after = (await scan(people.host.site.table)).filter(({ pk }) => !pk?.S?.startsWith('SHEET'));
  expect(after.length).toBe(before.length);
});

test('each row says whether it is new, a change or none, and comes out as it said; twice is once', async () => {
  await saveMember(people.host.site.table, {
    email: 'gone@example.test',
    name: '走',
    role: 'reviewer',
    division: '3306',
    disabled: true,
  });
  const lines: Line[] = [
    good(1),
    [SCREENER, '王芳', '县级初审员', '越城区', null, null],
    ['r4@example.test', '老评审员', '市级评审员', null, '是', '退休'],
    ['GONE@example.test', '走', 'Screener', '330603', '否', '返岗'],
    ['r5@example.test', await nameOf('r5@example.test'), '市级评审员', null, '否', null],
  ];
  const arrived = await bring(lines);
  expect(faultsOn(arrived.page)).toEqual([]);
  expect(wordsOf(arrived.page)).toContain('新增 1 项，变更 3 项，无变化 1 项');
  expect(await standing('new1@example.test')).toBe(undefined);
  const finished = await press(admin, arrived, sheets.run(5));
  expect(lead(finished.page)).toBe(members.finished(5));
  const now = async () =>
    Promise.all(
      ['new1@example.test', SCREENER, 'r4@example.test', 'gone@example.test', 'r5@example.test'].map(standing),
    );
  const made = await now();
  expect(made.map((one) => one?.slice(1))).toEqual([
    ['submitter', '330602001', false, 'invited'],
    ['screener', '330602', false, 'changed'],
    ['reviewer', '3306', true, 'disabled'],
    ['screener', '330603', false, 'enabled'],
    ['reviewer', '3306', false, ''],
  ]);
  const letters = (await scan(people.host.site.table)).filter(
    (item) => item.invitation?.M?.email?.S === 'new1@example.test',
  );
  expect(letters.length).toBe(1);
  await admin.visit(`${arrived.url.pathname}/import`, {});
  expect(await now()).toEqual(made);
  const [copy] = await sheetsIn(await admin.send(new URL(`${arrived.url.pathname}/marked.xlsx`, admin.origin)));
  expect(copy?.data.map((row) => row[8])).toEqual(['结果', '已新增', '已变更', '已变更', '已变更', '无变化']);
  const again = await bring(lines.map((line) => line.map((cell) => cell)));
  expect(wordsOf(again.page)).toContain('无变化 5 项');
});

test('a new member is written to in the language of the row, in Chinese where it says none; members choose their own', async () => {
  const words = ['English', '英文', null, '中文'];
  const lines = words.map((word, n) => [...good(70 + n).slice(0, 6), word]);
  await press(admin, await bring(lines), sheets.run(4));
  const languages = async () =>
    Promise.all(
      words.map(async (_, n) => {
        const found = await loadMembership(people.host.site.table, `new${70 + n}@example.test`);
        return found?.member.channels?.language;
      }),
    );
  expect(await languages()).toEqual(['en', 'en', 'zh', 'zh']);
  const again = await bring(lines.map((line) => [...line.slice(0, 6), 'zh']));
  expect(wordsOf(again.page)).toContain(sheets.becoming.unchanged(4));
  await press(admin, again, sheets.run(4));
  expect(await languages()).toEqual(['en', 'en', 'zh', 'zh']);
});

test('what stands since the check is not overrun: somebody let in meanwhile is refused, the others go on', async () => {
  const arrived = await bring([good(50), good(51)]);
  const other = { email: 'new50@example.test', name: '别人', role: 'submitter', division: '330602002' };
  await done(people.host, ADMIN, 'POST', '/members', other);
  const finished = await press(admin, arrived, sheets.run(2));
  expect(lead(finished.page)).toBe(members.finished(1));
  expect(wordsOf(finished.page)).toContain('第 2 行：已有该成员');
  expect((await standing(other.email))?.[0]).toBe('别人');
});

test('the template has the roles and every place to choose from, in the reader’s language', async () => {
  const file = await sheetsIn(await admin.send(new URL(`${ROOM}/template.xlsx`, admin.origin)));
  expect(file.map(({ sheet }) => sheet)).toEqual(['成员', '填写说明', '可选内容']);
  expect(file[0]?.data).toEqual([HEAD]);
  expect(file[2]?.data.slice(0, 3)).toEqual([
    ['岗位', '所属单位', '停用', '邮件语言'],
    ['申报员', '绍兴市 3306', '是', '中文'],
    ['县级初审员', expect.stringMatching(/^越城区 330602$/), '否', 'English'],
  ]);
  expect(file[2]?.data.length).toBe(1 + 1 + 6 + 103);
});

test('everybody as they are comes back without a change', async () => {
  const [sheet] = await sheetsIn(await admin.send(new URL(`${ROOM}/standing/members.xlsx`, admin.origin)));
  const lines = (sheet?.data ?? []).slice(1).map((row) => row.map((cell) => cell as string | null));
  expect(lines.find(([email]) => email === SCREENER)?.slice(2, 5)).toEqual(['县级初审员', '越城区 330602', '否']);
  const { page } = await bring(lines);
  expect(faultsOn(page)).toEqual([]);
  expect(wordsOf(page)).toContain(sheets.becoming.unchanged(lines.length));
});

test('two thousand rows are checked within the time of one answer, and carried out slice by slice', async () => {
  const lines = Array.from(
    { length: 2000 },
    (_, n): Line => [`many${n}@example.test`, `众${n}`, '申报员', '塔山街道', null, null],
  );
  const { came: arrived, times } = await timesReading([HEAD, ...lines], () => bring(lines));
  expect(times).toBeLessThan(MOST_TIMES);
  expect(lead(arrived.page)).toBe(sheets.found(2000, 2000, 0));
  const steps: number[] = [];
  for (let through = false; !through; ) {
    const url = new URL(`${arrived.url.pathname}/import`, admin.origin);
    const answer = await admin.send(url, {}, { accept: 'application/json' });
    const told = await answer.json();
    steps.push(told.done);
    through = told.through;
  }
  expect([steps.at(-1), steps.every((step, n) => step > (steps[n - 1] ?? 0))]).toEqual([2000, true]);
  expect(await standing('many1999@example.test')).toEqual(['众1999', 'submitter', '330602001', false, 'invited']);
}, 240_000);

test('nobody else reaches it, nor sees what was brought; a session that has become another’s is asked again', async () => {
  const { url } = await bring([good(90)]);
  for (const who of [PROPOSER, SCREENER, 't330602001@example.test']) {
    const person = await people.as(who);
    const asked = [ROOM, url.pathname, `${ROOM}/standing/members.xlsx`];
    for (const path of asked) expect((await person.visit(path)).status).toBe(403);
  }
  const second = { email: 'second@example.test', name: '副', role: 'admin', division: '3306' } as const;
  await saveMember(people.host.site.table, second);
  const other = await people.as(second.email);
  expect((await other.visit(url.pathname)).status).toBe(404);
  await saveMember(people.host.site.table, { ...second, disabled: true }, second);
  expect((await bring([good(91)], other)).status).toBe(403);
});
