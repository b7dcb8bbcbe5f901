import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { saveMember } from '../../../../shared/store/members.ts';
import { ADMIN, done, filed, PROPOSER, SCREENER, SUBMITTER } from '../../../flow.ts';
import { allWords, fieldsOn, press, summaryOn, wordsOf } from '../../../forms.ts';
import { openPeople, type People } from '../../../people.ts';
import type { Visitor } from '../../../visitor.ts';

let people: People;
let admin: Visitor;
beforeAll(async () => {
  people = await openPeople();
  admin = await people.as(ADMIN);
});
afterAll(() => people.stop());

const t = texts.zh.members;
const rowsOf = (page: string) => allWords(page, /<tr[^>]*>([\s\S]*?)<\/tr>/g).slice(1);
const at = (email: string) => `/admin/members/${encodeURIComponent(email)}`;

test('the list is searched by name, e-mail and place in pinyin, and counts each role', async () => {
  const { page } = await admin.visit('/admin/members?q=tsjd');
  expect(rowsOf(page)).toContain('塔山街道申报员 申报员 塔山街道 330602001 t330602001@example.test');
  const all = await admin.visit('/admin/members?district=330602');
  expect(allWords(all.page, /<nav class="tabs"[^>]*>([\s\S]*?)<\/nav>/g)[0]).toBe(
    `${t.everybody} 19 管理员 0 市级评审员 0 县级初审员 1 申报员 18 ${t.disabled} 0`,
  );
  expect((await admin.visit('/admin/members?q=r3@')).page).toContain('r3@example.test');
  expect(wordsOf((await admin.visit('/admin/members?q=没有')).page)).toContain(t.none);
});

test('somebody is let in by name of the place, told so, and works; a faulty form keeps everything typed', async () => {
  const form = await admin.visit('/admin/members/new');
  const typed = { email: 'Li@Example.test', name: '李', role: 'screener', division: '塔山街道 330602001' };
  const refused = await press(admin, form, t.invite, typed);
  expect([refused.status, summaryOn(refused.page)?.links]).toEqual([400, ['#division']]);
  expect(fieldsOn(refused.page)).toMatchObject({ ...typed, language: 'zh' });
  const made = await press(admin, refused, t.invite, { division: '越城区' });
  expect([made.status, made.url.pathname]).toEqual([200, at('li@example.test')]);
  expect(wordsOf(made.page)).toContain(t.done.invited('li@example.test'));
  expect(rowsOf(made.page)[0]).toContain(`${t.changes.invited} 管理员 ${ADMIN}`);
  expect((await people.host.call('li@example.test', 'GET', '/applications')).status).toBe(200);
  const twice = await press(admin, refused, t.invite, { division: '越城区' });
  expect([twice.status, twice.url.pathname]).toEqual([200, at('li@example.test')]);
  const again = await press(admin, form, t.invite, { ...typed, division: '越城区' });
  expect([again.status, summaryOn(again.page)?.title]).toEqual([409, '已有该成员']);
});

test('whoever is disabled is refused at the next request, reading and writing; the line says why', async () => {
  const other = 'second@example.test';
  await saveMember(people.host.site.table, { email: other, name: '副', role: 'admin', division: '3306' });
  const second = await people.as(other);
  expect((await second.visit('/admin/members')).status).toBe(200);
  const out = await press(admin, await admin.visit(at(other)), t.disable, { reason: '调离' });
  expect([out.status, rowsOf(out.page)[0]?.endsWith('理由：调离')]).toEqual([200, true]);
  for (const path of ['/admin', '/admin/members', at(ADMIN)]) {
    const answer = await second.visit(path);
    expect([answer.status, answer.page.includes('t330602001')]).toEqual([403, false]);
  }
  const back = await press(admin, out, t.enable, { reason: '复职' });
  expect([back.status, (await second.visit('/admin/members')).status]).toEqual([200, 200]);
});

test('of two administrators with the same page the second is told, and nothing is lost', async () => {
  const [mine, theirs] = [await admin.visit(at(SCREENER)), await admin.visit(at(SCREENER))];
  await press(admin, mine, t.save, { name: '王' });
  const told = await press(admin, theirs, t.save, { name: '赵' });
  expect([told.status, fieldsOn(told.page).name]).toEqual([412, '赵']);
  expect((await press(admin, told, t.save)).status).toBe(200);
});

test('nobody disables or demotes themselves, but may change their name', async () => {
  const own = await admin.visit(at(ADMIN));
  expect([wordsOf(own.page).includes(t.yourself), own.page.includes('/disable')]).toEqual([true, false]);
  const demoted = await press(admin, own, t.save, { role: 'reviewer' });
  expect([demoted.status, summaryOn(demoted.page)?.title]).toEqual([403, '不能变更本人的岗位']);
  const direct = await admin.visit(`${at(ADMIN)}/disable`, { version: '0', reason: '试', once: 'abcdefgh1' });
  expect([direct.status, (await admin.visit('/admin')).status]).toEqual([403, 200]);
  expect((await press(admin, await admin.visit(at(ADMIN)), t.save, { name: '大管理员' })).status).toBe(200);
});

test('a reviewer with work in hand is disabled only by one who says so', async () => {
  const application = await filed(people.host, 'assessing');
  await done(people.host, PROPOSER, 'POST', `/applications/${application.id}/assign`, { reviewers: [PROPOSER] });
  const refused = await press(admin, await admin.visit(at(PROPOSER)), t.disable, { reason: '离任' });
  expect([refused.status, summaryOn(refused.page)?.title]).toEqual([409, '名下还有在办申报']);
  const out = await press(admin, refused, t.disable, { despite: '1' });
  expect([out.status, wordsOf(out.page).includes(t.done.disabled())]).toEqual([200, true]);
});

test('nobody else sees or changes anything, on the pages or by the API', async () => {
  const body = { email: 'x@example.test', name: '甲', role: 'admin', division: '3306' };
  for (const who of [SUBMITTER, 'r2@example.test']) {
    const person = await people.as(who);
    for (const path of ['/admin/members', '/admin/members/new', at('r3@example.test')]) {
      const { status, page } = await person.visit(path);
      expect([status, page.includes('r3@example.test')]).toEqual([403, false]);
    }
    expect((await person.visit('/admin/members/new', { ...body, once: 'abcdefgh2' })).status).toBe(403);
    expect((await people.host.call(who, 'GET', '/members')).body).toMatchObject({ code: 'not-your-role' });
    expect((await people.host.call(who, 'GET', '/members/r3@example.test')).status).toBe(403);
    expect((await people.host.call(who, 'POST', '/members', body)).status).toBe(403);
    expect((await people.host.call(who, 'PATCH', '/members/r3@example.test', { name: '乙' })).status).toBe(403);
  }
  expect((await people.host.call(undefined, 'GET', '/members')).status).toBe(401);
});

test('the API lets in, changes and disables, and has the trail', async () => {
  const body = { email: 'api@example.test', name: '甲', role: 'reviewer', division: '3306' };
  expect(await done(people.host, ADMIN, 'POST', '/members', body)).toMatchObject({ ...body, version: 1 });
  const ties = { divisions: ['330602001'], units: ['第一小学'] };
  await done(people.host, ADMIN, 'PATCH', '/members/api@example.test', { ties });
  await done(people.host, ADMIN, 'PATCH', '/members/api@example.test', { disabled: true, reason: '离任' });
  const read = await done(people.host, ADMIN, 'GET', '/members/api@example.test');
  expect([read.ties, read.disabled, read.changes.map(({ change }: { change: string }) => change)]).toEqual([
    ...[ties, true, ['invited', 'changed', 'disabled']],
  ]);
  const { items } = await done(people.host, ADMIN, 'GET', '/members?role=reviewer');
  expect(items.find(({ email }: { email: string }) => email === body.email)).toEqual({ ...body, disabled: true });
  const code = async (method: string, path: string, body: object) =>
    (await people.host.call(ADMIN, method, path, body)).body.code;
  expect([
    await code('POST', '/members', body),
    await code('PATCH', '/members/api@example.test', { name: '甲' }),
    await code('PATCH', `/members/${ADMIN}`, { role: 'reviewer' }),
  ]).toEqual(['member-exists', 'nothing-changed', 'own-membership']);
  const nobody = await people.host.call(ADMIN, 'PATCH', '/members/nobody@example.test', { name: '甲' });
  expect(nobody.status).toBe(404);
});

test('in English too', async () => {
  const { page } = await admin.visit(`${at('r5@example.test')}?lang=en`);
  expect(wordsOf(page)).toContain(texts.en.members.noTrail);
  expect((await admin.visit('/admin?lang=zh')).status).toBe(200);
});
