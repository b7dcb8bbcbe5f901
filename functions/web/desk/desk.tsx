import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import type { Inputs } from '../../../shared/domain/application/inputs.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import type { Moved } from '../changing/move.ts';
import { badInput } from '../input/faults.ts';
import { keyIn, readForm, type Typed, versionIn } from '../input/form.ts';
import { transitionBodies } from '../input/schemas.ts';
import { paperPage } from '../paper/paper-page.tsx';
import { evidencePages } from '../parts/evidence-pages.tsx';
import { moveFromPage } from '../parts/move-from-page.ts';
import { refusalPage } from '../parts/refusal-page.tsx';
import { saved } from '../parts/saved.tsx';
import { openApplication } from '../reading/opened.ts';
import { only, sessionOf } from '../signed-in.tsx';
import type { Env } from '../site.ts';
import { sourceOf } from '../source.ts';
import { assignPage, assignPosted } from './assign-page.tsx';
import { batches } from './batches/batches.tsx';
import { bulk } from './bulk/bulk.tsx';
import { consistencyPage } from './consistency-page.tsx';
import { type DeskMove, deskInputs } from './inputs.ts';
import { isSaved } from './is-saved.ts';
import { unsentTexts } from './kept-text.tsx';
import { notePosted, noteRemoved } from './noting.tsx';
import { onlyOf } from './only.ts';
import { nextPage } from './queue/next.ts';
import { queuePage } from './queue/queue-page.tsx';
import { views } from './queue/views.tsx';
import { wayOf, wayQuery } from './queue/way.ts';
import { sheetPage } from './sheet-page.tsx';
import { SheetScore } from './sheet-score.tsx';
import { whatIfPage } from './what-if-page.tsx';

/** For screeners, reviewers and administrators: the queue, each application beside its scoring sheet, and batches. */
export const desk = new Hono<Env>();
desk.use(only('reviewer', 'screener', 'admin'));

desk.get('/', queuePage);
desk.get('/next', nextPage);
desk.route('/views', views);
desk.route('/bulk', bulk);
desk.route('/batches', batches);
desk.get('/consistency', only('reviewer', 'admin'), consistencyPage);
desk.get('/what-if', only('reviewer', 'admin'), whatIfPage);
desk.route('/', evidencePages('/desk'));
desk.get('/:id/print', paperPage('/desk'));
desk.get('/:id/assign', assignPage);
desk.post('/:id/assign', assignPosted);
desk.post('/:id/note', notePosted);
desk.post('/:id/remove-note', noteRemoved);
desk.get('/:id', async (c) => {
  const opened = await openApplication(c);
  return isRefusal(opened) ? refusalPage(c, opened) : sheetPage(c, opened);
});

/** The address of a move, read or reloaded, is that of its application. */
desk.get('/:id/:move', (c) => c.redirect(`/desk/${c.req.param('id')}${new URL(c.req.url).search}`));

for (const transition of Object.keys(deskInputs) as DeskMove[])
  desk.post(`/:id/${transition}`, async (c) => {
    const form = await readForm(c);
    const moved = await moveFrom(c, transition, form);
    if (c.req.header('accept')?.includes('application/json'))
      return saved(c, moved, (application, context) => (
        <SheetScore t={c.var.t} application={application} context={context} of={sessionOf(c)} />
      ));
    const way = wayOf(c, form);
    const only = onlyOf(c.req.query('only'));
    const query = [
      ...(way ? [...(transition === 'score' ? [] : [`done=${transition}`]), wayQuery(way)] : []),
      ...(only ? [`only=${only}`] : []),
    ].join('&');
    const own = `/desk/${c.req.param('id')}${query && `?${query}`}`;
    // Who saves the scores goes on with the page, and with what is written on it for later.
    const unsent = transition === 'score' ? unsentTexts(form) : {};
    if (!isRefusal(moved) && Object.keys(unsent).length === 0) return c.redirect(own, 303);
    const now = await openApplication(c);
    if (!isRefusal(moved)) return isRefusal(now) ? c.redirect(own, 303) : sheetPage(c, now, { form: unsent });
    if (isRefusal(now)) return refusalPage(c, moved);
    // Pressed twice: what was to be saved is saved.
    return transition === 'score' && moved.refused === 'stale-version' && isSaved(form, now.application, c)
      ? c.redirect(own, 303)
      : sheetPage(c, now, { form: { ...form, tried: transition }, refusal: moved });
  });

async function moveFrom(c: Context<Env>, transition: DeskMove, form: Typed): Promise<Moved | Refusal> {
  if (transition === 'propose' && !['3', '4', '5'].includes(form.star ?? ''))
    return { ...refuse('bad-input'), problems: [{ field: 'star', fault: 'not-a-choice' }] };
  const body: v.GenericSchema<unknown, Inputs[DeskMove]> = transitionBodies[transition];
  const read = v.safeParse(body, deskInputs[transition](form));
  if (!read.success) return badInput(read.issues);
  return moveFromPage(c.var.site, {
    email: sessionOf(c).email,
    id: c.req.param('id') ?? '',
    transition,
    input: read.output as Inputs[typeof transition],
    source: sourceOf(c),
    version: versionIn(form),
    ...(transition !== 'score' && { key: keyIn(form) }),
  });
}
