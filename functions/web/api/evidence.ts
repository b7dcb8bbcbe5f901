import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { isRefusal, refuse } from '../../../shared/domain/refusal.ts';
import { askTicket, completeUpload, takeBack } from '../changing/attaching.ts';
import { evidenceBody } from '../input/schemas.ts';
import { addressOfFile } from '../reading/evidence.ts';
import type { Env } from '../site.ts';
import { sourceOf } from '../source.ts';
import { problem } from './problem.ts';
import { bearer, operation, parse } from './respond.ts';
import { evidenceOut } from './views.ts';

const TAG = 'applications';
const upload = { url: v.string(), headers: v.record(v.string(), v.string()) };
const ticketOut = v.object({ id: v.string(), ...upload, thumbnail: v.optional(v.object(upload)) });
const uuid = v.pipe(v.string(), v.uuid());

/** Evidence files of an application: a ticket, the upload straight to the object store, and its completion. */
export const evidence = new Hono<Env>();

async function askerOf(c: Context<Env>) {
  const who = await bearer(c);
  return isRefusal(who) ? who : { email: who.email, id: c.req.param('id') ?? '', source: sourceOf(c) };
}

evidence.post(
  '/:id/evidence',
  operation(TAG, 'askUpload', { answers: ticketOut, status: 201, signedIn: true }),
  parse('json', evidenceBody),
  async (c) => {
    const asker = await askerOf(c);
    if (isRefusal(asker)) return problem(c, asker);
    const ticket = await askTicket(c.var.site, asker, c.req.valid('json'));
    return isRefusal(ticket) ? problem(c, ticket) : c.json(ticket, 201);
  },
);

evidence.post(
  '/:id/evidence/:file',
  operation(TAG, 'completeUpload', { answers: evidenceOut, signedIn: true }),
  parse('json', evidenceBody),
  async (c) => {
    const asker = await askerOf(c);
    if (isRefusal(asker)) return problem(c, asker);
    const file = v.safeParse(uuid, c.req.param('file'));
    if (!file.success) return problem(c, refuse('not-found'));
    const done = await completeUpload(c.var.site, asker, file.output, c.req.valid('json'));
    return isRefusal(done) ? problem(c, done) : c.json(done);
  },
);

evidence.get(
  '/:id/evidence/:file',
  operation(TAG, 'readEvidence', { answers: undefined, status: 302, signedIn: true }),
  async (c) => {
    const asker = await askerOf(c);
    if (isRefusal(asker)) return problem(c, asker);
    const wanted = { thumbnail: c.req.query('thumbnail') === '1', inline: c.req.query('inline') === '1' };
    const found = await addressOfFile(c.var.site, asker, c.req.param('file'), wanted);
    return isRefusal(found) ? problem(c, found) : c.redirect(found.address, 302);
  },
);

evidence.delete(
  '/:id/evidence/:file',
  operation(TAG, 'detach', { answers: undefined, status: 204, signedIn: true }),
  async (c) => {
    const asker = await askerOf(c);
    if (isRefusal(asker)) return problem(c, asker);
    const refusal = await takeBack(c.var.site, asker, c.req.param('file'));
    return refusal ? problem(c, refusal) : c.body(null, 204);
  },
);
