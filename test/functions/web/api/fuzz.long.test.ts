import fc from 'fast-check';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemDocumentOut } from '../../../../functions/web/api/views.ts';
import { transitionBodies } from '../../../../functions/web/input/schemas.ts';
import { filed, PROPOSER, SUBMITTER } from '../../../flow.ts';
import { openSite, type TestSite } from '../../../site.ts';

let site: TestSite;
let ids: string[];
const tokens: string[] = [];
beforeAll(async () => {
  site = await openSite();
  ids = [(await filed(site, 'draft')).id, (await filed(site, 'assessing')).id];
  for (const who of [SUBMITTER, PROPOSER, 'admin@example.test', 'nobody@example.test'])
    tokens.push(`Bearer ${await site.mint.token(who)}`);
});
afterAll(() => site.stop());

const MOVES = Object.keys(transitionBodies);
const part = fc.oneof(
  fc.constantFrom('applications', 'cells', 'cells.csv', 'divisions', 'programmes', 'standards', 'progress', 'docs'),
  fc.constantFrom('2023', '330602', 'school', '1', 'denominators', 'history', 'events', '330602-2023-0001', '3306'),
  fc.constantFrom(...MOVES),
  fc.nat(1).map((n) => `#${n}`),
  fc.webSegment().filter((segment) => !/^(\.|%2e)*$/i.test(segment)),
  fc.constantFrom('%', '%00', '%E0%A4%A', '__proto__', '%2F', '*'),
);
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom('', '2023', '330602', '5', 'YQ'));
const query = fc.dictionary(
  fc.oneof(
    fc.constantFrom(
      'state',
      'district',
      'cursor',
      'limit',
      'q',
      'parent',
      'star',
      'asOf',
      'programme',
      'category',
      'lang',
    ),
    fc.string({ maxLength: 5 }),
  ),
  text,
  { maxKeys: 3 },
);
const field = fc.constantFrom(
  ...['category', 'unit', 'answers', 'reason', 'indicators', 'star', 'townships', 'villages', 'asOf', 'source'],
  ...['site', 'reviewers', 'day', 'visitors', 'items', 'item', 'due', 'outcome', 'number', 'date', 'text'],
  ...['name', 'division', 'ledger', 'value', 'note', 'zh', '__proto__', 'constructor', 'toString'],
);
const json = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.dictionary(field, fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.dictionary(field, fc.jsonValue({ maxDepth: 1 })))),
);
const body = fc.option(
  fc.oneof(
    json.map((value) => JSON.stringify(value)),
    text,
  ),
  { nil: undefined },
);
const latin = fc.string({
  unit: fc.integer({ min: 0x20, max: 0xff }).map((n) => String.fromCharCode(n)),
  maxLength: 40,
});
const headers = fc.record(
  {
    'content-type': fc.constantFrom(
      'application/json',
      'text/plain',
      'multipart/form-data',
      'application/x-www-form-urlencoded',
    ),
    'if-match': fc.oneof(latin, fc.constantFrom('"1"', '*', '"999999999"')),
    'idempotency-key': fc.oneof(latin, fc.constantFrom('k')),
    'accept-language': latin,
    'content-length': fc.constantFrom('0', '-1', 'x', '17', '5', '1e9', '99999999'),
    cookie: fc.oneof(
      latin,
      latin.map((value) => `session=${value}; lang=${value}`),
    ),
    accept: fc.constantFrom('application/json', 'text/html', '*/*'),
    origin: fc.constantFrom('http://elsewhere.test', 'null'),
  },
  { requiredKeys: [] },
);
const authorization = fc.oneof(
  { weight: 4, arbitrary: fc.nat(3).map((n) => `#${n}`) },
  { weight: 1, arbitrary: latin },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.base64String(), fc.base64String(), latin).map((parts) => `Bearer ${parts.join('.')}`),
  },
);
/** Addresses that there are, with the method that they take. */
const known = fc.constantFrom(
  ...['applications', 'applications/#0', 'applications/#1/events', 'cells', 'cells/330602-2023-0001', 'cells.csv'],
  ...['divisions', 'programmes/2023', 'standards/school/1', 'progress', 'progress/330602', 'progress/330602/history'],
  ...['openapi.json', 'docs', 'POST applications', 'PATCH applications/#0', 'DELETE applications/#1'],
  ...MOVES.map((move) => `POST applications/#1/${move}`),
  ...['PUT programmes/2023/denominators/330602', 'DELETE programmes/2023/denominators/330603'],
);
const method = fc.constantFrom('GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS');
const address = fc.oneof(
  { weight: 2, arbitrary: known },
  {
    weight: 1,
    arbitrary: fc.tuple(method, fc.array(part, { maxLength: 4 })).map(([m, parts]) => `${m} ${parts.join('/')}`),
  },
);
const request = fc.record({ address, query, headers, authorization, body });
type Asked = typeof request extends fc.Arbitrary<infer T> ? T : never;

function send({ address, query, headers, authorization, body }: Asked): Promise<Response> {
  const [, method = 'GET', path = ''] = /^(?:([A-Z]+) )?(.*)$/s.exec(address) ?? [];
  const token = authorization.startsWith('#') ? (tokens[Number(authorization.slice(1))] ?? '') : authorization;
  return site.request(`/api/v1/${withIds(path)}?${new URLSearchParams(query)}`, {
    method,
    headers: { ...headers, authorization: token },
    ...(body !== undefined && method !== 'GET' && { body }),
  });
}

const withIds = (path: string) => path.replace(/#(\d)/g, (_, n) => ids[Number(n)] ?? '');

test('whatever is asked, the answer is a success or a problem document, never a fault of ours', async () => {
  const logged: unknown[] = [];
  const statuses = new Set<number>();
  await fc.assert(
    fc.asyncProperty(request, async (asked) => {
      const answer = await send(asked);
      const said = await answer.text();
      statuses.add(answer.status);
      expect(answer.status).toBeLessThan(500);
      if (answer.status >= 400) {
        expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
        const problem = v.parse(problemDocumentOut, JSON.parse(said));
        expect(problem.status).toBe(answer.status);
      }
      if (/\bat .*\.(ts|js):\d+|node_modules/.test(said)) logged.push(said);
    }),
    { numRuns: 600 },
  );
  expect(logged).toEqual([]);
  expect([200, 400, 401, 404].filter((status) => !statuses.has(status))).toEqual([]);
});

const taking = fc.oneof(
  fc
    .tuple(fc.constantFrom(...MOVES), fc.nat(1))
    .map(([move, n]) => ({ method: 'POST', path: `/applications/#${n}/${move}` })),
  fc.nat(1).map((n) => ({ method: 'PATCH', path: `/applications/#${n}` })),
  fc.constant({ method: 'POST', path: '/applications' }),
  fc.constant({ method: 'PUT', path: '/programmes/2023/denominators/330602' }),
);

test('whatever JSON is sent to an address that takes some, it is taken or refused', async () => {
  await fc.assert(
    fc.asyncProperty(taking, json, fc.nat(2), async ({ method, path }, value, who) => {
      const answer = await site.request(`/api/v1${withIds(path)}`, {
        method,
        headers: { authorization: tokens[who] ?? '', 'content-type': 'application/json' },
        body: JSON.stringify(value),
      });
      expect([200, 201, 400, 403, 404, 409, 422]).toContain(answer.status);
    }),
    { numRuns: 300 },
  );
});
