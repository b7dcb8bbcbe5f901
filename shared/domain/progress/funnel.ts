import type { DistrictProgress, Pipeline } from './district-progress.ts';

/** The way to a name as outsiders know it, and the states of each part of it. */
export const STAGES = {
  applied: ['submitted'],
  screening: ['screening', 'returned'],
  assessing: ['assessing', 'rectifying', 'proposed'],
  noticed: ['noticed', 'objected'],
} as const satisfies Readonly<Record<string, readonly (keyof Pipeline)[]>>;

export type StageName = keyof typeof STAGES;

export interface Stage {
  readonly stage: StageName | 'named';
  /** How many stand there now. */
  readonly here: number;
  /** How many came that far or farther, of those that are still on their way or named. */
  readonly reached: number;
}

/** How many applications came how far, over several districts. What was withdrawn or refused is in none of it. */
export function funnel(all: readonly FunnelPart[]): Stage[] {
  const sum = (count: (part: FunnelPart) => number) => all.reduce((total, part) => total + count(part), 0);
  const here = [
    ...Object.entries(STAGES).map(([stage, states]) => ({
      stage: stage as StageName,
      here: sum(({ pipeline }) => states.reduce((total, state) => total + pipeline[state], 0)),
    })),
    { stage: 'named' as const, here: sum(({ cells }) => cells.named) },
  ];
  return here.map((one, n) => ({ ...one, reached: here.slice(n).reduce((total, later) => total + later.here, 0) }));
}

export type FunnelPart = Pick<DistrictProgress, 'pipeline'> & {
  readonly cells: Pick<DistrictProgress['cells'], 'named'>;
};
