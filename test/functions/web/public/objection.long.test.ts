import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { networkOf } from '../../../../functions/web/changing/objections.ts';
import { texts } from '../../../../functions/web/text/text.ts';
import { listObjections } from '../../../../shared/store/objections.ts';
import { ADMIN, done, PROPOSER, SCREENER, SUBMITTER } from '../../../flow.ts';
import { dump } from '../../../items.ts';
import { counted } from '../../../meddle.ts';
import { fromAddresses, published } from '../../../notices.ts';
import { openSite, type TestSite } from '../../../site.ts';

let site: TestSite;
let batch: string;
let [first, second, third, fourth]: string[] = [];
const SAID = { text: '上月仍把垃圾混装', name: '林晓', contact: '13800000000' };

beforeAll(async () => {
  site = await openSite();
  ({
    batch,
    ids: [first, second, third, fourth],
  } = await published(site, 4));
});
beforeEach(() => site.at('2023-06-02T09:00:00+08:00'));
afterAll(() => site.stop());

const formOf = (id = '') => `/notices/${batch}/${id}/objection`;
const raised = async (id = '') => (await listObjections(site.site.table, id)).map(({ text }) => text);
/** Refused with the page of the form: its status, and whether everything typed is still there. */
async function kept(answer: Response, typed: Record<string, string> = SAID) {
  const html = await answer.text();
  return [answer.status, Object.values(typed).filter((text) => !html.includes(text))];
}

/** Many requests, some of them at once, and the statuses that they were answered with. */
async function flooded(from: number, to: number, send: (n: number) => Response | Promise<Response>): Promise<number[]> {
  const statuses: number[] = [];
  for (let n = from; n <= to; n += 15) {
    const wave = Array.from({ length: Math.min(15, to - n + 1) }, (_, k) => send(n + k));
    statuses.push(...(await Promise.all(wave)).map(({ status }) => status));
  }
  return statuses;
}

test('a flood from one sender keeps the first of it, costs one request each, and the site stays up', async () => {
  const { table, sent } = counted(site.site.table);
  const { ask, send } = fromAddresses(site, table);
  const flood = (n: number) => send(formOf(first), '198.51.100.1', { text: `第${n}次` });
  const statuses: number[] = [];
  for (let n = 1; n <= 5; n++) statuses.push((await flood(n)).status);
  expect(statuses).toEqual([303, 303, 303, 303, 303]);
  sent.length = 0;
  expect(await flooded(6, 300, flood)).toEqual(Array(295).fill(429));
  expect(sent).toEqual(Array(295).fill('UpdateItem'));
  expect(await raised(first)).toEqual([1, 2, 3, 4, 5].map((n) => `第${n}次`));
  expect((await ask(`/notices/${batch}`, '198.51.100.1')).status).toBe(200);
  expect((await send(formOf(first), '198.51.100.2', SAID)).status).toBe(303);
  site.at('2023-06-02T10:00:00+08:00');
  expect((await flood(301)).status).toBe(303);
});

test('a flood from many senders about one unit ends at its limit, and other units are not touched by it', async () => {
  const { table, sent } = counted(site.site.table);
  const { send } = fromAddresses(site, table);
  const flood = (n: number) => send(formOf(second), `203.0.113.${n}`, { text: `第${n}次` });
  expect(await flooded(1, 30, flood)).toEqual(Array(30).fill(303));
  sent.length = 0;
  expect(await flooded(31, 200, flood)).toEqual(Array(170).fill(429));
  expect(sent).toEqual(Array(340).fill('UpdateItem'));
  expect((await raised(second)).length).toBe(30);
  expect((await send(formOf(third), '203.0.113.99', SAID)).status).toBe(303);
});

test('an objection leads to a page that says what happens next, and sent twice it counts once', async () => {
  const { ask, send } = fromAddresses(site);
  const before = (await raised(third)).length;
  const once = crypto.randomUUID();
  for (let n = 0; n < 2; n++) {
    const answer = await send(formOf(third), '192.0.2.20', { ...SAID, once });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${formOf(third)}/received`]);
  }
  expect((await raised(third)).length).toBe(before + 1);
  const html = await (await ask(`${formOf(third)}/received`, '192.0.2.20')).text();
  expect(html).toContain(texts.zh.objection.next);
});

test('whatever is refused, nothing typed is lost', async () => {
  const { send } = fromAddresses(site);
  const from = (n: number, form: Record<string, string>) => send(formOf(fourth), `192.0.2.${n}`, form);
  const long = { ...SAID, text: 'X'.repeat(2001) };
  expect(await kept(await from(30, long), long)).toEqual([400, []]);
  expect(await kept(await from(30, { ...SAID, text: '   ' }), { name: SAID.name, contact: SAID.contact })).toEqual([
    400,
    [],
  ]);
  expect(await kept(await from(30, { ...SAID, website: 'http://robot.test' }))).toEqual([400, []]);
  const cross = { method: 'POST', body: new URLSearchParams(SAID), headers: { origin: 'http://elsewhere.test' } };
  expect((await fromAddresses(site).ask(formOf(fourth), '192.0.2.30', cross)).status).toBe(403);
  expect(await raised(fourth)).toEqual([]);
  for (let n = 0; n < 5; n++) await from(31, SAID);
  expect(await kept(await from(31, SAID))).toEqual([429, []]);
  site.at('2023-06-09T00:00:00+08:00');
  expect(await kept(await from(32, SAID))).toEqual([409, []]);
});

test('line breaks count as one, as browsers count them', async () => {
  const text = `${'字'.repeat(1000)}${'\r\n'.repeat(500)}${'字'.repeat(500)}`;
  const { send } = fromAddresses(site);
  expect((await send(formOf(fourth), '192.0.2.40', { text })).status).toBe(303);
  expect((await raised(fourth)).at(-1)?.length).toBe(2000);
});

test('there is no form for what is no open line of that notice', async () => {
  const status = async (path: string) => (await site.request(path)).status;
  expect(await status(formOf(third))).toBe(200);
  expect(await status(`/notices/2023-3306-99/${third}/objection`)).toBe(404);
  expect(await status(formOf('2023-330602-aaaaaaaaaa'))).toBe(404);
  expect(await status(formOf('%E0%A4%A'))).toBe(404);
  site.at('2023-06-08T23:59:59+08:00');
  expect(await status(formOf(third))).toBe(200);
  site.at('2023-06-09T00:00:00+08:00');
  expect(await status(formOf(third))).toBe(409);
});

test('what was said, by whom and from where, is for the city’s office alone', async () => {
  const { ask, send } = fromAddresses(site);
  expect((await send(formOf(third), '198.51.100.77', SAID)).status).toBe(303);
  const items = await dump(site.site.table);
  expect(JSON.stringify(items)).not.toContain('198.51.100');
  const seen = await Promise.all(
    [`/notices/${batch}`, '/notices', `/api/v1/notices/${batch}`, '/api/v1/notices'].map(async (path) =>
      (await ask(path, '198.51.100.77')).text(),
    ),
  );
  for (const who of [SUBMITTER, SCREENER])
    for (const path of [`/applications/${third}`, `/applications/${third}/events`])
      seen.push(JSON.stringify(await done(site, who, 'GET', path)));
  for (const text of seen) expect(Object.values(SAID).filter((said) => text.includes(said))).toEqual([]);
  const trail = await done(site, ADMIN, 'GET', `/applications/${third}/events`);
  const { by, name, source, detail } = trail.items.at(-1);
  expect({ by, name, source }).toEqual({ by: '', name: '', source: { via: 'page' } });
  expect(Object.keys(detail)).toEqual(['objection']);
  expect((await done(site, PROPOSER, 'GET', `/applications/${third}`)).state).toBe('objected');
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:1:2::', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('the sender at %s is %s', (address, network) => expect(networkOf(address)).toBe(network));
