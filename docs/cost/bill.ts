import type { PriceName } from './prices.ts';
import { priceOf } from './prices.ts';
import type { Usage } from './usage.ts';

/** A line of a year's bill, in US dollars: at list price, and after what is free for ever. */
export interface Line {
  readonly name: PriceName;
  readonly quantity: number;
  readonly list: number;
  readonly due: number;
}

const MONTHS = 12;

/** The year's bill. Use is taken as even over the months. */
export const billOf = (usage: Usage): Line[] =>
  (Object.keys(usage) as PriceName[]).map((name) => {
    const { usd, freeMonthly = 0 } = priceOf(name);
    const quantity = usage[name];
    return { name, quantity, list: quantity * usd, due: Math.max(0, quantity - freeMonthly * MONTHS) * usd };
  });

export const totalOf = (lines: readonly Line[], of: 'list' | 'due'): number =>
  lines.reduce((total, line) => total + line[of], 0);

/** The lines of each service, in the order of the bill. */
export const byService = (lines: readonly Line[]): Map<string, Line[]> =>
  Map.groupBy(lines, ({ name }) => priceOf(name).service);
