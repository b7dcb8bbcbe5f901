import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { partDone } from '../../../../shared/domain/sheet.ts';
import { loadPart, loadSheet, savePart, saveSheet } from '../../../../shared/store/sheets.ts';
import { ADMIN, done, PROPOSER, SUBMITTER, UNIT } from '../../../flow.ts';
import { allWords, press, summaryOn, wordsOf } from '../../../forms.ts';
import { openPeople, type People } from '../../../people.ts';
import type { Arrived, Visitor } from '../../../visitor.ts';
import { faultsOn, filledIn, MOST_TIMES, sheetsIn, timesReading, upload } from '../../../workbook.ts';

const ROOM = '/admin/divisions';
const HEAD = ['代码', '名称', '级别', '上级代码'];
const [t, sheets] = [texts.zh.divisions, texts.zh.sheets];
type Line = (string | number | null)[];

let people: People;
let admin: Visitor;
beforeAll(async () => {
  people = await openPeople();
  admin = await people.as(ADMIN);
});
afterAll(() => people.stop());

const bring = async (lines: readonly Line[], extent = 'whole') =>
  upload(admin, ROOM, Uint8Array.from(await filledIn([HEAD, ...lines])), { extent });
/** Brings a list, and has its good rows taken. */
const gathered = async (lines: readonly Line[], extent?: string) => {
  const arrived = await bring(lines, extent);
  const [, action] = /action="([^"]+\/import)"/.exec(arrived.page) ?? [];
  return admin.visit(action ?? '?', {});
};
const standing = async (district: string): Promise<Line[]> => {
  const [sheet] = await sheetsIn(await admin.send(new URL(`${ROOM}/standing/${district}.xlsx`, admin.origin)));
  return (sheet?.data.slice(1) ?? []).map((row) => row.map((cell) => cell as string));
};
const counted = (page: string) => faultsOn(page).filter((row) => /^(乡镇（街道）|村（社区）)｜/.test(row));
const publish = (arrived: Arrived, typed: Record<string, string> = {}) =>
  press(admin, arrived, t.publish, { asOf: '2023-05-31', source: '绍政函〔2023〕8 号', ...typed });
const found = async (q: string) =>
  (await people.host.call(undefined, 'GET', `/divisions?q=${encodeURIComponent(q)}`)).body.items.map(
    ({ code, name }: { code: string; name: string }) => `${code} ${name}`,
  );

/** Each takes the place of a row: what is wrong with it, in which columns, and what is said. */
const BAD: readonly ((code: string, name: string) => readonly [row: Line, ...faults: string[]])[] = [
  (_, name) => [[null, name, null, null], '代码｜'],
  (code, name) => [[code.slice(0, 11), name, null, null], `代码｜${sheets.cellFaults['not-a-code']}`],
  (code, name) => [[`330702${code.slice(6)}`, name, null, null], '代码｜'],
  (code, name) => [[`330603${code.slice(6)}`, name, null, null], `代码｜${sheets.cellFaults['other-district']}`],
  (code) => [[code, null, '村（社区）', null], '名称｜'],
  (code) => [[code, '长'.repeat(31), '乡镇（街道）', null], '名称｜', `级别｜${sheets.cellFaults['not-the-level']}`],
  (code, name) => [[code, name, '组', '330602'], '级别｜', `上级代码｜${sheets.cellFaults['not-the-parent']}`],
  (code, name) => [[`330602899${code.slice(9)}`, name, null, null], `上级代码｜${sheets.cellFaults['no-such-parent']}`],
  (code) => [[code, '#REF!', null, null], '名称｜'],
];

test('fifty planted faults are found, and nothing else; the other rows are taken, and nothing ends', async () => {
  const lines = await standing('330602');
  const planted: string[] = [];
  // Villages only, well apart: a township that is gone would be a fault of each of its villages.
  const villages = lines.flatMap((line, at) => (String(line[0]).length === 12 ? [at] : []));
  for (let n = 0; planted.length < 50; n++) {
    const at = villages[4 * n] ?? 0;
    const [row, ...faults] = BAD[n % BAD.length]?.(String(lines[at]?.[0]), String(lines[at]?.[1])) ?? [[]];
    if (planted.length + faults.length > 50) continue;
    lines[at] = row;
    planted.push(...faults.map((fault) => `第 ${at + 2} 行｜${fault}`));
  }
  const arrived = await bring(lines);
  const listed = faultsOn(arrived.page);
  expect(listed.map((fault, n) => (fault.startsWith(planted[n] ?? '?') ? planted[n] : fault))).toEqual(planted);
  expect(planted.length).toBe(50);
  expect([arrived.page.includes(t.others.faulty), arrived.page.includes(t.publish)]).toEqual([true, false]);
  const typed = { version: '0', asOf: '2023-05-31', source: '试', confirmed: '1' };
  const early = await admin.visit(`${arrived.url.pathname}/publish`, typed);
  expect(early.page).not.toContain(t.publish);
  const faulty = new Set(planted.map((fault) => fault.split('｜')[0])).size;
  const good = lines.length - faulty;
  const taken = await press(admin, arrived, sheets.run(good));
  expect(wordsOf(taken.page)).toContain(texts.zh.imports.divisions.finished(good));
  expect(counted(taken.page)).toEqual(['乡镇（街道）｜17｜17', '村（社区）｜352｜352']);
  expect(wordsOf(taken.page)).not.toContain(t.endedMeans);
  expect((await people.host.call(undefined, 'GET', '/divisions?parent=330602')).body.items.length).toBe(17);
  const [copy] = await sheetsIn(await admin.send(new URL(`${arrived.url.pathname}/marked.xlsx`, admin.origin)));
  const results = (copy?.data ?? []).slice(1).map((row) => [row[4] !== null, row[5]]);
  expect(results.filter(([isFaulty]) => isFaulty)).toEqual(Array.from({ length: faulty }, () => [true, null]));
  expect(results.filter(([isFaulty]) => !isFaulty)).toEqual(
    Array.from({ length: good }, () => [false, sheets.becomes.unchanged]),
  );
});

test('the list that stands comes back as the same, and can be published to bring its day up to date', async () => {
  const arrived = await gathered(await standing('330624'));
  expect(wordsOf(arrived.page)).toContain(t.same);
  expect(counted(arrived.page)).toEqual(['乡镇（街道）｜12｜12', '村（社区）｜292｜292']);
});

test('a newer list is shown as what it changes, counts from its publication on, and leaves names of old', async () => {
  const unit = { ...UNIT, division: '330602001008', name: '旧社区小学' };
  const draft = await done(people.host, SUBMITTER, 'POST', '/applications', { category: 'school', unit });
  const before = await standing('330602');
  const old = before.find(([code]) => code === '330602001008')?.[1];
  const newer = [...before.filter(([code]) => code !== '330602001008'), ['330602001099', '无废新村', null, null]].map(
    ([code, name, ...rest]) => [code, code === '330602001004' ? '改名社区' : name, ...rest] as Line,
  );
  const arrived = await gathered(newer);
  expect(counted(arrived.page)).toEqual(['乡镇（街道）｜17｜17', '村（社区）｜352｜352']);
  expect(allWords(arrived.page, /<h2>([\s\S]*?)<\/h2>/g)).toEqual(
    expect.arrayContaining([t.added(1), t.renamed(1), t.ended(1)]),
  );
  expect(await found('无废新村')).toEqual([]);
  const refused = await publish(arrived, { asOf: '', source: ' ' });
  expect([refused.status, summaryOn(refused.page)?.links]).toEqual([400, ['#asOf', '#source', '#confirmed']]);
  const out = await publish(refused, { confirmed: '1' });
  expect([out.status, wordsOf(out.page).includes(t.published('越城区', '2023年5月31日'))]).toEqual([200, true]);
  expect([await found('无废新村'), await found('wfxc'), await found('330602001008')]).toEqual([
    ...[['330602001099 无废新村'], ['330602001099 无废新村'], []],
  ]);
  expect(await standing('330602')).toEqual(
    newer
      .map(([code, name]) => [
        code,
        name,
        String(code).length === 9 ? '乡镇（街道）' : '村（社区）',
        String(code).slice(0, String(code).length === 9 ? 6 : 9),
      ])
      .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
  );
  const ended = people.host.site.policy.divisions().find('330602001008');
  expect([ended?.name, ended?.ended]).toEqual([old, '2023-05-31']);
  const handed = await people.host.call(SUBMITTER, 'POST', `/applications/${draft.id}/submit`, {});
  expect(handed.body.problems ?? handed.body.errors).toEqual(
    expect.arrayContaining([expect.objectContaining({ field: 'unit.division', fault: 'division-ended' })]),
  );
  const again = await publish(refused, { confirmed: '1' });
  expect(wordsOf(again.page)).toContain(t.published('越城区', '2023年5月31日'));
  expect(faultsOn((await admin.visit(ROOM)).page).filter((row) => row.includes(ADMIN))).toEqual([
    expect.stringMatching(/｜越城区｜新增 1，更名 1，撤销 1｜2023-05-31｜绍政函〔2023〕8 号｜admin@example\.test$/),
  ]);
});

test('denominators that nobody set follow the new list, with its day and source; those of other districts stay', async () => {
  const denominator = async (district: string) =>
    (await done(people.host, undefined, 'GET', `/progress/${district}`)).denominator;
  const was = await denominator('330683');
  const [first, ...rest] = (await standing('330603')).filter(([code]) => !/^330603\d{3}2(1[0-9])$/.test(String(code)));
  const lines = [first ?? [], ...rest];
  const arrived = await gathered(lines);
  await publish(arrived, { confirmed: '1' });
  const villages = lines.filter(([code]) => String(code).length === 12).length;
  expect(await denominator('330603')).toMatchObject({
    townships: 16,
    villages,
    asOf: '2023-05-31',
    source: { zh: '绍政函〔2023〕8 号' },
  });
  expect(villages).toBeLessThan(341);
  expect(await denominator('330683')).toEqual(was);
});

test('of two lists that were looked at together the second is looked at once more', async () => {
  const [one, other] = [await gathered(await standing('330681')), await gathered(await standing('330604'))];
  await publish(one);
  const told = await publish(other);
  expect([told.status, summaryOn(told.page)?.title]).toEqual([412, '内容已被他人更新']);
  const out = await press(admin, told, t.publish);
  expect(out.status).toBe(200);
});

test('who loses a township is named before it ends', async () => {
  const lines = (await standing('330604')).filter(([code]) => !String(code).startsWith('330604001'));
  const { page } = await gathered(lines);
  expect(wordsOf(page)).toContain('t330604001@example.test');
});

test('nobody else reaches it', async () => {
  for (const who of [PROPOSER, SUBMITTER]) {
    const person = await people.as(who);
    expect([(await person.visit(ROOM)).status, (await person.visit(`${ROOM}/standing/330602.xlsx`)).status]).toEqual([
      403, 403,
    ]);
  }
});

test('in English too', async () => {
  const { page } = await admin.visit(`${ROOM}?lang=en`);
  expect(wordsOf(page)).toContain(texts.en.divisions.standing);
  await admin.visit(`${ROOM}?lang=zh`);
});

test('the good rows of a list count at one moment; the faulty ones keep what stands, and the trail says how many', async () => {
  const before = await standing('330683');
  const [gone, kept, ...rest] = before.filter(([code]) => String(code).length === 12).map(([code]) => String(code));
  const renamed = String(rest[0]);
  const township = String(before[0]?.[0]);
  const lines: Line[] = [
    ...before
      .filter(([code]) => code !== gone)
      .map(([code, name]): Line => {
        if (code === kept) return [code ?? null, '长'.repeat(31), null, null];
        return [code ?? null, code === renamed ? '试改名村' : (name ?? null), null, null];
      }),
    ...[
      ['330683199', null, null, null],
      ['330683199201', '无处村', null, null],
    ],
    ...[
      [`${township}298`, '试新一号村', null, null],
      [`${township}29`, '试新二号村', null, null],
    ],
  ];
  const arrived = await bring(lines);
  const at = (code: string) => `第 ${lines.findIndex(([own]) => own === code) + 2} 行`;
  expect(faultsOn(arrived.page).map((fault) => fault.split('｜').slice(0, 2).join('｜'))).toEqual([
    ...[`${at(String(kept))}｜名称`, `${at('330683199')}｜名称`, `${at('330683199201')}｜上级代码`],
    `${at(`${township}29`)}｜代码`,
  ]);
  expect(arrived.page).toContain(sheets.cellFaults['parent-faulty']);
  const taken = await press(admin, arrived, sheets.run(lines.length - 4));
  expect([await found('试新一号村'), await found('试改名村')]).toEqual([[], []]);
  const out = await publish(taken);
  expect(wordsOf(out.page)).toContain(t.leftOut(4));
  expect([
    await found('试新一号村'),
    await found('试改名村'),
    await found('无处村'),
    await found('试新二号村'),
  ]).toEqual([...[[`${township}298 试新一号村`], [`${renamed} 试改名村`], [], []]]);
  const book = people.host.site.policy.divisions();
  const name = (code: string | undefined) => before.find(([own]) => own === code)?.[1];
  expect([gone, kept].map((code) => [book.find(code ?? '')?.name, book.find(code ?? '')?.ended])).toEqual([
    ...[
      [name(gone), undefined],
      [name(kept), undefined],
    ],
  ]);
  const history = faultsOn((await admin.visit(ROOM)).page).filter((row) => row.includes('嵊州市｜新增'));
  expect(history).toEqual([expect.stringContaining(`嵊州市｜${t.change(1, 1, 0)} ${t.leftOut(4)}`)]);
  const [copy] = await sheetsIn(await admin.send(new URL(`${arrived.url.pathname}/marked.xlsx`, admin.origin)));
  const result = (code: string) => copy?.data.find(([own]) => own === code)?.[5];
  expect([result(renamed), result(`${township}298`), result(`${township}29`)]).toEqual([
    ...[sheets.became.changed, sheets.became.new, null],
  ]);
});

test('some divisions alone are added and renamed; those that the file does not name stay', async () => {
  const before = await standing('330681');
  const township = String(before[0]?.[0]);
  const taken = await gathered([[`${township}299`, '另一村', null, null]], 'part');
  expect(wordsOf(taken.page)).toContain(t.others.part);
  await publish(taken);
  expect((await standing('330681')).length).toBe(before.length + 1);
  expect(await found('另一村')).toEqual([`${township}299 另一村`]);
  // The same file once more changes nothing, and says so.
  const again = await publish(await gathered([[`${township}299`, '另一村', null, null]], 'part'));
  expect([again.status, summaryOn(again.page)?.title]).toEqual([409, '没有变更']);
});

test('two thousand rows are taken slice by slice; one that is broken off is taken up again, and nothing counts before', async () => {
  const places = Array.from({ length: 2000 }, (_, n): Line => {
    const township = `3306042${String(Math.floor(n / 100) + 10)}`;
    return n % 100 === 0
      ? [township, `众${n}街道`, null, null]
      : [`${township}${String(n % 100).padStart(3, '0')}`, n === 777 ? null : `众${n}村`, null, null];
  });
  const before = (await standing('330604')).length;
  const { came: arrived, times } = await timesReading(places, () => bring(places, 'part'));
  expect(times).toBeLessThan(MOST_TIMES);
  expect(allWords(arrived.page, /<p class="lead">([\s\S]*?)<\/p>/g)).toEqual([sheets.found(2000, 1999, 1)]);
  const { site } = people.host;
  const id = arrived.url.pathname.split('/').at(-1) ?? '';
  // As if the line had gone in the middle: a part is done that the sheet does not know of, and others are not.
  const sheet = await loadSheet(site.table, ADMIN, id);
  const parts = [0, 1].map((n) => loadPart(site.table, id, n));
  const [first = [], second = []] = await Promise.all(parts);
  const made = (rows: typeof first) => rows.map((row) => ({ ...row, made: String(row.cells.code) }));
  await Promise.all([
    savePart(site.table, id, 0, made(first)),
    savePart(site.table, id, 1, [...made(second.slice(0, 9)), ...second.slice(9)]),
  ]);
  if (sheet) await saveSheet(site.table, partDone(sheet, made(first)));
  const half = await admin.visit(arrived.url.pathname);
  expect(half.page).toContain(sheets.goOn);
  expect(/<progress[^>]*>/.exec(half.page)?.[0]).toContain('max="1999" value="50"');
  expect(await found('众1村')).toEqual([]);
  const url = new URL(`${arrived.url.pathname}/import`, admin.origin);
  let told = { done: 0, through: false };
  while (!told.through) told = await (await admin.send(url, {}, { accept: 'application/json' })).json();
  expect(told.done).toBe(1999);
  const taken = await admin.visit(arrived.url.pathname);
  expect(wordsOf(taken.page)).toContain(texts.zh.imports.divisions.finished(1999));
  expect(await found('众1村')).toEqual([]);
  await publish(taken);
  expect([await found('众1村'), await found('众777村'), (await standing('330604')).length]).toEqual([
    ...[['330604210001 众1村'], [], before + 1999],
  ]);
}, 60_000);

test('rows that what was published meanwhile leaves no place for are named, and cannot be published', async () => {
  const [[township] = []] = await standing('330602');
  const [one, other] = ['297', '298'].map((own): Line => [`${township}${own}`, '先到先得村', null, null]);
  const first = await gathered([one ?? []], 'part');
  await publish(await gathered([other ?? []], 'part'));
  const stale = await publish(first);
  expect(stale.status).toBe(412);
  const shown = await admin.visit(first.url.pathname);
  expect([shown.page.includes(t.unfit), shown.page.includes(`>${t.publish}</button>`)]).toEqual([true, false]);
  expect(faultsOn(shown.page)).toEqual([`第 2 行｜名称｜${sheets.cellFaults['name-stands']}`]);
  expect(await found('先到先得村')).toEqual([`${township}298 先到先得村`]);
});
