import { canonical } from '../application/chain.ts';
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

/** A draft written anew, or begun: loosely, it takes anything. Without a body it is given up. What says the same is no change, however often it is sent. */
export function draftWith<Body>(
  stored: PolicyDraft | undefined,
  name: PolicyName & { readonly from?: string | undefined },
  body: Body | undefined,
  { actor, now, seen }: Asking,
): PolicyDraft<Body> | Refusal {
  if (actor.role !== 'admin') return refuse('not-your-role', { role: 'admin' });
  const version = stored?.version ?? 0;
  if (stored && saysTheSame(stored, body)) return stored as PolicyDraft<Body>;
  if (version !== seen && stored?.body !== undefined) return refuse('stale-version', { yours: seen, current: version });
  const { kind, id, from = stored?.body === undefined ? undefined : stored.from } = name;
  const by = { by: actor.email, at: now };
  return { kind, id, version: version + 1, ...(body !== undefined && { body }), ...(from && { from }), ...by };
}

const saysTheSame = (stored: PolicyDraft, body: unknown): boolean => canonical(stored.body) === canonical(body);

/** What was made of a draft by the very same press: sent again, it counts once. */
export const publishedBefore = (
  draft: PolicyDraft,
  newest: PolicyRecord | undefined,
  { email, reason, seen }: { readonly email: string; readonly reason: string; readonly seen: number },
): PolicyRecord | undefined =>
  draft.body === undefined &&
  draft.version === seen + 1 &&
  newest?.at === draft.at &&
  newest.by === email &&
  newest.reason === reason.trim()
    ? newest
    : undefined;

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
