import { billOf, byService, type Line, totalOf } from './bill.ts';
import { secondsOf } from './compute.ts';
import type { Measured } from './measured.ts';
import { PRICES, priceOf } from './prices.ts';
import { ASSUMED, SCENARIOS, type Scenario } from './scenarios.ts';
import { dollars, number } from './tables.ts';
import { usageOf } from './usage.ts';
import { DAYS, MINUTES, workOf } from './work.ts';

/** A registry that nobody uses: what it costs to stand there. */
const UNUSED: Scenario = { zh: '', en: '', stacks: 1, districts: 0, townships: 0, applications: 0 };

/** The country has about so many cities at prefecture level. */
const CITIES = 340;

const percent = (part: number, whole: number) => `${Math.round((100 * part) / whole)} %`;

/** The largest lines of a bill, and what part of it they are. */
function largest(lines: readonly Line[]): string {
  const total = totalOf(lines, 'list');
  const first = lines.toSorted((a, b) => b.list - a.list).slice(0, 4);
  const name = (line: Line) => `${priceOf(line.name).service} ${priceOf(line.name).unit.en}`;
  return first.map((line) => `${name(line)} ${percent(line.list, total)}`).join(', ');
}

const cloudWatchOf = (lines: readonly Line[]) =>
  percent(totalOf(byService(lines).get('CloudWatch') ?? [], 'list'), totalOf(lines, 'list'));

/** What drives the bill, told from the numbers. */
export function drivers(measured: Measured, bills: readonly (readonly Line[])[]): string {
  const unused = totalOf(billOf(usageOf(measured, UNUSED)), 'list');
  const tops = SCENARIOS.map(({ en }, n) => `- ${en}: ${largest(bills[n] ?? [])}.`);
  const each = SCENARIOS.map(
    ({ en, applications }, n) => `${en} ${(totalOf(bills[n] ?? [], 'list') / applications).toFixed(3)}`,
  );
  return `The largest lines at list price:

${tops.join('\n')}

- **Watching costs more than working in a small city.** CloudWatch is ${cloudWatchOf(bills[0] ?? [])} of one city's bill. A registry that
  nobody uses costs ${dollars(unused)} USD a year at list price: alarms, a dashboard, a secret and one call a minute.
- One application costs, all in, USD: ${each.join('; ')}.
- One registry for the country has one such standing cost. If each of about ${CITIES} cities ran its own, that part would be
  ${dollars(unused * CITIES)} USD a year at list price; in accounts of their own the free allowances count for each.
- A custom metric is billed by the hours in which something was counted, so a move that is made twice a day costs little.
  Only a metric that counts in every hour costs its whole ${PRICES.metrics.usd.toFixed(2)} USD a month.`;
}

/** The same for the people of a city's finance office. */
export function inChinese(bills: readonly (readonly Line[])[]): string {
  const [city = [], province = [], country = []] = bills;
  const of = (lines: readonly Line[]) =>
    `${dollars(totalOf(lines, 'list'))} 美元（扣除长期免费额度后约 ${dollars(totalOf(lines, 'due'))} 美元）`;
  return `**费用摘要（供市无废办和财务人员参考）。** 本系统按实际用量付费，没有一次性投入，也不需要购置服务器。按公开目录价测算，一个设区市（以绍兴市为例，\
6 个区、县（市），103 个乡镇（街道），每年约 1,000 件申报）每年云资源费用约 ${of(city)}；一个省 11 个设区市各自部署，合计每年约 ${of(province)}；\
全国集中部署、每年约 50 万件申报，每年约 ${of(country)}。对一个市来说，监测告警（CloudWatch）约占 ${cloudWatchOf(city)}，申报办理本身的费用很低。\
用量由程序实测，实测不到的作了假设，均列于下文。以上为美国东部（弗吉尼亚北部）区域不含税的美元价格；中国区域以人民币计价，价格和可用服务均不同，\
编制预算时应以当地运营方的报价为准。测算不含技术支持服务、域名和备案、等级保护测评、税费以及人员费用。`;
}

/** What one registry cannot do in one go, however cheap it would be. */
export function limits(measured: Measured): string {
  const country = SCENARIOS.at(-1) ?? UNUSED;
  const { invariants, idle } = workOf(measured, country);
  const [day, minute] = [secondsOf('invariants', invariants) / DAYS, secondsOf('messages', idle) / MINUTES];
  return `One registry for the whole country is a price, not yet a plan: looking at its invariants, with ${ASSUMED.yearsKept} years in it, would take
${number(day / 60)} minutes a day, and Lambda allows 15 in one go; looking every minute whether there is news takes ${number(minute)} seconds.`;
}
