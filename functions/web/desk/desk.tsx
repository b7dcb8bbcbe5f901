import { isDeepStrictEqual } from 'node:util';
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import type { Inputs } from '../../../shared/domain/application/inputs.ts';
import type { Star } from '../../../shared/domain/programme.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { badInput } from '../input/faults.ts';
import { keyIn, readForm, type Typed, typedAnswers, typedUnder, versionIn } from '../input/form.ts';
import { transitionBodies } from '../input/schemas.ts';
import { type Moved, move } from '../move.ts';
import { openApplication } from '../opened.ts';
import { refusalPage } from '../parts/refusal-page.tsx';
import { saved } from '../saved.tsx';
import { only, sessionOf } from '../signed-in.tsx';
import type { Env } from '../site.ts';
import { queuePage } from './queue-page.tsx';
import { sheetPage } from './sheet-page.tsx';
import { SheetScore } from './sheet-score.tsx';

/** For screeners, reviewers and administrators: the queue, and each application beside its scoring sheet. */
export const desk = new Hono<Env>();
desk.use(only('reviewer', 'screener', 'admin'));

desk.get('/', queuePage);
desk.get('/:id', async (c) => {
  const opened = await openApplication(c);
  return isRefusal(opened) ? refusalPage(c, opened) : sheetPage(c, opened);
});

/** The address of a move, read or reloaded, is that of its application. */
desk.get('/:id/:move', (c) => c.redirect(`/desk/${c.req.param('id')}${new URL(c.req.url).search}`));

type DeskMove = 'assess' | 'score' | 'return' | 'fail' | 'propose' | 'send-back' | 'sign';

/** What each button of the desk reads from the one form around it. */
const inputs: { [T in DeskMove]: (form: Typed) => unknown } = {
  assess: () => ({}),
  score: (form) => ({ answers: typedAnswers(form) }),
  return: (form) => ({ reason: form['return.reason'] ?? '', indicators: typedUnder(form, 'correct') }),
  fail: (form) => ({ reason: form['fail.reason'] ?? '' }),
  propose: (form) => ({
    answers: typedAnswers(form),
    star: Number(form.star) as Star,
    reason: form['propose.reason'] ?? '',
  }),
  'send-back': (form) => ({ reason: form['send-back.reason'] ?? '' }),
  sign: () => ({}),
};

for (const transition of Object.keys(inputs) as DeskMove[])
  desk.post(`/:id/${transition}`, async (c) => {
    const form = await readForm(c);
    const moved = await moveFrom(c, transition, form);
    if (c.req.header('accept')?.includes('application/json'))
      return saved(c, moved, (application, context) => (
        <SheetScore t={c.var.t} application={application} context={context} />
      ));
    const own = `/desk/${c.req.param('id')}`;
    if (!isRefusal(moved)) return c.redirect(own, 303);
    const now = await openApplication(c);
    if (isRefusal(now)) return refusalPage(c, moved);
    // Pressed twice: what was to be saved is saved.
    const { city } = now.application;
    const alike = transition === 'score' && isDeepStrictEqual({ ...city, ...typedAnswers(form) }, city);
    return alike && moved.refused === 'stale-version'
      ? c.redirect(own, 303)
      : sheetPage(c, now, { form: { ...form, tried: transition }, refusal: moved });
  });

async function moveFrom(c: Context<Env>, transition: DeskMove, form: Typed): Promise<Moved | Refusal> {
  if (transition === 'propose' && !['3', '4', '5'].includes(form.star ?? ''))
    return { ...refuse('bad-input'), problems: [{ field: 'star', fault: 'not-a-choice' }] };
  const body: v.GenericSchema<unknown, Inputs[DeskMove]> = transitionBodies[transition];
  const read = v.safeParse(body, inputs[transition](form));
  if (!read.success) return badInput(read.issues);
  return move(c.var.site, {
    email: sessionOf(c).email,
    id: c.req.param('id') ?? '',
    transition,
    input: read.output as Inputs[typeof transition],
    version: versionIn(form),
    ...(transition !== 'score' && { key: keyIn(form) }),
  });
}
