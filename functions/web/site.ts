import type { Policy } from '../../shared/data/load.ts';
import type { Member } from '../../shared/domain/member.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Table } from '../../shared/store/client.ts';
import type { Language } from './text/language.ts';
import type { Text } from './text/text.ts';

/** Everything the web function is made of; the cloud and the local host fill it in differently. */
export interface Site {
  readonly table: Table;
  readonly policy: Policy;
  readonly now: () => Instant;
  readonly signIn: SignInSettings;
}

/** The OpenID Connect issuer that people sign in with, and the key that seals their sessions. */
export interface SignInSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Who a bearer token of the API must be for; without it the client id. */
  readonly audience: string;
  readonly sessionSecret: string;
}

/** Who a request comes from, as its sealed session tells; what they may do is asked of the member list. */
export interface Session {
  readonly email: string;
  readonly name: string;
  readonly role: Member['role'];
  /** Seconds since 1970. */
  readonly until: number;
}

/** What every handler finds on its context. */
export interface Env {
  Variables: { site: Site; language: Language; t: Text; session: Session | undefined };
}
