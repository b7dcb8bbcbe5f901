import type { Ask, Case } from './model.ts';

/** What the runs met on their way. */
export const met = {
  states: new Set<string>(),
  transitions: new Set<string>(),
  refusals: new Set<string>(),
  /** Of several at once on one application: how many were made, of how many. */
  races: new Map<string, number>(),
};

/** The registry did something else than the model. */
export class Disagreement extends Error {}
export const disagree = (ask: Ask, a: Case, what: string): never => {
  throw new Disagreement(`${ask.who} ${ask.what} ${a.label} (${a.state} v${a.version}): ${what}`);
};
