import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openTable } from '../../../shared/store/client.ts';
import { filed, PROPOSER, SIGNER, SUBMITTER } from '../../flow.ts';
import { dump } from '../../items.ts';
import { meddled } from '../../meddle.ts';
import { openSite, type TestSite } from '../../site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());

/** The site on a store that fails at these commands, as often as told. */
function failingAt(error: unknown, commands: RegExp, times = Number.POSITIVE_INFINITY): TestSite {
  let left = times;
  const table = meddled(site.site.table, 'command', (command, next) =>
    commands.test(command) && left-- > 0 ? Promise.reject(error) : next(),
  );
  return site.on(table);
}
const throttled = () => Object.assign(new Error('slow down'), { name: 'ThrottlingException', $metadata: {} });

test('while the store throttles, a change is refused as busy and nothing of it is stored; later it goes through', async () => {
  const { id } = await filed(site, 'proposed');
  const before = await dump(site.site.table);
  const busy = failingAt(throttled(), /Transact/, 1);
  const sign = () => busy.call(SIGNER, 'POST', `/applications/${id}/sign`, {}, { 'idempotency-key': 'sign' });
  const first = await sign();
  expect([first.status, first.body.code, first.headers.get('retry-after')]).toEqual([503, 'busy', '2']);
  expect(await dump(site.site.table)).toEqual(before);
  const second = await sign();
  expect([second.status, second.body.signature.by, second.headers.get('idempotency-replayed')]).toEqual([
    200,
    SIGNER,
    null,
  ]);
});

test('while nobody listens at the store, everything is busy, and the health check says so', async () => {
  const nobody = site.on(openTable('registry', 'http://127.0.0.1:1'));
  const asked = [
    nobody.call(PROPOSER, 'GET', '/applications'),
    nobody.call(undefined, 'GET', '/cells'),
    nobody.call(undefined, 'GET', '/progress'),
    nobody.call(SUBMITTER, 'POST', '/applications', { category: 'school' }),
  ];
  const told = (await Promise.all(asked)).map(({ status, body, headers }) => [
    status,
    body.code,
    headers.get('retry-after'),
  ]);
  expect(told).toEqual(asked.map(() => [503, 'busy', '2']));
  const health = await nobody.request('/healthz');
  expect([health.status, await health.json()]).toEqual([503, { ok: false }]);
  // What files say is said all the same.
  const places = await nobody.call(undefined, 'GET', '/divisions?parent=3306');
  expect([places.status, places.body.items.length]).toEqual([200, 6]);
});

test('a healthy registry says so', async () => {
  const health = await site.request('/healthz');
  expect([health.status, await health.json()]).toEqual([200, { ok: true }]);
});

test('a page says that the registry is busy, in the reader’s language', async () => {
  const busy = failingAt(throttled(), /./);
  const heading = async (path: string) => {
    const answer = await busy.request(path);
    return [answer.status, /<h1>([^<]*)/.exec(await answer.text())?.[1]];
  };
  expect(await heading('/')).toEqual([503, '系统繁忙']);
  expect(await heading('/cells?lang=en')).toEqual([503, 'Busy']);
});

test('a fault of ours is logged whole and shown without its insides', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const broken = failingAt(new TypeError('secret thing is not a function'), /BatchGet/);
  const answers = [await broken.request('/api/v1/progress'), await broken.request('/')];
  const logged = log.mock.calls.map(([line]) => JSON.parse(line));
  log.mockRestore();
  for (const answer of answers) {
    expect(answer.status).toBe(503);
    expect((await answer.text()).includes('secret thing')).toBe(false);
  }
  expect(logged.map(({ level, path, error }) => [level, path, error])).toEqual([
    ['error', '/api/v1/progress', 'TypeError: secret thing is not a function'],
    ['error', '/', 'TypeError: secret thing is not a function'],
  ]);
});

test('a body that is too large is refused, told or found out', async () => {
  const token = `Bearer ${await site.mint.token(SUBMITTER)}`;
  const send = (size: number, headers = {}) =>
    site.request('/api/v1/applications', {
      method: 'POST',
      headers: { authorization: token, 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ category: 'x'.repeat(size - '{"category":""}'.length) }),
    });
  const limit = 256 * 1024;
  expect([(await send(limit)).status, (await send(limit + 1)).status]).toEqual([400, 413]);
  expect((await send(limit + 1, { 'content-length': String(limit + 1) })).status).toBe(413);
  const page = await site.request('/apply/new', { method: 'POST', body: 'x'.repeat(limit + 1) });
  expect([page.status, /<h1>([^<]*)/.exec(await page.text())?.[1]]).toEqual([413, '提交内容过大']);
});
