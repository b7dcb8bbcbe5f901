import type { Instant } from '../time.ts';
import type { Run, Task } from './run.ts';

/** When a task is meant to run, by the clock in Shanghai; `allowed` minutes later it should have been done. */
interface Schedule {
  readonly every: 'minute' | 'hour' | 'day';
  readonly hour?: number;
  readonly minute?: number;
  readonly allowed: number;
}

/** Before the offices open: what time does first, so that the figures already tell it. The stack's schedule is made of this. */
export const SCHEDULES: Readonly<Record<Task, Schedule>> = {
  deadlines: { every: 'day', hour: 0, minute: 5, allowed: 90 },
  progress: { every: 'day', hour: 1, minute: 0, allowed: 90 },
  invariants: { every: 'day', hour: 3, minute: 0, allowed: 90 },
  messages: { every: 'minute', allowed: 15 },
  upgrade: { every: 'hour', minute: 40, allowed: 60 },
};

/** How far ahead what is due is looked at, in days. */
export const AHEAD_DAYS = 7;

const MINUTE_MS = 60_000;
const PERIOD_MS = { minute: MINUTE_MS, hour: 60 * MINUTE_MS, day: 24 * 60 * MINUTE_MS } as const;
/** Shanghai is eight hours ahead, summer and winter alike. */
const AHEAD_MS = 8 * PERIOD_MS.hour;

const offsetOf = ({ hour = 0, minute = 0 }: Schedule): number => hour * PERIOD_MS.hour + minute * MINUTE_MS;

/** The time of the newest run that ought to be done by now, whenever in its day, hour or minute it was really made. */
export function owedBy(task: Task, now: Instant): Instant {
  const schedule = SCHEDULES[task];
  const [period, offset] = [PERIOD_MS[schedule.every], offsetOf(schedule)];
  const begun = Date.parse(now) + AHEAD_MS - offset - schedule.allowed * MINUTE_MS;
  return new Date(Math.floor(begun / period) * period - AHEAD_MS + offset).toISOString();
}

/** Whether the run that ought to be done by now was not: none was made in its day, hour or minute, or later. */
export function isLate(task: Task, run: Pick<Run, 'scheduled'>, now: Instant): boolean {
  const period = PERIOD_MS[SCHEDULES[task].every];
  const nth = (at: Instant) => Math.floor((Date.parse(at) + AHEAD_MS) / period);
  return nth(run.scheduled) < nth(owedBy(task, now));
}
