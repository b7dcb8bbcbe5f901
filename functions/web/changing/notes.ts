import { createHash } from 'node:crypto';
import { readApplicationId } from '../../../shared/domain/application/id.ts';
import { isOwnNote, type Note, noteOn } from '../../../shared/domain/application/note.ts';
import { mayRead } from '../../../shared/domain/application/visible.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { loadWithEvents } from '../../../shared/store/applications.ts';
import { loadMember } from '../../../shared/store/members.ts';
import { addNote, removeNote } from '../../../shared/store/notes.ts';
import { contextOf } from '../reading/context.ts';
import type { Registry } from '../site.ts';

/** Who asks, and about which application. */
interface Asker {
  readonly email: string;
  readonly id: string;
}

/** Writes a note of the asker's office; sent again under the same key it is the same note. */
export async function note(
  registry: Registry,
  asker: Asker,
  { text, key = crypto.randomUUID() }: { readonly text: string; readonly key?: string | undefined },
): Promise<Note | Refusal> {
  const found = await approached(registry, asker);
  if (isRefusal(found)) return found;
  const { member, application, notes, context } = found;
  const id = createHash('sha256').update(`${member.email} ${key}`).digest('hex').slice(0, 16);
  const written = noteOn(application, notes, member, { id, text, at: registry.now(), context });
  if (isRefusal(written)) return written;
  const before = notes.find((one) => one.id === id);
  if (before) return before.text === written.text ? before : refuse('idempotency-key-reused');
  await addNote(registry.table, written);
  return written;
}

/** Takes back a note of the asker's own. */
export async function takeBackNote(registry: Registry, asker: Asker, id: string): Promise<Refusal | undefined> {
  const found = await approached(registry, asker);
  if (isRefusal(found)) return found;
  const { member, application, notes } = found;
  if (!isOwnNote(notes, member, id)) return refuse('not-found');
  await removeNote(registry.table, { application: application.id, id, by: member.email });
  return undefined;
}

async function approached(registry: Registry, { email, id }: Asker) {
  const [member, found] = await Promise.all([
    loadMember(registry.table, email),
    readApplicationId(id) ? loadWithEvents(registry.table, id) : undefined,
  ]);
  if (!member) return refuse('not-a-member', { email });
  const context = found && contextOf(registry, found.application);
  if (!found || !context || !mayRead(member, found.application)) return refuse('not-found');
  return { ...found, member, context };
}
