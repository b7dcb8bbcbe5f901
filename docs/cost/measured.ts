import { readFileSync } from 'node:fs';
import type { Units } from './meter.ts';

/** What was measured of one kind of work, altogether. */
export interface Work extends Units {
  readonly times: number;
  /** Milliseconds of a processor, of the caller's side too. */
  readonly ms: number;
}

/** A page as it was read on the table of a whole year. */
export interface Page extends Work {
  readonly what: string;
  readonly public: boolean;
  readonly bytes: number;
}

/** Items of one kind as they lie there at the end of the year, with DynamoDB's overhead. */
export interface Kind {
  readonly items: number;
  readonly bytes: number;
  readonly indexes: number;
}

/** What `npm run cost` measured, and when. */
export interface Measured {
  readonly on: string;
  readonly node: string;
  readonly applications: number;
  readonly districts: number;
  readonly cells: number;
  readonly letters: number;
  /** What people asked for in a year, by what it was; what a notice does to many is counted by the notice. */
  readonly moves: Readonly<Record<string, Work>>;
  readonly pages: readonly Page[];
  /** Bytes of style, scripts and pictures that a new visitor's first page brings besides itself. */
  readonly assets: number;
  /** Scheduled work, each a run on the table of a whole year; but deadlines and messages told are a whole year's. */
  readonly runs: Readonly<Record<'progress' | 'deadlines' | 'invariants' | 'told' | 'idle', Work>>;
  readonly stored: Readonly<Record<string, Kind>>;
  /** One plain application's way, for comparison: a test walks it again. */
  readonly way: Readonly<Record<string, Units>>;
}

export const MEASURED = new URL('measured.json', import.meta.url);
export const readMeasured = (): Measured => JSON.parse(readFileSync(MEASURED, 'utf8'));
