import type { State } from '../../../shared/domain/application/application.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { castOf } from './casting.ts';
import { type Chance, chance } from './chance.ts';
import type { Ground } from './ground.ts';
import { OUTCOMES, type Outcome } from './outcomes.ts';
import { type Cast, type Line, linesFor } from './script.ts';
import { SITTINGS, SITTINGS_A_DAY, sittingOn, timeOf } from './sittings.ts';
import { movesTo, sittingsOf } from './story.ts';

/** An application of the year: whose it is, and where it ends. */
export interface Planned {
  /** Names it within the plan; with a number after it, the key of each of its requests. */
  readonly key: string;
  /** The reporting unit: a district, or the city for its own units. */
  readonly unit: string;
  readonly applicant: string;
  readonly category: string;
  readonly name: string;
  readonly ends: State;
}

/** One request of the year. */
export interface Step extends Line {
  readonly of: Planned;
  /** How many steps of the same application come before. */
  readonly number: number;
  readonly at: Instant;
}

export interface Year {
  readonly applications: readonly Planned[];
  /** In the order of time, and within one sitting in the order of each application. */
  readonly steps: readonly Step[];
}

/** The whole year before anything of it happens: equal on equal ground. */
export function planYear(ground: Ground): Year {
  const taken = new Set<string>();
  const stories = OUTCOMES.flatMap((outcome) =>
    castOf(outcome, ground, taken).map((cast, n) => storyOf(`${outcome.unit}-${n + 1}`, cast, outcome)),
  );
  const steps = stories.flatMap((story) => story.steps);
  return {
    applications: stories.map((story) => story.planned),
    steps: steps.sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1)),
  };
}

function storyOf(key: string, cast: Cast, outcome: Outcome): { planned: Planned; steps: Step[] } {
  const drawn = chance(`story of ${key}`);
  const { applied, standard, ends } = cast;
  const { applicant, name } = applied;
  const planned = { key, unit: outcome.unit, applicant, category: standard.category, name, ends };
  const moves = movesTo(ends, drawn);
  const sittings = sittingsOf(moves, lastSitting(ends, outcome, drawn), drawn);
  const steps = linesFor(moves, cast, drawn).map((line, number) => {
    return { ...line, of: planned, number, at: timeOf(sittings[number] ?? 0) };
  });
  return { planned, steps };
}

/** For how many days at most an application has been in a state in which it waits for somebody. */
const WAITING: Readonly<Partial<Record<State, number>>> = {
  draft: 40,
  submitted: 20,
  returned: 16,
  assessing: 28,
  proposed: 9,
};

/** When an application comes to its last state: what is decided, in its district's time; what waits, lately. */
function lastSitting(ends: State, { from, to }: Outcome, drawn: Chance): number {
  const waiting = WAITING[ends];
  if (waiting !== undefined) return SITTINGS - 1 - drawn.whole(0, waiting * SITTINGS_A_DAY);
  return drawn.whole(sittingOn(from), sittingOn(to));
}
