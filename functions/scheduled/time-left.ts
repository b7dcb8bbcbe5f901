/** How many milliseconds a run may still take. */
export type TimeLeft = () => number;

/** Who runs it here waits until it is done. */
export const UNLIMITED: TimeLeft = () => Number.POSITIVE_INFINITY;

/** Whatever a run has begun must come to its end, although a store may answer only when it is asked again. */
const MARGIN_MS = 10_000;

/** Whether there is no time to begin anything more. */
export const isTimeUp = (timeLeft: TimeLeft): boolean => timeLeft() < MARGIN_MS;

/** What a run says of each thing that it had no time to begin. */
export const NO_TIME = 'no time was left';

/** A run that looks at one thing after another, and goes on with what an earlier try of it has not done. */
export interface Share {
  readonly timeLeft: TimeLeft;
  readonly done: readonly string[];
}

export const WHOLE: Share = { timeLeft: UNLIMITED, done: [] };
