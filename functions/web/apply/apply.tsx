import { isDeepStrictEqual } from 'node:util';
import { type Context, Hono } from 'hono';
import type { Application } from '../../../shared/domain/application/application.ts';
import type { Inputs, TransitionName } from '../../../shared/domain/application/inputs.ts';
import { isRefusal, refuse } from '../../../shared/domain/refusal.ts';
import { keyIn, readForm, readSave, type Typed, typedAnswers, typedUnder, versionIn } from '../input/form.ts';
import { move, openDraft } from '../move.ts';
import { type Opened, openApplication } from '../opened.ts';
import { refusalPage } from '../parts/refusal-page.tsx';
import { currentProgramme } from '../programme.ts';
import { saved } from '../saved.tsx';
import { only, sessionOf } from '../signed-in.tsx';
import type { Env } from '../site.ts';
import { checkPage } from './check-page.tsx';
import { listPage } from './list-page.tsx';
import { newPage } from './new-page.tsx';
import { overviewPage } from './overview-page.tsx';
import { Running } from './running.tsx';
import { sectionPage } from './section-page.tsx';
import type { Shown } from './shown.ts';
import { unitPage } from './unit-page.tsx';

/** A step of the form: what it takes from a typed form, the page that shows it, and where to go on. */
interface Step {
  readonly read: (form: Typed, opened: Opened) => Inputs['save'];
  readonly show: (c: Context<Env>, opened: Opened, shown?: Shown) => Response | Promise<Response>;
  readonly next: string;
}

/** For submitters: their township's applications, and the form in small steps. */
export const apply = new Hono<Env>();
apply.use(only('submitter'));

apply.get('/', listPage);
apply.get('/new', newPage);
apply.post('/new', async (c) => {
  const form = await readForm(c);
  const opened = await openDraft(c.var.site, {
    email: sessionOf(c).email,
    key: keyIn(form) ?? crypto.randomUUID(),
    programme: currentProgramme(c.var.site.policy).id,
    category: form.category ?? '',
    unit: {},
  });
  if (isRefusal(opened)) return opened.refused === 'bad-input' ? c.redirect('/apply/new', 303) : refusalPage(c, opened);
  return c.redirect(`/apply/${opened.application?.id}/unit`, 303);
});

const withOpened =
  (show: (c: Context<Env>, opened: Opened) => Response | Promise<Response>) => async (c: Context<Env>) => {
    const opened = await openApplication(c);
    return isRefusal(opened) ? refusalPage(c, opened) : show(c, opened);
  };

apply.get('/:id', withOpened(overviewPage));
apply.get('/:id/check', withOpened(checkPage));

const unitStep: Step = { read: (form) => ({ unit: typedUnit(form) }), show: unitPage, next: '' };
apply.get('/:id/unit', withOpened(unitPage));
apply.post('/:id/unit', (c) => saveStep(c, () => unitStep));

apply.get(
  '/:id/part/:section',
  withOpened((c, opened) => stepOf(c, opened)?.show(c, opened) ?? refusalPage(c, refuse('not-found'))),
);
apply.post('/:id/part/:section', (c) => saveStep(c, (opened) => stepOf(c, opened)));

/** Every field of the unit as typed: a blank one was emptied. */
function typedUnit(form: Typed) {
  const typed = typedUnder(form, 'unit');
  const blank = Object.fromEntries(Object.keys(form).flatMap((n) => (n.startsWith('unit.') ? [[n.slice(5), '']] : [])));
  return { ...blank, ...typed };
}

function stepOf(c: Context<Env>, { context }: Opened): Step | undefined {
  const { sections } = context.standard;
  const at = sections.findIndex((s) => s.id === c.req.param('section'));
  const section = sections[at];
  if (!section) return undefined;
  return {
    read: (form) => ({ answers: typedAnswers(form, section.indicators) }),
    show: (c, opened, shown) => sectionPage(c, opened, section, shown),
    next: sections[at + 1]?.id ?? '',
  };
}

/** Saves a step and goes on; a script that saves as one types asks for JSON and stays. */
async function saveStep(c: Context<Env>, find: (opened: Opened) => Step | undefined): Promise<Response> {
  const opened = await openApplication(c);
  if (isRefusal(opened)) return refusalPage(c, opened);
  const step = find(opened);
  if (!step) return refusalPage(c, refuse('not-found'));
  const form = await readForm(c);
  const input = step.read(form, opened);
  const refusal = await save(c, opened, input, versionIn(form));
  if (c.req.header('accept')?.includes('application/json'))
    return saved(c, refusal, (application, context) => (
      <Running t={c.var.t} application={application} context={context} />
    ));
  if (!isRefusal(refusal)) return c.redirect(nextAddress(opened, step, form), 303);
  const now = await openApplication(c);
  if (isRefusal(now)) return refusalPage(c, refusal);
  const typed = withTyped(now.application, input);
  // Pressed twice, or typed alike in two windows: what was to be saved is saved.
  const alike = refusal.refused === 'stale-version' && isDeepStrictEqual(typed, now.application);
  return alike ? c.redirect(nextAddress(now, step, form), 303) : step.show(c, now, { typed, refusal });
}

const withTyped = (application: Application, { unit, answers }: Inputs['save']): Application => ({
  ...application,
  unit: { ...application.unit, ...unit },
  self: { ...application.self, ...answers },
});

async function save(c: Context<Env>, { application }: Opened, input: Inputs['save'], version: number) {
  const read = readSave(input);
  if (isRefusal(read)) return read;
  return move(c.var.site, { email: sessionOf(c).email, id: application.id, transition: 'save', input: read, version });
}

function nextAddress({ application, context }: Opened, step: Step, form: Typed): string {
  const own = `/apply/${application.id}`;
  if (form.go !== 'next') return own;
  if (step === unitStep) return `${own}/part/${context.standard.sections[0]?.id}`;
  return step.next ? `${own}/part/${step.next}` : `${own}/check`;
}

/** The address of a move, read or reloaded, is that of the page it was made from. */
apply.get('/:id/:move', (c) => {
  const page = c.req.param('move') === 'submit' ? '/check' : '';
  return c.redirect(`/apply/${c.req.param('id')}${page}${new URL(c.req.url).search}`);
});

/** The moves that end or hand over an application; each is a button with at most a reason. */
for (const transition of ['submit', 'withdraw', 'delete'] as const satisfies readonly TransitionName[])
  apply.post(`/:id/${transition}`, async (c) => {
    const form = await readForm(c);
    const { email } = sessionOf(c);
    const id = c.req.param('id') ?? '';
    const moved = await move(c.var.site, {
      email,
      id,
      transition,
      input: { reason: form.reason ?? '' },
      version: versionIn(form),
      key: keyIn(form),
    });
    if (!isRefusal(moved)) return c.redirect(moved.application ? `/apply/${id}` : '/apply', 303);
    const opened = await openApplication(c);
    if (isRefusal(opened)) return refusalPage(c, moved);
    return transition === 'submit'
      ? checkPage(c, opened, moved)
      : overviewPage(c, opened, { refusal: moved, reason: form.reason ?? '' });
  });
