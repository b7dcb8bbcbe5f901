import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { MOST_NAME } from '../../../shared/domain/evidence/evidence.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { statusOf } from '../answer.ts';
import { askTicket, completeUpload, takeBack } from '../changing/attaching.ts';
import { badInput } from '../input/faults.ts';
import { completeBody, evidenceBody } from '../input/schemas.ts';
import { addressOfFile } from '../reading/evidence.ts';
import { sessionOf } from '../signed-in.tsx';
import type { Env } from '../site.ts';
import { sourceOf } from '../source.ts';
import { File, Remove } from './evidence.tsx';
import { evidencePage, type Room, wayIn } from './evidence-page.tsx';
import { refusalPage } from './refusal-page.tsx';

/** Evidence of an application, for whoever works on it: mounted in the submitters' room and at the desk. */
export const evidencePages = (room: Room) =>
  new Hono<Env>()
    .get('/:id/evidence', (c) => evidencePage(c, room))
    .post('/:id/evidence', ticket)
    .post('/:id/evidence/complete', (c) => completed(c, room))
    .get('/:id/evidence/upload', (c) => c.redirect(back(c, room)))
    .post('/:id/evidence/upload', (c) => uploaded(c, room))
    .get('/:id/evidence/:file/detach', (c) => c.redirect(back(c, room)))
    .post('/:id/evidence/:file/detach', (c) => detached(c, room))
    .get('/:id/evidence/:file', download);

const askerOf = (c: Context<Env>) => ({
  email: sessionOf(c).email,
  id: c.req.param('id') ?? '',
  source: sourceOf(c),
});

/** From a form's address to the page that it stands on; a form that was sent anew after signing in has lost which. */
function back(c: Context<Env>, room: Room): string {
  const { search, searchParams } = new URL(c.req.url);
  const own = `${room}/${c.req.param('id')}`;
  return searchParams.has('indicator') ? `${own}/evidence${search}` : own;
}

/** What the script is told of a refusal. */
const said = (c: Context<Env>, refusal: Refusal) =>
  c.json({ message: c.var.t.refusal(refusal).detail, code: refusal.refused }, statusOf(c, refusal));

async function ticket(c: Context<Env>) {
  const read = v.safeParse(evidenceBody, await c.req.json().catch(() => undefined));
  if (!read.success) return said(c, badInput(read.issues));
  const given = await askTicket(c.var.site, askerOf(c), read.output);
  return isRefusal(given) ? said(c, given) : c.json(given);
}

async function completed(c: Context<Env>, room: Room) {
  const read = v.safeParse(completeBody, await c.req.json().catch(() => undefined));
  if (!read.success) return said(c, badInput(read.issues));
  const { id, ...claimed } = read.output;
  const evidence = await completeUpload(c.var.site, askerOf(c), id, claimed);
  if (isRefusal(evidence)) return said(c, evidence);
  const props = { t: c.var.t, file: evidence, own: `${room}/${askerOf(c).id}` };
  const removing = c.req.query('removable') && <Remove {...props} way={wayIn(c)} />;
  return c.json({ row: String(<File {...props}>{removing}</File>) });
}

/** Without a script the file comes through here, if it is small, and goes the same way from here. */
async function uploaded(c: Context<Env>, room: Room) {
  const { file } = await c.req.parseBody().catch(() => ({ file: undefined }));
  const refusal = file instanceof globalThis.File ? await brought(c, file) : undefined;
  return refusal ? evidencePage(c, room, refusal) : c.redirect(back(c, room), 303);
}

async function brought(c: Context<Env>, file: globalThis.File): Promise<Refusal | undefined> {
  const body = new Uint8Array(await file.arrayBuffer());
  const sha256 = createHash('sha256').update(body).digest('hex');
  // The end of a long name tells its type.
  const name = file.name.slice(-MOST_NAME);
  const claimed = { indicator: c.req.query('indicator') ?? '', name, size: body.length, sha256 };
  const given = await askTicket(c.var.site, askerOf(c), claimed);
  if (isRefusal(given)) return given;
  const put = await fetch(given.url, { method: 'PUT', headers: { ...given.headers }, body }).catch(() => undefined);
  if (!put?.ok) return refuse('busy');
  const done = await completeUpload(c.var.site, askerOf(c), given.id, claimed);
  return isRefusal(done) ? done : undefined;
}

async function detached(c: Context<Env>, room: Room) {
  const refusal = await takeBack(c.var.site, askerOf(c), c.req.param('file') ?? '');
  return refusal ? evidencePage(c, room, refusal) : c.redirect(back(c, room), 303);
}

async function download(c: Context<Env>) {
  const wanted = { thumbnail: c.req.query('thumbnail') === '1', inline: c.req.query('inline') === '1' };
  const found = await addressOfFile(c.var.site, askerOf(c), c.req.param('file') ?? '', wanted);
  return isRefusal(found) ? refusalPage(c, found) : c.redirect(found.address, 302);
}
