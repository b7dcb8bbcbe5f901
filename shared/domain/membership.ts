import { type Division, type Level, levelOf, within } from './division.ts';
import type { Channels, Member, Role, Ties } from './member.ts';
import { type Fault, type Problem, type Refusal, refuse } from './refusal.ts';
import type { Instant } from './time.ts';

/** What administrators decide of a member. How a member is told of news is the member's own business. */
export interface Standing {
  readonly name: string;
  readonly role: Role;
  readonly division: string;
  readonly ties: Ties;
}

export const MEMBER_CHANGES = ['invited', 'changed', 'disabled', 'enabled'] as const;
type MemberChange = (typeof MEMBER_CHANGES)[number];

/**
 * What an administrator wants of a member. `despite`: also while applications are in the member's hands. Whoever goes
 * or comes back may change with it.
 */
export type Wish =
  | { readonly change: 'invited'; readonly standing: Standing; readonly language: Channels['language'] }
  | { readonly change: 'changed'; readonly standing: Standing; readonly despite?: boolean }
  | { readonly change: 'disabled'; readonly reason: string; readonly standing?: Standing; readonly despite?: boolean }
  | { readonly change: 'enabled'; readonly reason: string; readonly standing?: Standing };

/** A line of a member's own trail: who changed what, when, and what it was before. */
export interface MemberLine {
  readonly version: number;
  readonly change: MemberChange;
  readonly by: string;
  /** The name of whoever did it, as it was then. */
  readonly name: string;
  readonly at: Instant;
  readonly reason?: string;
  readonly fields: Readonly<Record<string, { readonly before?: string; readonly after?: string }>>;
  /** The key of the request, by which one that comes twice is known. */
  readonly key?: string;
}

/** What a change of a member is decided on. */
export interface Ground {
  /** Whoever asks; undefined for one who is no member, or disabled. */
  readonly actor: Member | undefined;
  readonly email: string;
  /** The member as stored, disabled or not. */
  readonly before: Member | undefined;
  /** The version that was seen; undefined where nobody looked. */
  readonly version: number | undefined;
  readonly now: Instant;
  readonly city: string;
  readonly divisions: (code: string) => Division | undefined;
  /** How many applications the member has to assess. */
  readonly inHand: number;
  readonly key?: string | undefined;
}

export interface DecidedMember {
  readonly member: Member;
  readonly line: MemberLine;
}

/** What a member of each role answers for. */
export const PLACES: Readonly<Record<Role, readonly Level[]>> = {
  submitter: ['township', 'district', 'city'],
  screener: ['district'],
  reviewer: ['city'],
  admin: ['city'],
};

const MOST_MEMBER_NAME = 60;
export const MOST_MEMBER_REASON = 500;
const MOST_TIES = 20;
export const MOST_EMAIL = 120;
/** An address that can stand in a letter's header, in a key and in an address of the site. */
const EMAIL = /^[^\s@<>(),;:"\\[\]#/?\p{Cc}]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/iu;

export const memberVersion = ({ version = 0 }: Pick<Member, 'version'>): number => version;

export const sameEmail = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export const standingOf = ({ name, role, division, ties = NO_TIES }: Member): Standing => ({
  ...{ name, role, division },
  ties,
});
const NO_TIES: Ties = { divisions: [], units: [] };

/**
 * The member as it becomes, with the line of its trail. Nobody disables themselves or gives themselves another role: so
 * there is always an administrator, as long as whoever acts is one when it is committed.
 */
export function decideMember(wish: Wish, ground: Ground): DecidedMember | Refusal {
  const { actor, before, email, version } = ground;
  if (!actor) return refuse('not-a-member', { email: '' });
  if (actor.role !== 'admin') return refuse('not-your-role', { role: 'admin' });
  if (wish.change === 'invited') return before ? refuse('member-exists', { email }) : invited(wish, ground);
  if (!before) return refuse('not-found');
  const current = memberVersion(before);
  if (version !== undefined && version !== current) return refuse('stale-version', { yours: version, current });
  return becomes(wish, before, ground);
}

function invited({ standing, language }: Extract<Wish, { change: 'invited' }>, ground: Ground) {
  const problems = [...emailProblems(ground.email), ...standingProblems(standing, ground)];
  if (problems.length > 0) return bad(problems);
  const channels = { mail: true, language };
  const member = { email: ground.email.toLowerCase(), ...stored(standing), channels, version: 1 };
  return { member, line: lineOf('invited', undefined, member, ground) };
}

function becomes(wish: Exclude<Wish, { change: 'invited' }>, before: Member, ground: Ground): DecidedMember | Refusal {
  const problems = wishProblems(wish, ground);
  if (problems.length > 0) return bad(problems);
  const after = changed(wish.standing, switched(wish.change, before));
  const moved = after.disabled || after.role !== before.role || after.division !== before.division;
  if (moved && !(before.disabled && after.disabled)) {
    if (ground.actor && sameEmail(ground.actor.email, before.email)) return refuse('own-membership');
    const despite = 'despite' in wish && wish.despite;
    if (before.role === 'reviewer' && ground.inHand > 0 && !despite)
      return refuse('work-in-hand', { name: before.name, count: ground.inHand });
  }
  const member = { ...after, version: memberVersion(before) + 1 };
  const line = lineOf(wish.change, before, member, ground);
  if (Object.keys(line.fields).length === 0) return refuse('nothing-changed');
  return { member, line: 'reason' in wish ? { ...line, reason: wish.reason.trim() } : line };
}

const wishProblems = (wish: Exclude<Wish, { change: 'invited' }>, ground: Ground): Problem[] => [
  ...('reason' in wish ? reasonProblems(wish.reason) : []),
  ...(wish.standing ? standingProblems(wish.standing, ground) : []),
];

function changed(standing: Standing | undefined, before: Member): Member {
  if (!standing) return before;
  const { ties: _, ...rest } = before;
  return { ...rest, ...stored(standing) };
}

function switched(change: MemberChange, before: Member): Member {
  const { disabled: _, ...rest } = before;
  if (change === 'disabled') return { ...rest, disabled: true };
  return change === 'enabled' ? rest : before;
}

function reasonProblems(reason: string): Problem[] {
  const given = reason.trim();
  if (given === '') return [{ field: 'reason', fault: 'missing' }];
  return given.length > MOST_MEMBER_REASON ? [{ field: 'reason', fault: 'too-long' }] : [];
}

/** Ties are of those who judge: of others they are not kept. */
function stored({ name, role, division, ties }: Standing): Omit<Member, 'email'> {
  const judges = role === 'reviewer' || role === 'screener';
  const tied = judges && ties.divisions.length + ties.units.length > 0;
  return { name: name.trim(), role, division, ...(tied && { ties }) };
}

const bad = (problems: readonly Problem[]): Refusal => ({ ...refuse('bad-input'), problems });

function emailProblems(email: string): Problem[] {
  if (email === '') return [{ field: 'email', fault: 'missing' }];
  if (email.length > MOST_EMAIL) return [{ field: 'email', fault: 'too-long' }];
  return EMAIL.test(email) ? [] : [{ field: 'email', fault: 'wrong-type' }];
}

function standingProblems({ name, role, division, ties }: Standing, ground: Ground): Problem[] {
  const faults: readonly (readonly [string, Fault | undefined])[] = [
    ['name', nameFault(name)],
    ['division', placeFault(role, division, ground)],
    ['ties.divisions', tiesFault(ties.divisions, (code) => code.length > 4 && isIn(code, ground))],
    ['ties.units', tiesFault(ties.units, (unit) => unit.trim() !== '' && unit.length <= 200)],
  ];
  return faults.flatMap(([field, fault]) => (fault ? [{ field, fault }] : []));
}

function nameFault(name: string): Fault | undefined {
  if (name.trim() === '') return 'missing';
  return name.trim().length > MOST_MEMBER_NAME ? 'too-long' : undefined;
}

function placeFault(role: Role, division: string, ground: Ground): Fault | undefined {
  if (division === '') return 'missing';
  const level = levelOf(division);
  if (!level || !PLACES[role].includes(level) || !isIn(division, ground)) return 'not-a-place-of-role';
  return ground.divisions(division)?.ended ? 'division-ended' : undefined;
}

const isIn = (code: string, { city, divisions }: Ground): boolean =>
  within(code, city) && divisions(code) !== undefined;

function tiesFault(ties: readonly string[], isOne: (tie: string) => boolean): Fault | undefined {
  if (ties.length > MOST_TIES) return 'too-long';
  return ties.every(isOne) ? undefined : 'not-a-choice';
}

/** What the trail tells apart, each as a text. */
const told = (member: Member): Record<string, string> => ({
  ...{ name: member.name, role: member.role, division: member.division },
  'ties.divisions': member.ties?.divisions.join('、') ?? '',
  'ties.units': member.ties?.units.join('、') ?? '',
  disabled: member.disabled ? '1' : '',
});

function lineOf(
  change: MemberChange,
  before: Member | undefined,
  after: Member,
  { actor, now, key }: Ground,
): MemberLine {
  const [was, is] = [before ? told(before) : {}, told(after)];
  const differing = Object.keys(is).filter((field) => (was[field] ?? '') !== is[field]);
  const side = (name: 'before' | 'after', value: string | undefined) => (value ? { [name]: value } : {});
  return {
    ...{ version: memberVersion(after), change, by: actor?.email ?? '', name: actor?.name ?? '', at: now },
    fields: Object.fromEntries(
      differing.map((field) => [field, { ...side('before', was[field]), ...side('after', is[field]) }]),
    ),
    ...(key !== undefined && { key }),
  };
}
