/** Who may do what stands in the registry's own member list, not in a token (design.md, "Sign-in"). */
export type Role = 'submitter' | 'screener' | 'reviewer' | 'admin';

/** Who can move an application: a member, anybody at all (an objection), or time alone. */
export type ActorRole = Role | 'public' | 'clock';

export interface Member {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** The code of what the member answers for: a township (or the city, for a city-level unit), a district, the city. */
  readonly division: string;
  readonly disabled?: boolean;
  /** How often administrators have changed it (`membership.ts`); one made by the deployment was not yet. */
  readonly version?: number;
  /** Where the member comes from or belongs to: a reviewer judges nothing of there (回避). */
  readonly ties?: Ties;
  /** How the member is told of news besides in the site; without it by e-mail, in Chinese. */
  readonly channels?: Channels;
}

export interface Channels {
  readonly mail: boolean;
  readonly language: 'zh' | 'en';
}

export interface Ties {
  /** Codes of one's own townships or villages. */
  readonly divisions: readonly string[];
  /** Names of one's own units. */
  readonly units: readonly string[];
}

/** Whoever makes a move. */
export interface Actor extends Omit<Member, 'role' | 'disabled' | 'version'> {
  readonly role: ActorRole;
}

/** Somebody of the public: nothing about them is kept with the change. */
export const PUBLIC: Actor = { email: '', name: '', role: 'public', division: '' };
/** Time itself, which remembers deadlines and lets them pass. */
export const CLOCK: Actor = { email: '', name: '', role: 'clock', division: '' };
