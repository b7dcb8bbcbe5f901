import { afterAll, beforeAll, expect, test } from 'vitest';
import { ended as progressEnded } from '../../../../functions/progress/ended.ts';
import { runProgress } from '../../../../functions/progress/run.ts';
import { recorded } from '../../../../functions/scheduled/recorded.ts';
import { texts } from '../../../../functions/web/text/text.ts';
import { runOf, TASKS } from '../../../../shared/domain/health/run.ts';
import { INVARIANTS } from '../../../../shared/domain/invariants/invariants.ts';
import { saveRun } from '../../../../shared/store/runs.ts';
import { countingRequests } from '../../../bench/counting.ts';
import { ADMIN, filed, SUBMITTER } from '../../../flow.ts';
import { allWords, wordsOf } from '../../../forms.ts';
import { openPeople, type People } from '../../../people.ts';
import { planted } from '../../../plant.ts';
import type { Visitor } from '../../../visitor.ts';

let people: People;
let admin: Visitor;
beforeAll(async () => {
  people = await openPeople();
  admin = await people.as(ADMIN);
});
afterAll(() => people.stop());

const t = texts.zh.health;
const rowsOf = (page: string) => allWords(page, /<tr[^>]*>([\s\S]*?)<\/tr>/g);
const concernsOf = (page: string) => allWords(page, /<h3>([\s\S]*?)<\/h3>/g);
const recount = () => {
  const { site } = people.host;
  const begun = { task: 'progress', scheduled: site.now(), started: site.now() } as const;
  return recorded(site.table, begun, site.now, async () =>
    progressEnded(await runProgress(site.table, site.policy, site.now())),
  );
};

test('what has never run is said, with what to do, and every task is listed with its schedule', async () => {
  const { page } = await admin.visit('/admin/health');
  expect(concernsOf(page)).toContain(`${t.level.watch} “每日自查”还没有运行记录`);
  expect(rowsOf(page).filter((row) => row.includes(t.states.never)).length).toBe(5);
  expect((await admin.visit('/admin')).page).toContain('href="/admin/health"');
});

test('drift that was repaired, what does not hold, and what failed lead to where they are', async () => {
  const { site } = people.host;
  const { id } = await filed(people.host, 'named');
  await planted(
    site.table,
    ({ pk, sk }) => pk === 'PROGRESS#330602' && sk === '2023#TALLY',
    (tally) => ({ ...tally, cells: 7 }),
  );
  await recount();
  const begun = { task: 'invariants', scheduled: site.now(), started: site.now() } as const;
  const unit = { programme: '2023', district: '330602', invariant: 'nobody judges what they filed' };
  const broken = [{ ...unit, keys: [`${id} version 3: x`, '330602-2023-0001', 'cells'] }];
  const told = { counts: { units: 7, broken: 3 }, broken };
  await saveRun(
    site.table,
    runOf(begun, { told, failed: {} }, site.now(), () => false),
  );
  const failed = { '2023-330602-aaaaaaaaaa': 'Error: gone' };
  const late = { ...begun, task: 'deadlines' as const };
  await saveRun(
    site.table,
    runOf(late, { told: { counts: {} }, failed }, site.now(), () => false),
  );
  const { page } = await admin.visit('/admin/health');
  expect(rowsOf(page)).toContain('2023 越城区 已命名 7 1');
  expect(page).toContain('href="/districts/330602?programme=2023"');
  expect(rowsOf(page)).toContain(`2023 越城区 申报人不参与评审 ${id} version 3: x 330602-2023-0001 cells`);
  expect(page).toContain(`href="/desk/${id}"`);
  expect(page).toContain('href="/cells/330602-2023-0001"');
  expect(concernsOf(page)).toEqual([
    ...[`${t.level.act} “期限提醒和到期处理”上次运行有 1 项未办成`, `${t.level.act} 自查发现 3 处数据前后不一致`],
    ...[`${t.level.watch} “消息送达”还没有运行记录`, `${t.level.watch} “数据升级”还没有运行记录`],
    `${t.level.watch} 上次核算更正了 1 个计数`,
  ]);
  expect(wordsOf(page)).toContain('2023-330602-aaaaaaaaaa：Error: gone');
});

test('the page asks the store three times, its bell among them, and the API twice', async () => {
  await people.host.call(ADMIN, 'GET', '/health');
  const counted = countingRequests(people.host.site.table);
  const { sent } = await counted(() => admin.visit('/admin/health'));
  const { sent: byApi } = await counted(() => people.host.call(ADMIN, 'GET', '/health'));
  expect([sent, byApi]).toEqual([3, 2]);
});

test('the API tells the same, and only to administrators', async () => {
  const { status, body } = await people.host.call(ADMIN, 'GET', '/health');
  expect([status, body.state, body.concerns.map(({ code }: { code: string }) => code)]).toEqual([
    ...[200, 'act', ['failed', 'broken', 'never', 'never', 'drift']],
  ]);
  expect(body.programmes.slice(0, 1)).toEqual([{ programme: '2023', applications: { named: 1 }, cells: 1 }]);
  expect(body.calendar).toMatchObject({ missing: '2027', years: expect.arrayContaining(['2004', '2023', '2025']) });
  expect((await people.host.call(SUBMITTER, 'GET', '/health')).body.code).toBe('not-your-role');
  expect((await people.host.call(undefined, 'GET', '/health')).status).toBe(401);
  const submitter = await people.as(SUBMITTER);
  for (const path of ['', '/due', '/outbox']) expect((await submitter.visit(`/admin/health${path}`)).status).toBe(403);
});

test('what is due and what waits to be told stand in lists of their own', async () => {
  const none = await admin.visit('/admin/health/due');
  expect(wordsOf(none.page)).toContain(t.noDue);
  const { id } = await filed(people.host, 'returned');
  people.host.at('2023-06-13T09:00:00+08:00');
  const { page } = await admin.visit('/admin/health/due');
  expect(rowsOf(page)[1]).toMatch(
    new RegExp(`^2023年6月13日 ${t.today} 越城区 ${t.dueKinds.remind} 2023年6月16日 ${id}$`),
  );
  const outbox = await admin.visit('/admin/health/outbox');
  expect(rowsOf(outbox.page).some((row) => row.includes('已退回补正') || row.includes('退回'))).toBe(true);
});

test('every invariant has its words in both languages', () => {
  for (const language of ['zh', 'en'] as const)
    expect(Object.keys(texts[language].health.invariants).sort()).toEqual(Object.keys(INVARIANTS).sort());
});

test('a schedule that stands still is one concern, which names its tasks', async () => {
  const { site } = people.host;
  const before = site.now();
  for (const task of TASKS) {
    const begun = { task, scheduled: before, started: before } as const;
    const ended = { told: { counts: {} }, failed: {} };
    await saveRun(
      site.table,
      runOf(begun, ended, before, () => false),
    );
  }
  people.host.at(new Date(Date.parse(before) + 3 * 24 * 3_600_000).toISOString());
  const { page } = await admin.visit('/admin/health');
  const [first = ''] = concernsOf(page);
  expect(concernsOf(page).filter((one) => one.includes('按时运行'))).toEqual([first]);
  expect(first).toMatch(/5 项定时任务均未按时运行/);
  for (const task of TASKS) expect(wordsOf(page)).toContain(`“${t.tasks[task][0]}”`);
});

test('in English too', async () => {
  const { page } = await admin.visit('/admin/health?lang=en');
  expect(wordsOf(page)).toContain(texts.en.health.toDo);
  await admin.visit('/admin/health?lang=zh');
});
