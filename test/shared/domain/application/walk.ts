import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { type Application, STATES } from '../../../../shared/domain/application/application.ts';
import type { Decision } from '../../../../shared/domain/application/change.ts';
import { decide } from '../../../../shared/domain/application/decide.ts';
import { dueOf } from '../../../../shared/domain/application/due.ts';
import type { Context } from '../../../../shared/domain/application/guards.ts';
import type { TransitionName } from '../../../../shared/domain/application/inputs.ts';
import { open } from '../../../../shared/domain/application/open.ts';
import { type Actor, CLOCK, type Member, PUBLIC } from '../../../../shared/domain/member.ts';
import { isRefusal } from '../../../../shared/domain/refusal.ts';
import type { Standard } from '../../../../shared/domain/standard/indicator.ts';
import { deepFreeze } from '../deep-freeze.ts';
import {
  admin,
  BEST,
  citySubmitter,
  exampleContext,
  exampleProgramme,
  exampleStandard,
  neighbour,
  parent,
  reviewer,
  screener,
  secondReviewer,
  submitter,
  TERMS,
  thirdReviewer,
  townsman,
} from '../examples.ts';
import { type Books, kept, NEW_BOOKS } from './books.ts';
import { inputOf, type Typed, typed } from './typed.ts';
import { WAY } from './way.ts';

/** A colleague of the submitter, a fourth free reviewer, and the submitter who has become a reviewer since. */
const colleague: Member = { ...submitter, email: 'colleague@example.test' };
const fourthReviewer: Member = { ...reviewer, email: 'r6@example.test', name: '褚评审' };
const turncoat: Member = { ...reviewer, email: submitter.email, name: submitter.name };
const FREE = [reviewer, secondReviewer, thirdReviewer, fourthReviewer];
export const REVIEWERS: readonly Member[] = [...FREE, townsman, parent];
const ACTORS: readonly Actor[] = deepFreeze([
  ...[submitter, colleague, citySubmitter, neighbour, screener],
  ...[...REVIEWERS, turncoat, admin, PUBLIC, CLOCK],
]);

/** One move that is tried: with `wild` any by anybody, else one of those that the way has here. */
export interface Step {
  readonly wild: boolean;
  readonly actor: number;
  readonly pick: number;
  /** How long after the last step; `leap`: not before time has something to do, or the notice is over. */
  readonly hours: number;
  readonly leap: boolean;
  readonly typed: Typed;
}

/** On what ground a walk is gone. */
export interface Ground {
  readonly kind: 'named' | 'village';
  readonly screening: boolean;
  readonly graceDays: number;
  readonly applicant: '330602001' | '3306';
}

const oneIn = (n: number) => fc.nat({ max: n - 1 }).map((drawn) => drawn === 0);

/** Walks of up to `most` steps. */
export const steps = (standard: Standard, most: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      wild: oneIn(6),
      actor: fc.nat(),
      pick: fc.nat(),
      hours: fc.nat({ max: 96 }),
      leap: oneIn(5),
      typed: typed(standard),
    }),
    { minLength: most / 2, maxLength: most, size: 'max' },
  );

type Move = readonly [transition: TransitionName, actor: Actor];

/** Moves that lead on stand in the choice more often, those that end it less, so that walks get far. */
const WEIGHT: Partial<Record<TransitionName, number>> = {
  save: 0.5,
  attach: 0.5,
  detach: 0.5,
  delete: 0.2,
  submit: 12,
  withdraw: 0.2,
  recommend: 8,
  decline: 0.4,
  'screen-start': 6,
  assess: 6,
  recuse: 0.4,
  fail: 0.4,
  propose: 12,
  sign: 4,
  publish: 6,
  object: 4,
  name: 10,
  'answer-item': 12,
  'close-item': 6,
  'sign-item': 12,
  rectify: 3,
  remind: 8,
  expire: 2,
  lapse: 3,
  review: 6,
  keep: 2,
  revoke: 0.8,
};

/** The moves that the way has in each state, each as often as it weighs. */
const OPEN: Readonly<Record<string, readonly Move[]>> = Object.fromEntries(
  STATES.map((state) => [
    state,
    (Object.keys(WAY) as TransitionName[]).flatMap((transition) =>
      WAY[transition]
        .filter(({ moves }) => moves[state])
        .flatMap(({ who }) => ACTORS.filter(({ role }) => role === who))
        .flatMap((actor, _, all): Move[] => {
          const share = Math.ceil((20 * (WEIGHT[transition] ?? 1)) / all.length);
          return Array.from({ length: share }, () => [transition, actor]);
        }),
    ),
  ]),
);
const NAMES = Object.keys(WAY) as TransitionName[];

function moveOf({ state }: Application, { wild, actor, pick }: Step): Move {
  const any = [NAMES[pick % NAMES.length], ACTORS[actor % ACTORS.length]] as Move;
  const here = OPEN[state] ?? [];
  return wild ? any : (here[pick % Math.max(1, here.length)] ?? any);
}

/** How far a walk has come. */
export interface Walk {
  readonly application: Application | undefined;
  readonly now: string;
  readonly books: Books;
}

/** One change that was decided, with the walk before and after it. */
export interface Change {
  readonly transition: TransitionName;
  readonly actor: Actor;
  readonly typed: Typed;
  readonly decision: Decision;
  readonly before: Walk & { readonly application: Application };
  readonly after: Walk;
  readonly ground: Ground;
}
export type Tried = { readonly walk: Walk } & ({ readonly change: Change } | { readonly refused: string });

const START = '2023-12-18T00:00:00.000Z';
const contexts = new Map<string, Context>();
function contextOf({ kind, screening, graceDays }: Ground, now: string): Context {
  const key = `${kind} ${screening} ${graceDays}`;
  const programme = exampleProgramme({ screening, terms: { ...TERMS, graceDays } });
  const context =
    contexts.get(key) ??
    deepFreeze({
      ...exampleContext({ standard: exampleStandard({ unit: kind }), programme }),
      people: [...REVIEWERS, submitter],
    });
  contexts.set(key, context);
  return Object.freeze({ ...context, now });
}

/** A walk begins with a draft that could be submitted. */
export function setOut(ground: Ground): Walk {
  const actor = ground.applicant === '3306' ? citySubmitter : submitter;
  const unit = { name: '塔山小学', division: '330602001001', address: '路', contact: '王', phone: '85000000' };
  const made = open({ id: `2023-${ground.applicant.slice(0, 6)}-abcdefghij`, unit }, actor, contextOf(ground, START));
  if (isRefusal(made) || !made.after) throw new Error('no draft');
  return { application: { ...made.after, self: BEST }, now: START, books: kept(NEW_BOOKS, made) };
}

/** When a step is made: some hours later, or when time has something to do, or the day after the notice. */
function timeOf({ application, now }: Walk, { hours, leap }: Step, programme: Context['programme']): string {
  const days = [dueOf(application, programme)?.day, application?.state === 'noticed' && application.notice?.until];
  const [day] = days
    .filter((d) => d !== undefined && d !== false)
    .sort()
    .reverse();
  const later = leap && day ? Math.max(Date.parse(now), Date.parse(`${day}T00:00:00Z`)) : Date.parse(now);
  return new Date(later + hours * 3_600_000).toISOString();
}

/** Tries one step twice on frozen arguments, and keeps the books. */
export function tryStep(walk: Walk & { application: Application }, step: Step, ground: Ground): Tried {
  const now = timeOf(walk, step, contextOf(ground, walk.now).programme);
  const [transition, actor] = moveOf(walk.application, step);
  const context = contextOf(ground, now);
  const input = deepFreeze(inputOf(transition, step.typed, now, walk.application));
  const [decision, again] = [1, 2].map(() => decide(deepFreeze(walk.application), transition, actor, input, context));
  if (!decision || !isDeepStrictEqual(decision, again)) throw new Error(`${transition} decided differently`);
  if (isRefusal(decision)) return { walk: { ...walk, now }, refused: decision.refused };
  const after: Walk = { application: decision.after, now, books: kept(walk.books, decision, step.typed) };
  return { walk: after, change: { transition, actor, typed: step.typed, decision, before: walk, after, ground } };
}
