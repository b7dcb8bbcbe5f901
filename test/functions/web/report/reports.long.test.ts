import { afterAll, beforeAll, expect, test } from 'vitest';
import { runProgress } from '../../../../functions/progress/run.ts';
import { texts } from '../../../../functions/web/text/text.ts';
import { listBatches, saveBatch } from '../../../../shared/store/batches.ts';
import { filed } from '../../../flow.ts';
import { counted } from '../../../meddle.ts';
import { OPENING_HOURS, openSite, type TestSite } from '../../../site.ts';
import { unzip } from '../../../unzip.ts';

const CELL = '无废城市细胞';
const DOCUMENT = '绍无废办〔2023〕7号';
let site: TestSite;
beforeAll(async () => {
  site = await openSite();
  site.at('2023-04-20T09:00:00+08:00');
  await filed(site, 'named');
  await runProgress(site.site.table, site.site.policy, '2023-04-30T17:00:00.000Z');
  site.at('2023-05-20T09:00:00+08:00');
  await filed(site, 'named', { category: 'township' });
  await filed(site, 'named');
  const [batch] = await listBatches(site.site.table, '2023');
  if (batch) await saveBatch(site.site.table, { ...batch, document: { number: DOCUMENT, date: '2023-05-20' } });
  await runProgress(site.site.table, site.site.policy, '2023-05-31T17:00:00.000Z');
  site.at(OPENING_HOURS);
  await filed(site, 'named');
});
afterAll(() => site.stop());

const { report } = texts.zh;
const read = async (path: string) => (await site.request(path)).text();
const plain = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const partOf = (page: string, heading: string) =>
  plain(page.split(`<h2>${heading}</h2>`)[1]?.split('</section>')[0] ?? '');

test('a month is told from the record of the day after it, beside the month before', async () => {
  const page = await read('/reports/2023-05');
  expect(partOf(page, report.summary.heading)).toContain(
    report.summary.named(CELL, 3, 2) + report.summary.districts(6, 0, 0, 0, 6),
  );
  expect(partOf(page, report.quotas.heading)).toContain(' 越城区 1 4 1 0 18 0 3 100 2 进度滞后 ');
  expect(partOf(page, report.ranking.heading)).toContain(' 1 越城区 9.3 0.3 持平 ');
  expect(partOf(page, report.namings.heading)).toContain(`${DOCUMENT} 2023年5月20日`);
  expect(partOf(page, report.warnings.heading)).toContain(' 越城区 村（社区） 进度滞后 0 / 7 / 18 ');
  expect(page).toContain(report.asOf('2023年6月1日 01:00'));
});

test('each number of what is named opens its list, as of the same time', async () => {
  const page = await read('/reports/2023-05');
  const [, list = ''] = /href="(\/cells[^"]*district=330602&amp;asOf=[^"]*)"/.exec(page) ?? [];
  const address = list.replaceAll('&amp;', '&');
  expect(new URLSearchParams(address.split('?')[1]).get('asOf')).toBe('2023-05-31T17:00:00.000Z');
  expect(await read(address)).toContain(texts.zh.find.all(3));
});

test('the month that is running is told as of now', async () => {
  const page = await read('/reports/2023-06');
  expect(partOf(page, report.summary.heading)).toContain(report.summary.named(CELL, 4, 1));
  expect(page).toContain(report.asOf('2023年6月1日 09:00'));
});

test('whom the month named is listed, each with its page', async () => {
  const page = await read('/reports/2023-05');
  const list = page.split(`<h2>${report.units.heading}</h2>`)[1]?.split('</section>')[0] ?? '';
  expect(list.match(/href="\/cells\/[^"]+"/g)).toEqual(['href="/cells/330602-2023-0003"']);
  expect(partOf(page, report.units.heading)).toContain(`学校 5 星 越城区 塔山街道 ${DOCUMENT}`);
  expect(await read('/reports/2023-04')).not.toContain(report.units.heading);
});

test('a month is three requests to the store', async () => {
  const { table, sent } = counted(site.site.table);
  await site.on(table).request('/reports/2023-05');
  expect(sent.toSorted()).toEqual(['BatchGetItem', 'Query', 'Query']);
});

test('the same data give the same report', async () => {
  const first = await read('/reports/2023-05');
  site.at('2023-06-20T09:00:00+08:00');
  expect(await read('/reports/2023-05')).toBe(first);
  site.at(OPENING_HOURS);
});

test('the months so far are listed, and no other has a report', async () => {
  const page = await read('/reports');
  const months = [...page.matchAll(/href="\/reports\/(\d{4}-\d{2})"/g)].map(([, month]) => month);
  expect(months).toEqual(['2023-06', '2023-05', '2023-04', '2023-03', '2023-02', '2023-01']);
  for (const [month, status] of [
    ['2023-07', 404],
    ['2022-12', 404],
    ['2023-13', 404],
    ['2023-02', 404],
  ] as const)
    expect([month, (await site.request(`/reports/${month}`)).status]).toEqual([month, status]);
  expect(await read('/reports/2023-02')).toContain(report.noData);
});

test('as a Word document it has real headings, tables, and the fonts of official documents by name', async () => {
  const answer = await site.request('/reports/2023-05.docx');
  expect(answer.headers.get('content-disposition')).toContain('filename="2023-05.docx"');
  const xml = unzip(Buffer.from(await answer.arrayBuffer())).get('word/document.xml') ?? '';
  const headings = xml
    .split('<w:p>')
    .filter((paragraph) => paragraph.includes('w:val="Heading1"'))
    .map((paragraph) => paragraph.replace(/<[^>]+>/g, ''));
  const { summary, quotas, ranking, namings, units, warnings, method } = report;
  expect(headings).toEqual([summary, quotas, ranking, namings, units, warnings, method].map(({ heading }) => heading));
  expect(xml.match(/<w:tbl>/g)?.length).toBe(5);
  expect(xml).toContain('w:eastAsia="仿宋"');
  expect(xml).toContain(DOCUMENT);
});

test('as a workbook each table is a sheet', async () => {
  const answer = await site.request('/reports/2023-05.xlsx');
  const book = unzip(Buffer.from(await answer.arrayBuffer())).get('xl/workbook.xml') ?? '';
  expect([...book.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
    report.quotas.heading,
    report.ranking.heading,
    report.namings.heading,
    report.units.heading,
    report.warnings.heading,
    texts.zh.files.about.sheet,
  ]);
});

test('the sentences of the English summary stand apart', async () => {
  const page = plain(await read('/reports/2023-05?lang=en'));
  const summary = page.slice(
    page.indexOf(texts.en.report.summary.heading),
    page.indexOf(texts.en.report.quotas.heading),
  );
  expect(summary.match(/\.(?=\S)/g)).toBe(null);
  expect(summary.split('. ').length).toBeGreaterThan(3);
});
