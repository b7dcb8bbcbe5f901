import { setImmediate as turn } from 'node:timers/promises';
import type { Instant } from '../../../shared/domain/time.ts';
import { withFiles } from './bringing.ts';
import { castOf } from './casting.ts';
import { chance } from './chance.ts';
import { lastSitting } from './endings.ts';
import type { Ground } from './ground.ts';
import { type Notice, noticesOf } from './notices.ts';
import { OUTCOMES, type Outcome } from './outcomes.ts';
import type { Cast } from './scene.ts';
import { type Line, linesFor } from './script.ts';
import { timeOf } from './sittings.ts';
import { type End, movesTo } from './story.ts';
import { type Terms, type Timed, timesOf } from './timing.ts';

/** An application of the year: whose it is, and where it ends. */
export interface Planned {
  /** Names it within the plan; with a number after it, the key of each of its requests. */
  readonly key: string;
  /** The reporting unit: a district, or the city for its own units. */
  readonly unit: string;
  readonly applicant: string;
  readonly category: string;
  readonly name: string;
  readonly ends: End;
}

/** One request of the year. */
export interface Step extends Line {
  readonly of: Planned;
  /** How many steps of the same application come before. */
  readonly number: number;
  readonly at: Instant;
}

/** A notice with whatever is signed when it is published. */
export interface Batch extends Notice {
  readonly applications: readonly Planned[];
}

export interface Year {
  readonly applications: readonly Planned[];
  /** In the order of time, and within one sitting in the order of each application. */
  readonly steps: readonly Step[];
  readonly batches: readonly Batch[];
}

/** A story with its beats in time, and those of them that are requests. */
interface Story {
  readonly planned: Planned;
  readonly beats: readonly Timed[];
  readonly steps: readonly Step[];
}

/**
 * The whole year before anything of it happens: equal on equal ground. It takes its seconds; between the units open
 * connections get their turn, or they would be found broken afterwards.
 */
export async function planYear(ground: Ground): Promise<Year> {
  const taken = new Set<string>();
  const { programme } = ground;
  const terms = { notices: noticesOf(programme), correctionDays: programme.terms.correctionDays };
  const stories: Story[] = [];
  for (const outcome of OUTCOMES) {
    await turn();
    const cast = castOf(outcome, ground, taken);
    stories.push(...cast.map((each, n) => storyOf(`${outcome.unit}-${n + 1}`, each, outcome, terms)));
  }
  const steps = stories.flatMap((story) => story.steps);
  return {
    applications: stories.map((story) => story.planned),
    steps: steps.sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1)),
    batches: terms.notices.map((notice) => ({ ...notice, applications: publishedIn(notice, stories) })),
  };
}

function storyOf(key: string, cast: Cast, outcome: Outcome, terms: Terms): Story {
  const drawn = chance(`story of ${key}`);
  const { applied, standard, ends } = cast;
  const { applicant, name } = applied;
  const planned = { key, unit: outcome.unit, applicant, category: standard.category, name, ends };
  const told = movesTo(ends, { cityLevel: outcome.unit === applicant, chance: drawn });
  const moves = withFiles(told, chance(`files of ${key}`));
  const beats = timesOf(moves, lastSitting(ends, moves, { outcome, terms, drawn }), terms, drawn);
  const steps = linesFor(beats, cast, drawn).map((line, number) => {
    return { ...line, of: planned, number, at: timeOf(line.sitting) };
  });
  return { planned, beats, steps };
}

const publishedIn = ({ number }: Notice, stories: readonly Story[]): Planned[] =>
  stories
    .filter(({ beats }) => beats.some(({ move, notice }) => move === 'publish' && notice?.number === number))
    .map(({ planned }) => planned);
