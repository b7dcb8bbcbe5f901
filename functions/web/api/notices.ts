import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { STAGES } from '../../../shared/domain/batch.ts';
import { isRefusal, refuse } from '../../../shared/domain/refusal.ts';
import { problemDocument } from '../answer.ts';
import { type BatchDone, nameBatch, publishBatch } from '../changing/batches.ts';
import { callOffBatch } from '../changing/call-off.ts';
import { raiseObjection } from '../changing/objections.ts';
import { batchBody, callOffBody, objectionBody, programme, transitionBodies } from '../input/schemas.ts';
import { openToAll } from '../open-data/open-to-all.ts';
import { noticeOf, noticesOf, readNotice } from '../reading/notices.ts';
import { currentProgramme } from '../reading/programme.ts';
import type { Env } from '../site.ts';
import { sourceOf } from '../source.ts';
import { problem } from './problem.ts';
import { bearer, keyOf, operation, parse } from './respond.ts';
import { problemDocumentOut } from './views.ts';

const TAG = 'notices';

const notice = {
  id: v.string(),
  programme: v.string(),
  number: v.number(),
  title: v.string(),
  from: v.string(),
  until: v.string(),
  stage: v.picklist(STAGES),
  units: v.number(),
  daysLeft: v.optional(v.number()),
  document: v.optional(v.object({ number: v.string(), date: v.string() })),
  calledOff: v.optional(v.object({ at: v.string(), reason: v.string() })),
};
export const noticesOut = v.object({ items: v.array(v.object(notice)) });
export const noticeOut = v.object({
  ...notice,
  lines: v.array(
    v.object({
      application: v.string(),
      name: v.string(),
      category: v.string(),
      district: v.string(),
      division: v.string(),
      star: v.number(),
      standing: v.picklist(['noticed', 'objected', 'dropped', 'named']),
      cell: v.optional(v.string()),
    }),
  ),
});
/** What came of a batch: the notice, and why some applications could not go with it. */
export const batchOut = v.object({ notice: v.object(notice), refused: v.record(v.string(), problemDocumentOut) });

export const notices = new Hono<Env>().use(openToAll);

notices.get(
  '/',
  operation(TAG, 'listNotices', { answers: noticesOut }),
  parse('query', v.strictObject({ programme })),
  async (c) => {
    const { policy, now } = c.var.site;
    const { programme: id = currentProgramme(policy, now()).id } = c.req.valid('query');
    if (!policy.programme(id)) return problem(c, refuse('not-found'));
    return c.json({ items: await noticesOf(c.var.site, id) });
  },
);

notices.get('/:batch', operation(TAG, 'readNotice', { answers: noticeOut }), async (c) => {
  const found = await readNotice(c.var.site, c.req.param('batch'));
  return found ? c.json(found) : problem(c, refuse('not-found'));
});

/** Who asks, from where, and with which key. */
async function askerOf(c: Context<Env>) {
  const who = await bearer(c);
  if (isRefusal(who)) return who;
  const given = keyOf(c);
  return isRefusal(given) ? given : { email: who.email, source: sourceOf(c), ...given };
}

const done = (c: Context<Env>, { batch, refused }: BatchDone, status: 200 | 201) =>
  c.json(
    {
      notice: noticeOf(c.var.site, batch),
      refused: Object.fromEntries(Object.entries(refused).map(([id, why]) => [id, problemDocument(why, c.var.t)])),
    },
    status,
  );

notices.post(
  '/',
  operation(TAG, 'publishNotice', { answers: batchOut, status: 201, signedIn: true, once: true }),
  parse('json', batchBody),
  async (c) => {
    const asker = await askerOf(c);
    if (isRefusal(asker)) return problem(c, asker);
    const { programme: id = currentProgramme(c.var.site.policy, c.var.site.now()).id, ...wish } = c.req.valid('json');
    const published = await publishBatch(c.var.site, asker, { ...wish, programme: id });
    if (isRefusal(published)) return problem(c, published);
    c.header('Location', `/api/v1/notices/${published.batch.id}`);
    return done(c, published, 201);
  },
);

notices.post(
  '/:batch/name',
  operation(TAG, 'nameNotice', { answers: batchOut, signedIn: true, once: true }),
  parse('json', transitionBodies.name),
  async (c) => {
    const asker = await askerOf(c);
    if (isRefusal(asker)) return problem(c, asker);
    const named = await nameBatch(c.var.site, asker, { id: c.req.param('batch'), document: c.req.valid('json') });
    return isRefusal(named) ? problem(c, named) : done(c, named, 200);
  },
);

notices.post(
  '/:batch/call-off',
  operation(TAG, 'callOffNotice', { answers: batchOut, signedIn: true, once: true }),
  parse('json', callOffBody),
  async (c) => {
    const asker = await askerOf(c);
    if (isRefusal(asker)) return problem(c, asker);
    const calledOff = await callOffBatch(c.var.site, asker, { id: c.req.param('batch'), ...c.req.valid('json') });
    return isRefusal(calledOff) ? problem(c, calledOff) : done(c, calledOff, 200);
  },
);

notices.post(
  '/:batch/:application/objections',
  operation(TAG, 'raiseObjection', { answers: v.object({ received: v.string() }), status: 201, once: true }),
  parse('json', objectionBody),
  async (c) => {
    const given = keyOf(c);
    if (isRefusal(given)) return problem(c, given);
    const { site } = c.var;
    const refusal = await raiseObjection(site, {
      ...c.req.param(),
      ...given,
      said: c.req.valid('json'),
      via: 'api',
      address: site.addressOf(c),
    });
    return refusal ? problem(c, refusal) : c.json({ received: site.now() }, 201);
  },
);
