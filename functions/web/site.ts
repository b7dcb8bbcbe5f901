import type { Context } from 'hono';
import type { Policy } from '../../shared/data/load.ts';
import type { ApplicationEvent } from '../../shared/domain/application/event.ts';
import type { Member } from '../../shared/domain/member.ts';
import type { RefusalCode } from '../../shared/domain/refusal.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Bucket } from '../../shared/objects/bucket.ts';
import type { Secret } from '../../shared/secrets/secret.ts';
import type { Table } from '../../shared/store/client.ts';
import type { Unread } from '../../shared/store/messages.ts';
import type { Language } from './text/language.ts';
import type { Text } from './text/text.ts';

/** What every change needs, whoever asks for it: a page, the API or the schedule. */
export interface Registry {
  readonly table: Table;
  readonly policy: Policy;
  readonly now: () => Instant;
  /** Hears of every change that was made. */
  readonly onMove?: (transition: ApplicationEvent['transition'], application: string) => void;
}

/** What evidence needs besides: where its files are kept. */
export interface WithObjects extends Registry {
  readonly bucket: Bucket;
}

/** Everything the web function is made of; the cloud and the local host fill it in differently. */
export interface Site extends WithObjects {
  readonly signIn: SignInSettings;
  /** The network address a request comes from; the cloud and the local host learn it in different ways. */
  readonly addressOf: (c: Context) => string | undefined;
}

/** The OpenID Connect issuer that people sign in with, and the key that seals their sessions. */
export interface SignInSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Who a bearer token of the API must be for; without it the client id. */
  readonly audience: string;
  readonly sessionSecret: Secret;
}

/** Who a request comes from, as its sealed session tells; what they may do is asked of the member list. */
export interface Session {
  readonly email: string;
  readonly name: string;
  readonly role: Member['role'];
  readonly division: Member['division'];
  /** Seconds since 1970. */
  readonly until: number;
}

/** What every handler finds on its context. */
export interface Env {
  Variables: {
    site: Site;
    language: Language;
    /** The language asked for, while the browser has not shown that it remembers it. */
    keptInAddresses: Language | undefined;
    t: Text;
    session: Session | undefined;
    /** What the reader has not read, once somebody asked: a page and its header ask for it once. */
    unread?: Promise<Unread | undefined>;
    /** What whoever observes the request wants to know: whose e-mail was proven, why it was refused, and a fault of ours. */
    actor?: string;
    refused?: RefusalCode;
    fault?: Error;
  };
}
