import { afterAll, beforeAll, expect, test } from 'vitest';
import { done, filed, NEIGHBOUR, SIGNER } from '../../../flow.ts';
import { counted } from '../../../meddle.ts';
import { published } from '../../../notices.ts';
import { openSite, type TestSite } from '../../../site.ts';
import { type Element, read } from './xml.ts';

let site: TestSite;
let batch: string;
const STRANGE = '塔山<小学>&"幼儿园"\u000b';
const DOCUMENT = { number: '绍无废办〔2023〕9号', date: '2023-06-09' };
beforeAll(async () => {
  site = await openSite();
  await filed(site, 'named', { unit: { name: STRANGE } });
  ({ batch } = await published(site, 2));
  site.at('2023-06-09T10:00:00+08:00');
  await done(site, SIGNER, 'POST', `/notices/${batch}/name`, DOCUMENT);
  await filed(site, 'named', { by: NEIGHBOUR, star: 4, unit: { name: '府山小学' } });
  await filed(site, 'revoked', { by: NEIGHBOUR, unit: { name: '旧校' } });
});
afterAll(() => site.stop());

const feed = async (query = '', on = site): Promise<Element> =>
  read(await (await on.request(`/feed.atom${query}`)).text());
const entries = (of: Element) => of.all('entry').map((entry) => [entry.text('title'), entry.text('updated')]);

test('the feed of the city has every notice and every naming, the newest first', async () => {
  const found = await feed();
  expect([found.name, found.attributes.xmlns, found.text('title')]).toEqual([
    ...['feed', 'http://www.w3.org/2005/Atom', '绍兴市“无废城市细胞”：公示和命名'],
  ]);
  expect(entries(found)).toEqual([
    ['绍无废办〔2023〕9号：命名“无废城市细胞”', '2023-06-09T00:00:00+08:00'],
    ['拟命名“无废城市细胞”名单公示（第 2 批）', '2023-06-01T00:00:00+08:00'],
    ['拟命名“无废城市细胞”名单公示（第 4 批）', '2023-05-26T00:00:00+08:00'],
    ['拟命名“无废城市细胞”名单公示（第 3 批）', '2023-05-26T00:00:00+08:00'],
    ['拟命名“无废城市细胞”名单公示（第 1 批）', '2023-05-18T00:00:00+08:00'],
  ]);
  expect(found.text('updated')).toBe('2023-06-09T00:00:00+08:00');
});

test('the feed of a district has the units named there whose plaques hold', async () => {
  const found = await feed('?district=330602');
  expect(entries(found).map(([title, on]) => [title?.replace(/第\d+小学/, '某小学'), on])).toEqual([
    ['府山小学：4 星', '2023-06-09T00:00:00+08:00'],
    ['某小学：5 星', '2023-06-09T00:00:00+08:00'],
    ['某小学：5 星', '2023-06-09T00:00:00+08:00'],
    ['塔山<小学>&"幼儿园"：5 星', '2023-06-01T00:00:00+08:00'],
  ]);
  expect(entries(await feed('?district=330681'))).toEqual([]);
  expect(entries(await feed('?district=999999'))).toEqual(entries(await feed()));
});

test('every entry has what RFC 4287 wants, with an id of its own that stays', async () => {
  for (const query of ['', '?district=330602', '?lang=en']) {
    const [found, again] = [await feed(query), await feed(query)];
    const ids = [found, ...found.all('entry')].map((one) => one.text('id'));
    expect(ids).toEqual([again, ...again.all('entry')].map((one) => one.text('id')));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids)
      expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(found.all('author').map((author) => author.text('name') !== '')).toEqual([true]);
    const links = found.all('link').map(({ attributes: { rel, href } }) => `${rel} ${href}`);
    expect(links.filter((link) => link.startsWith('self http://registry.test/feed.atom'))).toHaveLength(1);
    for (const entry of found.all('entry')) {
      const [link] = entry.all('link');
      const { status } = await site.request(new URL(link?.attributes.href ?? '').pathname);
      expect([status, entry.text('summary') !== '']).toEqual([200, true]);
    }
  }
});

test('in either language an entry is the same entry', async () => {
  const [zh, en] = [await feed('?lang=zh'), await feed('?lang=en')];
  const ids = (of: Element) => of.all('entry').map((entry) => entry.text('id'));
  expect([zh.attributes['xml:lang'], en.attributes['xml:lang'], ids(en)]).toEqual(['zh-CN', 'en', ids(zh)]);
});

test('the city’s feed costs a request for each programme that stands, a district’s one', async () => {
  for (const [query, costs] of [['', 3] as const, ['?district=330602', 1] as const]) {
    const { table, sent } = counted(site.site.table);
    await feed(query, site.on(table));
    expect(sent.filter((command) => command === 'Query').length).toBe(costs);
  }
});

test('pages lead to the feed, and a naming in it to its notice', async () => {
  const page = await (await site.request('/notices')).text();
  expect(page).toContain('<link rel="alternate" type="application/atom+xml"');
  const [naming] = (await feed()).all('entry');
  expect(naming?.all('link')[0]?.attributes.href).toBe(`http://registry.test/notices/${batch}`);
});
