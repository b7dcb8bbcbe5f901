import { generateSignedCookie } from 'hono/cookie';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadMember } from '../../../../shared/store/members.ts';
import { loadTrail } from '../../../../shared/store/trail.ts';
import { ADMIN, done, filed, NEIGHBOUR, PROPOSER, SCREENER, SIGNER, SUBMITTER } from '../../../flow.ts';
import { copyOf } from '../../../items.ts';
import { planted } from '../../../plant.ts';
import { openSite, type TestSite } from '../../../site.ts';

let site: TestSite;
let named: string;
let draft: string;
beforeAll(async () => {
  site = await openSite();
  named = (await filed(site, 'assessing')).id;
  draft = (await filed(site, 'draft')).id;
  const score = (answers: object, at: string) => {
    site.at(at);
    return done(site, PROPOSER, 'POST', `/applications/${named}/score`, answers);
  };
  await score({ answers: { 'sorting-rate': { value: '95.5' } } }, '2023-06-01T10:00:00+08:00');
  await score({ answers: { 'sorting-rate': { value: '96', note: '已抽查' } } }, '2023-06-01T10:30:00+08:00');
  await done(site, SIGNER, 'POST', `/applications/${named}/recuse`, { reason: '亲属在该校' });
});
afterAll(() => site.stop());

async function asked(email: string | undefined, path: string, method = 'GET', on = site) {
  const member = email && (await loadMember(site.site.table, email));
  const session = member && { ...member, until: Math.floor(Date.now() / 1000) + 3_600 };
  const value = session && Buffer.from(JSON.stringify(session)).toString('base64url');
  const cookie = value ? (await generateSignedCookie('session', value, 'secret')).split(';')[0] : undefined;
  const headers = { ...(cookie && { cookie }), origin: 'http://registry.test' };
  const answer = await on.request(path, { method, headers });
  const page = await answer.text();
  return { status: answer.status, location: answer.headers.get('location'), page };
}
/** What a page says, as text. */
const said = (page: string) =>
  (/<main[^>]*>(.*)<\/main>/s.exec(page)?.[1] ?? '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const moves = (page: string) => [...page.matchAll(/<li><strong>([^<]*)</g)].map(([, move]) => move);

test('an administrator verifies a reporting unit at the press of a button', async () => {
  const before = await asked(ADMIN, '/admin/trail');
  expect(before.page.match(/action="\/admin\/trail\/\d+\?programme=2023"/g)).toHaveLength(7);
  expect(said(before.page)).not.toContain('完整');
  const after = await asked(ADMIN, '/admin/trail/330602', 'POST');
  expect(after.status).toBe(200);
  expect(said(after.page)).toContain('完整：1 件申报、8 条记录、0 日封存摘要，均核验无误。');
  expect(said((await asked(ADMIN, '/admin/trail/330602?lang=en', 'POST')).page)).toContain(
    'Whole: 1 application with 8 lines, and the seals of 0 days.',
  );
});

test('each programme is verified by itself', async () => {
  await filed(site, 'submitted', { category: 'low-carbon-township', programme: 'lowcarbon2023' });
  const sibling = '?programme=lowcarbon2023';
  const before = await asked(ADMIN, `/admin/trail${sibling}`);
  expect(before.page).toContain(`action="/admin/trail/330602${sibling}"`);
  const after = await asked(ADMIN, `/admin/trail/330602${sibling}`, 'POST');
  expect(said(after.page)).toContain('完整：1 件申报、3 条记录、0 日封存摘要，均核验无误。');
  expect(after.page).toContain(`<a href="${sibling}" aria-current="true">`);
});

test('the first broken link is named with its application, which can be looked at', async () => {
  const table = await copyOf(site.site.table);
  await planted(
    table,
    ({ pk, sk }) => pk === `APPLICATION#${named}` && sk === 'EVENT#00000005',
    (line) => ({ ...line, name: '某人' }),
  );
  const { page } = await asked(ADMIN, '/admin/trail/330602', 'POST', site.on(table));
  expect(said(page)).toContain('发现 1 处问题，首处如下： 第 5 条（2023年6月1日 09:00） 此条记录被改动。');
  expect(page).toContain(`<a href="/admin/trail/${named}">`);
});

test('a draft that is broken is named as one, and leads nowhere', async () => {
  const table = await copyOf(site.site.table);
  await planted(
    table,
    ({ pk, sk }) => pk === `APPLICATION#${draft}` && sk === 'EVENT#00000001',
    () => undefined,
  );
  const { page } = await asked(ADMIN, '/admin/trail/330602', 'POST', site.on(table));
  expect(said(page)).toContain(`第 1 条（2023年6月1日 09:00） 此条记录缺失。 ${draft} 草稿`);
  expect(page).not.toContain(`/admin/trail/${draft}`);
});

test('only an administrator verifies, and only what there is', async () => {
  expect((await asked(SCREENER, '/admin/trail/330602', 'POST')).status).toBe(403);
  expect((await asked(SCREENER, '/admin/trail')).status).toBe(403);
  expect((await asked(undefined, '/admin/trail')).status).toBe(302);
  expect((await asked(ADMIN, '/admin/trail/110101', 'POST')).status).toBe(404);
  expect(await asked(ADMIN, '/admin/trail/330602?lang=en')).toMatchObject({
    status: 302,
    location: '/admin/trail?lang=en',
  });
});

test('an administrator sees every line, with what it changed and where it came from', async () => {
  const { page } = await asked(ADMIN, `/admin/trail/${named}`);
  const [filing, judging] = [
    ['已新建草稿', '已保存草稿', '已提交申报'],
    ['已受理，开始初审', '已推荐上报', '已保存评分', '已保存评分', '已申请回避'],
  ] as const;
  expect(moves(page)).toEqual([...filing, ...judging]);
  const text = said(page);
  expect(text).toContain('保存 2 次 2023年6月1日 10:00 –2023年6月1日 10:30');
  expect(text).toContain('已申报 → 县级初审中');
  expect(text).toContain(`${PROPOSER} · 接口 · 192.0.2.7 · 第 7 条 · `);
  expect(text).toMatch(/评分表 · r1@example\.test · 资料 · [^·]+ · 填写值 95\.5 96 /);
  expect(text).toMatch(/评分表 · r1@example\.test · 资料 · [^·]+ · 说明 – 已抽查 /);
  const { events } = await loadTrail(site.site.table, named);
  for (const { hash } of events) expect(page).toContain(`<code title="${hash}">${hash.slice(0, 12)}</code>`);
});

test('the same in English', async () => {
  const text = said((await asked(ADMIN, `/admin/trail/${named}?lang=en`)).page);
  expect(text).toContain('Saved 2 times');
  expect(text).toMatch(/Scoring sheet · r1@example\.test · documents · [^·]+ · answer 95\.5 96 /);
  expect(text).toContain(`${PROPOSER} · API · 192.0.2.7 · Line 7 · `);
});

test('what was typed before submission is hidden from an administrator too', async () => {
  const { page } = await asked(ADMIN, `/admin/trail/${named}`);
  expect(said(page)).toContain('提交前填写的内容只对申报方可见。');
  expect(page).not.toContain('王芳');
  expect(page).not.toContain('0575-85000000');
});

const SEEN: Record<string, string[]> = {
  [PROPOSER]: ['已新建草稿', '已提交申报', '已受理，开始初审', '已推荐上报', '已申请回避'],
  [SCREENER]: ['已新建草稿', '已提交申报', '已受理，开始初审', '已推荐上报'],
  [SUBMITTER]: ['已新建草稿', '已提交申报', '已受理，开始初审', '已推荐上报'],
};

test.each(Object.entries(SEEN))('%s sees what is for them, and nothing tells of the rest', async (email, seen) => {
  const { page } = await asked(email, `/admin/trail/${named}`);
  expect(moves(page)).toEqual(seen);
  const { events } = await loadTrail(site.site.table, named);
  for (const { hash } of events) expect(page).not.toContain(hash.slice(0, 12));
  const text = said(page);
  for (const hidden of ['192.0.2.7', '第 ', '保存', '改动', '@example.test', '→', '已抽查', '接口'])
    expect(text).not.toContain(hidden);
  if (email !== PROPOSER) expect(text).not.toContain('亲属');
});

test('an application that one may not see is told from none by nothing', async () => {
  const none = '2023-330602-zzzzzzzzzz';
  const page = async (email: string, id: string) => {
    const answer = await asked(email, `/admin/trail/${id}`);
    return { ...answer, page: answer.page.replaceAll(id, '') };
  };
  for (const [email, hidden] of [
    [NEIGHBOUR, named],
    [NEIGHBOUR, draft],
    [SCREENER, draft],
    [PROPOSER, draft],
    [ADMIN, draft],
  ] as const) {
    const answer = await page(email, hidden);
    expect(answer.status).toBe(404);
    expect(answer).toEqual(await page(email, none));
  }
});
