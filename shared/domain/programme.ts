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

/** How long things may take, in calendar days unless said otherwise (domain.md, "The way of an application"). */
export interface Terms {
  /** To correct what was returned (退回补正). */
  readonly correctionDays: number;
  /** The longest that a rectification item may be given. */
  readonly rectificationDays: number;
  /** How long before a deadline its reminder goes out. */
  readonly remindDays: number;
  /** Public notice, in working days after the day of publication. */
  readonly noticeWorkingDays: number;
  /** How long before the end of its validity a cell may be re-verified for another term. */
  readonly renewalDays: number;
  /** Objections taken in an hour: from one sender, and about one application. */
  readonly objectionsPerHour: { readonly sender: number; readonly application: number };
}

/** A year's plan as data: every number of it is policy, none is a constant of the code (design.md, principle 8). */
export interface Programme {
  readonly id: string;
  readonly name: Bilingual;
  readonly city: string;
  /** Applications are taken from 00:00 of `opens` to 24:00 of `closes`, Shanghai time. */
  readonly window: { readonly opens: Day; readonly closes: Day };
  /** Whether the district screens before the city assesses (县级初审). */
  readonly screening: boolean;
  readonly terms: Terms;
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
