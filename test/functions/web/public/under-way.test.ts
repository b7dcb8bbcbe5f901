import { generateSignedCookie } from 'hono/cookie';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { loadMember } from '../../../../shared/store/members.ts';
import { ADMIN, CITY_UNIT, filed, NEIGHBOUR, PROPOSER, SCREENER, SUBMITTER } from '../../../flow.ts';
import { allWords } from '../../../forms.ts';
import { counted } from '../../../meddle.ts';
import { OPENING_HOURS, openSite, type TestSite } from '../../../site.ts';

const NAME = '塔山实验学校';
let site: TestSite;
beforeAll(async () => {
  site = await openSite();
  site.at('2023-04-20T09:00:00+08:00');
  for (let n = 0; n < 5; n++) await filed(site, 'submitted');
  site.at(OPENING_HOURS);
  for (let n = 0; n < 5; n++) await filed(site, 'submitted', { category: 'factory' });
  await filed(site, 'submitted', { category: 'hospital', unit: { name: NAME } });
  await filed(site, 'screening', { category: 'hospital', by: NEIGHBOUR });
  await filed(site, 'assessing');
  await filed(site, 'proposed', { by: CITY_UNIT, category: 'office' });
  await filed(site, 'named');
});
afterAll(() => site.stop());

const t = texts.zh.underWay;
const SUBMITTED = '/districts/330602/under-way?programme=2023&state=submitted';
async function asked(path: string, email?: string, on = site) {
  const member = email && (await loadMember(site.site.table, email));
  if (!member) return on.request(path);
  const session = { ...member, until: Math.floor(Date.now() / 1000) + 3_600 };
  const value = Buffer.from(JSON.stringify(session)).toString('base64url');
  const cookie = (await generateSignedCookie('session', value, 'secret')).split(';')[0] ?? '';
  return on.request(path, { headers: { cookie } });
}
const read = async (path: string, who?: string) => (await asked(path, who)).text();
const rowsOf = (page: string) => allWords(page.split('<main')[1] ?? '', /<tr[^>]*>([\s\S]*?)<\/tr>/g);

test('what is in a state is told by category and weeks, and small numbers are put together', async () => {
  const rows = rowsOf(await read(SUBMITTED));
  expect(rows).toEqual([
    '类别 申报单位 数量',
    `学校 ${t.units.named} 5`,
    `${t.rest} – 6`,
    '距今 数量',
    `${t.span(0, 1)} 6`,
    `${t.span(1, undefined)} 5`,
  ]);
});

test('the number that leads to a list is what the list adds up to', async () => {
  const district = await read('/districts/330602');
  expect(district).toContain(`href="${SUBMITTED.replace('&', '&amp;')}">11</a>`);
  expect(await read(SUBMITTED)).toContain(t.all(11));
  const assessing = await read('/under-way?stage=assessing');
  expect(assessing).toContain(t.all(2));
  expect(rowsOf(assessing).slice(1, 8)).toEqual([
    '越城区 1',
    ...['柯桥区', '上虞区', '新昌县', '诸暨市', '嵊州市'].map((name) => `${name} 0`),
    '市本级 1',
  ]);
  const { states } = texts.zh;
  const later = rowsOf(await read('/districts/330602/under-way?from=assessing'));
  expect(later).toContain(`${states.assessing} 1`);
  expect(later).toContain(`${states.named} 1`);
  expect(await read('/districts/330602/under-way?from=assessing')).toContain(t.all(2));
});

test('a number too small to be told apart is told alone', async () => {
  const page = await read('/districts/330602/under-way?state=screening');
  expect([page.includes(t.all(1)), page.includes(t.few(5)), page.includes('医院')]).toEqual([true, true, false]);
});

test('no unit, applicant or township is on any of these pages', async () => {
  const township = site.site.policy.divisions().find('330602001')?.name ?? '';
  for (const path of [SUBMITTED, '/districts/330602/under-way', '/under-way', '/under-way?from=applied']) {
    const page = await read(path);
    for (const hidden of [NAME, township, '330602001', '医院'])
      expect([path, page.includes(hidden)]).toEqual([path, false]);
  }
});

test('only who may see the list itself is led to it', async () => {
  const leads = async (who: string | undefined, path: string) => (await read(path, who)).includes('href="/desk?');
  const readers = [PROPOSER, ADMIN, SCREENER, 'd330603@example.test', SUBMITTER, undefined];
  const all = (path: string) => Promise.all(readers.map((who) => leads(who, path)));
  expect(await all(SUBMITTED)).toEqual([true, true, true, false, false, false]);
  expect(await all('/districts/330602')).toEqual([true, true, true, false, false, false]);
  expect(await all('/under-way?state=submitted')).toEqual([true, true, false, false, false, false]);
});

test('a mistyped state is all that is under way, and another place has no such page', async () => {
  expect(await read('/districts/330602/under-way?state=draft')).toContain(t.all(13));
  expect((await asked('/districts/330602001/under-way')).status).toBe(404);
  expect((await asked('/districts/3306/under-way?state=proposed')).status).toBe(200);
});

test('the city is one request, a district’s state two', async () => {
  for (const [path, kinds] of [
    ['/under-way', ['BatchGetItem']],
    [SUBMITTED, ['BatchGetItem', 'Query']],
  ] as const) {
    const { table, sent } = counted(site.site.table);
    await asked(path, undefined, site.on(table));
    expect([path, sent.toSorted()]).toEqual([path, kinds]);
  }
});
