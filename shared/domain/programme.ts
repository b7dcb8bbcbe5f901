import type { Bilingual } from './bilingual.ts';
import type { Hundredths } from './points.ts';
import type { Day } from './time.ts';

export type Rounding = 'up' | 'nearest' | 'down';
export type Star = 3 | 4 | 5;

/** How many townships and villages a district has, for the percentages: dated, sourced, editable (domain.md, "Denominator"). */
export interface Denominator {
  readonly townships: number;
  readonly villages: number;
  readonly asOf: Day;
  readonly source: Bilingual;
}

/** The star goal of a district itself (无废城市星级): to gain a star more, or to reach so many. */
export type StarGoal = { readonly kind: 'upgrade' } | { readonly kind: 'reach'; readonly stars: Star };

/** A year's plan as data: every number of it is policy, none is a constant of the code (design.md, principle 8). */
export interface Programme {
  readonly id: string;
  readonly name: Bilingual;
  readonly city: string;
  /** Applications are taken from 00:00 of `opens` to 24:00 of `closes`, Shanghai time. */
  readonly window: { readonly opens: Day; readonly closes: Day };
  /** Where the division list that denominators default to comes from, and of when it is. */
  readonly divisionList: { readonly asOf: Day; readonly source: Bilingual };
  /** What each district has to reach: so many cells, and of its townships and villages a percentage. */
  readonly quotas: {
    readonly rounding: Rounding;
    readonly cells: { readonly count: number };
    /** `category`: the one whose cells count; a township or village counts once (domain.md, "Ambiguities"). */
    readonly townships: { readonly percent: number; readonly category: string };
    readonly villages: { readonly percent: number; readonly category: string };
  };
  /** The lowest city score of each star, and below the lowest no award. */
  readonly starBands: Readonly<Record<Star, Hundredths>>;
  readonly starGoals: Readonly<Record<string, StarGoal>>;
  /** A colour is green from `green` % of what the calendar expects, amber from `amber` %, red below. */
  readonly colours: { readonly green: number; readonly amber: number };
  /** How long a named cell is valid. */
  readonly validYears: number;
  readonly sources: readonly Bilingual[];
}
