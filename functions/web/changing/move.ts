import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Application, Unit } from '../../../shared/domain/application/application.ts';
import type { Decision } from '../../../shared/domain/application/change.ts';
import { type Start, startFrom } from '../../../shared/domain/application/copy.ts';
import { decide } from '../../../shared/domain/application/decide.ts';
import type { Source } from '../../../shared/domain/application/event.ts';
import type { Context } from '../../../shared/domain/application/guards.ts';
import { applicationId } from '../../../shared/domain/application/id.ts';
import type { Inputs, TransitionName } from '../../../shared/domain/application/inputs.ts';
import { open } from '../../../shared/domain/application/open.ts';
import { unitName } from '../../../shared/domain/application/unit.ts';
import { mayRead, seenBy } from '../../../shared/domain/application/visible.ts';
import type { Actor, Member } from '../../../shared/domain/member.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import type { Answers } from '../../../shared/domain/standard/answer.ts';
import { loadForMove } from '../../../shared/store/applications.ts';
import { commit, type Once } from '../../../shared/store/commit.ts';
import { contextOf, groundOf, knownContextOf } from '../reading/context.ts';
import type { Registry } from '../site.ts';

/** A change that somebody asks for: which transition of which application, decided on which version. */
interface Wish<T extends TransitionName> {
  readonly id: string;
  readonly transition: T;
  readonly input: Inputs[T];
  readonly source: Source;
  /** The version the asker has seen; a newer one refuses the change. */
  readonly version?: number | undefined;
  /** The key of a request that may come twice. */
  readonly key?: string | undefined;
}
export interface Request<T extends TransitionName> extends Wish<T> {
  readonly email: string;
}

export interface Moved<Who extends Actor = Member> {
  /** Whoever moved it. */
  readonly actor: Who;
  /** Undefined when the change removed it. */
  readonly application: Application | undefined;
  /** True when this very request had been carried out before and nothing was changed now. */
  readonly repeated: boolean;
}

/** Each round at least one of those who name in a district at once wins its running number; a short random pause parts them. */
const MOST_TRIES = 16;
const PAUSE_MS = 12;

/** The one way through the house: load, decide, commit; decided anew when somebody else was faster. */
export const move = <T extends TransitionName>(registry: Registry, request: Request<T>): Promise<Moved | Refusal> =>
  tried(registry, undefined, request) as Promise<Moved | Refusal>;

/** The same way for whoever is no member: somebody of the public, or time. */
export const moveAs = <T extends TransitionName>(
  registry: Registry,
  actor: Actor,
  wish: Wish<T>,
): Promise<Moved<Actor> | Refusal> => tried(registry, actor, { ...wish, email: actor.email });

async function tried<T extends TransitionName>(
  registry: Registry,
  actor: Actor | undefined,
  request: Request<T>,
): Promise<Moved<Actor> | Refusal> {
  const { email, key, transition, input } = request;
  const once = onceOf(email, key, [transition, input]);
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const outcome = await attempt(registry, actor, request, once);
    if (outcome !== 'somebody was faster') return outcome;
    await pause(Math.random() * tries * PAUSE_MS);
  }
  return refuse('busy');
}

/** Why a change would be refused as things stand now; undefined when it would be made. Nothing is written. */
export async function refusalOf<T extends TransitionName>(
  registry: Registry,
  request: Request<T>,
): Promise<Refusal | undefined> {
  const seen = await foreseen(registry, request);
  return isRefusal(seen) ? seen : seen.refusal;
}

/** An application as the asker sees it, and what a change would make of it: the decision, or why it would be refused. */
export interface Foreseen {
  readonly application: Application;
  readonly name: string;
  readonly decision?: Decision;
  readonly refusal?: Refusal;
}

/** What a change would come to as things stand now; a refusal where the asker sees no application. Nothing is written. */
export async function foreseen<T extends TransitionName>(
  registry: Registry,
  request: Request<T>,
): Promise<Foreseen | Refusal> {
  const { member, application, serial, people } = await loadFor(registry, request);
  if (!member) return refuse('not-a-member', { email: request.email });
  const context = application && contextOf(registry, application, { serial, people, source: request.source });
  if (!context || !mayApproach(undefined, member, application)) return refuse('not-found');
  const told = {
    application: seenBy(member, application),
    name: unitName(application.unit, context.standard.unit, context.divisions),
  };
  const decision = decide(application, request.transition, member, request.input, context);
  return isRefusal(decision) ? { ...told, refusal: decision } : { ...told, decision };
}

const loadFor = <T extends TransitionName>({ table }: Registry, { email, id, input }: Request<T>, once?: Once) =>
  loadForMove(table, { email, id, named: 'reviewers' in input ? input.reviewers : [], once });

async function attempt<T extends TransitionName>(
  registry: Registry,
  outsider: Actor | undefined,
  request: Request<T>,
  once: Once | undefined,
): Promise<Moved<Actor> | Refusal | 'somebody was faster'> {
  const decided = await decideNow(registry, outsider, request, once);
  if (isRefusal(decided) || 'repeated' in decided) return decided;
  const { actor, decision, name } = decided;
  const conflict = await commit(registry.table, decision, name, once);
  if (!conflict) return made(registry, actor, decision);
  if (conflict === 'called-off') return refuse('notice-called-off');
  return conflict === 'unit' ? refuse('unit-already-applied') : 'somebody was faster';
}

function made<Who extends Actor>({ onMove }: Registry, actor: Who, { after, event }: Decision): Moved<Who> {
  onMove?.(event.transition, event.application);
  return { actor, application: after, repeated: false };
}

interface Decided {
  readonly actor: Actor;
  readonly decision: Decision;
  /** Of the unit, under which there may be one application only. */
  readonly name: string;
}

/** Loads what a request is about, and decides it. */
async function decideNow<T extends TransitionName>(
  registry: Registry,
  outsider: Actor | undefined,
  request: Request<T>,
  once: Once | undefined,
): Promise<Decided | Moved<Actor> | Refusal> {
  const { email, transition, input, version, source } = request;
  const { member, application, done, serial, people } = await loadFor(registry, request, once);
  const actor = outsider ?? member;
  if (!actor) return refuse('not-a-member', { email });
  if (done !== undefined) return repeated(done, once, actor, application);
  if (!application || !mayApproach(outsider, member, application)) return refuse('not-found');
  if (version !== undefined && version !== application.version)
    return refuse('stale-version', { yours: version, current: application.version });
  const context = await knownContextOf(registry, application, { serial, people, source });
  if (!context) return refuse('not-found');
  const decision = decide(application, transition, actor, input, context);
  return isRefusal(decision) ? decision : { actor, decision, name: nameIn(decision, context) };
}

/** The public learns of an application only by its notice; time sees them all. */
function mayApproach(outsider: Actor | undefined, member: Member | undefined, application: Application): boolean {
  if (outsider) return outsider.role === 'clock' || application.notice !== undefined;
  return member !== undefined && mayRead(member, application);
}

/** Who opens a draft for what. */
interface Opening {
  readonly email: string;
  readonly key: string;
  readonly programme: string;
  readonly category: string;
  readonly unit: Partial<Unit>;
  readonly answers?: Answers | undefined;
  /** The application that its answers are copied from. */
  readonly from?: string | undefined;
  readonly source: Source;
}

/** Opens a draft; the id comes from the request's key, so that a repeated request finds the same draft. */
export async function openDraft(
  site: Registry,
  { email, key, programme, category, unit, answers, from, source }: Opening,
): Promise<Moved | Refusal> {
  const policy = policyFor(site, programme, category);
  if (isRefusal(policy)) return policy;
  const once = onceOf(email, key, [category, unit, ...[from, answers].filter((one) => one !== undefined)]);
  const { member, application: model } = await loadForMove(site.table, { email, id: from ?? '' });
  if (!member) return refuse('not-a-member', { email });
  const id = applicationId(programme, member.division, digest(email, key).slice(0, 10));
  const context = { ...policy, ...groundOf(site), serial: 1, people: [], source };
  const start = from === undefined ? undefined : startOf(site, model, member, context);
  if (start && isRefusal(start)) return start;
  const decision = open({ id, unit, answers, start }, member, context);
  if (isRefusal(decision)) return decision;
  const conflict = await commit(site.table, decision, nameIn(decision, context), once);
  if (!conflict) return made(site, member, decision);
  const { done, application } = await loadForMove(site.table, { email, id, once });
  return application ? repeated(done, once, member, application) : refuse('not-found');
}

function startOf(
  { policy }: Registry,
  model: Application | undefined,
  member: Member,
  { programme, standard, divisions }: Context,
): Start | Refusal {
  const before = model && policy.standard(model.category, model.standardVersion);
  return before
    ? startFrom(model, before, member, { programme: programme.id, standard, divisions })
    : refuse('not-found');
}

/** The programme and standard that a new draft names, or which of them there is not; a programme takes those of its line. */
function policyFor(
  site: Registry,
  programmeId: string,
  category: string,
): Pick<Context, 'programme' | 'standard'> | Refusal {
  const [programme, standard] = [site.policy.programme(programmeId), site.policy.standard(category)];
  if (programme && standard?.line === programme.line) return { programme, standard };
  const problems = [{ field: programme ? 'category' : 'programme', fault: 'not-a-choice' as const }];
  return { ...refuse('bad-input'), problems };
}

const nameIn = ({ after, before }: Decision, { standard, divisions }: Context): string => {
  const application = after ?? before;
  return application ? unitName(application.unit, standard.unit, divisions) : '';
};

function repeated<Who extends Actor>(
  done: string | undefined,
  once: Once | undefined,
  actor: Who,
  application: Application | undefined,
): Moved<Who> | Refusal {
  if (done !== once?.fingerprint) return refuse('idempotency-key-reused');
  return { actor, application, repeated: true };
}

const onceOf = (member: string, key: string | undefined, said: unknown): Once | undefined =>
  key === undefined ? undefined : { member, key, fingerprint: digest(JSON.stringify(said)) };

/** Lower-case base-36, long enough that ten characters do not meet. */
const digest = (...parts: readonly string[]): string =>
  BigInt(`0x${createHash('sha256').update(parts.join('\u0000')).digest('hex')}`).toString(36);
