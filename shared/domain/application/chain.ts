import { createHash } from 'node:crypto';
import type { ApplicationEvent } from './event.ts';

/** A line without the hash over it. */
export type Unsealed = Omit<ApplicationEvent, 'hash'>;

/** The hash over a line and, through `previous`, over all before it. */
export const hashOf = ({ hash: _, ...line }: Unsealed & { readonly hash?: string }): string =>
  createHash('sha256').update(canonical(line)).digest('hex');

export const sealed = (line: Unsealed): ApplicationEvent => ({ ...line, hash: hashOf(line) });

/** One text for one value: names in order, nothing undefined, as in RFC 8785 for the values a trail holds. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  // Half a surrogate pair does not survive storage; what comes back is what UTF-8 makes of it.
  if (typeof value === 'string') return JSON.stringify(value.toWellFormed());
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`);
  return `{${parts.join(',')}}`;
}

/** Where a trail is broken: the version at which a line is missing, altered, or not the next of the one before. */
export interface Broken {
  readonly version: number;
  readonly fault: 'missing' | 'altered' | 'not-linked' | 'head-differs';
}

/** The first broken link of a whole trail, oldest line first, that should end in `head`; undefined when it is whole. */
export function firstBroken(events: readonly ApplicationEvent[], head: string): Broken | undefined {
  let previous = '';
  for (const [n, event] of events.entries()) {
    if (event.version !== n + 1) return { version: n + 1, fault: 'missing' };
    if (event.previous !== previous) return { version: n + 1, fault: 'not-linked' };
    if (hashOf(event) !== event.hash) return { version: n + 1, fault: 'altered' };
    previous = event.hash;
  }
  return previous === head ? undefined : { version: events.length + 1, fault: 'head-differs' };
}
