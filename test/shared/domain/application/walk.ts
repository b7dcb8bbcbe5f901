import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Application } from '../../../../shared/domain/application/application.ts';
import type { Decision } from '../../../../shared/domain/application/change.ts';
import { decide, mayMove } from '../../../../shared/domain/application/decide.ts';
import type { ApplicationEvent } from '../../../../shared/domain/application/event.ts';
import type { Context } from '../../../../shared/domain/application/guards.ts';
import type { Inputs, TransitionName } from '../../../../shared/domain/application/inputs.ts';
import { TRANSITION_NAMES } from '../../../../shared/domain/application/transitions.ts';
import type { Member } from '../../../../shared/domain/member.ts';
import { isRefusal } from '../../../../shared/domain/refusal.ts';
import type { Standard } from '../../../../shared/domain/standard/indicator.ts';
import { deepFreeze } from '../deep-freeze.ts';
import {
  admin,
  applicationIn,
  BEST,
  exampleContext,
  neighbour,
  reviewer,
  screener,
  secondReviewer,
  submitter,
} from '../examples.ts';
import { answersOf, type Given, type Sheet, sheets } from '../standard/given.ts';

/** A colleague of the submitter, a third reviewer, and the submitter who has become a reviewer since. */
const colleague: Member = { ...submitter, email: 'colleague@example.test' };
const thirdReviewer: Member = { ...reviewer, email: 'r3@example.test', name: '郑评审' };
const turncoat: Member = { ...reviewer, email: submitter.email, name: submitter.name };
export const MEMBERS = deepFreeze([
  submitter,
  colleague,
  neighbour,
  screener,
  reviewer,
  secondReviewer,
  thirdReviewer,
  turncoat,
  admin,
]);

/** One move that is tried: with `wild` any by anybody, else one of those that are open. */
export interface Step {
  readonly wild: boolean;
  readonly actor: number;
  readonly pick: number;
  readonly hours: number;
  readonly sheet: Sheet;
  readonly unit: { readonly name: string; readonly division: string };
  readonly star: 3 | 4 | 5;
  readonly reason: string;
}

const means: Record<string, number> = { rules: 3, charter: 1, 'sorting-rate': 9500, forest: 4000 };
const best: Sheet = Object.fromEntries(
  Object.entries(BEST).map(([id, answer]): [string, Given] => [id, { answer, means: means[id] ?? 0 }]),
);
const rate = (percent: number): Sheet => ({
  ...best,
  'sorting-rate': { answer: { value: `${percent}%` }, means: percent * 100 },
});
const vetoed = (value: string): Sheet => ({ ...best, dumping: { answer: { value }, means: 1 } });

const someSheet = (standard: Standard): fc.Arbitrary<Sheet> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(best) },
    { weight: 3, arbitrary: fc.integer({ min: 80, max: 90 }).map(rate) },
    { weight: 2, arbitrary: fc.constantFrom('1', '１', ' 1 ').map(vetoed) },
    { weight: 2, arbitrary: sheets(standard) },
    {
      weight: 2,
      arbitrary: fc.constantFrom<Sheet>(
        { ...best, charter: { answer: { value: '0' }, means: 0 } },
        { ...best, rules: { answer: {} } },
        { elsewhere: { answer: { value: '1' }, means: 1 } },
        {},
      ),
    },
  );

/** Walks of up to `most` steps. */
export const steps = (standard: Standard, most: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      wild: fc.nat({ max: 3 }).map((n) => n === 0),
      actor: fc.nat(),
      pick: fc.nat(),
      hours: fc.nat({ max: 120 }),
      sheet: someSheet(standard),
      unit: fc.record({
        name: fc.constantFrom('塔山小学', '塔山 小学', 'ABC学校', 'ａｂｃ学校'),
        division: fc.constantFrom('330602001001', '330602001200'),
      }),
      star: fc.constantFrom(3 as const, 4 as const, 5 as const),
      reason: fc.constantFrom('理由', '理由', ' '),
    }),
    { minLength: most / 3, maxLength: most, size: 'max' },
  );

function inputOf(transition: TransitionName, { sheet, unit, star, reason }: Step): Inputs[TransitionName] {
  const answers = answersOf(sheet);
  if (transition === 'save') return { unit, answers };
  if (transition === 'score') return { answers };
  if (transition === 'propose') return { answers, star, reason };
  if (transition === 'return') return { reason, indicators: { rules: reason } };
  return { reason };
}

type Move = readonly [transition: TransitionName, actor: Member];
const EVERY: readonly Move[] = TRANSITION_NAMES.flatMap((name) => MEMBERS.map((actor): Move => [name, actor]));
/** How often an open move stands in the choice: moves that lead on more often, so that walks get somewhere. */
const weight = (transition: TransitionName): number => {
  if (['submit', 'assess', 'propose', 'sign'].includes(transition)) return 6;
  return ['delete', 'withdraw', 'fail'].includes(transition) ? 1 : 2;
};

const openMoves = (application: Application): readonly Move[] =>
  EVERY.filter(([transition, actor]) => mayMove(application, transition, actor) === undefined).flatMap((move) =>
    Array.from({ length: weight(move[0]) }, () => move),
  );

const CONTEXT = deepFreeze(exampleContext());

function moveOf(application: Application, { wild, actor, pick }: Step): Move {
  const open = wild ? [] : openMoves(application);
  const any = [TRANSITION_NAMES[pick % TRANSITION_NAMES.length], MEMBERS[actor % MEMBERS.length]] as Move;
  return open[pick % Math.max(1, open.length)] ?? any;
}

/** How far a walk has come, with books of its own on all that must agree with the application. */
export interface Walk {
  readonly application: Application | undefined;
  readonly now: string;
  readonly held: string | undefined;
  readonly counted: Readonly<Record<string, number>>;
  /** What the city's answers mean. */
  readonly city: Sheet;
  readonly events: readonly ApplicationEvent[];
}

/** One change that was decided, with the walk before and after it. */
export interface Change {
  readonly transition: TransitionName;
  readonly actor: Member;
  readonly decision: Decision;
  readonly before: Walk & { readonly application: Application };
  readonly after: Walk;
  readonly standard: Standard;
}
export type Tried = { readonly walk: Walk } & ({ readonly change: Change } | { readonly refused: string });

export const setOut = (standard: Standard): Walk => ({
  application: applicationIn('draft', { category: standard.category }),
  now: '2023-12-22T00:00:00.000Z',
  held: undefined,
  counted: {},
  city: {},
  events: [],
});

const added = (counted: Walk['counted'], tally: Decision['tally']) => {
  const names = [...new Set([...Object.keys(counted), ...Object.keys(tally)])];
  return Object.fromEntries(names.map((name) => [name, (counted[name] ?? 0) + (tally[name] ?? 0)]));
};

function heldAfter(held: string | undefined, { claim, release }: Decision): string | undefined {
  if (release !== undefined && release !== held) throw new Error(`released ${release}, held ${held}`);
  const kept = release === undefined ? held : undefined;
  if (claim !== undefined && kept !== undefined) throw new Error(`claimed ${claim}, held ${kept}`);
  return claim ?? kept;
}

/** Tries one step twice on frozen arguments, and keeps the books. */
export function tryStep(walk: Walk & { application: Application }, step: Step, standard: Standard): Tried {
  const now = new Date(Date.parse(walk.now) + step.hours * 3_600_000).toISOString();
  const [transition, actor] = moveOf(walk.application, step);
  const context: Context = Object.freeze({ ...CONTEXT, standard, now });
  const input = deepFreeze(inputOf(transition, step));
  const [decision, again] = [1, 2].map(() => decide(deepFreeze(walk.application), transition, actor, input, context));
  if (!decision || !isDeepStrictEqual(decision, again)) throw new Error(`${transition} decided differently`);
  if (isRefusal(decision)) return { walk: { ...walk, now }, refused: decision.refused };
  const scored = transition === 'score' || transition === 'propose';
  const after: Walk = {
    application: decision.after,
    now,
    held: heldAfter(walk.held, decision),
    counted: added(walk.counted, decision.tally),
    city: scored ? { ...walk.city, ...step.sheet } : walk.city,
    events: decision.event ? [...walk.events, decision.event] : walk.events,
  };
  return { walk: after, change: { transition, actor, decision, before: walk, after, standard } };
}
