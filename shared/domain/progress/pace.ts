import type { Programme } from '../programme.ts';
import { type Day, daysBetween } from '../time.ts';

const COLOURS = ['red', 'amber', 'green'] as const;
export type Colour = (typeof COLOURS)[number];

/** Where the calendar stands in a programme: days gone, today included, of all its days. */
export interface Elapsed {
  readonly days: number;
  readonly of: number;
}

export function elapsed({ window }: Pick<Programme, 'window'>, today: Day): Elapsed {
  const of = daysBetween(window.opens, window.closes) + 1;
  return { days: Math.min(of, Math.max(0, daysBetween(window.opens, today) + 1)), of };
}

/** How many the calendar expects by now: the target's share of the days gone, rounded down. */
export const expected = (target: number, { days, of }: Elapsed): number => Math.floor((target * days) / of);

/**
 * The three-colour warning (三色预警): green when reached or at `green` % of what the calendar expects, amber from
 * `amber` %, else red. The percentages are the programme's.
 */
export function colour(named: number, target: number, due: number, { green, amber }: Programme['colours']): Colour {
  if (named >= target || named * 100 >= due * green) return 'green';
  return named * 100 >= due * amber ? 'amber' : 'red';
}

/** The worst of several colours: a district is as late as its latest quota. */
export const worst = (colours: readonly Colour[]): Colour => COLOURS.find((c) => colours.includes(c)) ?? 'green';
