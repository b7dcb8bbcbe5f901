import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import * as oauth from 'oauth4webapi';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createIssuer } from '../../../functions/local/issuer.ts';
import { tokenFor } from '../../../functions/local/token.ts';

const people = [
  { email: 'r1@example.test', name: '市级评审员一', role: 'reviewer', place: '绍兴市' },
  { email: 'd330602@example.test', name: '越城区初审员', role: 'screener', place: '越城区' },
  { email: 't330602001@example.test', name: '塔山街道申报员', role: 'submitter', place: '越城区' },
];
const site = { client_id: 'registry-web' };
const plainHttp = { [oauth.allowInsecureRequests]: true };

let folder: string;
let servers: Server[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'issuer-'));
  servers = [];
});

afterEach(async () => {
  for (const server of servers) stop(server);
  await rm(folder, { recursive: true });
});

/** A server like the one of `npm start`; the origin holds the port, so it listens before it has its issuer. */
async function serve(port = 0): Promise<{ origin: string; server: Server }> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = createIssuer({ origin, people: async () => people, dataDir: folder });
  server.on('request', (req, res) => (req.url?.startsWith(issuer.paths) ? issuer.handle(req, res) : res.end('site')));
  return { origin, server };
}

function stop(server: Server): void {
  server.close();
  server.closeAllConnections();
}

/** A browser as far as sign-in needs one: it keeps cookies and follows redirects as long as they stay at the issuer. */
function browser() {
  const jar = new Map<string, string>();
  async function visit(url: URL, form?: Record<string, string>): Promise<{ url: URL; page: string; status: number }> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const post = form && { method: 'POST', body: new URLSearchParams(form) };
    const response = await fetch(url, { ...post, headers: { cookie, accept: 'text/html' }, redirect: 'manual' });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
      jar.set(name, value);
    }
    const next = new URL(response.headers.get('location') ?? url, url);
    const arrived = response.status < 300 || response.status >= 400 || !next.pathname.startsWith('/oidc');
    return arrived ? { url: next, page: await response.text(), status: response.status } : visit(next);
  }
  return visit;
}

async function discover(origin: string): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(`${origin}/oidc`);
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, plainHttp));
}

async function askToSignIn(server: oauth.AuthorizationServer, origin: string) {
  const verifier = oauth.generateRandomCodeVerifier();
  const nonce = oauth.generateRandomNonce();
  const url = new URL(server.authorization_endpoint ?? '');
  url.search = String(
    new URLSearchParams({
      ...site,
      redirect_uri: `${origin}/sign-in/callback`,
      response_type: 'code',
      scope: 'openid email profile',
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state: 'where-I-was',
      nonce,
    }),
  );
  return { url, verifier, nonce };
}

/** The whole way of a person through the browser to the tokens that the site gets. */
async function signIn(origin: string, email: string, visit = browser()) {
  const server = await discover(origin);
  const { url, verifier, nonce } = await askToSignIn(server, origin);
  const choice = await visit(url);
  const back = await visit(choice.url, { person: email });
  const answer = oauth.validateAuthResponse(server, site, back.url, 'where-I-was');
  const callback = `${origin}/sign-in/callback`;
  const none = oauth.None();
  const response = await oauth.authorizationCodeGrantRequest(server, site, none, answer, callback, verifier, plainHttp);
  const tokens = await oauth.processAuthorizationCodeResponse(server, site, response, { expectedNonce: nonce });
  return { choice, tokens };
}

function verify(origin: string, token: string) {
  const keys = createRemoteJWKSet(new URL(`${origin}/oidc/jwks`));
  return jwtVerify(token, keys, { issuer: `${origin}/oidc`, audience: 'registry-api', typ: 'at+jwt' });
}

// First of all: oidc-provider says each thing only once per process.
test('the issuer is quiet', async () => {
  const said = (['log', 'info', 'warn', 'error'] as const).map((level) => vi.spyOn(console, level));
  const { origin } = await serve();
  await signIn(origin, 'r1@example.test');
  await tokenFor(origin, 'r1@example.test');
  expect(said.flatMap(({ mock }) => mock.calls)).toEqual([]);
});

test('the discovery document says where the issuer is', async () => {
  const { origin } = await serve();
  const { issuer, authorization_endpoint, token_endpoint, jwks_uri, end_session_endpoint } = await discover(origin);
  expect({ issuer, authorization_endpoint, token_endpoint, jwks_uri, end_session_endpoint }).toEqual({
    issuer: `${origin}/oidc`,
    authorization_endpoint: `${origin}/oidc/auth`,
    token_endpoint: `${origin}/oidc/token`,
    jwks_uri: `${origin}/oidc/jwks`,
    end_session_endpoint: `${origin}/oidc/session/end`,
  });
});

test('a click on a person signs that person in', async () => {
  const { origin } = await serve();
  const { tokens } = await signIn(origin, 'r1@example.test');
  const claims = oauth.getValidatedIdTokenClaims(tokens);
  expect([claims?.sub, claims?.email, claims?.email_verified, claims?.name]).toEqual([
    'r1@example.test',
    'r1@example.test',
    true,
    '市级评审员一',
  ]);
});

test('a sign-in also brings an access token for the API, for eight hours', async () => {
  const { origin } = await serve();
  const { tokens } = await signIn(origin, 'r1@example.test');
  const { payload } = await verify(origin, tokens.access_token);
  expect([payload.email, payload.name, (payload.exp ?? 0) - (payload.iat ?? 0)]).toEqual([
    'r1@example.test',
    '市级评审员一',
    8 * 60 * 60,
  ]);
});

test('the sign-in page lists everyone, submitters folded up by district', async () => {
  const { origin } = await serve();
  const { choice } = await signIn(origin, 'r1@example.test');
  const emails = [...choice.page.matchAll(/value="([^"]+)"/g)].map(([, email]) => email);
  expect(emails).toEqual(people.map(({ email }) => email));
  expect(choice.page.match(/<summary lang="zh-CN">越城区 <span>1<\/span>/)).not.toBeNull();
});

test('the sign-in page is in the language that it was asked for in', async () => {
  const { origin } = await serve();
  const { url } = await askToSignIn(await discover(origin), origin);
  const titles = await Promise.all(
    ['zh-CN', 'en'].map(async (locale) => {
      url.searchParams.set('ui_locales', locale);
      const { page } = await browser()(url);
      return [/<html lang="([^"]*)"/.exec(page)?.[1], /<title>([^<]*)/.exec(page)?.[1]];
    }),
  );
  expect(titles).toEqual([
    ['zh-CN', '选择登录身份'],
    ['en', 'Choose who to sign in as'],
  ]);
});

test('the next sign-in in the same browser asks again, and may be of another person', async () => {
  const { origin } = await serve();
  const visit = browser();
  await signIn(origin, 'r1@example.test', visit);
  const { tokens } = await signIn(origin, 'd330602@example.test', visit);
  expect(oauth.getValidatedIdTokenClaims(tokens)?.sub).toBe('d330602@example.test');
});

test('a click on nobody shows the page again', async () => {
  const { origin } = await serve();
  const visit = browser();
  const { url } = await visit((await askToSignIn(await discover(origin), origin)).url);
  const { status, page } = await visit(url, { person: 'nobody@example.test' });
  expect([status, page.includes('选择登录身份')]).toEqual([400, true]);
});

test('a sign-in that has expired says so', async () => {
  const { origin } = await serve();
  const { status, page } = await browser()(new URL(`${origin}/oidc/interaction/long-ago`));
  expect([status, page.includes('登录已过期')]).toEqual([400, true]);
});

test('a site that is not this one is refused', async () => {
  const { origin } = await serve();
  const { url } = await askToSignIn(await discover(origin), 'http://elsewhere.test');
  const { status, page } = await browser()(url);
  expect([status, page.includes('登录没有成功')]).toEqual([400, true]);
});

test('signing out leads back to the site', async () => {
  const { origin } = await serve();
  const visit = browser();
  const { tokens } = await signIn(origin, 'r1@example.test', visit);
  const url = new URL(`${origin}/oidc/session/end`);
  url.search = String(
    new URLSearchParams({ id_token_hint: tokens.id_token ?? '', post_logout_redirect_uri: `${origin}/` }),
  );
  const { page } = await visit(url);
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
  expect((await visit(new URL(`${origin}/oidc/session/end/confirm`), { xsrf, logout: 'yes' })).url.href).toBe(
    `${origin}/`,
  );
});

test('a script gets a token of a person in one request', async () => {
  const { origin } = await serve();
  const { payload } = await verify(origin, await tokenFor(origin, 't330602001@example.test'));
  expect([payload.sub, payload.email, payload.name, payload.client_id]).toEqual([
    't330602001@example.test',
    't330602001@example.test',
    '塔山街道申报员',
    'registry-script',
  ]);
});

test('a script gets no token of a person that is not there', async () => {
  const { origin } = await serve();
  const asked = tokenFor(origin, 'nobody@example.test');
  await expect(asked).rejects.toThrow(`Nobody at ${origin} has the email address nobody@example.test.`);
});

test('a script is told when no registry is running', async () => {
  const { origin, server } = await serve();
  stop(server);
  await expect(tokenFor(origin, 'r1@example.test')).rejects.toThrow(`Nothing answers at ${origin}`);
});

test('tokens outlive a restart', async () => {
  const first = await serve();
  const token = await tokenFor(first.origin, 'r1@example.test');
  stop(first.server);
  const { origin } = await serve(Number(new URL(first.origin).port));
  expect((await verify(origin, token)).payload.sub).toBe('r1@example.test');
  const fresh = await tokenFor(origin, 'r1@example.test');
  expect(decodeProtectedHeader(fresh)).toEqual(decodeProtectedHeader(token));
});

test('only its owner can read the keys', async () => {
  await serve();
  expect((await stat(join(folder, 'issuer-keys.json'))).mode & 0o777).toBe(0o600);
});
