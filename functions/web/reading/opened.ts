import type { Context as HonoContext } from 'hono';
import type { Application } from '../../../shared/domain/application/application.ts';
import { type Content, contentAt } from '../../../shared/domain/application/earlier.ts';
import type { ApplicationEvent } from '../../../shared/domain/application/event.ts';
import type { Context } from '../../../shared/domain/application/guards.ts';
import { readApplicationId } from '../../../shared/domain/application/id.ts';
import { type Note, notesFor } from '../../../shared/domain/application/note.ts';
import type { Objection } from '../../../shared/domain/application/objection.ts';
import { type Revision, revisionOf } from '../../../shared/domain/application/revised.ts';
import { mayRead, objectionsFor, seenBy, trailFor } from '../../../shared/domain/application/visible.ts';
import type { Member } from '../../../shared/domain/member.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { loadWithEvents } from '../../../shared/store/applications.ts';
import { loadMember } from '../../../shared/store/members.ts';
import { sessionOf } from '../signed-in.tsx';
import type { Env } from '../site.ts';
import { knownContextOf } from './context.ts';

/** An application as its reader sees it, with what the policy says about it. */
export interface Opened {
  readonly member: Member;
  readonly application: Application;
  readonly events: readonly ApplicationEvent[];
  /** For the city's office alone. */
  readonly objections: readonly Objection[];
  /** What the reader's own office notes for itself. */
  readonly notes: readonly Note[];
  readonly context: Context;
  /** For its applicant, while it is to be corrected: what was filled in when it came back. */
  readonly before?: Content;
  /** For the desk, once it came back: what was changed since it was asked to be corrected. */
  readonly revised?: Revision;
}

/**
 * Loads the application that the address names, if the reader may see it: two requests to the store, side by side. A page
 * that asks for more than the `reader` in the same request brings them along.
 */
export async function openApplication(
  c: HonoContext<Env>,
  reader = loadMember(c.var.site.table, sessionOf(c).email),
): Promise<Opened | Refusal> {
  const { site } = c.var;
  const [id, { email }] = [c.req.param('id') ?? '', sessionOf(c)];
  const [member, found] = await Promise.all([
    reader,
    readApplicationId(id) ? loadWithEvents(site.table, id) : undefined,
  ]);
  if (!member) return refuse('not-a-member', { email });
  if (!found || !mayRead(member, found.application)) return refuse('not-found');
  const context = await knownContextOf(site, found.application);
  if (!context) return refuse('not-found');
  const own = member.role === 'submitter' && found.application.state === 'returned';
  const revised = member.role === 'submitter' ? undefined : revisionOf(found.application, found.events);
  const returned = found.events.findLast(({ transition }) => transition === 'return');
  return {
    member,
    application: seenBy(member, found.application),
    events: trailFor(member, found.events),
    objections: objectionsFor(member, found.objections),
    notes: notesFor(member, found.notes),
    context,
    ...(own && returned && { before: contentAt(found.application, found.events, returned.version) }),
    ...(revised && { revised }),
  };
}
