import { afterAll, beforeAll, expect, test } from 'vitest';
import { runProgress } from '../../../../functions/progress/run.ts';
import { texts } from '../../../../functions/web/text/text.ts';
import { CITY_UNIT, filed, SCREENER, UNIT } from '../../../flow.ts';
import { allWords, wordsOf } from '../../../forms.ts';
import { OPENING_HOURS, openSite, type TestSite } from '../../../site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
  site.at('2023-05-20T09:00:00+08:00');
  await filed(site, 'named', { star: 4 });
  await filed(site, 'named', { category: 'township' });
  await filed(site, 'assessing');
  await filed(site, 'screening');
  await filed(site, 'proposed', { by: CITY_UNIT, category: 'office' });
  await filed(site, 'named', { category: 'low-carbon-township', programme: 'lowcarbon2023' });
  const unit = { ...UNIT, division: '330602' };
  await filed(site, 'assessing', { by: 't330602@example.test', category: 'eco-district', programme: 'eco2023', unit });
  const report = { asOf: '2023-03-31', source: '区统计局', values: { forest: 41.5, air: 84.9 } };
  await site.call(SCREENER, 'POST', '/programmes/eco2023/readings/330602', report);
  await runProgress(site.site.table, site.site.policy, '2023-05-30T17:00:00.000Z');
  site.at(OPENING_HOURS);
});
afterAll(() => site.stop());

const t = texts.zh;
const PROGRAMMES = ['2023', 'lowcarbon2023', 'eco2023'];
const DASHBOARDS = [
  '/',
  ...PROGRAMMES.flatMap((id) => [
    `/programmes/${id}`,
    `/districts/330602?programme=${id}`,
    `/townships/330602001?programme=${id}`,
    `/reports/2023-06?programme=${id}`,
    `/under-way?programme=${id}`,
    `/under-way?programme=${id}&from=assessing`,
    `/districts/330602/under-way?programme=${id}`,
    `/districts/330602/under-way?programme=${id}&state=assessing`,
  ]),
  '/reports/2023-05',
];

const { columns: quota } = t.district;
const { columns: ranking } = t.charts.ranking;
const quotas = Object.values(t.home.quota);
/** What cannot have a list, by the heading of its column, and why. */
const WITHOUT: Record<string, readonly string[]> = {
  'asked for, not counted': [quota.target, t.siblings.shares.columns.target, ...quotas.map(t.report.quotas.of)],
  'places there are, of a list with day and source': [quota.total, ranking.size],
  'reckoned from others beside it': [
    ...[quota.missing, quota.expected, quota.forecast, t.report.warnings.columns.reason],
    ...[...quotas.map(t.report.quotas.change), t.report.ranking.gained],
  ],
  'shares and places': [ranking.rate, ranking.place, t.report.ranking.rate, t.report.ranking.before],
  'measured, with its day and source': [t.plans.matrix.sourceColumns.value, t.plans.matrix.sourceColumns.asOf],
  'a name, a day or a star, no number': [
    ...[
      t.district.day,
      t.report.stages.from,
      t.report.stages.to,
      t.register.columns.code,
      t.register.columns.star,
      t.register.columns.document,
    ],
    ...[t.report.namings.columns.document, t.report.namings.columns.date],
  ],
};
/** Shares, by how they are written: of targets, of indicators that are met. */
const isShare = (words: string) => /%$/.test(words);
/** A value that was reported, or how many were met: the table of sources beside it has each. */
const isMeasured = (label: string) => label === t.plans.matrix.heading;
/** What is under way is told by numbers alone in the end. */
const isLast = (path: string) => /under-way.*state=/.test(path);

interface Cell {
  readonly label: string;
  readonly column: string;
  readonly words: string;
  readonly links: readonly (readonly [to: string, words: string])[];
}

/** Every cell of every table of a page that has a number in it. */
function numbersOn(page: string): Cell[] {
  const tables = [...page.matchAll(/<div class="scroll"([^>]*)>\s*<table[\s\S]*?<\/table>/g)];
  return tables.flatMap(([table, tag = '']) => {
    const label = /aria-label="([^"]*)"/.exec(tag)?.[1] ?? '';
    const head = allWords(table, /<th scope="col"[^>]*>([\s\S]*?)<\/th>/g);
    const rows = [...(table.split('<tbody')[1]?.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g) ?? [])];
    return rows.flatMap(([, row = '']) =>
      [...row.matchAll(/<(t[dh])\b[^>]*>([\s\S]*?)<\/\1>/g)].flatMap(([, kind, inner = ''], n) => {
        const words = wordsOf(inner);
        const links = [...inner.matchAll(/<a\b[^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].map(
          ([, to = '', said = '']) => [to.replaceAll('&amp;', '&'), wordsOf(said)] as const,
        );
        return kind === 'td' && /\d/.test(words) ? [{ label, column: head[n] ?? '', words, links }] : [];
      }),
    );
  });
}

const read = async (path: string) => (await site.request(path)).text();

test('every number of a dashboard leads to what it counts, but for those that cannot', async () => {
  const without = Object.values(WITHOUT).flat();
  const open: string[][] = [];
  for (const path of DASHBOARDS)
    for (const { label, column, words, links } of numbersOn(await read(path)))
      if (links.length === 0 && words !== '0' && !without.includes(column))
        if (!isShare(words) && !isMeasured(label) && !isLast(path)) open.push([path, column, words]);
  expect(open).toEqual([]);
});

test('the list behind a number has so many, for everybody', async () => {
  const links = new Map<string, string>();
  for (const path of DASHBOARDS)
    for (const cell of numbersOn(await read(path)))
      for (const [to, words] of cell.links)
        if (/^[1-9]\d*$/.test(words) && /^\/(cells|under-way|districts)\b/.test(to)) links.set(to, words);
  expect(links.size).toBeGreaterThan(40);
  for (const [to, n] of links) {
    const page = await read(to);
    const told = to.startsWith('/cells') ? t.find.all(Number(n)) : t.underWay.all(Number(n));
    expect([to, n, page.includes(told)]).toEqual([to, n, true]);
  }
});
