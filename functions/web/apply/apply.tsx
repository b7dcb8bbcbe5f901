import { type Context, Hono } from 'hono';
import type { Application } from '../../../shared/domain/application/application.ts';
import { openMoves } from '../../../shared/domain/application/decide.ts';
import { readApplicationId } from '../../../shared/domain/application/id.ts';
import type { Inputs, TransitionName } from '../../../shared/domain/application/inputs.ts';
import { isRefusal, refuse } from '../../../shared/domain/refusal.ts';
import { openDraft } from '../changing/move.ts';
import { choicesIn, keyIn, readForm, readSave, type Typed, typedAnswers, typedUnit, versionIn } from '../input/form.ts';
import { paperPage } from '../paper/paper-page.tsx';
import { evidencePages } from '../parts/evidence-pages.tsx';
import { moveFromPage } from '../parts/move-from-page.ts';
import { refusalPage } from '../parts/refusal-page.tsx';
import { type Opened, openApplication } from '../reading/opened.ts';
import { programmeNamed } from '../reading/programme.ts';
import { only, sessionOf, signInFirst } from '../signed-in.tsx';
import type { Env } from '../site.ts';
import { sourceOf } from '../source.ts';
import { checkPage, uncommitted } from './check-page.tsx';
import { listPage } from './list-page.tsx';
import { newPage } from './new-page.tsx';
import { overviewPage } from './overview-page.tsx';
import { saveStep, withOwn } from './save-step.ts';
import { savedStep } from './saved-step.tsx';
import { sectionPage } from './section-page.tsx';
import type { Shown } from './shown.ts';
import { unitPage } from './unit/unit-page.tsx';

/** What a step's form says. */
type Read = (form: Typed) => Inputs['save'];
/** The page of a step, over what is stored or over what was typed. */
type Show = (c: Context<Env>, opened: Opened, shown?: Shown) => Response | Promise<Response>;

/** For submitters: their township's applications, and the form in small steps. */
export const apply = new Hono<Env>();
/** The code on a printed form leads everybody to the application in their own room. */
apply.get('/:id', (c, next) => {
  const { session } = c.var;
  const elsewhere = session && session.role !== 'submitter' && readApplicationId(c.req.param('id'));
  return elsewhere ? Promise.resolve(c.redirect(`/desk/${c.req.param('id')}`)) : next();
});
apply.use(only('submitter'));

apply.route('/', evidencePages('/apply'));
apply.get('/', listPage);
apply.get('/new', newPage);
apply.post('/new', async (c) => {
  const form = await readForm(c);
  const programme = programmeNamed(c.var.site, form.programme).id;
  if (form.go === 'copy')
    return c.redirect(`/apply/new?${new URLSearchParams({ programme, category: form.category ?? '' })}`, 303);
  const opened = await openDraft(c.var.site, {
    email: sessionOf(c).email,
    key: keyIn(form) ?? crypto.randomUUID(),
    programme,
    category: form.category ?? '',
    unit: {},
    ...(form.from && { from: form.from }),
    source: sourceOf(c),
  });
  if (isRefusal(opened))
    return opened.refused === 'bad-input'
      ? c.redirect(`/apply/new?programme=${programme}`, 303)
      : refusalPage(c, opened);
  return c.redirect(`/apply/${opened.application?.id}/unit`, 303);
});

const withOpened =
  (show: (c: Context<Env>, opened: Opened) => Response | Promise<Response>) => async (c: Context<Env>) => {
    const opened = await openApplication(c);
    return isRefusal(opened) ? refusalPage(c, opened) : show(c, opened);
  };

apply.get('/:id', withOpened(overviewPage));
apply.get('/:id/check', withOpened(checkPage));
apply.get('/:id/print', paperPage('/apply'));

/** A step of the form, as long as it can be filled in; afterwards what was filed. */
const stepPage = (show: Show) =>
  withOpened((c, opened) =>
    openMoves(opened.application, opened.member, opened.context).includes('save')
      ? show(c, opened)
      : c.redirect(`/apply/${opened.application.id}/check`),
  );

apply.get('/:id/unit', stepPage(unitPage));
apply.post('/:id/unit', (c) => saveStepOf(c, (form) => ({ unit: typedUnit(form) }), unitPage));

/** Nothing is handed in before the commitment is made; what has been is shown as it is. */
const unconfirmed = withOpened((c, opened) =>
  openMoves(opened.application, opened.member, opened.context).includes('submit')
    ? checkPage(c, opened, uncommitted(opened))
    : c.redirect(`/apply/${opened.application.id}`, 303),
);

const partPage: Show = (c, opened, shown) => {
  const section = opened.context.standard.sections.find((s) => s.id === c.req.param('section'));
  return section ? sectionPage(c, opened, section, shown) : refusalPage(c, refuse('not-found'));
};
apply.get('/:id/part/:section', stepPage(partPage));
apply.post('/:id/part/:section', (c) => saveStepOf(c, (form) => ({ answers: typedAnswers(form) }), partPage));

/** Saves a step and goes on; a script that saves as one types asks for JSON and stays. */
async function saveStepOf(c: Context<Env>, read: Read, show: Show): Promise<Response> {
  const form = await readForm(c);
  // Somebody else signed in meanwhile: nobody's words are saved under another's name.
  if (form.who && form.who !== sessionOf(c).email) return signInFirst(c);
  const input = readSave(read(form));
  const step = isRefusal(input) ? input : await save(c, input, form);
  if (c.req.header('accept')?.includes('application/json')) return savedStep(c, step, isRefusal(input) ? {} : input);
  if (!isRefusal(step) && step.clashes.length === 0) return c.redirect(nextAddress(c, step.application, form), 303);
  const now = await openApplication(c);
  if (isRefusal(now)) return refusalPage(c, isRefusal(step) ? step : now);
  if (isRefusal(step)) return show(c, now, { typed: withTyped(now.application, read(form)), refusal: step });
  return show(c, now, { typed: withOwn({ ...step, application: now.application }, read(form)), clashes: step.clashes });
}

const withTyped = (application: Application, { unit, answers }: Inputs['save']): Application => ({
  ...application,
  unit: { ...application.unit, ...unit },
  self: { ...application.self, ...answers },
});

const save = (c: Context<Env>, input: Inputs['save'], form: Typed) =>
  saveStep(c.var.site, {
    email: sessionOf(c).email,
    id: c.req.param('id') ?? '',
    version: versionIn(form),
    choices: choicesIn(form),
    source: sourceOf(c),
    input,
  });

/** Where a pressed button leads; the Enter key searches for a place where another one was typed, and else goes on. */
const wayOn = ({ go, find = '', found = '', back = 'next' }: Typed) =>
  go === 'enter' ? (find.trim() === found ? back : 'find') : go;

const foundIn = ({ find = '', back }: Typed) => new URLSearchParams({ find: find.trim(), ...(back && { back }) });

/** The step after this one, in the order of the standard; or the overview for who only saves. */
function nextAddress(c: Context<Env>, application: Application | undefined, form: Typed): string {
  const own = `/apply/${c.req.param('id')}`;
  const go = wayOn(form);
  if (go === 'find') return `${own}/unit?${foundIn(form)}#unit.division`;
  if (go === 'check') return `${own}/check#${c.req.param('section') ?? 'unit'}`;
  const standard = application && c.var.site.policy.standard(application.category, application.standardVersion);
  if (go !== 'next' || !standard) return own;
  const at = standard.sections.findIndex((s) => s.id === c.req.param('section'));
  const next = standard.sections[at + 1];
  return next ? `${own}/part/${next.id}` : `${own}/check`;
}

/** The address of a move, read or reloaded, is that of the page it was made from. */
apply.get('/:id/:move', (c) => {
  const page = c.req.param('move') === 'submit' ? '/check' : '';
  return c.redirect(`/apply/${c.req.param('id')}${page}${new URL(c.req.url).search}`);
});

/** What each button reads from its form. */
const inputs = {
  submit: () => ({}),
  delete: () => ({}),
  withdraw: (form: Typed) => ({ reason: form.reason ?? '' }),
  'answer-item': (form: Typed) => ({ item: Number(form.item), text: form.text ?? '' }),
} satisfies { [T in TransitionName]?: (form: Typed) => Inputs[T] };

/** The moves that end or hand over an application, or answer what was asked: each is a button with at most a text. */
for (const transition of Object.keys(inputs) as (keyof typeof inputs)[])
  apply.post(`/:id/${transition}`, async (c) => {
    const form = await readForm(c);
    const id = c.req.param('id') ?? '';
    if (transition === 'submit' && form.commitment !== '1') return unconfirmed(c);
    const moved = await moveFromPage(c.var.site, {
      ...{ id, transition, email: sessionOf(c).email, source: sourceOf(c) },
      input: inputs[transition](form),
      version: versionIn(form),
      key: keyIn(form),
    });
    if (!isRefusal(moved)) return c.redirect(moved.application ? `/apply/${id}` : '/apply', 303);
    const opened = await openApplication(c);
    if (isRefusal(opened)) return refusalPage(c, moved);
    return transition === 'submit' ? checkPage(c, opened, moved) : overviewPage(c, opened, { refusal: moved, form });
  });
