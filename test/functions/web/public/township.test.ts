import { generateSignedCookie } from 'hono/cookie';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { loadMember } from '../../../../shared/store/members.ts';
import { filed, NEIGHBOUR, PROPOSER, SCREENER, SUBMITTER } from '../../../flow.ts';
import { counted } from '../../../meddle.ts';
import { openSite, type TestSite } from '../../../site.ts';

const TOWNSHIP = '/townships/330602001';
let site: TestSite;
beforeAll(async () => {
  site = await openSite();
  await filed(site, 'named', { category: 'township' });
  await filed(site, 'named');
  await filed(site, 'revoked');
  await filed(site, 'assessing');
});
afterAll(() => site.stop());

const { townships, district, home } = texts.zh;
const read = async (path: string, who?: string) => (await asked(path, who)).text();
async function asked(path: string, email?: string, on = site) {
  const member = email && (await loadMember(site.site.table, email));
  if (!member) return on.request(path);
  const session = { ...member, until: Math.floor(Date.now() / 1000) + 3_600 };
  const value = Buffer.from(JSON.stringify(session)).toString('base64url');
  const cookie = (await generateSignedCookie('session', value, 'secret')).split(';')[0] ?? '';
  return on.request(path, { headers: { cookie } });
}
const villagesIn = (code: string) => site.site.policy.divisions().children(code).length;

test('a township tells what is named in it, and whether itself and its villages are', async () => {
  const page = await read(TOWNSHIP);
  const villages = villagesIn('330602001');
  expect(page).toContain(
    townships.lead({ award: '无废城市细胞', cells: 2, itself: true, villages: { all: villages, named: 0 } }),
  );
  const [list = '', places = ''] = page.split(`<h2>${townships.places}</h2>`);
  expect(list.match(/href="\/cells\/[^"]+"/g)).toEqual([
    'href="/cells/330602-2023-0001"',
    'href="/cells/330602-2023-0002"',
  ]);
  expect(places.match(/<th scope="row"/g)?.length).toBe(villages + 1);
  expect(places).toContain('href="/cells/330602-2023-0001"');
});

test('a township without cells says so, and no other place has such a page', async () => {
  const page = await read('/townships/330602002');
  expect(page).toContain(townships.none);
  for (const code of ['330602', '330602001001', '330699001', 'x'])
    expect([code, (await site.request(`/townships/${code}`)).status]).toEqual([code, 404]);
});

test('its district tells each of its townships in one table, each number leading to its list', async () => {
  const page = await read('/districts/330602');
  const table = page.slice(page.indexOf(`<h2>${townships.title}</h2>`)).split('</table>')[0] ?? '';
  expect(table.match(/<th scope="row"/g)?.length).toBe(site.site.policy.divisions().children('330602').length);
  const row = table.split('<tr').find((one) => one.includes(`href="${TOWNSHIP}"`)) ?? '';
  expect(row).toContain(`<a href="${TOWNSHIP}">2</a>`);
  expect(row).toContain(`<a href="${TOWNSHIP}">${home.of(0, villagesIn('330602001'))}</a>`);
});

test('what is under way is told to the township itself, its district and the city, and to nobody else', async () => {
  const told = async (who?: string) => (await read(TOWNSHIP, who)).includes(`<h2>${district.pipeline}</h2>`);
  expect(await Promise.all([SUBMITTER, SCREENER, PROPOSER].map(told))).toEqual([true, true, true]);
  expect(await Promise.all([undefined, NEIGHBOUR, 'd330603@example.test'].map(told))).toEqual([false, false, false]);
  expect(await read(TOWNSHIP, PROPOSER)).toContain(
    'href="/desk?programme=2023&amp;state=assessing&amp;district=330602&amp;township=330602001">1</a>',
  );
});

test('a district, and a township of one’s own with its bell, are three requests to the store', async () => {
  for (const [path, who, kinds] of [
    ['/districts/330602', undefined, ['BatchGetItem', 'Query', 'Query']],
    [TOWNSHIP, SUBMITTER, ['Query', 'Query', 'Query']],
    [TOWNSHIP, undefined, ['Query']],
  ] as const) {
    const { table, sent } = counted(site.site.table);
    await asked(path, who, site.on(table));
    expect([path, sent.toSorted()]).toEqual([path, kinds]);
  }
});

test('a township that has ended keeps its page while something is named there, and stands in no other list', async () => {
  const list = { district: '330602', asOf: '2023-06-01', source: '批复', added: [], renamed: [] };
  const { published } = site.site.policy;
  const before = published.overlay;
  const ended = ['330602001', '330602002'];
  published.overlay = { ...before, divisions: [{ ...list, ended }] };
  const page = await read(TOWNSHIP);
  expect([page.includes(townships.ended), page.includes('href="/cells/330602-2023-0001"')]).toEqual([true, true]);
  const rows: string[] = (await read('/districts/330602')).match(/href="\/townships\/(\d+)"/g) ?? [];
  expect([rows.includes(`href="${TOWNSHIP}"`), rows.includes('href="/townships/330602002"')]).toEqual([true, false]);
  expect((await asked('/townships/330602002')).status).toBe(404);
  published.overlay = before;
  expect((await read(TOWNSHIP)).includes(townships.ended)).toBe(false);
});
