import type { Instant } from '../time.ts';
import type { Application } from './application.ts';

/** What somebody of the public has against a proposal (异议). Who raised it is for the city's office alone. */
export interface Objection {
  readonly application: string;
  /** From 1, in the order they came. */
  readonly number: number;
  readonly at: Instant;
  readonly text: string;
  /** As given; both may be left blank. */
  readonly name: string;
  readonly contact: string;
}

type Said = Pick<Objection, 'text' | 'name' | 'contact'>;

export const objectionOf = (
  { id, objections }: Application,
  { text, name, contact }: Said,
  at: Instant,
): Objection => ({
  application: id,
  number: objections?.raised ?? 1,
  at,
  text,
  name,
  contact,
});
