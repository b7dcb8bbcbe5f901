import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../../functions/web/app.ts';
import { saveMember } from '../../../shared/store/members.ts';
import { NEIGHBOUR, PROPOSER, SUBMITTER } from '../../flow.ts';
import { startTestHost, type TestHost } from '../../host.ts';
import { places } from '../../items.ts';
import { Visitor } from '../../visitor.ts';

let host: TestHost;
beforeAll(async () => {
  host = await startTestHost();
});
afterAll(() => host.stop());

const visitor = () => new Visitor(host.origin);
async function signedIn(email: string): Promise<Visitor> {
  const person = visitor();
  await person.signIn(email);
  return person;
}
const heading = (page: string) => /<h1>([^<]*)<\/h1>/.exec(page)?.[1];
const where = ({ url, status }: { url: URL; status: number }) => `${status} ${url.pathname}`;

test('whoever is not signed in is sent to the issuer, and comes back to the page that was wanted', async () => {
  const person = visitor();
  const choice = await person.visit('/apply');
  expect(where(choice)).toMatch(/^200 \/oidc\/interaction\//);
  const back = await person.visit(choice.url.pathname, { person: SUBMITTER });
  expect([where(back), back.page.includes('塔山街道申报员')]).toEqual(['200 /apply', true]);
});

test('the session is a cookie that scripts cannot read and other sites’ forms do not carry', async () => {
  const person = await signedIn(SUBMITTER);
  const attributes = (name: string) =>
    person.set.filter((line) => line.startsWith(`${name}=`)).map((line) => line.split('; ').slice(1).sort().join('; '));
  expect(attributes('session')).toEqual(['HttpOnly; Max-Age=28800; Path=/; SameSite=Lax']);
  expect(attributes('sign-in')).toEqual(['HttpOnly; Max-Age=600; Path=/; SameSite=Lax', 'Max-Age=0; Path=/']);
  expect([...person.jar.keys()].includes('sign-in')).toBe(false);
});

test('over HTTPS the cookies are for HTTPS only', async () => {
  const answer = await createApp(host.site).request('https://registry.test/sign-in');
  const [cookie = ''] = answer.headers.getSetCookie();
  expect([answer.status, cookie.split('; ').includes('Secure')]).toEqual([302, true]);
});

test('whoever is asked to sign in comes back to what was looked for, not only to its page', async () => {
  const person = visitor();
  const choice = await person.visit('/desk?state=named&district=330602');
  const back = await person.visit(choice.url.pathname, { person: PROPOSER });
  expect(back.url.href.slice(host.origin.length)).toBe('/desk?state=named&district=330602');
});

test('no link of a page leads to another site, whatever its address', async () => {
  const { page } = await visitor().visit(`${host.origin}//elsewhere.test/`);
  const links = [...page.matchAll(/(?:href|action)="([^"]*)"/g)].map(
    ([, link]) => new URL(link ?? '', host.origin).origin,
  );
  expect([...new Set(links)]).toEqual([host.origin]);
});

/** The session cookie of these claims, signed with `secret`. */
async function cookieOf(claims: object, given?: string): Promise<string> {
  const secret = given ?? (await host.site.signIn.sessionSecret());
  const value = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return encodeURIComponent(`${value}.${createHmac('sha256', secret).update(value).digest('base64')}`);
}
const inAnHour = () => Math.floor(Date.now() / 1000) + 3600;
const claims = () => ({ email: SUBMITTER, name: '申报员', role: 'submitter', until: inAnHour() });

async function withSession(value: string): Promise<string> {
  const person = visitor();
  person.jar.set('session', value);
  const { status, headers } = await person.send(new URL('/apply', host.origin));
  return `${status} ${headers.get('location') ?? ''}`;
}
const SIGNED_OUT = '302 /sign-in?to=%2Fapply';

test('a session that was forged, altered or has ended counts as signed out', async () => {
  const own = (await signedIn(SUBMITTER)).jar.get('session') ?? '';
  expect([await withSession(own), await withSession(await cookieOf(claims()))]).toEqual(['200 ', '200 ']);
  const [said = '', sign = ''] = decodeURIComponent(own).split('.');
  const other = Buffer.from(JSON.stringify({ ...claims(), email: NEIGHBOUR })).toString('base64url');
  const forged = [
    `${other}.${sign}`,
    `${said}.`,
    said,
    `${said}.${sign.slice(0, 20)}${sign[20] === 'A' ? 'B' : 'A'}${sign.slice(21)}`,
    '',
    '.',
    '%',
    'null',
  ].map(encodeURIComponent);
  const ended = await cookieOf({ ...claims(), until: Math.floor(Date.now() / 1000) - 1 });
  const endless = await cookieOf({ email: SUBMITTER, name: '', role: 'submitter' });
  for (const value of [...forged, await cookieOf(claims(), 'guessed'), ended, endless, '%E0%A4%A'])
    expect(await withSession(value)).toBe(SIGNED_OUT);
});

test('what is remembered on the way to the issuer is no session', async () => {
  const person = visitor();
  await person.visit('/sign-in');
  expect(await withSession(person.jar.get('sign-in') ?? '')).toBe(SIGNED_OUT);
});

test('a form from another site is refused with a page, and nothing is stored', async () => {
  const person = await signedIn(SUBMITTER);
  const before = await places(host.site.table);
  for (const origin of ['http://elsewhere.test', 'null', `${host.origin}.elsewhere.test`]) {
    const answer = await person.visit('/apply/new', { category: 'school' }, { origin });
    expect([answer.status, heading(answer.page)]).toEqual([403, '请求来源不符']);
  }
  const english = await person.visit('/apply/new?lang=en', { category: 'school' }, { origin: 'http://elsewhere.test' });
  expect([english.status, heading(english.page)]).toEqual([403, 'Request from elsewhere']);
  expect(await places(host.site.table)).toEqual(before);
  const own = await person.visit('/apply/new', { category: 'school' });
  expect(where(own)).toMatch(/^200 \/apply\/2023-330602-[a-z0-9]{10}\/unit$/);
});

test('signing in leads to a page of this site, whatever the link says', async () => {
  const led = async (to: string) => (await visitor().signIn(PROPOSER, to)).url.href.slice(host.origin.length);
  expect(await led('/desk?state=named')).toBe('/desk?state=named');
  expect(await led(encodeURIComponent('/cells?q=塔山'))).toBe(`/cells?q=${encodeURIComponent('塔山')}`);
  const elsewhere = [
    'http://elsewhere.test/',
    '//elsewhere.test',
    '/\\elsewhere.test',
    '/%5Celsewhere.test',
    '/%09/elsewhere.test',
    '%0d%0aLocation:%20http://elsewhere.test',
    'javascript:alert(1)',
    'elsewhere.test',
    '@elsewhere.test',
    '%00//elsewhere.test',
  ];
  for (const to of elsewhere) expect(await led(to)).toBe('/');
});

test('signing in leads somewhere even if the link holds a character that no address may', async () => {
  const arrived = await visitor().signIn(PROPOSER, '/desk%01');
  expect(where(arrived)).toBe('200 /');
});

test('coming back without having left, with another’s state, or twice is no sign-in', async () => {
  const stranger = await visitor().visit('/sign-in/callback?code=x&state=y');
  expect([stranger.status, heading(stranger.page)]).toEqual([401, '请先登录']);
  const person = visitor();
  await person.visit('/sign-in');
  expect((await person.visit('/sign-in/callback?code=x&state=y')).status).toBe(401);
  const left = visitor();
  await left.visit('/sign-in');
  expect((await left.visit('/sign-in/callback?error=access_denied&state=y')).status).toBe(401);
});

test('a code of the issuer counts once, and only for who asked for it', async () => {
  const person = visitor();
  const choice = await person.visit('/sign-in');
  const leaving = person.jar.get('sign-in') ?? '';
  let next = new URL(choice.url);
  let answer = await person.send(next, { person: PROPOSER });
  while (!next.pathname.startsWith('/sign-in/callback')) {
    next = new URL(answer.headers.get('location') ?? '', next);
    if (!next.pathname.startsWith('/sign-in/callback')) answer = await person.send(next);
  }
  const thief = visitor();
  await thief.visit('/sign-in');
  expect((await thief.send(next)).status).toBe(401);
  expect((await person.send(next)).status).toBe(302);
  person.jar.set('sign-in', leaving);
  expect((await person.send(next)).status).toBe(401);
});

test('whoever is not on the member list is told so, and is not signed in', async () => {
  const email = 't330602004@example.test';
  await saveMember(host.site.table, { email, name: '离任', role: 'submitter', division: '330602004', disabled: true });
  const person = visitor();
  const answer = await person.signIn(email, '/apply');
  expect([answer.status, heading(answer.page), answer.page.includes(email)]).toEqual([403, '账号未登记', true]);
  expect(person.jar.has('session')).toBe(false);
});

test('signing out ends the session, but not from another site', async () => {
  const person = await signedIn(SUBMITTER);
  expect((await person.visit('/sign-out', {}, { origin: 'http://elsewhere.test' })).status).toBe(403);
  expect((await person.visit('/sign-out')).status).toBe(404);
  expect(where(await person.visit('/apply'))).toBe('200 /apply');
  expect(where(await person.visit('/sign-out', {}))).toBe('200 /');
  expect(person.jar.has('session')).toBe(false);
});

test('a room is only for who works there', async () => {
  const asked = async (email: string) => {
    const person = await signedIn(email);
    const rooms = ['/apply', '/desk', '/admin'].map(async (room) => (await person.visit(room)).status);
    return Promise.all(rooms);
  };
  expect(await asked(SUBMITTER)).toEqual([200, 403, 403]);
  expect(await asked('d330602@example.test')).toEqual([403, 200, 403]);
  expect(await asked(PROPOSER)).toEqual([403, 200, 403]);
  expect(await asked('admin@example.test')).toEqual([403, 200, 200]);
});

test('a form that comes after the session ended is kept, to be sent again', async () => {
  const answer = await visitor().visit('/apply/new', { category: 'school', note: '<b>&"' });
  const kept = [...answer.page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  expect([answer.status, kept.map(([, name, value]) => [name, value])]).toEqual([
    401,
    [
      ['category', 'school'],
      ['note', '&lt;b&gt;&amp;&quot;'],
    ],
  ]);
  const script = await visitor().visit('/apply/new', { category: 'school' }, { accept: 'application/json' });
  expect([script.status, JSON.parse(script.page).message.length > 0]).toEqual([401, true]);
});

test('boxes that were ticked together are kept together', async () => {
  const chosen: [string, string][] = [
    ['application', 'a'],
    ['application', 'b'],
    ['title', '第一批'],
  ];
  const { page } = await visitor().visit('/desk/batches/new', chosen);
  const kept = [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  expect(kept.map(([, name, value]) => [name, value])).toEqual(chosen);
});

test('a form that is none is refused, not taken for a fault of ours', async () => {
  const person = await signedIn(SUBMITTER);
  const type = { 'content-type': 'multipart/form-data' };
  expect((await person.visit('/apply/new', { category: 'school' }, type)).status).toBe(400);
});

test('pages may not be framed, and load nothing from elsewhere but evidence from where it is kept', async () => {
  const { headers } = await visitor().visit('/');
  const policy = headers.get('content-security-policy') ?? '';
  // On one machine the issuer and the bucket are the registry's own.
  expect(policy.split('; ').sort()).toEqual([
    `connect-src 'self' ${host.origin}`,
    "default-src 'self'",
    `form-action 'self' ${host.origin}`,
    "frame-ancestors 'none'",
    `img-src 'self' data: ${host.origin}`,
  ]);
  expect([headers.get('x-content-type-options'), headers.get('cache-control')]).toEqual(['nosniff', 'no-store']);
});
