import type { State } from '../../../shared/domain/application/application.ts';
import type { TransitionName } from '../../../shared/domain/application/inputs.ts';
import type { Chance } from './chance.ts';

export type Move = 'open' | TransitionName;

const FILED = ['open', 'save', 'submit'] as const satisfies readonly Move[];

/** Some come back for correction, either at once or from the assessment, and are handed in again. */
function corrected(percent: number, chance: Chance): Move[] {
  if (!chance.happens(percent)) return [];
  return [...(chance.happens(40) ? (['assess'] as const) : []), 'return', 'save', 'submit'];
}

const assessed = (chance: Chance): Move[] => [...FILED, ...corrected(22, chance), 'assess'];

/** How an application comes to be in a state: its moves, in order. */
const WAYS: Readonly<Record<State, (chance: Chance) => Move[]>> = {
  draft: (chance) => (chance.happens(75) ? ['open', 'save'] : ['open']),
  submitted: (chance) => [...FILED, ...corrected(12, chance)],
  returned: (chance) => [...FILED, ...(chance.happens(40) ? (['assess'] as const) : []), 'return'],
  assessing: (chance) => [...assessed(chance), ...(chance.happens(50) ? (['score'] as const) : [])],
  proposed: (chance) => [...assessed(chance), 'propose'],
  named: (chance) => [
    ...assessed(chance),
    'propose',
    ...(chance.happens(8) ? (['send-back', 'propose'] as const) : []),
    'sign',
  ],
  failed: (chance) => [...assessed(chance), 'score', 'fail'],
  withdrawn: (chance) => {
    if (chance.happens(50)) return [...FILED, 'withdraw'];
    return chance.happens(50) ? [...assessed(chance), 'withdraw'] : [...FILED, 'return', 'withdraw'];
  },
};

export const movesTo = (state: State, chance: Chance): Move[] => WAYS[state](chance);

/** After how many sittings a move follows the one before: there are four a day. */
const GAPS: Readonly<Record<Move, readonly [least: number, most: number]>> = {
  open: [0, 0],
  save: [1, 8],
  submit: [0, 6],
  withdraw: [4, 40],
  assess: [8, 48],
  score: [8, 48],
  return: [6, 36],
  fail: [1, 16],
  propose: [8, 64],
  'send-back': [3, 16],
  sign: [2, 20],
  delete: [1, 1],
};

/** The sitting of each move, so that the last one falls on `last`, or as soon after it as the year allows. */
export function sittingsOf(moves: readonly Move[], last: number, chance: Chance): number[] {
  const gaps = moves.map((move) => chance.whole(...GAPS[move]));
  let sitting = Math.max(0, last - gaps.reduce((sum, gap) => sum + gap, 0));
  return gaps.map((gap) => {
    sitting += gap;
    return sitting;
  });
}
