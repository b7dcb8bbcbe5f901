import { createHash } from 'node:crypto';
import type { ApplicationEvent } from '../application/event.ts';
import type { Instant } from '../time.ts';

/** A line without what it tells. */
export type Line = Pick<ApplicationEvent, 'application' | 'version' | 'hash' | 'at' | 'to'>;

/** Where an application's trail ended at some time. */
export interface Link {
  readonly application: string;
  readonly version: number;
  readonly hash: string;
}

/**
 * What a day keeps of a district's trails. A trail can be rewritten whole, so that it looks sound by itself; whoever has
 * an earlier seal sees that a line was taken away, changed or replaced, or an application removed.
 */
export interface Seal {
  /** What was written later is not in it. */
  readonly cutoff: Instant;
  readonly applications: number;
  /** SHA-256 over the lines `id version hash`, in the order of the ids. */
  readonly digest: string;
}

/** Storage and its indexes may tell of a change a moment late: what is younger than this is left to the next seal. */
const SETTLED_MS = 60_000;
export const cutoffAt = (now: Instant): Instant => new Date(Date.parse(now) - SETTLED_MS).toISOString();

/** The last link at `cutoff`; undefined while it was a draft or nothing yet: drafts are their township's alone. */
export function linkAt(lines: readonly Line[], cutoff: Instant): Link | undefined {
  const last = lines.findLast(({ at }) => at <= cutoff);
  if (!last || last.to === 'draft' || last.to === 'gone') return undefined;
  const { application, version, hash } = last;
  return { application, version, hash };
}

export function sealOf(cutoff: Instant, links: Iterable<Link>): Seal {
  const lines = [...links].map(({ application, version, hash }) => `${application} ${version} ${hash}\n`).sort();
  const digest = createHash('sha256');
  for (const line of lines) digest.update(line);
  return { cutoff, applications: lines.length, digest: digest.digest('hex') };
}
