import type { Context as HonoContext } from 'hono';
import type { Application } from '../../../shared/domain/application/application.ts';
import type { Context } from '../../../shared/domain/application/guards.ts';
import type { Inputs } from '../../../shared/domain/application/inputs.ts';
import { problems } from '../../../shared/domain/application/problems.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { notSaved, savedAnswer } from '../parts/saved.tsx';
import { contextOf } from '../reading/context.ts';
import { sessionOf } from '../signed-in.tsx';
import type { Env } from '../site.ts';
import type { Text } from '../text/text.ts';
import { ClashChoice } from './clashes.tsx';
import { Running } from './running.tsx';
import { type SavedStep, takenOver, withOwn } from './save-step.ts';
import { SimilarUnits, similarUnits } from './unit/similar.tsx';

/** What the script that saves as one types is told of a step: also what others changed, to take over or to choose. */
export async function savedStep(
  c: HonoContext<Env>,
  step: SavedStep | Refusal,
  typed: Inputs['save'],
): Promise<Response> {
  const { t, site } = c.var;
  if (isRefusal(step)) return notSaved(c, step);
  const { application, clashes } = step;
  const context = contextOf(site, application);
  if (!context) return notSaved(c, refuse('not-found'));
  const mine = withOwn(step, typed);
  const sides = { t, context, reader: sessionOf(c).email, mine, theirs: application, clashes };
  return savedAnswer(c, application, {
    running: String(<Running t={t} application={application} context={context} />),
    ...(typed.unit && { similar: await similarIn(c, { application, context }) }),
    taken: takenOver(step, typed).flatMap((field) => controlsOf(application, field)),
    clashes: Object.fromEntries(
      clashes.map((clash) => [clash.field, String(<ClashChoice {...sides} clash={clash} />)]),
    ),
    faults: faultsOf(t, mine, context, typed),
    ...(clashes.length > 0 && { message: t.filling.clashes(clashes.length) }),
  });
}

const similarIn = async (c: HonoContext<Env>, told: { application: Application; context: Context }) =>
  String(<SimilarUnits t={c.var.t} {...told} similar={await similarUnits(c, told)} />);

/** What is wrong in this step, by the control's name; what is blank is no fault while the form is filled in. */
const faultsOf = (
  t: Text,
  application: Application,
  { standard, divisions }: Context,
  { unit, answers }: Inputs['save'],
) =>
  Object.fromEntries(
    problems(application, standard, divisions).flatMap(({ field, fault }) => {
      const [part, id = ''] = field.split('.');
      const own = part === 'unit' ? unit && id in unit : answers && id in answers;
      return own && fault !== 'missing' ? [[part === 'unit' ? field : `answers.${id}.value`, t.fault[fault]]] : [];
    }),
  );

/** The form's controls that show a field, by name, with what they have to say. */
function controlsOf({ unit, self }: Application, field: string): (readonly [name: string, value: string])[] {
  const [part = '', id = '', note] = field.split('.');
  if (part === 'unit') return [[field, (unit as unknown as Record<string, string>)[id] ?? '']];
  const answer = self[id];
  if (note) return [[field, answer?.note ?? '']];
  return [
    [`${field}.value`, answer?.value ?? ''],
    [`${field}.notApplicable`, answer?.notApplicable ? '1' : ''],
  ];
}
