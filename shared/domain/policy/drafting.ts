import type { Member } from '../member.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Instant } from '../time.ts';
import type { PolicyDraft, PolicyName, PolicyRecord } from './record.ts';

interface Asking {
  readonly actor: Member;
  readonly now: Instant;
  /** The version of the draft that the asker has seen; 0 where there was none. */
  readonly seen: number;
}

/** A draft written anew, or begun: loosely, it takes anything. Without a body it is given up. */
export function draftWith<Body>(
  stored: PolicyDraft | undefined,
  name: PolicyName & { readonly from?: string | undefined },
  body: Body | undefined,
  { actor, now, seen }: Asking,
): PolicyDraft<Body> | Refusal {
  if (actor.role !== 'admin') return refuse('not-your-role', { role: 'admin' });
  const version = stored?.version ?? 0;
  if (version !== seen && stored?.body !== undefined) return refuse('stale-version', { yours: seen, current: version });
  const { kind, id, from = stored?.body === undefined ? undefined : stored.from } = name;
  const by = { by: actor.email, at: now };
  return { kind, id, version: version + 1, ...(body !== undefined && { body }), ...(from && { from }), ...by };
}

/** A version that is decided on, before it is written down what its file says. */
export type Unwritten = Omit<PolicyRecord, 'text'>;

/** The next version after the newest, made of a draft. */
export function publicationOf(
  draft: PolicyDraft | undefined,
  { reason, newest }: { readonly reason: string; readonly newest: number },
  { actor, now, seen }: Asking,
): Unwritten | Refusal {
  if (actor.role !== 'admin') return refuse('not-your-role', { role: 'admin' });
  if (draft?.body === undefined || draft.version !== seen)
    return refuse('stale-version', { yours: seen, current: draft?.version ?? 0 });
  if (reason.trim() === '') return { ...refuse('bad-input'), problems: [{ field: 'reason', fault: 'missing' }] };
  const { kind, id } = draft;
  return { kind, id, version: newest + 1, by: actor.email, at: now, reason: reason.trim() };
}
