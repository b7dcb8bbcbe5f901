import type { Member, Role } from '../member.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Signed } from '../signed.ts';
import type { Instant } from '../time.ts';
import type { Application } from './application.ts';
import { conflictOf } from './conflict.ts';
import type { Context } from './guards.ts';

/** The two offices that work on an application; what one notes for itself the other does not read. */
type Office = 'district' | 'city';

/** What an office notes for itself on an application (备忘): no part of it, of its trail, or of anything that leaves the office. */
export interface Note extends Signed {
  readonly id: string;
  readonly application: string;
  readonly office: Office;
  /** The author's name as it was then. */
  readonly name: string;
  readonly text: string;
}

/** In characters. */
export const MOST_NOTE = 2000;
/** Notes are read with their application every time: as many as a page can show. */
export const MOST_NOTES = 100;

const officeOf = (role: Role): Office | undefined =>
  role === 'submitter' ? undefined : role === 'screener' ? 'district' : 'city';

/** The notes that `reader` sees, oldest first: those of the reader's own office. */
export const notesFor = ({ role }: Pick<Member, 'role'>, notes: readonly Note[]): Note[] =>
  notes
    .filter(({ office }) => office === officeOf(role))
    .sort((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1));

/** Why `member` may note nothing: a township has no notes, and who stands back from judging (回避) notes nothing either. */
export function mayNotNote(
  application: Application,
  member: Member,
  context: Pick<Context, 'standard' | 'divisions'>,
): Refusal | undefined {
  if (officeOf(member.role) === undefined) return refuse('not-your-role', { role: 'reviewer' });
  return member.role === 'admin' ? undefined : conflictOf(application, member, context);
}

interface Noting {
  readonly id: string;
  readonly text: string;
  readonly at: Instant;
  readonly context: Pick<Context, 'standard' | 'divisions'>;
}

/** A new note, or why there is none. `notes` are those that the application has already. */
export function noteOn(
  application: Application,
  notes: readonly Note[],
  member: Member,
  { id, text, at, context }: Noting,
): Note | Refusal {
  const refusal = mayNotNote(application, member, context);
  if (refusal) return refusal;
  if (text.trim() === '') return { ...refuse('bad-input'), problems: [{ field: 'note.text', fault: 'missing' }] };
  const office = officeOf(member.role) ?? 'city';
  if (notes.length >= MOST_NOTES && !notes.some((note) => note.id === id))
    return refuse('too-many-notes', { most: MOST_NOTES });
  return { id, application: application.id, office, by: member.email, name: member.name, at, text: text.trim() };
}

/** Everybody takes back what is their own; another's note, or none, is not there. */
export const isOwnNote = (notes: readonly Note[], { email }: Pick<Member, 'email'>, id: string): boolean =>
  notes.some((note) => note.id === id && note.by === email);
