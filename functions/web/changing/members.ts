import type { Member } from '../../../shared/domain/member.ts';
import { decideMember, type Wish } from '../../../shared/domain/membership.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { type AboutMember, commitMember, loadForMember, loadMembership } from '../../../shared/store/membership.ts';
import { reportingUnits } from '../reading/lists.ts';
import type { Registry } from '../site.ts';

/** A change of a member as somebody asks for it. */
export interface MemberRequest {
  /** The e-mail of whoever asks. */
  readonly by: string;
  readonly email: string;
  readonly wish: Wish;
  readonly version?: number | undefined;
  /** Makes a request that comes twice count once. */
  readonly key?: string | undefined;
}

const MOST_TRIES = 3;
/** What is assessed belongs to a programme of late of its line: older ones have nothing in anybody's hands. */
const LATE_PROGRAMMES = 3;

/** Where what is in members' hands is counted. */
export const placesOfWork = (policy: Registry['policy']): Pick<AboutMember, 'programmes' | 'units'> => ({
  programmes: [...Map.groupBy(policy.programmes(), ({ line }) => line).values()].flatMap((line) =>
    line.slice(-LATE_PROGRAMMES).map(({ id }) => id),
  ),
  units: reportingUnits(policy),
});

/** Changes a member: load, decide, commit. Who lost a race is decided on anew, and told if what they saw is no more. */
export async function changeMember(registry: Registry, request: MemberRequest): Promise<Member | Refusal> {
  const { table, policy } = registry;
  const about = { actor: request.by, email: request.email, ...placesOfWork(policy) };
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const { actor, before, inHand } = await loadForMember(table, about);
    const now = registry.now();
    const decided = decideMember(request.wish, {
      ...{ actor, before, inHand, now, email: request.email, version: request.version, key: request.key },
      ...{ city: policy.city, divisions: policy.divisions().find },
    });
    if (!actor) return refuse('not-a-member', { email: request.by });
    if (isRefusal(decided)) return (before && (await doneAlready(registry, request, actor))) ?? decided;
    const { email, division } = decided.member;
    const invitation = request.wish.change === 'invited' ? { email, division, at: now } : undefined;
    if (await commitMember(table, { ...decided, before, actor, ...(invitation && { invitation }) }))
      return decided.member;
  }
  return refuse('busy');
}

/** The member, where the last change was this very request. */
async function doneAlready(
  { table }: Registry,
  { email, key }: MemberRequest,
  actor: Member,
): Promise<Member | undefined> {
  if (key === undefined) return undefined;
  const found = await loadMembership(table, email);
  const last = found?.lines.at(-1);
  return last?.key === key && last.by === actor.email ? found?.member : undefined;
}
