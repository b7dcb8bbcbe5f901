import { afterAll, beforeAll, expect, test } from 'vitest';
import { CELL_FIELDS, DATASETS } from '../../../../functions/web/open-data/datasets.ts';
import { texts } from '../../../../functions/web/text/text.ts';
import { done, filed, NEIGHBOUR } from '../../../flow.ts';
import { openSite, type TestSite } from '../../../site.ts';
import { sheetsIn } from '../../../workbook.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
  await filed(site, 'named', { unit: { name: '塔山<小学>&"幼儿园"' } });
  await filed(site, 'named', { by: NEIGHBOUR, star: 4, unit: { name: '府山小学' } });
  await filed(site, 'named', { by: 't330603001@example.test', category: 'park', star: 3, unit: { name: '柯桥公园' } });
  await filed(site, 'revoked', { by: NEIGHBOUR, unit: { name: '旧校' } });
});
afterAll(() => site.stop());

const text = async (path: string) => (await site.request(path)).text();
// biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came
const json = async (path: string): Promise<any> => (await site.request(path)).json();

test.each(['', '?district=330602', '?standing=all', '?star=3&category=park', '?q=%E6%B2%A1%E6%9C%89'])(
  'the formats of one selection have the same rows: %s',
  async (query) => {
    const { items } = await json(`/api/v1/cells.json${query}`);
    const paged = await done(site, undefined, 'GET', `/cells${query}`);
    const csv = (await text(`/api/v1/cells.csv${query}`)).split('\r\n').slice(1, -1);
    const [sheet] = await sheetsIn(await site.request(`/api/v1/cells.xlsx${query}`));
    const codes = items.map(({ code }: { code: string }) => code);
    expect(items).toEqual(paged.items);
    expect(csv.map((line) => line.split(',')[0])).toEqual(codes);
    expect(sheet?.data.slice(1).map(([code]) => code)).toEqual(codes);
  },
);

test('scripts of any site may read what is open, and nothing in their reader’s name', async () => {
  const from = { headers: { origin: 'https://elsewhere.example' } };
  const open = ['/api/v1/cells', '/api/v1/cells.csv', '/api/v1/cells/no', '/api/v1/progress', '/api/v1/programmes'];
  for (const path of [...open, '/api/v1/standards', '/api/v1/divisions', '/api/v1/notices', '/feed.atom']) {
    const { headers } = await site.request(path, from);
    expect([path, headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')]).toEqual(
      [path, '*', null],
    );
  }
  for (const path of ['/', '/api/v1/applications', '/api/v1/messages'])
    expect((await site.request(path, from)).headers.get('access-control-allow-origin')).toBe(null);
  const asked = { ...from.headers, 'access-control-request-method': 'PUT' };
  const before = await site.request('/api/v1/programmes/2023', { method: 'OPTIONS', headers: asked });
  expect(before.headers.get('access-control-allow-methods')).toBe('GET,HEAD');
});

test('what has not changed is not sent again, and differs by language', async () => {
  for (const path of ['/api/v1/cells.csv', '/api/v1/cells.json', '/api/v1/divisions', '/feed.atom']) {
    const first = await site.request(path);
    const tag = first.headers.get('etag') ?? '';
    const again = await site.request(path, { headers: { 'if-none-match': tag } });
    expect([path, tag.length > 10, again.status, again.headers.get('access-control-allow-origin')]).toEqual([
      ...[path, true, 304, '*'],
    ]);
    expect(first.headers.get('vary')).toContain('Accept-Language');
  }
  const { headers } = await site.request('/api/v1/cells.csv', { headers: { 'accept-language': 'en' } });
  expect(headers.get('etag')).not.toBe((await site.request('/api/v1/cells.csv')).headers.get('etag'));
});

test.each(['zh', 'en'] as const)('the data page tells every field of every dataset, in %s', async (language) => {
  const t = texts[language];
  for (const { id, fields } of DATASETS)
    expect(Object.keys(t.openData.sets[id].fields).sort()).toEqual(fields.map(({ name }) => name).sort());
  const page = await text(`/data?lang=${language}`);
  expect(DATASETS.filter(({ id }) => !page.includes(`id="${id}"`))).toEqual([]);
  expect(page).toContain('rel="license" href="https://creativecommons.org/licenses/by/4.0/"');
});

test('every file of the data page is there, in the format that it says', async () => {
  for (const { path, format } of DATASETS.flatMap(({ files }) => files)) {
    const { status, headers } = await site.request(path);
    expect([path, status, headers.get('content-type')?.toLowerCase()]).toEqual([
      ...[path, 200, expect.stringContaining(format === 'XLSX' ? 'spreadsheetml' : format.toLowerCase())],
    ]);
  }
});

test('the fields that the data page names are those of the data', async () => {
  const [cell] = (await json('/api/v1/cells.json?standing=revoked')).items;
  const names = Object.entries<object>(cell).flatMap(([name, value]) =>
    name === 'document' ? Object.keys(value).map((part) => `${name}.${part}`) : [name],
  );
  expect(names.sort()).toEqual(CELL_FIELDS.map(({ name }) => name).sort());
});

test('the metadata of the CSV names its columns, in their order', async () => {
  const answer = await site.request('/api/v1/cells.csv');
  const address = /<([^>]+)>; rel="describedby"/.exec(answer.headers.get('link') ?? '')?.[1] ?? '';
  const metadata = await json(address);
  const columns: { titles: string }[] = metadata.tableSchema.columns;
  expect(`\ufeff${columns.map(({ titles }) => titles).join(',')}`).toBe(
    Buffer.from(await answer.arrayBuffer())
      .toString('utf8')
      .split('\r\n')[0],
  );
});

test('the catalogue lists the datasets with their files at whole addresses, as the page does', async () => {
  const catalogue = await json('/data/catalog.jsonld');
  expect(
    catalogue.dataset.map(({ distribution }: { distribution: { contentUrl: string }[] }) =>
      distribution.map(({ contentUrl }) => contentUrl),
    ),
  ).toEqual(DATASETS.map(({ files }) => files.map(({ path }) => `http://registry.test${path}`)));
  const inPage = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(await text('/data'))?.[1] ?? '';
  expect(JSON.parse(inPage)).toEqual(catalogue);
});
