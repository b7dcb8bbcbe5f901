import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refused } from '../../../functions/client/refused.ts';
import { openRegistry } from '../../../functions/client/registry.ts';
import { filed, PROPOSER, SCREENER, SUBMITTER, UNIT } from '../../flow.ts';
import { openSite, type TestSite } from '../../site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());

const refusalOf = (called: Promise<unknown>): Promise<Refused> =>
  called.then(
    () => Promise.reject(new Error('nothing was refused')),
    (error: Refused) => error,
  );
const draftOf = (name: string) => ({ body: { category: 'school', unit: { ...UNIT, name } } });

/** The client on a line that loses answers or says that the registry is busy, and what was sent over it. */
function badLine(faults: readonly ('lost before' | 'lost after' | 'busy')[]) {
  const left = [...faults];
  const sent: { key: string | null; status: number | undefined }[] = [];
  const registry = openRegistry({
    address: 'http://registry.test',
    token: () => site.mint.token(SUBMITTER),
    send: async (address, request) => {
      const fault = left.shift();
      const key = new Headers(request.headers).get('idempotency-key');
      const arrives = fault === undefined || fault === 'lost after';
      const answer = arrives ? await site.request(new URL(address).pathname, request) : undefined;
      sent.push({ key, status: answer?.status });
      if (fault === 'busy') return new Response('{}', { status: 503, headers: { 'retry-after': '0' } });
      if (fault !== undefined || !answer) throw new TypeError('fetch failed');
      return answer;
    },
  });
  return { registry, sent };
}

test('a change whose answer was lost is sent again with its key, and happened once', async () => {
  const { registry, sent } = badLine(['lost before', 'busy', 'lost after']);
  const draft = await registry.post('/applications', draftOf('断线小学'));
  expect(sent.map(({ status }) => status)).toEqual([undefined, undefined, 201, 201]);
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
  const all = await Array.fromAsync(site.as(SUBMITTER).each('/applications', { state: 'draft' }));
  expect(all.filter(({ name }) => name === '断线小学').map(({ id }) => id)).toEqual([draft.id]);
});

test('what is never answered is given up', async () => {
  const { registry, sent } = badLine(Array(9).fill('busy'));
  const given = await refusalOf(registry.get('/applications'));
  expect([sent.length, given.message]).toEqual([5, 'GET /applications was answered with 503: {}']);
});

test('each change has a key of its own, unless one is given', async () => {
  const { registry, sent } = badLine([]);
  const one = await registry.post('/applications', draftOf('一小学'));
  await registry.patch('/applications/{id}', { path: { id: one.id }, body: {}, key: 'mine' });
  await registry.get('/applications/{id}', { path: { id: one.id } });
  const [made, given, none] = sent.map(({ key }) => key);
  expect([made?.length, given, none]).toEqual([36, 'mine', null]);
});

test('a refusal is thrown with its code, its faults and what else it says', async () => {
  const [neighbour, one] = [site.as('t330602002@example.test'), await filed(site, 'draft', { unit: { phone: '' } })];
  const path = { id: one.id };
  const unseen = await refusalOf(neighbour.get('/applications/{id}', { path }));
  expect([unseen instanceof Refused, unseen.code, unseen.problem.status]).toEqual([true, 'not-found', 404]);
  const incomplete = await refusalOf(site.as(SUBMITTER).post('/applications/{id}/submit', { path, body: {} }));
  expect([incomplete.code, incomplete.problem.problems?.map(({ field }) => field)]).toEqual([
    'incomplete',
    ['unit.phone'],
  ]);
  expect(incomplete.message).toContain('POST /applications/{id}/submit was refused with 422 incomplete: ');
  const nobody = await refusalOf(site.as().get('/applications'));
  expect(nobody.code).toBe('not-signed-in');
});

test('a refusal speaks the language that was asked for', async () => {
  const send = (address: string, request: RequestInit) => site.request(new URL(address).pathname, request);
  const said = (language: 'zh' | 'en') =>
    refusalOf(openRegistry({ address: 'http://registry.test', language, send }).get('/applications'));
  expect([(await said('zh')).problem.title, (await said('en')).problem.title]).toEqual(['请先登录', 'Sign in first']);
});

test('a change of an older version is refused with what has changed since', async () => {
  const registry = site.as(SUBMITTER);
  const draft = await registry.post('/applications', draftOf('二小学'));
  const path = { id: draft.id };
  const saved = await registry.patch('/applications/{id}', {
    path,
    body: { unit: { phone: '1' } },
    version: draft.version,
  });
  const stale = await refusalOf(registry.delete('/applications/{id}', { path, version: draft.version }));
  expect([stale.code, stale.problem.application?.version]).toEqual(['stale-version', saved.version]);
  expect(await registry.delete('/applications/{id}', { path, version: saved.version })).toBe(undefined);
});

test('a list comes whole, page after page, and no further than it is read', async () => {
  const ids: string[] = [];
  for (let n = 0; n < 5; n++) ids.push((await filed(site, 'submitted')).id);
  const list = () => site.as(SCREENER).each('/applications', { state: 'submitted', limit: '2' });
  const rows = await Array.fromAsync(list());
  expect(rows.map(({ id }) => id).sort()).toEqual(ids.sort());
  const first = await list().next();
  expect(first.value).toEqual(rows[0]);
});

test('a file comes as a file', async () => {
  const book = await site.as(PROPOSER).get('/applications.xlsx');
  expect([book.type.includes('spreadsheetml'), book.size > 1000]).toEqual([true, true]);
  expect((await site.as().get('/cells.csv')).split('\r\n').length).toBe(2);
});

test('names in a path are escaped, so that none leads elsewhere', async () => {
  const refused = await refusalOf(site.as(PROPOSER).get('/applications/{id}', { path: { id: '../cells' } }));
  expect([refused.code, refused.problem.status]).toEqual(['not-found', 404]);
});
