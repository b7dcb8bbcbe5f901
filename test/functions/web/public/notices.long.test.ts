import { afterAll, beforeEach, expect, test } from 'vitest';
import { runDeadlines } from '../../../../functions/deadlines/run.ts';
import { texts } from '../../../../functions/web/text/text.ts';
import { listBatches } from '../../../../shared/store/batches.ts';
import { done, filed, SIGNER, UNIT } from '../../../flow.ts';
import { counted } from '../../../meddle.ts';
import { published, ready } from '../../../notices.ts';
import { openSite, type TestSite } from '../../../site.ts';

let site: TestSite;
beforeEach(async () => {
  site?.stop();
  site = await openSite();
});
afterAll(() => site.stop());

const read = async (path: string) => (await site.request(path)).text();

test('without a notice the list says so', async () => {
  expect(await read('/notices')).toContain(texts.zh.notices.none);
});

test('a notice tells its term and how it was reckoned, also across Spring Festival', async () => {
  site.at('2023-01-19T09:00:00+08:00');
  const { batch } = await published(site, 1);
  const html = await read(`/notices/${batch}`);
  expect(html).toContain(texts.zh.notices.period('2023年1月19日（星期四）', '2023年1月31日（星期二）'));
  const workdays = [
    '1月20日（星期五）',
    '1月28日（星期六，调休上班）',
    '1月29日（星期日，调休上班）',
    '1月30日（星期一）',
    '1月31日（星期二）',
  ];
  expect(html).toContain(texts.zh.notices.reckoned(workdays, true));
});

test('where the year’s calendar was not published the last day is given by hand, and the notice says so', async () => {
  const ids = await ready(site, 1);
  const { isWorkday } = site.site.policy.calendar;
  let year = 2023;
  while (isWorkday(`${year + 1}-06-01`) !== undefined) year++;
  site.at(`${year}-12-30T09:00:00+08:00`);
  const publish = (until?: string) =>
    site.call(SIGNER, 'POST', '/notices', { applications: ids, ...(until && { until }) });
  const unknown = await publish();
  expect([unknown.status, unknown.body.code, unknown.body.year]).toEqual([
    409,
    'calendar-not-published',
    `${year + 1}`,
  ]);
  expect((await publish(`${year}-12-29`)).body.code).toBe('notice-too-short');
  const { notice } = (await publish(`${year + 1}-01-09`)).body;
  expect(notice.until).toBe(`${year + 1}-01-09`);
  expect(await read(`/notices/${notice.id}`)).toContain(texts.zh.notices.unreckoned);
});

test('the stages of a notice: running, its last day, over, named', async () => {
  const { batch, ids } = await published(site, 2);
  const stage = async (at: string, path: string) => {
    site.at(at);
    return />(公示中[^<]*|公示期满，待命名)<\/span>/.exec(await read(path))?.[1];
  };
  for (const path of ['/notices', `/notices/${batch}`]) {
    expect(await stage('2023-06-01T12:00:00+08:00', path)).toBe(texts.zh.notices.running(7));
    expect(await stage('2023-06-08T23:59:59+08:00', path)).toBe(texts.zh.notices.running(0));
    expect(await stage('2023-06-09T00:00:00+08:00', path)).toBe(texts.zh.notices.over);
  }
  const over = await read(`/notices/${batch}`);
  expect(over).toContain(texts.zh.notices.waiting);
  expect(over).not.toContain('/objection');
  await done(site, SIGNER, 'POST', `/notices/${batch}/name`, { number: '绍无废办〔2023〕7号', date: '2023-06-09' });
  const named = await read(`/notices/${batch}`);
  expect(named).toContain('绍无废办〔2023〕7号');
  expect(named.match(/href="\/cells\/330602-2023-000\d"/g)?.length).toBe(ids.length);
  expect(await read('/notices')).toContain('绍无废办〔2023〕7号');
});

test('a title stands above the notice, and what is typed in it is only text', async () => {
  const ids = await ready(site, 1);
  const { notice } = await done(site, SIGNER, 'POST', '/notices', { applications: ids, title: '<b>公示</b>' });
  expect(await read(`/notices/${notice.id}`)).toContain('&lt;b&gt;公示&lt;/b&gt;（第 1 批）');
});

test('nobody’s name, telephone or address stands on a notice, and neither page costs more than two requests', async () => {
  const { batch } = await published(site, 2);
  const { table, sent } = counted(site.site.table);
  const pages = [];
  for (const path of [`/notices/${batch}`, '/notices', `/notices/${batch}?lang=en`]) {
    sent.length = 0;
    pages.push(await (await site.on(table).request(path)).text());
    expect(sent.length).toBeLessThanOrEqual(2);
  }
  for (const html of pages)
    expect([...Object.values(UNIT), '@example', '192.0.2.7'].filter((text) => html.includes(text))).toEqual([]);
});

test.each(['2023-3306-99', '2024-3306-01', '2023-9999-01', 'x', '%E0%A4%A', '__proto__'])(
  'there is no notice %s',
  async (id) => {
    await published(site, 1);
    expect((await site.request(`/notices/${id}`)).status).toBe(404);
  },
);

test('once every line of a notice is decided, one by one or together, the list asks for its lines no more', async () => {
  const { batch } = await published(site, 2);
  site.at('2023-06-09T09:00:00+08:00');
  for (const state of ['named', 'named', 'noticed'] as const) await filed(site, state);
  const { table, sent } = counted(site.site.table);
  const queries = async () => {
    sent.length = 0;
    await (await site.on(table).request('/notices')).text();
    return sent.filter((command) => command === 'Query').length;
  };
  const settled = async () => (await listBatches(site.site.table, '2023')).map((one) => one.settled ?? false);
  expect([await queries(), await settled()]).toEqual([1 + 4, [false, false, false, false]]);
  await runDeadlines(site.site);
  expect([await queries(), await settled()]).toEqual([1 + 2, [false, true, true, false]]);
  await done(site, SIGNER, 'POST', `/notices/${batch}/name`, { number: '绍无废办〔2023〕3号', date: '2023-06-09' });
  expect([await queries(), await settled()]).toEqual([1 + 1, [false, true, true, true]]);
  const { items } = await done(site, undefined, 'GET', '/notices');
  expect(items.map(({ stage }: { stage: string }) => stage)).toEqual(['over', 'closed', 'closed', 'named']);
});
