import type { Application } from '../../../shared/domain/application/application.ts';
import type { Inputs } from '../../../shared/domain/application/inputs.ts';
import type { Role } from '../../../shared/domain/member.ts';
import { isRefusal, type Refusal } from '../../../shared/domain/refusal.ts';
import { sideBySide } from '../../../shared/store/side-by-side.ts';
import { type Foreseen, foreseen, move, type Request } from '../changing/move.ts';
import { type Typed, ticked } from '../input/form.ts';
import type { Registry } from '../site.ts';

/** What is done with many applications at once, by whom; each goes the one way on its own. */
const ACTIONS = {
  'screen-start': ['screener'],
  recommend: ['screener'],
  assign: ['reviewer', 'admin'],
} as const satisfies Record<string, readonly Role[]>;
export type Action = keyof typeof ACTIONS;
/** `restore` gives each its earlier reviewers again, `recall` takes a recommendation back. */
export const UNDO = { assign: 'restore', recommend: 'recall' } as const;
export type Doing = Action | (typeof UNDO)[keyof typeof UNDO];

export const actionsOf = (role: Role): Action[] =>
  (Object.keys(ACTIONS) as Action[]).filter((action) => ACTIONS[action].some((one) => one === role));

/** At most so many at a time. */
export const MOST = 100;

/** One application of many: the version that its change was decided on, and who had it before. */
export interface Step {
  readonly id: string;
  readonly version: number;
  readonly was: readonly string[];
}

export const stepsIn = (fields: readonly [name: string, value: string][]): Step[] => {
  const form: Typed = Object.fromEntries(fields);
  return chosenIn(fields).map((id) => ({
    id,
    version: Number(form[`version.${id}`] ?? 0) || 0,
    was: (form[`was.${id}`] ?? '').split(',').filter((email) => email !== ''),
  }));
};

export const chosenIn = (fields: readonly [name: string, value: string][]): string[] =>
  [...new Set(ticked(fields, 'application'))].slice(0, MOST);

type Transition = Action | 'recall';
type Asker = Pick<Request<Transition>, 'email' | 'source' | 'key'>;

function wishOf(doing: Doing, reviewers: readonly string[], was: readonly string[] = []) {
  const transition: Transition = doing === 'restore' ? 'assign' : doing;
  const input: Inputs[Transition] = transition === 'assign' ? { reviewers: doing === 'restore' ? was : reviewers } : {};
  return { transition, input };
}

/** What would come of it, one by one; nothing is written. */
export async function foreseeAll(
  registry: Registry,
  asker: Asker,
  action: Action,
  { ids, reviewers }: { readonly ids: readonly string[]; readonly reviewers: readonly string[] },
): Promise<(readonly [id: string, Foreseen | Refusal])[]> {
  const wish = { ...asker, ...wishOf(action, reviewers) };
  return sideBySide(ids, async (id) => [id, await foreseen(registry, { ...wish, id })] as const);
}

/** What became of one step; `left` where the time was up before it. */
export type Outcome = { readonly application: Application } | { readonly refusal: Refusal } | 'left';

/**
 * One by one while `mayGoOn` says so. Every step carries the key of the form, so the same form sent again finds done
 * what is done, and goes on with what is left.
 */
export async function runAll(
  registry: Registry,
  asker: Asker,
  {
    doing,
    steps,
    reviewers,
  }: { readonly doing: Doing; readonly steps: readonly Step[]; readonly reviewers: readonly string[] },
  mayGoOn: () => boolean,
): Promise<(readonly [step: Step, Outcome])[]> {
  const done: (readonly [Step, Outcome])[] = [];
  for (const step of steps)
    done.push([step, mayGoOn() ? await runOne(registry, asker, doing, reviewers, step) : 'left']);
  return done;
}

async function runOne(
  registry: Registry,
  asker: Asker,
  doing: Doing,
  reviewers: readonly string[],
  { id, version, was }: Step,
): Promise<Outcome> {
  const moved = await move(registry, { ...asker, ...wishOf(doing, reviewers, was), id, version });
  if (isRefusal(moved)) return { refusal: moved };
  return moved.application ? { application: moved.application } : 'left';
}
