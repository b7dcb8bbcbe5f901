import type { Drift } from '../progress/recount.ts';
import type { Instant } from '../time.ts';

/** What time alone does, in the order of a day. */
export const TASKS = ['deadlines', 'progress', 'invariants', 'messages', 'upgrade'] as const;
export type Task = (typeof TASKS)[number];

/** A count of a reporting unit that had drifted, and was set right. */
type Drifted = Drift & { readonly programme: string; readonly district: string };

/** What did not hold in a reporting unit, and the keys of what offended. */
interface Broken {
  readonly programme: string;
  readonly district: string;
  readonly invariant: string;
  readonly keys: readonly string[];
}

/** What a run tells of what it did. */
export interface Told {
  /** By names of its own: `units`, `remind`, `told` … */
  readonly counts: Readonly<Record<string, number>>;
  readonly drift?: readonly Drifted[];
  readonly broken?: readonly Broken[];
  /** When the oldest change happened that still lies in the outbox. */
  readonly oldest?: Instant;
}

/** How a run came out, before it is known when. */
export interface Ended {
  readonly told: Told;
  /** What could not be done, and why. */
  readonly failed: Readonly<Record<string, string>>;
}

/** A run that has ended. `unfinished`: its time was up, and the next try goes on. */
export interface Run extends Ended {
  readonly task: Task;
  /** The time that the schedule meant. */
  readonly scheduled: Instant;
  readonly started: Instant;
  readonly ended: Instant;
  readonly outcome: 'done' | 'unfinished' | 'failed';
  /** How many things failed; `failed` names the first of them. */
  readonly failures: number;
}

/** The newest run of a task that was done, and the newest that was not: a success does not hide the failure before it. */
export interface LastRuns {
  readonly done?: Run;
  readonly failed?: Run;
}

/** A run is one item of the store: what is wrong in bulk needs no more than so many to begin with. */
const MOST = { named: 50, keys: 20, letters: 200 } as const;

export const NOTHING_TOLD: Told = { counts: {} };

/** What several tries of one run tell together. */
export function together(one: Told, other: Told): Told {
  const names = [...new Set([...Object.keys(one.counts), ...Object.keys(other.counts)])];
  const drift = [...(one.drift ?? []), ...(other.drift ?? [])];
  const broken = [...(one.broken ?? []), ...(other.broken ?? [])];
  const oldest = [one.oldest, other.oldest].filter((at) => at !== undefined).sort()[0];
  return shortened({
    counts: Object.fromEntries(names.map((name) => [name, (one.counts[name] ?? 0) + (other.counts[name] ?? 0)])),
    ...(drift.length > 0 && { drift }),
    ...(broken.length > 0 && { broken }),
    ...(oldest && { oldest }),
  });
}

const shortened = ({ drift, broken, ...told }: Told): Told => ({
  ...told,
  ...(drift && { drift: drift.slice(0, MOST.named) }),
  ...(broken && {
    broken: broken.slice(0, MOST.named).map((one) => ({ ...one, keys: one.keys.slice(0, MOST.keys) })),
  }),
});

type Begun = Pick<Run, 'task' | 'scheduled' | 'started'>;

/** A run as it is kept. */
export function runOf(begun: Begun, { told, failed }: Ended, ended: Instant, isLeft: (why: string) => boolean): Run {
  const reasons = Object.entries(failed);
  const outcome = reasons.some(([, why]) => isLeft(why)) ? 'unfinished' : 'failed';
  return {
    ...begun,
    ended,
    outcome: reasons.length === 0 ? 'done' : outcome,
    told: shortened(told),
    failures: reasons.length,
    failed: Object.fromEntries(
      reasons.slice(0, MOST.keys).map(([name, why]) => [name.slice(0, MOST.letters), why.slice(0, MOST.letters)]),
    ),
  };
}
