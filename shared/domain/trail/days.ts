import type { Day, Instant } from '../time.ts';
import type { TrailFault } from './fault.ts';
import { type Line, linkAt, type Seal, sealOf } from './seal.ts';

/** A day whose seal the trails do not make any more: a line was taken away or changed since, or an application removed. */
export interface SealFault {
  readonly fault: 'seal-differs';
  readonly day: Day;
  /** The cutoff of the seal. */
  readonly at: Instant;
  /** How many applications were sealed, and how many of that time there are now. */
  readonly sealed: number;
  readonly found: number;
}

/** Whatever can be broken. */
export type Fault = TrailFault | SealFault;

/** The days, of those that were sealed, whose seals the trails as they are do not make. */
export function brokenSeals(
  days: readonly { readonly day: Day; readonly chain?: Seal }[],
  trails: readonly (readonly Line[])[],
): SealFault[] {
  return days.flatMap(({ day, chain }) => {
    if (!chain) return [];
    const now = sealOf(
      chain.cutoff,
      trails.flatMap((lines) => linkAt(lines, chain.cutoff) ?? []),
    );
    return now.digest === chain.digest
      ? []
      : [{ fault: 'seal-differs', day, at: chain.cutoff, sealed: chain.applications, found: now.applications }];
  });
}
