import type { Context } from 'hono';
import * as v from 'valibot';
import { isRefusal, type Refusal } from '../../../shared/domain/refusal.ts';
import { note, takeBackNote } from '../changing/notes.ts';
import { badInput } from '../input/faults.ts';
import { keyIn, readForm, type Typed, versionIn } from '../input/form.ts';
import { noteBody } from '../input/schemas.ts';
import { refusalPage } from '../parts/refusal-page.tsx';
import { openApplication } from '../reading/opened.ts';
import { sessionOf } from '../signed-in.tsx';
import type { Env } from '../site.ts';
import { isSaved } from './is-saved.ts';
import { unsentTexts } from './kept-text.tsx';
import { NOTE } from './notes.tsx';
import { along, wayOf } from './queue/way.ts';
import { sheetPage } from './sheet-page.tsx';

const askerOf = (c: Context<Env>) => ({ email: sessionOf(c).email, id: c.req.param('id') ?? '' });

export async function notePosted(c: Context<Env>) {
  const form = await readForm(c);
  const body = v.safeParse(noteBody, { text: form[NOTE] ?? '' });
  const written = body.success
    ? await note(c.var.site, askerOf(c), { ...body.output, key: keyIn(form) })
    : badInput(body.issues);
  return isRefusal(written) ? goOn(c, form, written) : goOn(c, { ...form, [NOTE]: '' });
}

export async function noteRemoved(c: Context<Env>) {
  const form = await readForm(c);
  return goOn(c, form, await takeBackNote(c.var.site, askerOf(c), c.req.query('note') ?? ''));
}

/** Back to the page, with whatever else was typed on it and is not saved. */
async function goOn(c: Context<Env>, form: Typed, refusal?: Refusal) {
  const now = await openApplication(c);
  if (isRefusal(now)) return refusalPage(c, refusal ?? now);
  const unsent = Object.keys(unsentTexts(form)).length > 0 || !isSaved(form, now.application, c);
  if (!refusal && !unsent) return c.redirect(`${along(`/desk/${now.application.id}`, wayOf(c, form))}#notes`, 303);
  const version = versionIn(form);
  return sheetPage(c, now, { form: refusal ? { ...form, tried: 'note' } : form, version, ...(refusal && { refusal }) });
}
