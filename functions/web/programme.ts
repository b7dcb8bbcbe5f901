import type { Context } from 'hono';
import type { Policy } from '../../shared/data/load.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import type { Env } from './site.ts';

/**
 * The programme that a reader means who names none: the one that the registry was set up for; else the one whose window
 * holds today, for next year's may be there early; else the one that closed last; else the first to open.
 */
export function currentProgramme(policy: Policy, now: Instant): Programme {
  const chosen = policy.current && policy.programme(policy.current);
  if (chosen) return chosen;
  const today = dayOf(now);
  const byOpening = policy.programmes().toSorted((a, b) => (a.window.opens < b.window.opens ? -1 : 1));
  const begun = byOpening.filter(({ window }) => window.opens <= today);
  const open = begun.filter(({ window }) => today <= window.closes);
  const closed = begun.toSorted((a, b) => (a.window.closes < b.window.closes ? -1 : 1));
  const meant = open.at(-1) ?? closed.at(-1) ?? byOpening[0];
  if (!meant) throw new Error('no programme in shared/data/programmes');
  return meant;
}

/** The one that the address names by `?programme=2022`, or else the current one. */
export const programmeAsked = (c: Context<Env>): Programme => {
  const { policy, now } = c.var.site;
  return policy.programme(c.req.query('programme') ?? '') ?? currentProgramme(policy, now());
};
