import { byService, type Line, totalOf } from './bill.ts';
import type { Measured, Work } from './measured.ts';
import { CHINA, PRICES, type Price } from './prices.ts';

/** A Markdown table whose first column is words and whose others are numbers. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, n) => (n === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** With as many digits as tell something. */
export const number = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: value >= 100 ? 0 : value >= 1 ? 1 : 2 });
export const dollars = (value: number): string => (value > 0 && value < 0.5 ? '< 1' : number(Math.round(value)));

/** The year's bill of each scenario by service: at list price, and what is due. */
export function summary(names: readonly string[], bills: readonly (readonly Line[])[]): string {
  const services = bills.map(byService);
  const all = [...new Set(Object.values(PRICES).map(({ service }) => service))];
  const row = (what: string, lines: (n: number) => readonly Line[]) => [
    what,
    ...bills.flatMap((_, n) => [dollars(totalOf(lines(n), 'list')), dollars(totalOf(lines(n), 'due'))]),
  ];
  return table(
    ['USD a year · 美元/年', ...names.flatMap((name) => [`${name}: list · 目录价`, 'due · 扣除免费额度后'])],
    [
      ...all.map((service) => row(service, (n) => services[n]?.get(service) ?? [])),
      row('**total · 合计**', (n) => bills[n] ?? []),
    ],
  );
}

const each = (work: Work, of: keyof Omit<Work, 'times'>) => number(work[of] / work.times);

const HEAD = ['', 'a year', 'write units each', 'of which indexes', 'read units each', 'requests', 'CPU ms'];
const workRow = ([what, work]: [string, Work]) => [
  ...[what, number(work.times), each(work, 'write'), each(work, 'indexes'), each(work, 'read')],
  ...[each(work, 'requests'), each(work, 'ms')],
];

/** What people ask for, the most frequent first. */
export const movesTable = ({ moves }: Measured): string =>
  table(
    HEAD.with(0, 'move'),
    Object.entries(moves)
      .sort(([, a], [, b]) => b.times - a.times)
      .map(workRow),
  );

export const runsTable = ({ runs }: Measured): string =>
  table(HEAD.with(0, 'scheduled work').with(1, 'runs measured'), Object.entries(runs).map(workRow));

export const pagesTable = ({ pages }: Measured): string =>
  table(
    ['page', 'read units', 'requests', 'kB sent', 'CPU ms'],
    pages.map((page) => [page.what, ...[page.read, page.requests, page.bytes / 1_000, page.ms].map(number)]),
  );

export const storedTable = ({ stored }: Measured): string =>
  table(
    ['items', 'how many', 'bytes each', 'of indexes each', 'MB together'],
    Object.entries(stored)
      .sort(([, a], [, b]) => b.bytes + b.indexes - a.bytes - a.indexes)
      .map(([kind, { items, bytes, indexes }]) => [
        `\`${kind}\``,
        ...[items, bytes / items, indexes / items, (bytes + indexes) / 1_024 ** 2].map(number),
      ]),
  );

/** In the unit that a price is told in: of small ones, a million. */
const priceRow = ({ service, unit, usd, freeMonthly = 0, seen = '–', source }: Price) => [
  `${service}: ${unit.zh} · ${unit.en}`,
  usd < 0.0001 ? `${Number((usd * 1e6).toPrecision(6))} a million` : String(usd),
  freeMonthly ? number(freeMonthly) : '–',
  ...[seen, `[page](${source})`],
];
export const pricesTable = (): string =>
  table(['what', 'USD', 'free each month', 'seen', 'published at'], Object.values(PRICES).map(priceRow));

export const chinaTable = (): string =>
  table(
    ['项目 · what', '人民币元 · CNY', '出处 · source'],
    CHINA.map(([what, cny, source]) => [what, cny, `[page](${source})`]),
  );
