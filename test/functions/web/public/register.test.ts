import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { done, filed, NEIGHBOUR, SUBMITTER } from '../../../flow.ts';
import { counted } from '../../../meddle.ts';
import { openSite, type TestSite } from '../../../site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
  await filed(site, 'named', { by: SUBMITTER, unit: { name: '塔山小学' } });
  await filed(site, 'named', { by: NEIGHBOUR, star: 3, unit: { name: '府山小学' } });
  await filed(site, 'named', { by: 't330603001@example.test', category: 'park', unit: { name: '柯桥公园' } });
  await filed(site, 'revoked', { by: NEIGHBOUR, unit: { name: '旧校' } });
});
afterAll(() => site.stop());

const text = async (path: string, on = site) => (await on.request(path)).text();
const names = (page: string) => [...page.matchAll(/<a href="\/cells\/[^"]+">([^<]+)<\/a>/g)].map(([, name]) => name);
const title = (page: string) => /<title>([^<]+) · /.exec(page)?.[1];

test('a township’s cells are listed with its villages’', async () => {
  expect(names(await text('/cells?place=330602001'))).toEqual(['塔山小学']);
  expect(names(await text('/cells?place=330602'))).toEqual(['塔山小学', '府山小学']);
  expect(names(await text('/cells?district=330603&place=330602001'))).toEqual([]);
  const listed = await done(site, undefined, 'GET', '/cells?place=330602001');
  expect(listed.items.map(({ name }: { name: string }) => name)).toEqual(['塔山小学']);
});

test('the title says which list it is, and every filter can be taken away', async () => {
  const page = await text('/cells?district=330602&category=school&star=5');
  expect(title(page)).toBe('越城区 · 学校 · 5 星：细胞名录');
  expect(title(await text('/cells'))).toBe('细胞名录');
  const without = [...page.matchAll(/<a href="([^"]+)" aria-label="不限/g)].map(([, href]) => href);
  expect(without).toEqual([
    '/cells?category=school&amp;star=5',
    '/cells?district=330602&amp;star=5',
    '/cells?district=330602&amp;category=school',
  ]);
});

test('a list on one page says how many there are, an empty one where to look next', async () => {
  expect(await text('/cells?district=330602')).toContain(texts.zh.find.all(2));
  const empty = await text('/cells?q=%E6%97%A7%E6%A0%A1');
  expect(names(empty)).toEqual([]);
  expect(empty).toContain('href="/cells?q=%E6%97%A7%E6%A0%A1&amp;standing=all"');
  expect(names(await text('/cells?q=%E6%97%A7%E6%A0%A1&standing=all'))).toEqual(['旧校']);
});

test('every number on the map leads to a list of as many', async () => {
  const page = await text('/cells');
  const tiles = [...page.matchAll(/<a href="([^"]+)" class="tile .*?class="figure"[^>]*>(\d+)</gs)];
  expect(tiles).toHaveLength(6);
  for (const [, href = '', figure] of tiles)
    expect([href, names(await text(href.replaceAll('&amp;', '&'))).length]).toEqual([href, Number(figure)]);
});

test('a page of a district costs two requests', async () => {
  const { table, sent } = counted(site.site.table);
  await text('/cells?district=330602', site.on(table));
  expect(sent.filter((command) => ['Query', 'BatchGetItem'].includes(command)).sort()).toEqual([
    'BatchGetItem',
    'Query',
  ]);
});
