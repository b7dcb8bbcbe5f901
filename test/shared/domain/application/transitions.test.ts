import { describe, expect, test } from 'vitest';
import { STATES, type State } from '../../../../shared/domain/application/application.ts';
import { decide, openMoves } from '../../../../shared/domain/application/decide.ts';
import type { TransitionName } from '../../../../shared/domain/application/inputs.ts';
import { TRANSITION_NAMES, TRANSITIONS } from '../../../../shared/domain/application/transitions.ts';
import { type Member, ROLES } from '../../../../shared/domain/member.ts';
import { isRefusal } from '../../../../shared/domain/refusal.ts';
import { admin, applicationIn, exampleContext, INPUTS, screener, secondReviewer, submitter } from '../examples.ts';

/**
 * The way of an application as domain.md tells it, written down a second time on purpose: a change of the table of
 * transitions must be made here as well, knowingly. Screening, public notice, rectification and review are not yet in it.
 */
type Way = Partial<Record<State, State | 'gone'>>;
const WAY: Record<TransitionName, { readonly who: string; readonly quiet?: true; readonly moves: Way }> = {
  save: { who: 'submitter', quiet: true, moves: { draft: 'draft', returned: 'returned' } },
  delete: { who: 'submitter', quiet: true, moves: { draft: 'gone' } },
  submit: { who: 'submitter', moves: { draft: 'submitted', returned: 'submitted' } },
  withdraw: {
    who: 'submitter',
    moves: { submitted: 'withdrawn', returned: 'withdrawn', assessing: 'withdrawn', proposed: 'withdrawn' },
  },
  assess: { who: 'reviewer', moves: { submitted: 'assessing' } },
  score: { who: 'reviewer', quiet: true, moves: { assessing: 'assessing' } },
  return: { who: 'reviewer', moves: { submitted: 'returned', assessing: 'returned' } },
  fail: { who: 'reviewer', moves: { assessing: 'failed' } },
  propose: { who: 'reviewer', moves: { assessing: 'proposed' } },
  'send-back': { who: 'reviewer', moves: { proposed: 'assessing' } },
  sign: { who: 'reviewer', moves: { proposed: 'named' } },
};
const NAMES = Object.keys(WAY) as TransitionName[];
const SOMEBODY: Record<Member['role'], Member> = { submitter, screener, reviewer: secondReviewer, admin };

/** The state that a move leads to, or why it is refused. */
function outcome(state: State, transition: TransitionName, actor: Member) {
  const decided = decide(applicationIn(state), transition, actor, INPUTS[transition], exampleContext());
  return isRefusal(decided) ? decided : (decided.after?.state ?? 'gone');
}

function expectedOutcome(state: State, transition: TransitionName, { role }: Member) {
  const { who, moves } = WAY[transition];
  if (role !== who) return { refused: 'not-your-role', facts: { role: who } };
  return moves[state] ?? { refused: 'wrong-state', facts: { state, from: Object.keys(moves) } };
}

test('the states and the transitions are those of the way, and every state has a way in', () => {
  expect([...STATES]).toEqual([
    'draft',
    'submitted',
    'returned',
    'assessing',
    'proposed',
    'named',
    'failed',
    'withdrawn',
  ]);
  expect([...TRANSITION_NAMES].sort()).toEqual(NAMES.toSorted());
  const reached = new Set(['draft', ...NAMES.flatMap((name) => Object.values(WAY[name].moves))]);
  expect(STATES.filter((state) => !reached.has(state))).toEqual([]);
});

describe.each(NAMES)('%s', (transition) => {
  test.each(ROLES.map((role) => SOMEBODY[role]))('moves or is refused for a $role exactly as the way says', (actor) => {
    const all = (of: typeof outcome | typeof expectedOutcome) =>
      STATES.map((state) => ({ state, leads: of(state, transition, actor) }));
    expect(all(outcome)).toEqual(all(expectedOutcome));
  });

  test('leaves a line in the trail unless it is quiet', () => {
    const [from = 'draft'] = Object.keys(WAY[transition].moves) as State[];
    const actor = SOMEBODY[TRANSITIONS[transition].who];
    const decided = decide(applicationIn(from), transition, actor, INPUTS[transition], exampleContext());
    expect(!isRefusal(decided) && 'event' in decided).toBe(!WAY[transition].quiet);
  });
});

test.each(STATES)('the moves open in %s are those of the way, in its order', (state) => {
  const open = ROLES.map((role) => [role, openMoves(applicationIn(state), SOMEBODY[role])]);
  const wayOf = (role: string) => NAMES.filter((name) => WAY[name].who === role && WAY[name].moves[state]);
  expect(open).toEqual(ROLES.map((role) => [role, wayOf(role)]));
});

test('screeners and administrators move nothing yet', () => {
  expect(
    STATES.flatMap((state) => [screener, admin].flatMap((actor) => openMoves(applicationIn(state), actor))),
  ).toEqual([]);
});

test('failed, withdrawn and named applications move no more', () => {
  const ended: State[] = ['failed', 'withdrawn', 'named'];
  expect(ended.flatMap((state) => ROLES.flatMap((role) => openMoves(applicationIn(state), SOMEBODY[role])))).toEqual(
    [],
  );
});
