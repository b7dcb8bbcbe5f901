import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { saveMember } from '../../../../shared/store/members.ts';
import { PROPOSER, SUBMITTER } from '../../../flow.ts';
import { openMint } from '../../../mint.ts';
import { openSite, type TestSite } from '../../../site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());

async function as(authorization: string): Promise<readonly unknown[]> {
  const answer = await site.request('/api/v1/applications', { headers: { authorization } });
  const { code } = (await answer.json()) as { code?: string };
  return [answer.status, code, answer.headers.get('www-authenticate')];
}
const SIGNED_IN = [200, undefined, null];
const SIGNED_OUT = [401, 'not-signed-in', 'Bearer'];
const token = (...claims: Parameters<TestSite['mint']['token']>) => site.mint.token(...claims);

test('a token of the issuer for the API, or for the site itself, signs in', async () => {
  expect(await as(`Bearer ${await token(SUBMITTER)}`)).toEqual(SIGNED_IN);
  expect(await as(`bearer ${await token(SUBMITTER, { audience: 'registry-web' })}`)).toEqual(SIGNED_IN);
});

test('a token that is forged, expired, for others or from others does not', async () => {
  expect(await as(`Bearer ${await token(SUBMITTER, { forged: true })}`)).toEqual(SIGNED_OUT);
  expect(await as(`Bearer ${await token(SUBMITTER, { lasts: -1 })}`)).toEqual(SIGNED_OUT);
  expect(await as(`Bearer ${await token(SUBMITTER, { audience: 'elsewhere' })}`)).toEqual(SIGNED_OUT);
  expect(await as(`Bearer ${await token(SUBMITTER, { issuer: 'http://elsewhere.test' })}`)).toEqual(SIGNED_OUT);
  expect(await as(`Bearer ${await token(undefined)}`)).toEqual(SIGNED_OUT);
  const other = await openMint();
  expect(await as(`Bearer ${await other.token(SUBMITTER)}`)).toEqual(SIGNED_OUT);
  other.stop();
});

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('a token that was altered does not', async () => {
  const [head = '', said = '', sign = ''] = (await token(SUBMITTER)).split('.');
  const claims = JSON.parse(Buffer.from(said, 'base64url').toString());
  const altered = encoded({ ...claims, email: PROPOSER });
  const none = `${encoded({ alg: 'none' })}.${altered}.`;
  const symmetric = `${encoded({ alg: 'HS256', kid: 'own' })}.${altered}.${sign}`;
  const unknown = `${encoded({ alg: 'ES256', kid: 'other' })}.${altered}.${sign}`;
  const strange = `${encoded(5)}.${altered}.${sign}`;
  for (const forged of [`${head}.${altered}.${sign}`, none, symmetric, unknown, strange, `${head}.${said}`, 'x', ''])
    expect(await as(`Bearer ${forged}`)).toEqual(SIGNED_OUT);
});

test('another way to sign in than a bearer token is none', async () => {
  for (const authorization of ['Basic cjE6cjE=', `Token ${await token(SUBMITTER)}`, await token(SUBMITTER), 'Bearer'])
    expect(await as(authorization)).toEqual(SIGNED_OUT);
});

test('a token speaks for its e-mail only: what one may do stands in the member list, as of now', async () => {
  const member = { email: 'new@example.test', name: '新人', role: 'screener', division: '330602' } as const;
  const authorization = `Bearer ${await token(member.email)}`;
  expect(await as(authorization)).toEqual([403, 'not-a-member', null]);
  await saveMember(site.site.table, member);
  expect(await as(authorization)).toEqual(SIGNED_IN);
  await saveMember(site.site.table, { ...member, disabled: true });
  expect(await as(authorization)).toEqual([403, 'not-a-member', null]);
});

test('a session cookie is no sign-in to the API', async () => {
  const answer = await site.request('/api/v1/applications', { headers: { cookie: 'session=anything' } });
  expect(answer.status).toBe(401);
});

test('while the issuer does not answer, whoever signs in is asked to come again', async () => {
  const lonely = await openSite();
  const authorization = `Bearer ${await lonely.mint.token(SUBMITTER)}`;
  lonely.stop();
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const answer = await lonely.request('/api/v1/applications', { headers: { authorization } });
  const { code } = (await answer.json()) as { code?: string };
  expect([answer.status, code, answer.headers.get('retry-after')]).toEqual([503, 'busy', '2']);
  expect(log.mock.calls.map(([line]) => JSON.parse(line).error)).toEqual(['TypeError: fetch failed']);
  log.mockRestore();
});
