import type { Programme } from '../../../shared/domain/programme.ts';
import type { Standard } from '../../../shared/domain/standard/indicator.ts';
import type { Move } from './beat.ts';
import type { Chance } from './chance.ts';
import type { Casting } from './people.ts';
import type { Sheets } from './sheets.ts';
import type { End } from './story.ts';
import type { Timed } from './timing.ts';
import type { Applicant } from './units.ts';

/** An application to be played: whose, under which standard, and where it ends. */
export interface Cast {
  readonly applied: Applicant;
  readonly standard: Standard;
  readonly programme: Programme;
  readonly ends: End;
  /** How many of 100 indicators that may be left out do not apply to this unit. */
  readonly notApplicable: number;
}

/** A beat within its story, and everything that is known of it. */
export interface Scene {
  readonly beat: Timed;
  readonly beats: readonly Timed[];
  readonly cast: Cast;
  readonly people: Casting;
  readonly sheets: Sheets;
  readonly chance: Chance;
}

export type Told = Pick<Scene, 'beat' | 'beats'>;
/** How often a move was made already, and whether it is made at all. */
export const before = ({ beat, beats }: Told, move: Move): number =>
  beats.slice(0, beats.indexOf(beat)).filter((each) => each.move === move).length;
export const has = ({ beats }: Pick<Told, 'beats'>, move: Move): boolean => beats.some((each) => each.move === move);
export const count = ({ beats }: Pick<Told, 'beats'>, move: Move): number =>
  beats.filter((each) => each.move === move).length;
