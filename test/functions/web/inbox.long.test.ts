import { generateSignedCookie } from 'hono/cookie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deliver, MOST_ATTEMPTS } from '../../../functions/messages/run.ts';
import { newsText } from '../../../functions/web/reading/news.ts';
import { texts } from '../../../functions/web/text/text.ts';
import type { State } from '../../../shared/domain/application/application.ts';
import { ROWS, targetsOf } from '../../../shared/domain/application/transitions.ts';
import { NEWS } from '../../../shared/domain/message/messages-of.ts';
import { loadMember, saveMember } from '../../../shared/store/members.ts';
import { ADMIN, filed, NEIGHBOUR, PROPOSER, SCREENER, SIGNER, SUBMITTER } from '../../flow.ts';
import { counted, meddled } from '../../meddle.ts';
import { openSite, type TestSite } from '../../site.ts';

let site: TestSite;
beforeEach(async () => {
  site = await openSite();
});
afterEach(() => site.stop());

/** The cookie that signing in leaves behind (functions/web/sign-in/session.ts). */
async function cookieOf(email: string): Promise<string> {
  const member = await loadMember(site.site.table, email);
  if (!member) throw new Error(`nobody is ${email}`);
  const { name, role, division } = member;
  const session = { email, name, role, division, until: Math.floor(Date.now() / 1000) + 3_600 };
  const value = Buffer.from(JSON.stringify(session)).toString('base64url');
  return (await generateSignedCookie('session', value, 'secret')).split(';')[0] ?? '';
}

async function visit(email: string | undefined, path: string, on = site) {
  const headers: Record<string, string> = email ? { cookie: await cookieOf(email) } : {};
  const answer = await on.request(path, { headers });
  return { status: answer.status, page: await answer.text(), location: answer.headers.get('location') };
}

async function send(email: string, path: string, fields: Record<string, string> = {}) {
  const headers = { cookie: await cookieOf(email), origin: 'http://registry.test' };
  const answer = await site.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) });
  return { status: answer.status, location: answer.headers.get('location') };
}

/** The bell without its drawing. */
const bell = (page: string) =>
  /<a class="bell"[\s\S]*?<\/a>/.exec(page)?.[0].replace(/<svg[^>]*aria-hidden="true">[\s\S]*?<\/svg>/, '');
const count = (page: string) => /<span class="count">([^<]*)</.exec(page)?.[1];
const items = (page: string) =>
  [...page.matchAll(/<li class="(unread)?"><p><a href="([^"]*)">([^<]*)</g)].map(([, unread, href, text]) =>
    [unread ?? 'read', href, text].join(' '),
  );
const field = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

test('the bell counts what is unread, has a name for those who cannot see it, and is for people signed in', async () => {
  await filed(site, 'submitted');
  await filed(site, 'submitted');
  const { page } = await visit(SCREENER, '/');
  expect(bell(page)).toBe(
    '<a class="bell" href="/inbox"><span class="label">消息</span> <span class="count">2</span> <span class="unseen">条未读</span></a>',
  );
  expect(bell((await visit(SUBMITTER, '/')).page)).toBe(
    '<a class="bell" href="/inbox"><span class="label">消息</span> </a>',
  );
  expect(bell((await visit(undefined, '/')).page)).toBeUndefined();
});

test('messages lead to the application where each reader works on it, the newest first', async () => {
  const { id, unit } = await filed(site, 'returned');
  expect(items((await visit(SUBMITTER, '/inbox')).page)).toEqual([`unread /apply/${id} “${unit.name}”被退回补正。`]);
  expect(items((await visit(SCREENER, '/inbox')).page)).toEqual([`unread /desk/${id} “${unit.name}”已提交申报。`]);
  expect(items((await visit(NEIGHBOUR, '/inbox')).page)).toEqual([]);
  expect((await visit(SUBMITTER, `/apply/${id}`)).status).toBe(200);
});

test('what is shown is marked as read by one button, without a script, and only for oneself', async () => {
  const other = { ...(await loadMember(site.site.table, SUBMITTER)), email: 's2@example.test' };
  await saveMember(site.site.table, other as Parameters<typeof saveMember>[1]);
  await filed(site, 'returned');
  const { page } = await visit(SUBMITTER, '/inbox');
  expect([page.includes('<script'), count(page)]).toEqual([false, '1']);
  site.at('2023-06-01T09:00:01+08:00');
  await filed(site, 'declined');
  expect(await send(SUBMITTER, '/inbox/read', { until: field(page, 'until') })).toEqual({
    status: 303,
    location: '/inbox',
  });
  const after = await visit(SUBMITTER, '/inbox');
  expect(items(after.page).map((item) => item.split(' ')[0])).toEqual(['unread', 'read']);
  expect([count(after.page), count((await visit('s2@example.test', '/inbox')).page)]).toEqual(['1', '2']);
});

test.each(['', 'nonsense', 'TUVTU0FHRSPvv78', Buffer.from('READ#x').toString('base64url')])(
  'a mark of %j changes nothing',
  async (until) => {
    await filed(site, 'returned');
    expect((await send(SUBMITTER, '/inbox/read', { until })).status).toBe(303);
    expect(count((await visit(SUBMITTER, '/inbox')).page)).toBe('1');
  },
);

test('more messages than a page holds go on to older ones, each once', async () => {
  for (let n = 0; n < 32; n++) await filed(site, 'submitted');
  const first = await visit(SCREENER, '/inbox');
  const [, next = ''] = /href="(\/inbox\?cursor=[^"]*)"/.exec(first.page) ?? [];
  const second = await visit(SCREENER, next);
  const all = [...items(first.page), ...items(second.page)];
  expect([items(first.page).length, items(second.page).length, new Set(all).size]).toEqual([30, 2, 32]);
  expect([second.page.includes('全部标为已读'), /href="\/inbox\?cursor/.test(second.page)]).toEqual([false, false]);
}, 60_000);

test('the header costs one request to the store, a page of messages three, and who is not signed in none', async () => {
  await filed(site, 'returned');
  const requests = async (email: string | undefined, path: string) => {
    const { table, sent } = counted(site.site.table);
    expect((await visit(email, path, site.on(table))).status).toBe(200);
    return sent.length;
  };
  expect(await requests(undefined, '/')).toBe(1);
  expect(await requests(SUBMITTER, '/')).toBe(2);
  expect(await requests(SUBMITTER, '/apply')).toBe(3);
  expect(await requests(SUBMITTER, '/inbox')).toBe(3);
  expect(await requests(PROPOSER, '/inbox/settings')).toBe(2);
});

test('a page does not fail for its bell', async () => {
  const table = meddled(site.site.table, 'command', (command, next) =>
    command === 'QueryCommand' ? Promise.reject(Object.assign(new Error(), { name: 'ThrottlingException' })) : next(),
  );
  const { status, page } = await visit(SUBMITTER, '/inbox/settings', site.on(table));
  expect([status, bell(page)]).toEqual([200, undefined]);
});

test('a unit’s name is text, whatever it is', async () => {
  await filed(site, 'returned', { unit: { name: '<b>小学</b>' } });
  expect((await visit(SUBMITTER, '/inbox')).page).toContain('“&lt;b&gt;小学&lt;/b&gt;”被退回补正。');
});

test('a member chooses e-mail and its language, and keeps everything else', async () => {
  const before = await loadMember(site.site.table, SUBMITTER);
  const checked = (page: string) => [...page.matchAll(/value="(\w+)" checked=""/g)].map(([, value]) => value);
  expect(checked((await visit(SUBMITTER, '/inbox/settings')).page)).toEqual(['1', 'zh']);
  expect(await send(SUBMITTER, '/inbox/settings', { language: 'en' })).toEqual({
    status: 303,
    location: '/inbox/settings?saved=1',
  });
  expect(await loadMember(site.site.table, SUBMITTER)).toEqual({
    ...before,
    channels: { mail: false, language: 'en' },
  });
  expect(checked((await visit(SUBMITTER, '/inbox/settings?saved=1')).page)).toEqual(['en']);
});

test('without signing in there are no messages', async () => {
  expect(await visit(undefined, '/inbox')).toMatchObject({ status: 302, location: '/sign-in?to=%2Finbox' });
  const { status } = await site.call(undefined, 'GET', '/messages');
  expect(status).toBe(401);
});

test('administrators see what could not be delivered and why, and have it sent again; others do not', async () => {
  const { unit } = await filed(site, 'submitted');
  const refusing = async () => {
    throw new Error('550 <no> such mailbox');
  };
  let time = 0;
  for (let n = 0; n < MOST_ATTEMPTS; n++) {
    time += 7 * 3_600_000;
    await deliver(site.site, { origin: 'http://registry.test', mail: refusing }, () => time);
  }
  expect((await visit(SIGNER, '/inbox/undelivered')).status).toBe(403);
  expect((await send(SIGNER, '/inbox/again')).status).toBe(403);
  const { page } = await visit(ADMIN, '/inbox/undelivered');
  expect([page.includes(`“${unit.name}”已提交申报。`), page.includes('550 &lt;no&gt; such mailbox')]).toEqual([
    true,
    true,
  ]);
  expect(await send(ADMIN, '/inbox/again')).toEqual({ status: 303, location: '/inbox/undelivered' });
  expect((await visit(ADMIN, '/inbox/undelivered')).page).toContain('没有未送达的消息。');
  const letters: string[] = [];
  const mail = async ({ to }: { to: string }) => void letters.push(to);
  await deliver(site.site, { origin: 'http://registry.test', mail }, () => time);
  expect(letters).toEqual([SCREENER]);
});

test('the API lists messages with what is new, tells nobody whom else they were for, and marks them as read', async () => {
  const { id, unit } = await filed(site, 'proposed');
  const { body } = await site.call(SIGNER, 'GET', '/messages?limit=1', undefined, { 'accept-language': 'en' });
  const [item] = body.items;
  expect(body.items).toEqual([
    {
      id: expect.any(String),
      ...{ application: id, version: item.version, transition: 'propose', state: 'proposed', name: unit.name },
      ...{ at: item.at, mark: item.mark, unread: true, address: `/desk/${id}` },
      happened: `A star has been proposed for “${unit.name}”.`,
      next: 'A second reviewer signs it or sends it back.',
    },
  ]);
  expect((await site.call(SIGNER, 'GET', `/messages?cursor=${body.next}`)).body.items).toMatchObject([
    { transition: 'recommend', unread: true },
  ]);
  expect((await site.call(SIGNER, 'POST', '/messages/read', { until: item.mark })).status).toBe(204);
  const unread = async () => (await site.call(SIGNER, 'GET', '/messages')).body.items.map((m: typeof item) => m.unread);
  expect(await unread()).toEqual([false, false]);
  expect((await site.call(PROPOSER, 'GET', '/messages')).body.items).toMatchObject([{ transition: 'recommend' }]);
});

test('the API takes no mark that it did not give, and asks the store three times at most', async () => {
  const bad = await site.call(SIGNER, 'POST', '/messages/read', { until: 'nonsense' });
  expect([bad.status, bad.body.code]).toEqual([400, 'bad-input']);
  const { table, sent } = counted(site.site.table);
  await site.on(table).call(SIGNER, 'GET', '/messages');
  expect(sent.length).toBe(3);
});

test.each(['zh', 'en'] as const)('everything that is news has its sentences in %s', (language) => {
  const news = ROWS.filter(({ transition }) => NEWS[transition] !== NEWS.save);
  const become = ({ from, ...row }: (typeof ROWS)[number]): State[] =>
    targetsOf(row).flatMap((to) => (to === 'same' ? [...from] : to === 'gone' ? [] : [to]));
  const told = news.flatMap((row) =>
    become(row).map((state) => ({
      ...{ transition: row.transition, state, name: '塔山小学', deadline: '2023-06-15' },
      ...{ application: 'a', audience: 'reviewer#3306' as const },
    })),
  );
  expect(told.length).toBeGreaterThan(30);
  const sentences = told.map((message) => newsText(texts[language], message));
  expect(sentences.filter(({ happened, next }) => !happened.includes('塔山小学') || next === '')).toEqual([]);
  expect(JSON.stringify(sentences)).not.toMatch(/undefined| {2}/);
});
