import type { Beat } from './beat.ts';
import type { Chance } from './chance.ts';
import type { Outcome } from './outcomes.ts';
import { SITTINGS, SITTINGS_A_DAY, sittingOn } from './sittings.ts';
import type { End } from './story.ts';
import type { Terms } from './timing.ts';

/** For how many days at most an application has been in a state in which it waits for somebody. */
const WAITING: Readonly<Partial<Record<End, number>>> = {
  draft: 40,
  submitted: 15,
  screening: 12,
  returned: 9,
  assessing: 28,
  rectifying: 20,
  proposed: 9,
  noticed: 0,
  objected: 0,
  reviewing: 20,
};

interface Times {
  readonly outcome: Outcome;
  readonly terms: Terms;
  readonly drawn: Chance;
}

/** When an application comes to its last state: what is decided, in its district's time; what waits, lately. */
export function lastSitting(ends: End, moves: readonly Beat[], { outcome: { from, to }, terms, drawn }: Times): number {
  const [end, waiting] = [SITTINGS - 1, WAITING[ends]];
  if (waiting === undefined) return drawn.whole(sittingOn(from), sittingOn(to));
  // What is signed and not published was signed after the last notice.
  if (moves.at(-1)?.move === 'sign') return drawn.whole((terms.notices.at(-1)?.published ?? 0) + 1, end);
  return end - drawn.whole(0, waiting * SITTINGS_A_DAY);
}
