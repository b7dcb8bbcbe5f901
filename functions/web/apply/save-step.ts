import type { Application } from '../../../shared/domain/application/application.ts';
import { contentAt, lastChangeOf } from '../../../shared/domain/application/earlier.ts';
import type { ApplicationEvent } from '../../../shared/domain/application/event.ts';
import { readApplicationId } from '../../../shared/domain/application/id.ts';
import type { Inputs } from '../../../shared/domain/application/inputs.ts';
import { type Choice, fieldsOf, merge } from '../../../shared/domain/application/merge.ts';
import { mayRead } from '../../../shared/domain/application/visible.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { loadWithEvents, type Whole } from '../../../shared/store/applications.ts';
import { loadMember } from '../../../shared/store/members.ts';
import { move, type Request } from '../changing/move.ts';
import type { Registry } from '../site.ts';

/** A field that somebody else changed as well, and differently; with the line of the trail that tells who and when. */
export interface Clash {
  readonly field: string;
  readonly by: Pick<ApplicationEvent, 'by' | 'name' | 'at'> | undefined;
}
export interface SavedStep {
  readonly application: Application;
  readonly clashes: readonly Clash[];
}
export interface StepToSave extends Omit<Request<'save'>, 'transition' | 'version'> {
  /** The version that the form was made from. */
  readonly version: number;
  /** What was decided about fields that clashed before. */
  readonly choices: Readonly<Record<string, Choice>>;
}

type Save = Inputs['save'];
const MOST_TRIES = 4;
const isStale = (outcome: object) => 'refused' in outcome && outcome.refused === 'stale-version';

/** Saves a step of the form; one made from an older version is merged by field with what was saved since. */
export async function saveStep(registry: Registry, step: StepToSave): Promise<SavedStep | Refusal> {
  const { choices, ...request } = step;
  if (Object.keys(choices).length > 0) return saveMerged(registry, step);
  const moved = await move(registry, { ...request, transition: 'save' });
  if (isStale(moved)) return saveMerged(registry, step);
  if (isRefusal(moved)) return moved;
  return moved.application ? { application: moved.application, clashes: [] } : refuse('not-found');
}

async function saveMerged(registry: Registry, step: StepToSave): Promise<SavedStep | Refusal> {
  const { choices, ...request } = step;
  for (let tries = 1; ; tries++) {
    const found = await loaded(registry, step);
    if (isRefusal(found)) return found;
    const { application, events } = found;
    const { save, clashes: fields } = merge(
      contentAt(application, events, step.version),
      step.input,
      application,
      choices,
    );
    const clashes = fields.map((field) => ({ field, by: lastChangeOf(field, events) }));
    if (Object.keys(save).length === 0) return { application, clashes };
    const { version } = application;
    const moved = await move(registry, { ...request, transition: 'save', version, input: save });
    if (isStale(moved) && tries < MOST_TRIES) continue;
    if (isRefusal(moved)) return moved;
    return moved.application ? { application: moved.application, clashes } : refuse('not-found');
  }
}

async function loaded({ table }: Registry, { email, id }: StepToSave): Promise<Whole | Refusal> {
  const [member, found] = await Promise.all([
    loadMember(table, email),
    readApplicationId(id) ? loadWithEvents(table, id) : undefined,
  ]);
  return member && found && mayRead(member, found.application) ? found : refuse('not-found');
}

/** The form's fields that are stored otherwise than typed, clashes apart: what the page has to take over. */
export function takenOver({ application, clashes }: SavedStep, typed: Save): string[] {
  const stored = fieldsOf({ unit: application.unit, answers: application.self });
  const open = new Set(clashes.map(({ field }) => field));
  return [...fieldsOf(typed)].flatMap(([field, value]) =>
    value === (stored.get(field) ?? '') || open.has(field) ? [] : [field],
  );
}

/** What is stored, with what was typed at the fields that clash. */
export function withOwn({ application, clashes }: SavedStep, typed: Save): Application {
  const open = new Set(clashes.map(({ field }) => field));
  const rest = [...fieldsOf(typed).keys()].filter((field) => !open.has(field));
  const settled = Object.fromEntries(rest.map((field) => [field, 'theirs' as const]));
  const { save } = merge(application, typed, application, settled);
  return {
    ...application,
    unit: { ...application.unit, ...save.unit },
    self: { ...application.self, ...save.answers },
  };
}
