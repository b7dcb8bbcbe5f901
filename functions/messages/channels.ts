import type { Audience, Message } from '../../shared/domain/message/message.ts';
import type { Instant } from '../../shared/domain/time.ts';

/** An e-mail to one person. */
export interface Letter {
  /** The same for the same change and person, however often it is tried. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly language: 'zh' | 'en';
  readonly at: Instant;
}

/** A change as another system is told of it. */
export interface Call
  extends Pick<Message, 'application' | 'version' | 'transition' | 'state' | 'name' | 'deadline' | 'grace' | 'at'> {
  /** The same for the same change, however often it is tried: who has seen it need not look again. */
  readonly id: string;
  readonly to: readonly { readonly audience: Audience; readonly only?: string; readonly except?: string }[];
}

/** The ways out of the registry, as far as there are any. Each resolves when it was taken over, and rejects otherwise. */
export interface Channels {
  /** Where the site is, for links. */
  readonly origin: string;
  readonly mail?: (letter: Letter) => Promise<void>;
  readonly webhook?: (call: Call) => Promise<void>;
}
