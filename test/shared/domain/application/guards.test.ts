import { describe, expect, test } from 'vitest';
import type { Application, State } from '../../../../shared/domain/application/application.ts';
import { decide } from '../../../../shared/domain/application/decide.ts';
import { type Context, ofOwnPlace, windowOpen } from '../../../../shared/domain/application/guards.ts';
import type { Inputs, TransitionName } from '../../../../shared/domain/application/inputs.ts';
import type { Member } from '../../../../shared/domain/member.ts';
import type { Star } from '../../../../shared/domain/programme.ts';
import { isRefusal, type Refusal } from '../../../../shared/domain/refusal.ts';
import {
  admin,
  applicationIn,
  BEST,
  citySubmitter,
  exampleContext,
  exampleProgramme,
  INPUTS,
  neighbour,
  otherScreener,
  reviewer,
  screener,
  secondReviewer,
  sheetOf,
  submitter,
} from '../examples.ts';

interface Try<T extends TransitionName> {
  readonly actor: Member;
  readonly input?: Inputs[T];
  readonly context?: Partial<Context>;
  readonly changes?: Partial<Application>;
}

/** The refusal of a move, or the state that it leads to. */
function tried<T extends TransitionName>(state: State, transition: T, { actor, input, context, changes }: Try<T>) {
  const application = applicationIn(state, changes);
  const decided = decide(application, transition, actor, input ?? INPUTS[transition], exampleContext(context));
  return isRefusal(decided) ? decided : (decided.after?.state ?? 'gone');
}

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

  test('each role answers for its own place', () => {
    const refusals = [submitter, neighbour, screener, otherScreener, reviewer, admin].map((actor) =>
      ofOwnPlace[actor.role]({ application: applicationIn('submitted'), actor, input: {}, context: exampleContext() }),
    );
    expect(refusals).toEqual([
      undefined,
      { refused: 'not-your-township', facts: { division: '330602002' } },
      undefined,
      { refused: 'not-your-district', facts: { division: '330603' } },
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

test.each<[TransitionName, State, Member]>([
  ['withdraw', 'submitted', submitter],
  ['return', 'submitted', secondReviewer],
  ['fail', 'assessing', secondReviewer],
  ['send-back', 'proposed', secondReviewer],
])('%s needs a reason', (transition, state, actor) => {
  const refusals = ['', ' ', '\u3000\n'].map((reason) =>
    tried(state, transition, { actor, input: { reason, indicators: {} } }),
  );
  const refusal = { refused: 'reason-missing', problems: [{ field: 'reason', fault: 'missing' }] };
  expect(refusals).toEqual([refusal, refusal, refusal]);
});

test.each<[TransitionName, State, Member, object]>([
  ['save', 'draft', submitter, {}],
  ['score', 'assessing', reviewer, {}],
  ['propose', 'assessing', reviewer, { star: 5, reason: '' }],
])('%s takes answers only to indicators of the standard', (transition, state, actor, rest) => {
  const answers = { elsewhere: { value: '1' }, rules: { value: '1' }, constructor: { value: '1' } };
  expect(tried(state, transition, { actor, input: { ...rest, answers } as Inputs[TransitionName] })).toEqual({
    refused: 'bad-input',
    problems: [
      { field: 'answers.elsewhere', fault: 'unknown-indicator' },
      { field: 'answers.constructor', fault: 'unknown-indicator' },
    ],
  });
});

const byReviewer: [TransitionName, State][] = [
  ['assess', 'submitted'],
  ['score', 'assessing'],
  ['return', 'assessing'],
  ['fail', 'assessing'],
  ['propose', 'assessing'],
  ['send-back', 'proposed'],
  ['sign', 'proposed'],
];
test.each(byReviewer)('nobody may %s what they opened or submitted themselves', (transition, state) => {
  const filers = [submitter.email, secondReviewer.email];
  expect(tried(state, transition, { actor: secondReviewer, changes: { filers } })).toEqual({
    refused: 'own-submission',
  });
});

test('nobody signs what they proposed, and another reviewer may', () => {
  expect(tried('proposed', 'sign', { actor: reviewer })).toEqual({ refused: 'signed-by-proposer' });
  expect(tried('proposed', 'sign', { actor: secondReviewer })).toBe('named');
});

/** What becomes of a proposal on a sheet. */
const proposed = (city: Application['city'], star: Star = 5, reason = '', input: Partial<Inputs['propose']> = {}) =>
  tried('assessing', 'propose', { actor: reviewer, changes: { city }, input: { star, reason, ...input } });

test('a proposal needs a complete sheet', () => {
  expect(proposed({ ...BEST, rules: {}, 'sorting-rate': { value: '101' } })).toEqual({
    refused: 'scores-incomplete',
    facts: { count: 2 },
    problems: [
      { field: 'city.rules', fault: 'missing' },
      { field: 'city.sorting-rate', fault: 'not-a-percentage' },
    ],
  } satisfies Refusal);
});

test('a veto forbids a proposal whatever the score', () => {
  const veto = { dumping: { value: '1' } };
  expect(proposed({ ...BEST, ...veto })).toEqual({ refused: 'vetoed', facts: { indicators: ['dumping'] } });
  expect(proposed({ ...BEST, ...veto, charter: { value: '0' } })).toEqual({
    refused: 'vetoed',
    facts: { indicators: ['dumping'] },
  });
  expect(proposed(BEST, 5, '', { answers: veto })).toEqual({ refused: 'vetoed', facts: { indicators: ['dumping'] } });
});

test('a required indicator that was missed forbids a proposal', () => {
  const answers = { charter: { value: '0' } };
  const refusal = { refused: 'required-not-met', facts: { indicators: ['charter'] } };
  expect(proposed({ ...BEST, ...answers })).toEqual(refusal);
  expect(proposed(BEST, 4, '', { answers })).toEqual(refusal);
});

test('below the lowest band nothing can be proposed', () => {
  expect(proposed(sheetOf(8450), 3, '尚可')).toEqual({
    refused: 'below-three-stars',
    facts: { score: 8450, least: 8500 },
  });
});

test.each<[number, Star, Star]>([
  [8500, 4, 3],
  [8950, 5, 3],
  [9450, 5, 4],
])('a sheet of %d hundredths gets no star %d', (total, star, band) => {
  expect(proposed(sheetOf(total), star, '应当更高')).toEqual({
    refused: 'star-above-band',
    facts: { star, band, score: total },
  });
});

test('a star below the band needs a reason', () => {
  expect(proposed(sheetOf(9500), 4, ' ')).toEqual({ refused: 'lower-star-needs-reason', facts: { band: 5 } });
  expect(proposed(sheetOf(9500), 3, '现场略逊')).toBe('proposed');
});

test('the star of the band needs none', () => {
  const stars = [8500, 8950, 9000, 9450, 9500, 10_000].map((total) =>
    [3, 4, 5].map((star) => proposed(sheetOf(total), star as Star)),
  );
  const moved = stars.map((outcomes) => outcomes.map((outcome) => outcome === 'proposed'));
  expect(moved).toEqual([
    [true, false, false],
    [true, false, false],
    [false, true, false],
    [false, true, false],
    [false, false, true],
    [false, false, true],
  ]);
});

test('a bonus counts towards the band', () => {
  expect(proposed({ ...sheetOf(9200), pilot: { value: '1' } }, 5)).toBe('proposed');
});
