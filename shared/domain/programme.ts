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
  /** How long after a deadline of theirs, or the close of the window, applicants may still act (宽限); 0 for not at all. */
  readonly graceDays: number;
  /** How long before a deadline its reminder goes out. */
  readonly remindDays: number;
  /** Public notice, in working days after the day of publication. */
  readonly noticeWorkingDays: number;
  /** How long before the end of its validity a cell may be re-verified for another term. */
  readonly renewalDays: number;
  /** Objections taken in an hour: from one sender, and about one application. */
  readonly objectionsPerHour: { readonly sender: number; readonly application: number };
}

/** How many places of a category have to be named: a number, or a percentage of those that there are. */
export type PlaceQuota = { readonly category: string } & ({ readonly count: number } | { readonly percent: number });

/** What has to be reached; what a programme asks nothing of is not there. */
export interface Quotas {
  readonly rounding: Rounding;
  /** Who has to reach it: each district by itself, or all of the city together. */
  readonly scope: 'district' | 'city';
  readonly cells?: { readonly count: number };
  /** The category whose cells count; a township or village counts once (domain.md, "Ambiguities"). */
  readonly townships?: PlaceQuota;
  readonly villages?: PlaceQuota;
}

/** A step of the way that a programme plans by the calendar, such as technical assessment (技术评估). */
export interface Stage {
  readonly name: Bilingual;
  readonly from: Day;
  readonly until: Day;
  /** The state from which on an application is in this step; absent for steps before there is one. */
  readonly state?: string;
}

/**
 * A plan as data: every number of it is policy, none is a constant of the code (design.md, principle 8). What is named in
 * its window counts: a plan by the year has a window of a year, a cumulative one has a window of all its years.
 */
export interface Programme {
  readonly id: string;
  /** Which programmes follow each other year by year, and which standards can be applied for: those of the same line. */
  readonly line: string;
  readonly name: Bilingual;
  /** What a unit is called that is named in it. */
  readonly award: Bilingual;
  readonly city: string;
  /** Applications are taken from 00:00 of `opens` to 24:00 of `closes`, Shanghai time. */
  readonly window: { readonly opens: Day; readonly closes: Day };
  /** Whether the district screens before the city assesses (县级初审). */
  readonly screening: boolean;
  readonly terms: Terms;
  /** Where the division list that denominators default to comes from, and of when it is. */
  readonly divisionList: { readonly asOf: Day; readonly source: Bilingual };
  readonly quotas: Quotas;
  /** In the order of the calendar; none where only the window counts. */
  readonly stages: readonly Stage[];
  /** The lowest city score of each star, and below the lowest no award. */
  readonly starBands: Readonly<Record<Star, Hundredths>>;
  readonly starGoals: Readonly<Record<string, StarGoal>>;
  /** A colour is green from `green` % of what the calendar expects, amber from `amber` %, red below. */
  readonly colours: { readonly green: number; readonly amber: number };
  /** How long a named cell is valid. */
  readonly validYears: number;
  readonly sources: readonly Bilingual[];
}
