import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ADMIN, filed, NEIGHBOUR, SCREENER, SUBMITTER, UNIT } from '../../flow.ts';
import { contextOf, LINE, type Line, metric, onLambda, steady, written } from '../../lambda.ts';
import { type DeployedSite, openDeployedSite } from '../../runtime/deployed-site.ts';
import { type HttpResult, httpEvent } from '../../runtime/http-event.ts';

onLambda('web', '2023-06-01T01:00:00.000Z');

let site: DeployedSite;
beforeEach(async () => {
  site = await openDeployedSite();
  for (const [name, value] of Object.entries(site.env)) vi.stubEnv(name, value);
  vi.stubEnv('AWS_REGION', 'us-east-1');
  vi.stubEnv('POWERTOOLS_METRICS_NAMESPACE', 'ZeroWasteCellRegistry-test');
});
afterEach(() => site.stop());

type Sent = NonNullable<Parameters<typeof httpEvent>[1]>;

/** The web function as the cloud starts it, and what it writes. */
async function started(env: Record<string, string> = {}) {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const { handler } = await import('../../../functions/web/handler.ts');
  const { text, lines } = written();
  const ask = async (path: string, sent: Sent = {}) =>
    (await handler(httpEvent(path, sent) as never, contextOf())) as unknown as HttpResult;
  const as = async (email: string, path: string, { headers, ...sent }: Sent = {}) =>
    ask(path, {
      ...sent,
      headers: { ...headers, ...JSON_BODY, authorization: `Bearer ${await site.mint.token(email)}` },
    });
  return { ask, as, text, lines: (): Line[] => lines().map(steady) };
}
const JSON_BODY = { 'content-type': 'application/json' };
const bytes = ({ body, isBase64Encoded }: HttpResult) => Buffer.byteLength(body, isBase64Encoded ? 'base64' : 'utf8');
const request = (answer: HttpResult, said: object, level = 'INFO') => ({
  ...{ level, message: 'request', ...LINE('web'), api_request_id: 'JKJaXmPLvHcESHA=' },
  ...{ status: answer.statusCode, bytes: bytes(answer), ...said },
});

test('a change is told by who made it, of what and which, and counted', async () => {
  const { id } = await filed(site, 'draft');
  const { as, lines } = await started();
  const answer = await as(SUBMITTER, `/api/v1/applications/${id}/submit`, { method: 'POST', body: '{}' });
  expect(lines()).toEqual([
    request(answer, {
      ...{ actor: SUBMITTER, method: 'POST', route: '/api/v1/applications/:id/submit', application: id },
      ...{ status: 200, transitions: { submit: 1 } },
    }),
    metric('web', 'Transitions', 1, { transition: 'submit' }),
  ]);
});

test('of a new draft the line tells which it became', async () => {
  const { as, lines } = await started();
  const body = JSON.stringify({ category: 'school', unit: { ...UNIT, name: '塔山小学' } });
  const answer = await as(SUBMITTER, '/api/v1/applications', { method: 'POST', body });
  expect(lines()[0]).toEqual(
    request(answer, {
      ...{ actor: SUBMITTER, method: 'POST', route: '/api/v1/applications', application: JSON.parse(answer.body).id },
      ...{ status: 201, transitions: { create: 1 } },
    }),
  );
});

test('a change that was asked for twice is counted once', async () => {
  const { id } = await filed(site, 'draft');
  const { as, lines } = await started();
  const twice = { method: 'POST', body: '{}', headers: { 'idempotency-key': 'once' } };
  for (let n = 0; n < 2; n++) await as(SUBMITTER, `/api/v1/applications/${id}/submit`, twice);
  expect(lines().flatMap(({ Transitions }) => Transitions ?? [])).toEqual([1]);
});

test('a refusal is told by its code and counted by it, over the API and on a page', async () => {
  const { id } = await filed(site, 'submitted');
  const { as, ask, lines } = await started();
  const api = await as(SCREENER, `/api/v1/applications/${id}/sign`, { method: 'POST', body: '{}' });
  const page = await ask('/admin', { cookies: [await site.sessionOf(SUBMITTER)] });
  const said = { refusal: 'not-your-role', status: 403 };
  expect(lines()).toEqual([
    request(api, {
      ...{ actor: SCREENER, method: 'POST', route: '/api/v1/applications/:id/sign', application: id, ...said },
    }),
    metric('web', 'Refusals', 1, { code: 'not-your-role' }),
    request(page, { actor: SUBMITTER, method: 'GET', route: '/admin', ...said }),
    metric('web', 'Refusals', 1, { code: 'not-your-role' }),
  ]);
});

test('a page that shows a refusal beside what was typed is told as refused', async () => {
  const { id } = await filed(site, 'draft', { unit: { address: '' } });
  const { ask, lines } = await started();
  const headers = { origin: 'https://registry.test', 'content-type': 'application/x-www-form-urlencoded' };
  const cookies = [await site.sessionOf(SUBMITTER)];
  const answer = await ask(`/apply/${id}/submit`, { method: 'POST', headers, cookies, body: 'version=2' });
  expect(lines()).toEqual([
    request(answer, {
      ...{ actor: SUBMITTER, method: 'POST', route: '/apply/:id/submit', application: id },
      ...{ status: 422, refusal: 'incomplete' },
    }),
    metric('web', 'Refusals', 1, { code: 'incomplete' }),
  ]);
});

test('whoever has not proven an e-mail is nobody, and an address that is none has no pattern', async () => {
  const { ask, lines } = await started();
  const forged = await site.mint.token(ADMIN, { forged: true });
  const api = await ask('/api/v1/applications', { headers: { authorization: `Bearer ${forged}` } });
  const page = await ask('/wp-admin/secret', { query: 'password=x', cookies: ['session=e30.forged'] });
  expect(lines().filter(({ message }) => message === 'request')).toEqual([
    request(api, { method: 'GET', route: '/api/v1/applications', status: 401, refusal: 'not-signed-in' }),
    request(page, { method: 'GET', route: 'none', status: 404, refusal: 'not-found' }),
  ]);
});

test('a reader of a public page is one line, and nothing is counted', async () => {
  const { ask, lines } = await started();
  const answer = await ask('/cells', { query: 'q=塔山' });
  expect(lines()).toEqual([request(answer, { method: 'GET', route: '/cells', status: 200 })]);
});

test('a store that does not answer is a warning with its cause, and the asker is told when to come again', async () => {
  const { ask, lines } = await started({ DYNAMODB_ENDPOINT: 'http://127.0.0.1:1' });
  const [api, page] = [await ask('/api/v1/progress'), await ask('/')];
  expect([api.headers['retry-after'], page.headers['retry-after']]).toEqual(['2', '2']);
  const busy = { status: 503, refusal: 'busy', cause: 'ECONNREFUSED' };
  expect(lines()).toEqual([
    request(api, { method: 'GET', route: '/api/v1/progress', ...busy }, 'WARN'),
    metric('web', 'Refusals', 1, { code: 'busy' }),
    request(page, { method: 'GET', route: '/', ...busy }, 'WARN'),
    metric('web', 'Refusals', 1, { code: 'busy' }),
  ]);
});

test('a fault of ours is an error with its stack', async () => {
  const { ask, lines } = await started({ TABLE_NAME: 'nowhere' });
  const answer = await ask('/api/v1/progress');
  const error = { name: 'ResourceNotFoundException', message: 'Requested resource not found' };
  expect(lines()).toEqual([
    request(
      answer,
      {
        ...{ method: 'GET', route: '/api/v1/progress', status: 503, refusal: 'busy' },
        error: { ...error, stack: expect.stringMatching(/^ResourceNotFoundException: .*\n +at /) },
      },
      'ERROR',
    ),
    metric('web', 'Refusals', 1, { code: 'busy' }),
  ]);
});

test('the line carries the trace that Lambda has begun', async () => {
  const { ask, lines } = await started({ _X_AMZN_TRACE_ID: 'Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1' });
  await ask('/api/v1/programmes');
  expect(lines().map(({ xray_trace_id }) => xray_trace_id)).toEqual(['1-5759e988-bd862e3fe1be46a994272793']);
});

test('no token, cookie, name, contact, typed text, query, or e-mail of anybody else is in any line', async () => {
  const { id } = await filed(site, 'screening');
  const { as, ask, text } = await started();
  const cookie = await site.sessionOf(SUBMITTER);
  const reason = { method: 'POST', body: JSON.stringify({ reason: '台账不全', indicators: {} }) };
  expect((await as(SCREENER, `/api/v1/applications/${id}/return`, reason)).statusCode).toBe(200);
  const unit = { ...UNIT, name: '塔山第九小学', contact: '王小芳' };
  const save = { method: 'PATCH', body: JSON.stringify({ unit, answers: { ledger: { note: '新台账在档案室' } } }) };
  expect((await as(SUBMITTER, `/api/v1/applications/${id}`, save)).statusCode).toBe(200);
  await ask(`/apply/${id}`, { cookies: [cookie], query: 'lang=en&typed=anything' });
  await ask('/cells/ABC-typed-code', { query: 'q=塔山小学' });
  await as(NEIGHBOUR, `/api/v1/applications/${id}`);
  await ask(`/apply/${id}/unit`, {
    method: 'POST',
    body: 'unit.name=typed-elsewhere',
    headers: { origin: 'https://a.test' },
  });
  const said = text();
  expect(said.split('\n').filter((line) => line.includes('"request"')).length).toBe(6);
  const typed = [
    '台账不全',
    '王小芳',
    UNIT.phone,
    UNIT.address,
    '档案室',
    '小学',
    'typed',
    'anything',
    '申报员',
    '初审员',
  ];
  const secret = ['Bearer', 'eyJ', cookie, cookie.split('=')[1] ?? '-', 'lang=', '192.0.2.7', ADMIN];
  expect([...typed, ...secret].filter((word) => said.includes(word))).toEqual([]);
});
