import { afterAll, beforeAll, expect, test } from 'vitest';
import { done, filed, PROPOSER, SUBMITTER } from '../../../flow.ts';
import { openSite, type TestSite } from '../../../site.ts';

let site: TestSite;
let draft: { id: string };
let assessing: { id: string };
beforeAll(async () => {
  site = await openSite();
  [draft, assessing] = [await filed(site, 'draft'), await filed(site, 'assessing')];
});
afterAll(() => site.stop());

const long = (n: number) => '长'.repeat(n);
const told = (problems: readonly { field: string; fault: string }[] = []) =>
  problems.map(({ field, fault }) => `${field} ${fault}`);

/** Each row under what it says of it, so that long texts stay out of the names. */
const at = <T extends unknown[]>(rows: readonly T[]): [string, ...T][] =>
  rows.map((row) => [row.filter((part) => typeof part === 'string' && part.length < 80).join(', '), ...row]);

async function refused(...request: Parameters<TestSite['call']>): Promise<string[]> {
  const { status, body } = await site.call(...request);
  expect([status, body.code]).toEqual([400, 'bad-input']);
  return told(body.problems);
}

test.each(
  at<[body: unknown, ...problems: string[]]>([
    [{}, 'category missing'],
    [{ category: 5 }, 'category wrong-type'],
    [{ category: 'school', colour: 'red', size: 1 }, 'colour unknown-field'],
    [{ category: long(41) }, 'category too-long'],
    [{ category: 'school', unit: { name: 5, floor: 1 } }, 'unit.name wrong-type', 'unit.floor unknown-field'],
    [{ category: 'school', unit: null }, 'unit wrong-type'],
    [
      { category: 'school', unit: { name: long(201), summary: long(4001) } },
      'unit.name too-long',
      'unit.summary too-long',
    ],
    [null, 'body wrong-type'],
    [[], 'category missing'],
    ['"text"', 'body wrong-type'],
    [5, 'body wrong-type'],
  ]),
)('a new draft is refused: %s', async (_, body, ...problems) => {
  expect(await refused(SUBMITTER, 'POST', '/applications', body)).toEqual(problems);
});

test.each(
  at<[body: unknown, ...problems: string[]]>([
    [{ answers: { nonsense: { value: '1' } } }, 'answers.nonsense unknown-indicator'],
    [{ answers: { ledger: { value: {} } } }, 'answers.ledger.value wrong-type'],
    [{ answers: { ledger: { value: long(101) } } }, 'answers.ledger.value too-long'],
    [{ answers: { ledger: { points: 5 } } }, 'answers.ledger.points unknown-field'],
    [
      { answers: { ledger: { note: long(501), notApplicable: 'no' } } },
      'answers.ledger.notApplicable wrong-type',
      'answers.ledger.note too-long',
    ],
    [{ answers: { ledger: '5' } }, 'answers.ledger wrong-type'],
    [{ state: 'named' }, 'state unknown-field'],
  ]),
)('saving is refused: %s', async (_, body, ...problems) => {
  const said = await refused(SUBMITTER, 'PATCH', `/applications/${draft.id}`, body);
  expect(said.sort()).toEqual([...problems].sort());
});

test.each(
  at<[move: string, body: unknown, ...problems: string[]]>([
    ['propose', {}, 'star missing'],
    ['propose', { star: 6 }, 'star not-a-choice'],
    ['propose', { star: '5' }, 'star not-a-choice'],
    ['propose', { star: 5, answers: { nonsense: {} } }, 'answers.nonsense unknown-indicator'],
    ['fail', {}, 'reason missing'],
    ['fail', { reason: long(2001) }, 'reason too-long'],
    ['fail', { reason: 5, because: '' }, 'reason wrong-type', 'because unknown-field'],
    ['return', { reason: '改', indicators: { ledger: 5 } }, 'indicators.ledger wrong-type'],
    ['score', { answers: { ledger: 5 }, site: [] }, 'answers.ledger wrong-type'],
    ['sign', { now: true }, 'now unknown-field'],
    ['assign', {}, 'reviewers missing'],
    ['assign', { reviewers: [5] }, 'reviewers.0 wrong-type'],
    ['assign', { reviewers: Array(11).fill('r1@example.test') }, 'reviewers too-long'],
    ['plan-visit', { day: '2023-06-31', visitors: '孙' }, 'day not-a-day'],
    ['plan-visit', { day: '2023-05-31', visitors: '孙' }, 'day not-a-day'],
    ['plan-visit', { day: '2023-06-01', visitors: ' ' }, 'visitors missing'],
    ['record-visit', { day: '2023-06-02', visitors: '孙', findings: '好' }, 'day not-a-day'],
    ['record-visit', { day: '2023-06-01', visitors: '孙', findings: '' }, 'findings missing'],
    ['rectify', { items: [] }, 'items missing'],
    ['rectify', { items: [{ indicator: 'ledger', text: '' }] }, 'items.0.due missing'],
    [
      'rectify',
      { items: [{ indicator: 'nonsense', text: ' ', due: '2023-06-20' }] },
      'items.0.indicator unknown-indicator',
      'items.0.text missing',
    ],
    ['close-item', { item: 0 }, 'item wrong-type'],
    ['close-item', { item: '1' }, 'item not-a-number'],
    ['uphold', { reason: '查实', outcome: 'named' }, 'outcome not-a-choice'],
    ['name', { number: long(101), date: '2023-06-01' }, 'number too-long'],
  ]),
)('a move is refused: %s', async (_, move, body, ...problems) => {
  expect(await refused(PROPOSER, 'POST', `/applications/${assessing.id}/${move}`, body)).toEqual(problems);
});

test('scores from the site are for indicators of the standard as well', async () => {
  const { id } = await filed(site, 'assessing');
  const asked = refused(PROPOSER, 'POST', `/applications/${id}/score`, { site: { nonsense: { value: '1' } } });
  expect(await asked).toEqual(['site.nonsense unknown-indicator']);
});

test.each(['{', '{"category":', '', 'undefined', '{"a":1}}', '\u0000'])('%j is no JSON', async (body) => {
  const { status, headers, body: answer } = await site.call(SUBMITTER, 'POST', '/applications', body);
  expect([status, headers.get('content-type'), answer.code]).toEqual([
    400,
    'application/problem+json; charset=utf-8',
    'bad-input',
  ]);
});

test('a body that is no JSON is named', async () => {
  expect(await refused(SUBMITTER, 'POST', '/applications', '{')).toEqual(['body wrong-type']);
});

test('a category or programme that there is not is refused at its field', async () => {
  const category = await refused(SUBMITTER, 'POST', '/applications', { category: 'bank' });
  const programme = await refused(SUBMITTER, 'POST', '/applications', { category: 'school', programme: '1999' });
  expect([category, programme]).toEqual([['category not-a-choice'], ['programme not-a-choice']]);
});

test('what a place may not file is refused as it is begun, not only as it is submitted', async () => {
  const district = { category: 'eco-district', programme: 'eco2023' };
  expect(await refused(SUBMITTER, 'POST', '/applications', district)).toEqual(['category not-a-choice']);
  expect(await refused('t330602@example.test', 'POST', '/applications', { category: 'village' })).toEqual([
    'category not-a-choice',
  ]);
});

test('a body that does not say it is JSON is none', async () => {
  const asked = site.call(SUBMITTER, 'POST', '/applications', '{"category":"school"}', {
    'content-type': 'text/plain',
  });
  expect(told((await asked).body.problems)).toEqual(['category missing']);
});

test.each(
  at<[name: string, value: string]>([
    ['If-Match', '5'],
    ['If-Match', 'W/"5"'],
    ['If-Match', '"x"'],
    ['If-Match', '"1", "2"'],
    ['If-Match', '"-1"'],
    ['If-Match', '"12345678901"'],
    ['If-Match', ''],
    ['Idempotency-Key', ''],
    ['Idempotency-Key', 'two words'],
    ['Idempotency-Key', 'é'],
    ['Idempotency-Key', 'x'.repeat(101)],
  ]),
)('the header is refused by name: %s', async (_, name, value) => {
  const headers = { [name]: value };
  const said = [`${name} wrong-type`];
  expect(await refused(SUBMITTER, 'PATCH', `/applications/${draft.id}`, {}, headers)).toEqual(said);
  expect(await refused(SUBMITTER, 'POST', '/applications', { category: 'park' }, headers)).toEqual(said);
});

const cursor = (text: string) => `cursor=${Buffer.from(text).toString('base64url')}`;

test.each(
  at<[path: string, said: string]>([
    ['/applications?state=asleep', 'state not-a-choice'],
    ['/applications?state=draft&state=named', 'state not-a-choice'],
    ['/applications?limit=0', 'limit wrong-type'],
    ['/applications?limit=101', 'limit wrong-type'],
    ['/applications?limit=-1', 'limit wrong-type'],
    ['/applications?limit=', 'limit wrong-type'],
    ['/applications?district=Yuecheng', 'district wrong-type'],
    [`/applications?programme=${'1'.repeat(21)}`, 'programme too-long'],
    ['/applications?cursor=', 'cursor wrong-type'],
    ['/applications?cursor=***', 'cursor wrong-type'],
    [`/applications?${cursor('😀')}`, 'cursor wrong-type'],
    [`/applications?${cursor('a\u0000b')}`, 'cursor wrong-type'],
    [`/applications?${cursor('x'.repeat(300))}`, 'cursor wrong-type'],
    ['/applications?sort=age', 'sort unknown-field'],
    ['/cells?star=6', 'star not-a-choice'],
    [`/cells?q=${long(101)}`, 'q too-long'],
    ['/cells?asOf=yesterday', 'asOf wrong-type'],
    ['/cells?asOf=2023-06-01', 'asOf wrong-type'],
    ['/cells?cursor=!', 'cursor wrong-type'],
    ['/cells.csv?cursor=YQ', 'cursor unknown-field'],
    ['/cells.xlsx?star=many', 'star not-a-choice'],
    ['/divisions?parent=33', 'parent wrong-type'],
    [`/divisions?q=${long(41)}`, 'q too-long'],
    ['/standards/school/first', 'version wrong-type'],
    ['/progress?day=1', 'day unknown-field'],
    ['/progress/330602?programme=2023&programme=2024', 'programme wrong-type'],
    ['/progress/330602/history?from=1', 'from unknown-field'],
  ]),
)('GET is refused at its field: %s', async (_, path, said) => {
  expect(await refused(SUBMITTER, 'GET', path)).toEqual([said]);
});

test.each(['2023-06-01T00:00:00%2B08', '2023-06-01T00:00:00-03'])(
  'a time zone of hours only, as in %s, is a time or refused by name',
  async (asOf) => {
    expect((await site.call(undefined, 'GET', `/cells?asOf=${asOf}`)).status).toBeLessThan(500);
  },
);

test.each(['2023-13-01', '2023-00-10', '2023-02-30', '2023-6-1', ''])('a count as of %j is refused', async (asOf) => {
  const counts = { townships: 17, villages: 352, source: { zh: '统计', en: 'count' } };
  const asked = refused('admin@example.test', 'PUT', '/programmes/2023/denominators/330602', { ...counts, asOf });
  expect(await asked).toEqual(['asOf not-a-day']);
});

test.each([
  '/applications/x',
  '/applications/2023-330602-AAAAAAAAAA',
  '/applications/2023-330602-aaaaaaaaaa%2F',
  '/applications/%00/events',
  '/cells/x',
  '/cells/%E0%A4%A',
  '/standards/bank/1',
  '/standards/school/9999',
  '/programmes/1999',
  '/progress/999999',
  '/progress/3306',
  '/progress?programme=1999',
  '/progress/999999/history',
  '/nowhere',
  '',
  '/',
])('GET %s is not found', async (path) => {
  const { status, body } = await site.call(SUBMITTER, 'GET', path);
  expect([status, body.code]).toEqual([404, 'not-found']);
});

test('a method that an address has not is not found there', async () => {
  const asked = ['PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method) => site.call(SUBMITTER, method, '/applications'));
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([404, 404, 404, 404]);
});

test('a broken cookie or language does no harm', async () => {
  const headers = { cookie: 'lang=%E0%A4%A; session=%; =; ;;', 'accept-language': ',;q=,*' };
  expect((await site.call(undefined, 'GET', '/cells', undefined, headers)).status).toBe(200);
});

test('nothing that was refused left a trace', async () => {
  const [one, other] = [await done(site, SUBMITTER, 'GET', `/applications/${draft.id}`), assessing];
  expect([one.version, (await done(site, PROPOSER, 'GET', `/applications/${other.id}`)).version]).toEqual([2, 5]);
});
