import type { Move } from './beat.ts';

/** After how many sittings a move follows the one before: there are four a day. */
const GAPS: Readonly<Partial<Record<Move, readonly [least: number, most: number]>>> = {
  open: [0, 0],
  save: [1, 8],
  attach: [0, 2],
  detach: [0, 2],
  submit: [0, 6],
  delete: [8, 60],
  withdraw: [4, 28],
  'screen-start': [2, 16],
  recommend: [2, 20],
  assess: [8, 40],
  'record-visit': [8, 32],
  return: [4, 24],
  'answer-item': [3, 16],
  sign: [2, 20],
  publish: [0, 12],
  object: [1, 8],
  dismiss: [2, 24],
  review: [60, 240],
  keep: [8, 40],
  revoke: [8, 40],
};
const USUAL = [1, 12] as const;

export const gapBefore = (move: Move): readonly [least: number, most: number] => GAPS[move] ?? USUAL;

/** How many days a unit has to mend something: those who let it pass had the least. */
export const MENDING = { hardly: 20, usually: 45, most: 60 } as const;
