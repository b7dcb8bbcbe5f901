import type { Policy } from '../../../../shared/data/load.ts';
import { within } from '../../../../shared/domain/division.ts';
import type { Role } from '../../../../shared/domain/member.ts';
import type { ListedMember } from '../../../../shared/store/membership.ts';
import { isRole, ROLES } from './read.ts';

/** Which members to show; it stands in the address alone. */
export interface MemberFilter {
  readonly q: string;
  readonly role: Role | undefined;
  readonly district: string | undefined;
  readonly disabled: boolean;
  readonly page: number;
}

export const MEMBERS_A_PAGE = 50;

/** What is no choice is left out: a mistyped link still shows the list. */
export function readMemberFilter(query: Readonly<Record<string, string>>, districts: readonly string[]): MemberFilter {
  const { q = '', role, district, state, page = '' } = query;
  return {
    q: q.normalize('NFKC').trim().toLowerCase().slice(0, 100),
    role: isRole(role) ? role : undefined,
    district: districts.find((code) => code === district),
    disabled: state === 'disabled',
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}

/** Whoever fits the search and the district; the city's own people belong to no district. */
export function found(policy: Policy, all: readonly ListedMember[], { q, district }: MemberFilter): ListedMember[] {
  const places =
    q === ''
      ? []
      : policy
          .divisions()
          .search(q)
          .filter(({ level }) => level !== 'village' && level !== 'city');
  return all.filter(
    ({ email, name, division }) =>
      (!district || (district === policy.city ? division === district : within(division, district))) &&
      (q === '' ||
        email.toLowerCase().includes(q) ||
        name.toLowerCase().includes(q) ||
        places.some(({ code }) => within(division, code))),
  );
}

/** The offices from the city down, each by place. */
export const inOrder = (members: readonly ListedMember[]): ListedMember[] =>
  members.toSorted(
    (one, other) =>
      ROLES.indexOf(other.role) - ROLES.indexOf(one.role) ||
      (one.division < other.division ? -1 : one.division > other.division ? 1 : one.email < other.email ? -1 : 1),
  );
