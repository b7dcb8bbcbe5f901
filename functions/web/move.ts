import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Application, Unit } from '../../shared/domain/application/application.ts';
import type { Decision } from '../../shared/domain/application/change.ts';
import { decide } from '../../shared/domain/application/decide.ts';
import type { Context } from '../../shared/domain/application/guards.ts';
import { applicationId } from '../../shared/domain/application/id.ts';
import type { Inputs, TransitionName } from '../../shared/domain/application/inputs.ts';
import { open } from '../../shared/domain/application/open.ts';
import { unitName } from '../../shared/domain/application/unit.ts';
import { mayRead } from '../../shared/domain/application/visible.ts';
import type { Member } from '../../shared/domain/member.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/domain/refusal.ts';
import { loadForMove } from '../../shared/store/applications.ts';
import { commit, type Once } from '../../shared/store/commit.ts';
import type { Site } from './site.ts';

/** A change that somebody asks for: which transition of which application, decided on which version. */
export interface Request<T extends TransitionName> {
  readonly email: string;
  readonly id: string;
  readonly transition: T;
  readonly input: Inputs[T];
  /** The version the asker has seen; a newer one refuses the change. */
  readonly version?: number | undefined;
  /** The key of a request that may come twice. */
  readonly key?: string | undefined;
}

export interface Moved {
  readonly member: Member;
  /** Undefined when the change removed it. */
  readonly application: Application | undefined;
  /** True when this very request had been carried out before and nothing was changed now. */
  readonly repeated: boolean;
}

/** Each round at least one of those who name in a district at once wins its running number; a short random pause parts them. */
const MOST_TRIES = 16;
const PAUSE_MS = 12;

/** The one way through the house: load, decide, commit; decided anew when somebody else was faster. */
export async function move<T extends TransitionName>(site: Site, request: Request<T>): Promise<Moved | Refusal> {
  const { email, key, transition, input } = request;
  const once = onceOf(email, key, [transition, input]);
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const outcome = await attempt(site, request, once);
    if (outcome !== 'somebody was faster') return outcome;
    await pause(Math.random() * tries * PAUSE_MS);
  }
  return refuse('busy');
}

async function attempt<T extends TransitionName>(
  site: Site,
  { email, id, transition, input, version }: Request<T>,
  once: Once | undefined,
): Promise<Moved | Refusal | 'somebody was faster'> {
  const { member, application, done, serial } = await loadForMove(site.table, email, id, once);
  if (!member) return refuse('not-a-member', { email });
  if (done !== undefined) return repeated(done, once, member, application);
  if (!application || !mayRead(member, application)) return refuse('not-found');
  if (version !== undefined && version !== application.version)
    return refuse('stale-version', { yours: version, current: application.version });
  const context = contextOf(site, application, serial);
  if (!context) return refuse('not-found');
  const decision = decide(application, transition, member, input, context);
  if (isRefusal(decision)) return decision;
  const conflict = await commit(site.table, decision, nameIn(decision, context), once);
  if (!conflict) return { member, application: decision.after, repeated: false };
  return conflict === 'unit' ? refuse('unit-already-applied') : 'somebody was faster';
}

/** Opens a draft; the id comes from the request's key, so that a repeated request finds the same draft. */
export async function openDraft(
  site: Site,
  {
    email,
    key,
    programme,
    category,
    unit,
  }: { email: string; key: string; programme: string; category: string; unit: Partial<Unit> },
): Promise<Moved | Refusal> {
  const policy = policyFor(site, programme, category);
  if (isRefusal(policy)) return policy;
  const once = onceOf(email, key, [category, unit]);
  const { member } = await loadForMove(site.table, email, '', undefined);
  if (!member) return refuse('not-a-member', { email });
  const id = applicationId(programme, member.division, digest(email, key).slice(0, 10));
  const context = { ...policy, ...rest(site), serial: 1 };
  const decision = open({ id, unit }, member, context);
  if (isRefusal(decision)) return decision;
  const conflict = await commit(site.table, decision, nameIn(decision, context), once);
  if (!conflict) return { member, application: decision.after, repeated: false };
  const { done, application } = await loadForMove(site.table, email, id, once);
  return application ? repeated(done, once, member, application) : refuse('not-found');
}

/** The programme and standard that a new draft names, or which of them there is not. */
function policyFor(
  site: Site,
  programmeId: string,
  category: string,
): Pick<Context, 'programme' | 'standard'> | Refusal {
  const [programme, standard] = [site.policy.programme(programmeId), site.policy.standard(category)];
  if (programme && standard) return { programme, standard };
  const problems = [{ field: programme ? 'category' : 'programme', fault: 'not-a-choice' as const }];
  return { ...refuse('bad-input'), problems };
}

/** What the policy says about an application; undefined when its programme or standard is not in the data. */
export function contextOf(site: Site, application: Application, serial = 1): Context | undefined {
  const programme = site.policy.programme(application.programme);
  const standard = site.policy.standard(application.category, application.standardVersion);
  return programme && standard && { programme, standard, ...rest(site), serial };
}

const rest = (site: Site) => ({ divisions: site.policy.divisions().find, now: site.now() });

const nameIn = ({ after, before }: Decision, { standard, divisions }: Context): string => {
  const application = after ?? before;
  return application ? unitName(application.unit, standard.unit, divisions) : '';
};

function repeated(
  done: string | undefined,
  once: Once | undefined,
  member: Member,
  application: Application | undefined,
): Moved | Refusal {
  if (done !== once?.fingerprint) return refuse('idempotency-key-reused');
  return { member, application, repeated: true };
}

const onceOf = (member: string, key: string | undefined, said: unknown): Once | undefined =>
  key === undefined ? undefined : { member, key, fingerprint: digest(JSON.stringify(said)) };

/** Lower-case base-36, long enough that ten characters do not meet. */
const digest = (...parts: readonly string[]): string =>
  BigInt(`0x${createHash('sha256').update(parts.join('\u0000')).digest('hex')}`).toString(36);
