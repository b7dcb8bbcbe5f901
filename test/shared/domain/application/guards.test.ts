import { describe, expect, test } from 'vitest';
import type { State } from '../../../../shared/domain/application/application.ts';
import { ofOwnPlace, windowOpen } from '../../../../shared/domain/application/guards.ts';
import type { Inputs, TransitionName } from '../../../../shared/domain/application/inputs.ts';
import { type Actor, CLOCK, PUBLIC } from '../../../../shared/domain/member.ts';
import {
  admin,
  BEST,
  citySubmitter,
  exampleProgramme,
  neighbour,
  otherScreener,
  reviewer,
  screener,
  secondReviewer,
  submitter,
} from '../examples.ts';
import { applicationIn } from './stages.ts';
import { bad, tried } from './tried.ts';

describe('the window', () => {
  test.each([
    ['2022-12-31T15:59:59.999Z', { refused: 'window-not-open', facts: { opens: '2023-01-01' } }],
    ['2022-12-31T16:00:00.000Z', 'submitted'],
    ['2023-12-31T15:59:59.999Z', 'submitted'],
    ['2023-12-31T16:00:00.000Z', { refused: 'window-closed', facts: { closes: '2023-12-31' } }],
  ])('a submission at %s is answered as the days in Shanghai say', (now, answer) => {
    expect(tried('draft', 'submit', { actor: submitter, context: { now } })).toEqual(answer);
    expect(windowOpen(exampleProgramme(), now)).toEqual(answer === 'submitted' ? undefined : answer);
  });

  test('a correction that was asked for may come after it', () => {
    const context = { now: '2024-02-01T00:00:00.000Z' };
    expect(tried('returned', 'submit', { actor: submitter, context })).toBe('submitted');
  });
});

describe('the place', () => {
  test.each([neighbour, citySubmitter])('$division may not move what $division did not apply for', (actor) => {
    const refusal = { refused: 'not-your-township', facts: { division: actor.division } };
    expect(tried('draft', 'save', { actor })).toEqual(refusal);
    expect(tried('named', 'submit', { actor })).toEqual(refusal);
  });

  test('a district may not screen what another district’s township applied for', () => {
    expect(tried('submitted', 'screen-start', { actor: otherScreener })).toEqual({
      refused: 'not-your-district',
      facts: { division: '330603' },
    });
  });

  test('each role answers for its own place', () => {
    const application = applicationIn('submitted');
    const actors: Actor[] = [submitter, neighbour, screener, otherScreener, reviewer, admin, PUBLIC, CLOCK];
    expect(actors.map((actor) => ofOwnPlace[actor.role]({ application, actor }))).toEqual([
      undefined,
      { refused: 'not-your-township', facts: { division: '330602002' } },
      undefined,
      { refused: 'not-your-district', facts: { division: '330603' } },
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test('an incomplete application is refused with every problem at its field', () => {
  const changes = { unit: { ...applicationIn('draft').unit, phone: '' }, self: { ...BEST, rules: { value: 'x' } } };
  expect(tried('draft', 'submit', { actor: submitter, changes })).toEqual({
    refused: 'incomplete',
    facts: { count: 2 },
    problems: [
      { field: 'unit.phone', fault: 'missing' },
      { field: 'self.rules', fault: 'not-a-count' },
    ],
  });
});

const REASONED: [TransitionName, State, Actor][] = [
  ['withdraw', 'submitted', submitter],
  ['decline', 'screening', screener],
  ['return', 'screening', screener],
  ['return', 'assessing', secondReviewer],
  ['fail', 'assessing', secondReviewer],
  ['recuse', 'assessing', secondReviewer],
  ['reopen-item', 'rectifying', secondReviewer],
  ['send-back', 'proposed', secondReviewer],
  ['uphold', 'objected', secondReviewer],
  ['dismiss', 'objected', secondReviewer],
  ['review', 'named', secondReviewer],
  ['keep', 'reviewing', secondReviewer],
  ['revoke', 'reviewing', secondReviewer],
];
test.each(REASONED)('%s from %s needs a reason', (transition, state, actor) => {
  const rest = { indicators: {}, item: 2, due: '2023-06-30', outcome: 'failed' as const };
  const refusals = ['', ' ', '\u3000\n'].map((reason) =>
    tried(state, transition, { actor, input: { ...rest, reason } }),
  );
  const refusal = { refused: 'reason-missing', problems: [{ field: 'reason', fault: 'missing' }] };
  expect(refusals).toEqual([refusal, refusal, refusal]);
});

test.each<[TransitionName, State, Actor, object]>([
  ['save', 'draft', submitter, {}],
  ['score', 'screening', screener, {}],
  ['recommend', 'screening', screener, {}],
  ['score', 'assessing', reviewer, {}],
  ['propose', 'assessing', reviewer, { star: 5, reason: '' }],
])('%s in %s takes answers only to indicators of the standard', (transition, state, actor, rest) => {
  const answers = { elsewhere: { value: '1' }, rules: { value: '1' }, constructor: { value: '1' } };
  expect(tried(state, transition, { actor, input: { ...rest, answers } as Inputs[TransitionName] })).toEqual(
    bad(['answers.elsewhere', 'unknown-indicator'], ['answers.constructor', 'unknown-indicator']),
  );
});

test.each<[TransitionName, object]>([
  ['score', {}],
  ['propose', { star: 5, reason: '' }],
])('%s takes what was seen on site only for indicators of the standard', (transition, rest) => {
  const input = { ...rest, site: { elsewhere: { value: '1' } } } as Inputs[TransitionName];
  expect(tried('assessing', transition, { actor: reviewer, input })).toEqual(
    bad(['site.elsewhere', 'unknown-indicator']),
  );
});

test('corrections are asked for only at indicators of the standard', () => {
  const input = { reason: '补', indicators: { rules: '补', elsewhere: '补' } };
  expect(tried('screening', 'return', { actor: screener, input })).toEqual(
    bad(['indicators.elsewhere', 'unknown-indicator']),
  );
});

test('what holds a name is not withdrawn', () => {
  const { award } = applicationIn('named');
  const changes = award ? { award } : {};
  expect(tried('rectifying', 'withdraw', { actor: submitter, changes })).toEqual({
    refused: 'named-already',
    facts: { state: 'rectifying', from: [] },
  });
  expect(tried('rectifying', 'withdraw', { actor: submitter })).toBe('withdrawn');
});

describe('an assessment is for those whose work it is', () => {
  const own = { changes: { assigned: ['r9@example.test'] } };
  const moves = ['score', 'return', 'fail', 'rectify', 'propose'] as const;

  test.each(moves)('%s is refused to others', (transition) => {
    expect(tried('assessing', transition, { actor: reviewer, ...own })).toEqual({
      refused: 'not-assigned',
      facts: { reviewers: ['r9@example.test'] },
    });
  });

  test.each(moves)('%s is open to any while it is nobody’s', (transition) => {
    expect(typeof tried('assessing', transition, { actor: reviewer, changes: { assigned: [] } })).toBe('string');
  });

  test.each(['assign', 'recuse', 'plan-visit', 'record-visit'] as const)('%s is open to any', (transition) => {
    expect(tried('assessing', transition, { actor: reviewer, ...own })).toBe('assessing');
  });
});
