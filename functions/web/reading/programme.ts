import type { Context } from 'hono';
import type { Policy } from '../../../shared/data/load.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { ZERO_WASTE } from '../../../shared/domain/standard/indicator.ts';
import { dayOf, type Instant } from '../../../shared/domain/time.ts';
import type { Env, Site } from '../site.ts';
import type { Text } from '../text/text.ts';

/**
 * The programme that a reader means who names none: the one that the registry was set up for, or else the one of the
 * main line that stands now.
 */
export function currentProgramme(policy: Policy, now: Instant): Programme {
  const chosen = policy.current && policy.programme(policy.current);
  const meant = chosen || currentOf(policy.programmes(), ZERO_WASTE, now);
  if (!meant) throw new Error('no programme in shared/data/programmes');
  return meant;
}

/**
 * The programme of a line that stands now: the one whose window holds today, for next year's may be there early; else the
 * one that closed last; else the first to open.
 */
export function currentOf(programmes: readonly Programme[], line: string, now: Instant): Programme | undefined {
  const today = dayOf(now);
  const byOpening = programmes
    .filter((one) => one.line === line)
    .toSorted((a, b) => (a.window.opens < b.window.opens ? -1 : 1));
  const begun = byOpening.filter(({ window }) => window.opens <= today);
  const open = begun.filter(({ window }) => today <= window.closes);
  const closed = begun.toSorted((a, b) => (a.window.closes < b.window.closes ? -1 : 1));
  return open.at(-1) ?? closed.at(-1) ?? byOpening[0];
}

/** The programmes that stand now: the current one, and of each other line its own. */
export function currentOnes(policy: Policy, now: Instant): Programme[] {
  const main = currentProgramme(policy, now);
  const lines = new Set(policy.programmes().map(({ line }) => line));
  lines.delete(main.line);
  return [main, ...[...lines].flatMap((line) => currentOf(policy.programmes(), line, now) ?? [])];
}

/** The working days that a notice of any of them may take. */
export const noticeDays = (policy: Policy, now: Instant): number =>
  Math.max(...currentOnes(policy, now).map(({ terms }) => terms.noticeWorkingDays));

/** The one with this id, or else the current one. */
export const programmeNamed = ({ policy, now }: Pick<Site, 'policy' | 'now'>, id: string | undefined): Programme =>
  policy.programme(id ?? '') ?? currentProgramme(policy, now());

/** What a unit is called that a programme has named. */
export const awardIn = (site: Pick<Site, 'policy' | 'now'>, t: Text, id: string): string =>
  programmeNamed(site, id).award[t.language];

/** The one that the address names by `?programme=2022`, or else the current one. */
export const programmeAsked = (c: Context<Env>): Programme => programmeNamed(c.var.site, c.req.query('programme'));

/** The same page of another programme than the one that it shows where none is named. */
export const inProgramme = ({ policy, now }: Pick<Site, 'policy' | 'now'>, path: string, id: string): string =>
  id === currentProgramme(policy, now()).id ? path : `${path}?programme=${id}`;
