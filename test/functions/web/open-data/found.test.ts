import { afterAll, beforeAll, expect, test } from 'vitest';
import { filed, NEIGHBOUR } from '../../../flow.ts';
import { counted } from '../../../meddle.ts';
import { openSite, type TestSite } from '../../../site.ts';
import { read } from './xml.ts';

let site: TestSite;
let code: string;
let batch: string;
beforeAll(async () => {
  site = await openSite();
  const named = await filed(site, 'named', { unit: { name: '塔山小学</script>' } });
  [code, batch] = [named.award.code, named.notice.batch];
  await filed(site, 'draft', { by: NEIGHBOUR });
});
afterAll(() => site.stop());

const text = async (path: string, on = site) => (await on.request(path)).text();
const within = (page: string, tag: RegExp) => [...page.matchAll(tag)].map(([, found]) => found);

test('robots are told where they find nothing, and where the lists of pages are', async () => {
  const { status, headers } = await site.request('/robots.txt');
  expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; charset=UTF-8']);
  const lines = (await text('/robots.txt')).split('\n');
  for (const path of ['/apply', '/desk', '/admin', '/inbox', '/sign-in', '/api/v1/applications'])
    expect(lines).toContain(`Disallow: ${path}`);
  expect(lines).toContain('Sitemap: http://registry.test/sitemap.xml');
});

test('the lists of pages lead to every public page, and to no other', async () => {
  const lists = read(await text('/sitemap.xml'));
  const at = lists.all('sitemap').map((list) => new URL(list.text('loc')).pathname);
  expect(at).toHaveLength(8);
  const pages: string[] = [];
  for (const list of at)
    pages.push(
      ...read(await text(list))
        .all('url')
        .map((url) => new URL(url.text('loc')).pathname),
    );
  expect(pages).toEqual(
    expect.arrayContaining(['/', '/data', '/districts/330602', `/notices/${batch}`, `/cells/${code}`]),
  );
  expect(new Set(pages).size).toBe(pages.length);
  for (const page of pages) {
    const answer = await site.request(page);
    expect([page, answer.status, (await answer.text()).includes('noindex')]).toEqual([page, 200, false]);
  }
  expect((await site.request('/sitemaps/999999.xml')).status).toBe(404);
});

test('the list of standing pages costs a request for each programme that stands, any other one', async () => {
  for (const [list, costs] of [['pages', 3] as const, ['330602', 1] as const]) {
    const { table, sent } = counted(site.site.table);
    await text(`/sitemaps/${list}.xml`, site.on(table));
    expect(sent.filter((command) => command === 'Query').length).toBe(costs);
  }
});

test('a public page has one address in each language, whatever else was asked with it', async () => {
  const canonical = /<link rel="canonical" href="([^"]+)"/g;
  const alternate = /<link rel="alternate" hreflang="([^"]+" href="[^"]+)"/g;
  for (const asked of ['/cells?star=5&from=mail', '/cells?star=5&lang=zh', '/cells?star=5&asOf=2023-06-01T00:00:00Z']) {
    const page = await text(asked);
    expect(within(page, canonical)).toEqual(['http://registry.test/cells?star=5']);
    expect(within(page, alternate)).toEqual([
      'zh-CN" href="http://registry.test/cells?star=5',
      'en" href="http://registry.test/cells?star=5&amp;lang=en',
      'x-default" href="http://registry.test/cells?star=5',
    ]);
  }
  expect(within(await text('/help?lang=en'), canonical)).toEqual(['http://registry.test/help?lang=en']);
});

test('what is nobody’s business, and what is not there, is not to be kept', async () => {
  for (const path of ['/apply', '/desk', '/no-such-page', '/cells/330602-2023-9999', '/design']) {
    const answer = await site.request(path);
    const page = answer.status === 302 ? 'noindex' : await answer.text();
    expect([path, page.includes('noindex'), page.includes('rel="canonical"')]).toEqual([path, true, false]);
  }
});

test('no name ends the script that describes a cell', async () => {
  const page = await text(`/cells/${code}`);
  const scripts = within(page, /<script type="application\/ld\+json">(.*?)<\/script>/gs);
  expect(scripts.map((script) => JSON.parse(script ?? '').name)).toEqual(['塔山小学</script>']);
});
