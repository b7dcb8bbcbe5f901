import { describe, expect, test } from 'vitest';
import { cellOf, countsFor, occupies, tallyChange } from '../../../../shared/domain/application/agreeing.ts';
import { type Application, STATES, type State } from '../../../../shared/domain/application/application.ts';
import { decide } from '../../../../shared/domain/application/decide.ts';
import type { Inputs, TransitionName } from '../../../../shared/domain/application/inputs.ts';
import { isRefusal } from '../../../../shared/domain/refusal.ts';
import { isDay } from '../../../../shared/domain/time.ts';
import {
  applicationIn,
  exampleContext,
  exampleStandard,
  INPUTS,
  reviewer,
  secondReviewer,
  submitter,
} from '../examples.ts';

const standard = exampleStandard();
const KEY = '2023#school#330602001/塔山小学';

function agreeing<T extends TransitionName>(state: State, transition: T, input: Inputs[T] = INPUTS[transition]) {
  const actor = ['save', 'submit', 'withdraw', 'delete'].includes(transition) ? submitter : secondReviewer;
  const decided = decide(applicationIn(state), transition, actor, input, exampleContext());
  if (isRefusal(decided)) throw new Error(`refused: ${decided.refused}`);
  const { before: _, after: __, event: ___, cell, ...rest } = decided;
  return { ...rest, ...(cell && { cell: cell.code }) };
}

test('an application occupies its unit from submission until it fails or is withdrawn', () => {
  const holding = STATES.map((state) => [state, occupies(applicationIn(state), standard)]);
  expect(holding).toEqual([
    ['draft', undefined],
    ['submitted', KEY],
    ['returned', KEY],
    ['assessing', KEY],
    ['proposed', KEY],
    ['named', KEY],
    ['failed', undefined],
    ['withdrawn', undefined],
  ]);
  expect(occupies(undefined, standard)).toBeUndefined();
});

test('each state is counted but drafts, and only a named one towards the quotas', () => {
  expect(STATES.map((state) => countsFor(applicationIn(state)))).toEqual([
    {},
    { 'state:submitted': 1 },
    { 'state:returned': 1 },
    { 'state:assessing': 1 },
    { 'state:proposed': 1 },
    { 'state:named': 1, cells: 1, 'category:school': 1, 'star:5': 1 },
    { 'state:failed': 1 },
    { 'state:withdrawn': 1 },
  ]);
  expect(countsFor(undefined)).toEqual({});
});

test('a change of tallies leaves out what stays', () => {
  expect(tallyChange({ a: 1, b: 2, c: 1 }, { a: 1, b: 3, d: 1 })).toEqual({ b: 1, c: -1, d: 1 });
  expect(tallyChange({}, {})).toEqual({});
  expect(tallyChange({ a: 0 }, {})).toEqual({});
});

describe('what must agree with each move', () => {
  test.each<[State, TransitionName, object]>([
    ['draft', 'save', { tally: {} }],
    ['draft', 'delete', { tally: {} }],
    ['draft', 'submit', { tally: { 'state:submitted': 1 }, claim: KEY }],
    ['returned', 'save', { tally: {} }],
    ['returned', 'submit', { tally: { 'state:returned': -1, 'state:submitted': 1 } }],
    ['submitted', 'assess', { tally: { 'state:submitted': -1, 'state:assessing': 1 } }],
    ['submitted', 'return', { tally: { 'state:submitted': -1, 'state:returned': 1 } }],
    ['assessing', 'score', { tally: {} }],
    ['assessing', 'fail', { tally: { 'state:assessing': -1, 'state:failed': 1 }, release: KEY }],
    ['assessing', 'propose', { tally: { 'state:assessing': -1, 'state:proposed': 1 } }],
    ['proposed', 'send-back', { tally: { 'state:proposed': -1, 'state:assessing': 1 } }],
    ['proposed', 'withdraw', { tally: { 'state:proposed': -1, 'state:withdrawn': 1 }, release: KEY }],
    [
      'proposed',
      'sign',
      {
        tally: { 'state:proposed': -1, 'state:named': 1, cells: 1, 'category:school': 1, 'star:5': 1 },
        cell: '330602-2023-0007',
      },
    ],
  ])('%s %s', (state, transition, expected) => {
    expect(agreeing(state, transition)).toEqual(expected);
  });

  test('a unit renamed while it is corrected changes place', () => {
    const renamed = agreeing('returned', 'save', { unit: { name: '塔山中学' } });
    expect(renamed).toEqual({ tally: {}, claim: '2023#school#330602001/塔山中学', release: KEY });
  });

  test('the same name typed otherwise does not', () => {
    expect(agreeing('returned', 'save', { unit: { name: ' 塔山 小学' } })).toEqual({ tally: {} });
  });

  test.each(['330603001001', '330602002001', ''])(
    'a correction does not occupy division “%s”, not of its area',
    (division) => {
      const village = exampleStandard({ unit: 'village' });
      const returned = applicationIn('returned', { category: 'village' });
      const context = exampleContext({ standard: village });
      const saved = decide(returned, 'save', submitter, { unit: { division } }, context);
      expect('claim' in saved).toBe(false);
    },
  );

  test('a correction without a name occupies nothing', () => {
    expect(agreeing('returned', 'save', { unit: { name: ' ' } })).toEqual({ tally: {}, release: KEY });
  });
});

describe('the cell that a named application becomes', () => {
  const cell = (changes: Partial<Application> = {}, context: Partial<ReturnType<typeof exampleContext>> = {}) =>
    cellOf(applicationIn('named', changes), exampleContext(context));

  test('tells what, where, when and how long', () => {
    expect(cell()).toEqual({
      code: '330602-2023-0007',
      programme: '2023',
      district: '330602',
      division: '330602001001',
      category: 'school',
      name: '塔山小学',
      star: 5,
      namedAt: '2023-05-20T04:00:00.000Z',
      validUntil: '2026-05-19',
      application: '2023-330602-abcdefghij',
    });
  });

  test('goes by its division’s name where that is the unit', () => {
    expect(cell({}, { standard: exampleStandard({ unit: 'village' }) })?.name).toBe('花园社区');
  });

  test('of a city-level unit is counted by the city', () => {
    const { code, district } = cell({ applicant: '3306' }) ?? {};
    expect([code, district]).toEqual(['3306-2023-0007', '3306']);
  });

  test('counts its years from the day in Shanghai', () => {
    const signature = { by: reviewer.email, at: '2023-12-31T16:00:00.000Z' };
    expect(cell({ signature })?.validUntil).toBe('2026-12-31');
  });

  test('named on 29 February ends on a day that there is', () => {
    const signature = { by: reviewer.email, at: '2024-02-29T04:00:00.000Z' };
    const until = cell({ signature })?.validUntil ?? '';
    expect([until, isDay(until)]).toEqual(['2027-02-28', true]);
  });

  test('is none before the signature', () => {
    const others = STATES.filter((state) => state !== 'named');
    const { signature: _, ...unsigned } = applicationIn('named');
    const { proposal: __, ...unproposed } = applicationIn('named');
    expect([unsigned, unproposed].map((a) => cellOf(a, exampleContext()))).toEqual([undefined, undefined]);
    expect(others.map((state) => cellOf(applicationIn(state), exampleContext()))).toEqual(others.map(() => undefined));
  });
});
