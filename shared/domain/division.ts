import type { Day } from './time.ts';

/** An administrative division with its national code (National Bureau of Statistics): 4, 6, 9 or 12 digits. */
export interface Division {
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  /** The code of the division above; empty for the city. */
  readonly parent: string;
  /** Since when it is no more (撤销). It stands in no list and takes nothing new, and keeps its name for what was filed. */
  readonly ended?: Day;
}

export const LEVELS = ['city', 'district', 'township', 'village'] as const;
export type Level = (typeof LEVELS)[number];

const DIGITS: Record<Level, number> = { city: 4, district: 6, township: 9, village: 12 };
const LEVEL_OF_LENGTH = new Map(LEVELS.map((level) => [DIGITS[level], level]));

/** The level that a code's length tells, or undefined for anything that is no division code. */
export const levelOf = (code: string): Level | undefined =>
  /^\d+$/.test(code) ? LEVEL_OF_LENGTH.get(code.length) : undefined;

/** The code of the division above, which every code begins with; empty for the city's own. */
export function parentOf(code: string): string {
  const level = levelOf(code);
  const above = level && LEVELS[LEVELS.indexOf(level) - 1];
  return above ? code.slice(0, DIGITS[above]) : '';
}

/** True when `code` is `area` or lies in it: codes are nested prefixes. */
export const within = (code: string, area: string): boolean => code.startsWith(area);

/**
 * The reporting unit that an applicant counts for: its district, or the city itself (市本级) for a city-level unit.
 * `reportingUnit('330602001')` is `'330602'`; `reportingUnit('3306')` is `'3306'`.
 */
export const reportingUnit = (applicant: string): string => applicant.slice(0, DIGITS.district);

/** The city that a place lies in. */
export const cityOf = (code: string): string => code.slice(0, DIGITS.city);
