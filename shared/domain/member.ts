/** Who may do what stands in the registry's own member list, not in a token (design.md, "Sign-in"). */
export const ROLES = ['submitter', 'screener', 'reviewer', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export interface Member {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** The code of what the member answers for: a township (or the city, for a city-level unit), a district, the city. */
  readonly division: string;
  readonly disabled?: boolean;
}
