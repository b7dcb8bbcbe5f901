import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { readApplicationId } from '../../../shared/domain/application/id.ts';
import { type Note, notesFor } from '../../../shared/domain/application/note.ts';
import { mayRead } from '../../../shared/domain/application/visible.ts';
import { isRefusal, refuse } from '../../../shared/domain/refusal.ts';
import { loadWithEvents } from '../../../shared/store/applications.ts';
import { loadMember } from '../../../shared/store/members.ts';
import { note, takeBackNote } from '../changing/notes.ts';
import { noteBody } from '../input/schemas.ts';
import type { Env } from '../site.ts';
import { problem } from './problem.ts';
import { bearer, keyOf, operation, parse } from './respond.ts';

const TAG = 'applications';
export const noteOut = v.strictObject({
  id: v.string(),
  application: v.string(),
  office: v.picklist(['district', 'city']),
  by: v.string(),
  name: v.string(),
  at: v.string(),
  text: v.string(),
});

/** The notes of an office on an application: read, written and taken back by that office alone. */
export const notes = new Hono<Env>();

async function askerOf(c: Context<Env>) {
  const who = await bearer(c);
  return isRefusal(who) ? who : { email: who.email, id: c.req.param('id') ?? '' };
}

/** The asker's office's notes; a township has no office at the desk. */
async function readable(c: Context<Env>) {
  const asker = await askerOf(c);
  if (isRefusal(asker)) return asker;
  const { table } = c.var.site;
  const member = await loadMember(table, asker.email);
  if (!member) return refuse('not-a-member', { email: asker.email });
  const found = readApplicationId(asker.id) ? await loadWithEvents(table, asker.id) : undefined;
  if (!found || !mayRead(member, found.application)) return refuse('not-found');
  return member.role === 'submitter' ? refuse('not-your-role', { role: 'reviewer' }) : notesFor(member, found.notes);
}

notes.get(
  '/:id/notes',
  operation(TAG, 'listNotes', { answers: v.object({ items: v.array(noteOut) }), signedIn: true }),
  async (c) => {
    const items = await readable(c);
    return isRefusal<readonly Note[]>(items) ? problem(c, items) : c.json({ items });
  },
);

notes.post(
  '/:id/notes',
  operation(TAG, 'addNote', { answers: noteOut, status: 201, signedIn: true, once: true }),
  parse('json', noteBody),
  async (c) => {
    const asker = await askerOf(c);
    if (isRefusal(asker)) return problem(c, asker);
    const given = keyOf(c);
    if (isRefusal(given)) return problem(c, given);
    const written = await note(c.var.site, asker, { ...c.req.valid('json'), ...given });
    return isRefusal(written) ? problem(c, written) : c.json(written, 201);
  },
);

notes.delete(
  '/:id/notes/:note',
  operation(TAG, 'removeNote', { answers: undefined, status: 204, signedIn: true }),
  async (c) => {
    const asker = await askerOf(c);
    if (isRefusal(asker)) return problem(c, asker);
    const refusal = await takeBackNote(c.var.site, asker, c.req.param('note'));
    return refusal ? problem(c, refusal) : c.body(null, 204);
  },
);
