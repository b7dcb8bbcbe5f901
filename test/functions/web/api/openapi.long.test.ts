import { createHash } from 'node:crypto';
import { Validator } from '@seriousme/openapi-schema-validator';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api } from '../../../../functions/web/api/api.ts';
import { cellOut } from '../../../../functions/web/api/cells.ts';
import * as views from '../../../../functions/web/api/views.ts';
import { STATES } from '../../../../shared/domain/application/application.ts';
import { askings } from '../../../asked.ts';
import { ADMIN, done, filed, PROPOSER, SCREENER, SUBMITTER } from '../../../flow.ts';
import type { Answer } from '../../../reach.ts';
import { openSite, type TestSite } from '../../../site.ts';

let site: TestSite;
let document: Answer['body'];
const ids: string[] = [];
beforeAll(async () => {
  site = await openSite();
  document = await done(site, undefined, 'GET', '/openapi.json');
  for (const state of STATES) ids.push((await filed(site, state)).id);
});
afterAll(() => site.stop());

/** What is served and describes itself. */
const OWN = ['/openapi.json'];

test('the document lists every route of the API, and no other', () => {
  const routes = api.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
    .filter((route) => !OWN.some((own) => route.endsWith(` ${own}`)));
  const listed = Object.entries<object>(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(listed.sort()).toEqual([...new Set(routes)].sort());
});

type Content = Record<string, { schema: object; example?: unknown }>;
interface Described {
  readonly operationId: string;
  readonly summary: string;
  readonly security?: object[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly description?: string;
    readonly example?: unknown;
  }[];
  readonly responses: Record<string, { content?: Content }>;
  readonly requestBody?: { content: Content };
}
const operations = (): [string, Described][] =>
  Object.entries<Record<string, Described>>(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]): [string, Described] => [`${method} ${path}`, described]),
  );

test('every operation has a name of its own, a summary, and says how it refuses', () => {
  const all = operations().map(([, described]) => described);
  expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(all.length);
  expect(all.filter(({ summary }) => !summary)).toEqual([]);
  expect(all.filter(({ responses }) => !responses.default?.content?.['application/problem+json'])).toEqual([]);
});

test('the document is valid OpenAPI 3.1', async () => {
  expect(await new Validator().validate(structuredClone(document))).toEqual({ valid: true });
});

test('every operation has an example of what is sent and of what is answered', () => {
  const without = operations().flatMap(([operation, { parameters = [], requestBody, responses }]) => {
    const [, { content: answer = {} } = {}] = Object.entries(responses)[0] ?? [];
    const contents = Object.entries({ ...requestBody?.content, ...answer });
    const sent = parameters.filter((p) => p.in === 'path' && p.example === undefined).map(({ name }) => name);
    const types = contents.filter(([type, { example }]) => example === undefined && !type.includes('spreadsheetml'));
    return [...sent, ...types.map(([type]) => type)].map((what) => `${operation}: ${what}`);
  });
  expect(without).toEqual([]);
});

test('every parameter says what it is', () => {
  const silent = operations().flatMap(([operation, { parameters = [] }]) =>
    parameters.filter(({ description }) => !description).map(({ name }) => `${operation}: ${name}`),
  );
  expect(silent).toEqual([]);
});

test('the examples of what every change says are its own', () => {
  const keys = operations().map(([, { parameters = [] }]) => parameters.find((p) => p.name === 'Idempotency-Key'));
  const given = keys.flatMap((key) => (key ? [key.example] : []));
  expect(new Set(given).size).toBeGreaterThan(30);
});

test('what needs a sign-in says so, and nothing else does', async () => {
  const signedIn = operations().filter(([, { security }]) => security !== undefined);
  const asked = operations().map(async ([operation]) => {
    const [method = '', path = ''] = operation.split(' ');
    const address = path
      .replace('{id}', ids[0] ?? '')
      .replace('{district}', '330602')
      .replace(/\{\w+\}/, '2023');
    const { status } = await site.call(undefined, method.toUpperCase(), address, bodyFor(method, path));
    return [operation, status === 401] as const;
  });
  const refused = (await Promise.all(asked)).filter(([, is401]) => is401).map(([operation]) => operation);
  expect(refused.sort()).toEqual(signedIn.map(([operation]) => operation).sort());
});

const WHOLE_DENOMINATOR = { townships: 1, villages: 1, asOf: '2023-12-31', source: { zh: '统计', en: 'count' } };
const UPLOAD = { name: 'a.pdf', size: 1, indicator: 'ledger', sha256: createHash('sha256').digest('hex') };
const PLACE = Buffer.from('MESSAGE#2023-06-01T01:00:00.000Z#2023-330602-aaaaaaaaaa#00000001').toString('base64url');

/** A body that each address takes. */
const WHOLE: Record<string, object> = {
  '/applications': { category: 'school' },
  '/programmes/{id}/readings/{district}': { asOf: '2023-03-31', source: '统计', values: { air: 90 } },
  '/applications/{id}/evidence': UPLOAD,
  '/applications/{id}/evidence/{file}': UPLOAD,
  '/applications/{id}/notes': { text: '一' },
  '/members': { email: 'new@example.test', name: '新', role: 'screener', division: '330602' },
  '/messages/read': { until: PLACE },
  '/notices': { applications: ['1'] },
  '/notices/{batch}/call-off': { reason: '名单有误' },
  '/notices/{batch}/name': { number: '1', date: '2023-06-01' },
  '/programmes/{id}/denominators/{district}': WHOLE_DENOMINATOR,
};
const moves: Record<string, { body: object }> = askings({});
const bodyFor = (method: string, path: string) =>
  method === 'get' || method === 'delete'
    ? undefined
    : (WHOLE[path] ?? moves[path.split('/').at(-1) ?? '']?.body ?? {});

test('what takes a body describes it, with its fields', () => {
  const without = operations().filter(([, { requestBody }]) => requestBody === undefined);
  expect(without.map(([operation]) => operation.split(' ')[0]).filter((m) => m !== 'get' && m !== 'delete')).toEqual(
    [],
  );
  const propose = JSON.stringify(operations().find(([operation]) => operation.endsWith('/propose'))?.[1].requestBody);
  expect(['answers', 'star', 'reason'].filter((field) => !propose.includes(`"${field}"`))).toEqual([]);
});

/** A real answer must be what its schema says, and hold nothing that the schema does not name. */
function holds(schema: v.GenericSchema, answer: unknown): void {
  const parsed = v.safeParse(schema, answer);
  expect(parsed.issues).toBeUndefined();
  expect(parsed.output).toEqual(answer);
}

test.each([SUBMITTER, SCREENER, PROPOSER, ADMIN])(
  'applications, trails and lists as %s sees them are as promised',
  async (who) => {
    for (const id of ids) {
      const { status, body } = await site.call(who, 'GET', `/applications/${id}`);
      if (status !== 200) continue;
      holds(views.applicationOut, body);
      const trail = await done(site, who, 'GET', `/applications/${id}/events`);
      holds(v.strictObject({ items: v.array(views.eventOut) }), trail);
    }
    const list = await done(site, who, 'GET', '/applications?limit=2');
    holds(views.pageOf(views.listedOut), list);
    expect(list.items.length).toBe(2);
  },
);

test('progress and divisions are as promised', async () => {
  const { districts } = await done(site, undefined, 'GET', '/progress');
  holds(v.array(views.progressOut), districts);
  holds(views.progressOut, await done(site, undefined, 'GET', '/progress/330602'));
  holds(v.array(views.divisionOut), (await done(site, undefined, 'GET', '/divisions?q=hysq')).items);
});

test('cells are as promised', async () => {
  const page = await done(site, undefined, 'GET', '/cells');
  expect(v.safeParse(views.pageOf(cellOut), page).issues).toBeUndefined();
});

test('cells hold nothing that is not promised', async () => {
  holds(views.pageOf(cellOut), await done(site, undefined, 'GET', '/cells'));
});

test('problem documents are as promised', async () => {
  const refusals: Parameters<TestSite['call']>[] = [
    [undefined, 'GET', '/applications'],
    [SUBMITTER, 'POST', '/applications', {}],
    [SUBMITTER, 'PATCH', `/applications/${ids[0]}`, {}, { 'if-match': '"1"' }],
    [SUBMITTER, 'POST', `/applications/${ids[1]}/submit`, {}],
  ];
  for (const request of refusals) holds(views.problemDocumentOut, (await site.call(...request)).body);
});

test('the page of the document shows every operation in both languages', async () => {
  const pages = await Promise.all(
    ['', '?lang=en'].map(async (lang) => (await site.request(`/api/v1/docs${lang}`)).text()),
  );
  for (const html of pages)
    expect(
      operations().filter(([operation]) => {
        const [method = '', path = ''] = operation.split(' ');
        return !html.includes(`${method.toUpperCase()} /api/v1${path}`);
      }),
    ).toEqual([]);
  expect(pages.map((html) => html.includes('href="/api/v1/docs/first-call'))).toEqual([true, true]);
});
