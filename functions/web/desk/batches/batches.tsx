import { type Context, Hono } from 'hono';
import { isRefusal } from '../../../../shared/domain/refusal.ts';
import { previewBatch } from '../../changing/batch-preview.ts';
import { hasPublished, nameBatch, publishBatch } from '../../changing/batches.ts';
import { keyIn, readFields, readForm, type Typed, ticked } from '../../input/form.ts';
import { only } from '../../signed-in.tsx';
import type { Env } from '../../site.ts';
import { askerOf } from './asker.ts';
import { callOffPage, callOffPosted } from './call-off.tsx';
import { done } from './done.tsx';
import { batchesPage } from './list.tsx';
import { newBatchPage, programmeOf } from './new-batch.tsx';
import { previewPage } from './preview.tsx';

/** Public notice by batch: several signed proposals looked at and published together, and later named together. */
export const batches = new Hono<Env>();
batches.use(only('reviewer'));

batches.get('/', (c) => batchesPage(c));
batches.get('/new', (c) => newBatchPage(c));
/** What was chosen in the queue comes by the address. */
batches.get('/preview', async (c) => {
  const asked = [...new URL(c.req.url).searchParams];
  return ticked(asked, 'application').length > 0 ? shown(c, asked) : c.redirect('/desk/batches/new');
});
batches.post('/preview', async (c) => shown(c, await readFields(c)));
/** Back from the preview, with what was chosen and typed. */
batches.get('/change', (c) => c.redirect('/desk/batches/new'));
batches.post('/change', async (c) => newBatchPage(c, wishIn(c, await readFields(c))));
batches.post('/new', async (c) => {
  const { form, wish, chosen } = wishIn(c, await readFields(c));
  const asker = { ...askerOf(c), key: keyIn(form) };
  const now = await previewBatch(c.var.site, asker, wish);
  // What is published is what was looked at; a form that came twice has changed it itself.
  if (!isRefusal(now) && now.seen !== form.seen && !(await hasPublished(c.var.site, asker, wish.programme)))
    return previewPage(c, { preview: now, form, changed: form.seen !== undefined });
  const published = await publishBatch(c.var.site, asker, wish);
  return isRefusal(published) ? newBatchPage(c, { form, chosen, refusal: published }) : done(c, published);
});
batches.get('/:batch/call-off', (c) => callOffPage(c));
batches.post('/:batch/call-off', callOffPosted);
batches.post('/:batch/name', async (c) => {
  const form = await readForm(c);
  const id = c.req.param('batch');
  const document = { number: (form.number ?? '').slice(0, 100), date: form.date ?? '' };
  const named = await nameBatch(c.var.site, askerOf(c), { id, document });
  return isRefusal(named) ? batchesPage(c, { id, form, refusal: named }) : done(c, named);
});

type Fields = readonly [name: string, value: string][];

/** What a form says is to be published. */
function wishIn(c: Context<Env>, fields: Fields) {
  const form: Typed = Object.fromEntries(fields);
  const chosen = ticked(fields, 'application').slice(0, 500);
  const wish = {
    programme: programmeOf(c, chosen).id,
    title: (form.title ?? '').slice(0, 100),
    applications: chosen,
    until: form.until || undefined,
  };
  return { form, chosen, wish };
}

async function shown(c: Context<Env>, fields: Fields) {
  const { form, wish, chosen } = wishIn(c, fields);
  const preview = await previewBatch(c.var.site, askerOf(c), wish);
  return isRefusal(preview) ? newBatchPage(c, { form, chosen, refusal: preview }) : previewPage(c, { preview, form });
}
