import type { Programme, Stage } from '../programme.ts';
import type { Day } from '../time.ts';
import { type DistrictProgress, PIPELINE } from './district-progress.ts';

/** Where a district stands on the way that the calendar plans. */
export interface Standing {
  /** The stage it has come to; undefined before the first one begins. */
  readonly stage: Stage | undefined;
  /** By the calendar that stage is over. */
  readonly late: boolean;
  /** It is named: no stage is before it any more. */
  readonly done: boolean;
}

/** The stage that the calendar has come to: the last that has begun. */
export const stageOn = ({ stages }: Pick<Programme, 'stages'>, today: Day): Stage | undefined =>
  stages.findLast(({ from }) => from <= today);

/**
 * A district is in the stage of its application that is furthest on. Before it has one it goes with the calendar, but not
 * past the stages that need none.
 */
export function standingOf(
  { stages }: Pick<Programme, 'stages'>,
  { cells, pipeline }: Pick<DistrictProgress, 'cells' | 'pipeline'>,
  today: Day,
): Standing {
  const done = cells.named > 0;
  const furthest = PIPELINE.findLastIndex((state) => pipeline[state] > 0);
  const withOne = stages.filter(({ state }) => state !== undefined && isBegun(state, furthest));
  const without = stages.filter(({ from, state }) => state === undefined && from <= today);
  const stage = done ? stages.at(-1) : furthest >= 0 ? withOne.at(-1) : without.at(-1);
  return { stage, late: !done && stage !== undefined && stage.until < today, done };
}

const isBegun = (state: string, furthest: number): boolean =>
  (PIPELINE as readonly string[]).indexOf(state) <= furthest;
