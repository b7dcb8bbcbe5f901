import type { Programme } from '../programme.ts';
import type { Day, Instant } from '../time.ts';
import { dayOf } from '../time.ts';
import type { CalendarNeed } from './calendar-need.ts';
import { type LastRuns, type Run, TASKS, type Task } from './run.ts';
import { isLate, owedBy } from './schedule.ts';

/** What is known of a registry at a time. */
export interface Facts {
  readonly runs: Readonly<Record<Task, LastRuns>>;
  /** How many changes were given up telling. */
  readonly undelivered: number;
  /** In which form the data are, and in which the code needs them. */
  readonly data: { readonly version: number; readonly wanted: number };
  /** Published records that cannot be used. */
  readonly policyFaults: number;
  readonly calendar: CalendarNeed;
  readonly programmes: readonly Pick<Programme, 'id' | 'window'>[];
}

/** How a task is: by its newest run, and by when the next one ought to have been. */
export interface TaskHealth extends LastRuns {
  readonly task: Task;
  readonly state: 'well' | 'late' | 'failed' | 'unfinished' | 'never';
  /** The time of the newest run that ought to be done by now. */
  readonly owed: Instant;
}

export const CONCERNS = [
  ...(['late', 'stopped', 'failed', 'unfinished', 'never'] as const),
  ...(['broken', 'undelivered', 'policy', 'calendar', 'data', 'waiting', 'drift', 'window'] as const),
] as const;

/** Something to look after. `act`: people wait for it, or will; `watch`: to be known. */
export interface Concern {
  readonly code: (typeof CONCERNS)[number];
  readonly level: 'act' | 'watch';
  readonly task?: Task;
  /** Those that are late together. */
  readonly tasks?: readonly Task[];
  readonly count?: number;
  /** When it ought to have been done, when any task ended last, or since when something waits. */
  readonly at?: Instant;
  readonly year?: string;
  /** From when on something will not be possible. */
  readonly from?: Day;
}

export interface Health {
  readonly asOf: Instant;
  /** The gravest of its concerns. */
  readonly state: 'well' | 'watch' | 'act';
  readonly tasks: readonly TaskHealth[];
  readonly concerns: readonly Concern[];
}

/** How a registry is, what is to be looked after first. */
export function healthOf(facts: Facts, now: Instant): Health {
  const tasks = TASKS.map((task) => taskHealth(task, facts.runs[task], now));
  const all = [...ofTasks(tasks), ...ofWork(facts, now), ...ofPolicy(facts, dayOf(now))];
  const concerns = (['act', 'watch'] as const).flatMap((level) => all.filter((one) => one.level === level));
  return { asOf: now, state: concerns[0]?.level ?? 'well', tasks, concerns };
}

/** The one that ended last. */
export const newestOf = ({ done, failed }: LastRuns): Run | undefined =>
  done && failed ? (failed.ended > done.ended ? failed : done) : (done ?? failed);

export function taskHealth(task: Task, runs: LastRuns, now: Instant): TaskHealth {
  const newest = newestOf(runs);
  const told = { task, ...runs, owed: owedBy(task, now) };
  if (!newest) return { ...told, state: 'never' };
  if (isLate(task, newest, now)) return { ...told, state: 'late' };
  return { ...told, state: newest.outcome === 'done' ? 'well' : newest.outcome };
}

const GRAVE: Readonly<Record<Exclude<TaskHealth['state'], 'well'>, Concern['level']>> = {
  late: 'act',
  failed: 'act',
  unfinished: 'watch',
  never: 'watch',
};

/** Several that are late have one reason, and are looked after once: the schedule itself stands still. */
function ofTasks(tasks: readonly TaskHealth[]): Concern[] {
  const late = tasks.filter(({ state }) => state === 'late');
  if (late.length < 2) return tasks.flatMap(ofTask);
  const ended = tasks.flatMap((runs) => newestOf(runs)?.ended ?? []).sort();
  const stopped = { code: 'stopped', level: 'act', tasks: late.map(({ task }) => task) } as const;
  return [{ ...stopped, at: ended.at(-1) ?? '' }, ...tasks.filter((one) => !late.includes(one)).flatMap(ofTask)];
}

function ofTask({ task, state, owed, failed }: TaskHealth): Concern[] {
  if (state === 'well') return [];
  const count = state === 'failed' ? { count: failed?.failures ?? 0 } : {};
  return [{ code: state, level: GRAVE[state], task, ...(state === 'late' && { at: owed }), ...count }];
}

/** So long a change may wait before somebody should know: a mail server that is away for a moment is no concern. */
const PATIENCE_MS = 60 * 60_000;

function ofWork({ runs, undelivered, data }: Facts, now: Instant): Concern[] {
  const [broken, drift] = [count(runs.invariants, 'broken'), count(runs.progress, 'drift')];
  const oldest = runs.messages.done?.told.oldest;
  const waits = oldest !== undefined && Date.parse(now) - Date.parse(oldest) > PATIENCE_MS;
  return [
    ...one(broken > 0, { code: 'broken', level: 'act', count: broken }),
    ...one(undelivered > 0, { code: 'undelivered', level: 'act', count: undelivered }),
    ...one(data.version < data.wanted, { code: 'data', level: 'watch', count: data.version }),
    ...one(waits, {
      code: 'waiting',
      level: 'watch',
      count: count(runs.messages, 'waiting'),
      ...(oldest && { at: oldest }),
    }),
    ...one(drift > 0, { code: 'drift', level: 'watch', count: drift }),
  ];
}

const count = ({ done }: LastRuns, name: string): number => done?.told.counts[name] ?? 0;
const one = (holds: boolean, concern: Concern): Concern[] => (holds ? [concern] : []);

function ofPolicy({ policyFaults, calendar, programmes }: Facts, today: Day): Concern[] {
  const { urgency, year, from } = calendar;
  const level = urgency === 'now' ? 'act' : 'watch';
  return [
    ...one(policyFaults > 0, { code: 'policy', level: 'act', count: policyFaults }),
    ...one(urgency !== 'later', { code: 'calendar', level, year, from }),
    ...one(!programmes.some(({ window }) => today <= window.closes), { code: 'window', level: 'watch' }),
  ];
}
