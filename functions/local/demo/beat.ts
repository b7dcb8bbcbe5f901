import type { TransitionName } from '../../../shared/domain/application/inputs.ts';
import type { Chance } from './chance.ts';

export type Move = 'open' | TransitionName;

/**
 * Who makes a move: of the reviewers the first assesses and proposes, the second signs and decides, a third looks too or
 * declares a conflict. A notice moves all of a batch at once, and the clock moves what nobody moved in time.
 */
export type Part = 'unit' | 'district' | 'office' | 'first' | 'second' | 'third' | 'public' | 'notice' | 'clock';

export interface Beat {
  readonly who: Part;
  readonly move: Move;
}

/** Whose story it is: no district screens a city-level unit. */
export interface Told {
  readonly cityLevel: boolean;
  readonly chance: Chance;
}
export type Tell = (told: Told) => Beat[];

export const by = (who: Part, ...moves: Move[]): Beat[] => moves.map((move) => ({ who, move }));
export const times = (n: number, beats: Beat[]): Beat[] => Array.from({ length: n }, () => beats).flat();
export const sometimes = ({ chance }: Told, percent: number, beats: Beat[]): Beat[] =>
  chance.happens(percent) ? beats : [];
export const oneOf = (told: Told, ways: readonly (readonly [times: number, tell: Tell])[]): Beat[] =>
  told.chance.pick(ways.flatMap(([n, tell]) => Array<Tell>(n).fill(tell)))(told);
