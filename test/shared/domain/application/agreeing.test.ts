import { describe, expect, test } from 'vitest';
import {
  cellOf,
  countsFor,
  noticeRowOf,
  occupies,
  tallyChange,
} from '../../../../shared/domain/application/agreeing.ts';
import { type Application, STATES, type State } from '../../../../shared/domain/application/application.ts';
import { decide } from '../../../../shared/domain/application/decide.ts';
import type { Inputs, TransitionName } from '../../../../shared/domain/application/inputs.ts';
import { CLOCK } from '../../../../shared/domain/member.ts';
import { exampleContext, exampleStandard, noonOf, reviewer, secondReviewer, submitter } from '../examples.ts';
import { SOMEBODY } from './moves.ts';
import { applicationIn, rectifyingAgain } from './stages.ts';
import { allowed, deciding, moved } from './tried.ts';
import { WAY } from './way.ts';

const standard = exampleStandard();
const KEY = '2023#school#330602001/塔山小学';
const context = exampleContext();

function agreeing<T extends TransitionName>(state: State, transition: T, input?: Inputs[T]) {
  const who = WAY[transition].find(({ moves }) => moves[state])?.who ?? 'clock';
  const { claim, release, tally } = moved(state, transition, { actor: SOMEBODY[who], ...(input && { input }) });
  return { ...(claim && { claim }), ...(release && { release }), tally };
}

test('an application occupies its unit from submission until its way ends', () => {
  const free = STATES.filter((state) => occupies(applicationIn(state), standard) === undefined);
  expect(free).toEqual(['draft', 'declined', 'failed', 'withdrawn', 'revoked', 'expired']);
  const held = STATES.filter((state) => !free.includes(state)).map((state) => occupies(applicationIn(state), standard));
  expect(new Set(held)).toEqual(new Set([KEY]));
  expect(occupies(undefined, standard)).toBeUndefined();
});

test('each state is counted but drafts, work for whoever has it, and only a name towards the quotas', () => {
  const loads = { [`load:${reviewer.email}`]: 1, [`load:${secondReviewer.email}`]: 1 };
  const more: Partial<Record<State, object>> = {
    assessing: loads,
    rectifying: loads,
    named: { cells: 1, 'category:school': 1, 'star:5': 1 },
  };
  expect(STATES.map((state) => countsFor(applicationIn(state)))).toEqual(
    STATES.map((state) => (state === 'draft' ? {} : { [`state:${state}`]: 1, ...more[state] })),
  );
  expect(countsFor(undefined)).toEqual({});
});

test('a change of tallies leaves out what stays', () => {
  expect(tallyChange({ a: 1, b: 2, c: 1 }, { a: 1, b: 3, d: 1 })).toEqual({ b: 1, c: -1, d: 1 });
  expect(tallyChange({}, {})).toEqual({});
  expect(tallyChange({ a: 0 }, {})).toEqual({});
});

describe('what must agree with a move', () => {
  const from = (state: State, more: object = {}) => ({ [`state:${state}`]: -1, ...more });
  const unload = { [`load:${reviewer.email}`]: -1, [`load:${secondReviewer.email}`]: -1 };
  const load = { [`load:${reviewer.email}`]: 1, [`load:${secondReviewer.email}`]: 1 };
  const counted = { cells: 1, 'category:school': 1, 'star:5': 1 };
  const uncounted = { cells: -1, 'category:school': -1, 'star:5': -1 };

  test.each<[State, TransitionName, object]>([
    ['draft', 'save', { tally: {} }],
    ['draft', 'delete', { tally: {} }],
    ['draft', 'submit', { tally: { 'state:submitted': 1 }, claim: KEY }],
    ['returned', 'submit', { tally: from('returned', { 'state:submitted': 1 }) }],
    ['screening', 'recommend', { tally: from('screening', { 'state:assessing': 1 }) }],
    ['screening', 'decline', { tally: from('screening', { 'state:declined': 1 }), release: KEY }],
    ['assessing', 'score', { tally: {} }],
    ['assessing', 'assign', { tally: { ...unload, 'load:r3@example.test': 1 } }],
    ['assessing', 'recuse', { tally: { [`load:${secondReviewer.email}`]: -1 } }],
    ['assessing', 'rectify', { tally: from('assessing', { 'state:rectifying': 1 }) }],
    ['assessing', 'fail', { tally: from('assessing', { ...unload, 'state:failed': 1 }), release: KEY }],
    ['assessing', 'propose', { tally: from('assessing', { ...unload, 'state:proposed': 1 }) }],
    ['proposed', 'send-back', { tally: from('proposed', { ...load, 'state:assessing': 1 }) }],
    ['proposed', 'withdraw', { tally: from('proposed', { 'state:withdrawn': 1 }), release: KEY }],
    ['proposed', 'publish', { tally: from('proposed', { 'state:noticed': 1 }) }],
    ['noticed', 'name', { tally: from('noticed', { ...counted, 'state:named': 1 }) }],
    ['named', 'review', { tally: from('named', { ...uncounted, 'state:reviewing': 1 }) }],
    ['reviewing', 'keep', { tally: from('reviewing', { ...counted, 'state:named': 1 }) }],
    ['reviewing', 'revoke', { tally: from('reviewing', { 'state:revoked': 1 }), release: KEY }],
    ['named', 'expire', { tally: from('named', { ...uncounted, 'state:expired': 1 }), release: KEY }],
    ['returned', 'lapse', { tally: from('returned', { 'state:withdrawn': 1 }), release: KEY }],
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
      const village = exampleContext({ standard: exampleStandard({ unit: 'village' }) });
      const returned = applicationIn('returned', { category: 'village' });
      const saved = allowed(decide(returned, 'save', submitter, { unit: { division } }, village));
      expect('claim' in saved).toBe(false);
    },
  );

  test('a correction without a name occupies nothing', () => {
    expect(agreeing('returned', 'save', { unit: { name: ' ' } })).toEqual({ tally: {}, release: KEY });
  });
});

describe('the cell that a named application becomes', () => {
  const cell = (changes: Partial<Application> = {}, more: Partial<typeof context> = {}) =>
    cellOf(applicationIn('named', changes), exampleContext(more));

  test('tells what, where, when, by which document and how long', () => {
    expect(cell()).toMatchObject({
      code: '330602-2023-0006',
      programme: '2023',
      district: '330602',
      division: '330602001001',
      category: 'school',
      name: '塔山小学',
      star: 5,
      standing: 'named',
      namedAt: '2023-05-30T04:00:00.000Z',
      document: { number: '绍无废〔2023〕1号', date: '2023-05-30' },
      batch: '2023-3306-01',
      validUntil: '2026-05-29',
      application: '2023-330602-abcdefghij',
    });
    expect('endedAt' in (cell() ?? {})).toBe(false);
  });

  test('goes by its division’s name where that is the unit', () => {
    expect(cell({}, { standard: exampleStandard({ unit: 'village' }) })?.name).toBe('花园社区');
  });

  test('of a city-level unit is counted by the city', () => {
    expect(cell({ applicant: '3306' })?.district).toBe('3306');
  });

  test('stands as its application does', () => {
    const awarded = [...STATES.map((state) => applicationIn(state)), rectifyingAgain()];
    const standing = awarded.flatMap((a) => (a.award ? [[a.state, cellOf(a, context)?.standing]] : []));
    expect(standing).toEqual([
      ['named', 'named'],
      ['reviewing', 'reviewing'],
      ['revoked', 'revoked'],
      ['expired', 'expired'],
      ['rectifying', 'reviewing'],
    ]);
  });

  test('tells when it ended', () => {
    const ended = (['revoked', 'expired'] as const).map((state) => cellOf(applicationIn(state), context)?.endedAt);
    expect(ended).toEqual([noonOf('2023-05-31'), noonOf('2023-05-31')]);
  });

  test('is none before the name', () => {
    const others = STATES.filter((state) => !applicationIn(state).award);
    expect(others.map((state) => cellOf(applicationIn(state), context))).toEqual(others.map(() => undefined));
    expect(cellOf(undefined, context)).toBeUndefined();
  });

  test('is written at its naming, and again with every change of what it is worth', () => {
    const written = (state: State, transition: TransitionName, actor = SOMEBODY.reviewer) => {
      const { cell: made } = moved(state, transition, { actor });
      return made && [made.is.standing, made.naming];
    };
    expect([
      written('noticed', 'name'),
      written('named', 'review'),
      written('reviewing', 'rectify'),
      written('reviewing', 'keep'),
      written('reviewing', 'revoke'),
      written('named', 'remind', CLOCK),
      written('named', 'expire', CLOCK),
    ]).toEqual([
      ['named', true],
      ['reviewing', false],
      undefined,
      ['named', false],
      ['revoked', false],
      undefined,
      ['expired', false],
    ]);
  });
});

describe('the line in a public notice', () => {
  test('is there from publication on, and says what became of it', () => {
    const rows = STATES.map((state) => [state, noticeRowOf(applicationIn(state), context)?.standing]);
    expect(rows.filter(([, standing]) => standing)).toEqual([
      ['noticed', 'noticed'],
      ['objected', 'objected'],
      ['named', 'named'],
      ['reviewing', 'named'],
      ['revoked', 'named'],
      ['expired', 'named'],
    ]);
    expect(noticeRowOf({ ...applicationIn('noticed'), state: 'failed' }, context)?.standing).toBe('dropped');
    expect(noticeRowOf(undefined, context)).toBeUndefined();
  });

  test('tells the public who is to get which star, and which cell it became', () => {
    const row = {
      batch: '2023-3306-01',
      application: '2023-330602-abcdefghij',
      name: '塔山小学',
      category: 'school',
      applicant: '330602001',
      division: '330602001001',
      star: 5,
    };
    expect(noticeRowOf(applicationIn('noticed'), context)).toEqual({ ...row, standing: 'noticed' });
    expect(noticeRowOf(applicationIn('named'), context)).toEqual({
      ...row,
      standing: 'named',
      cell: '330602-2023-0006',
    });
  });

  test.each<[State, TransitionName, string | undefined]>([
    ['proposed', 'sign', undefined],
    ['proposed', 'publish', 'noticed'],
    ['noticed', 'object', 'objected'],
    ['objected', 'object', undefined],
    ['objected', 'dismiss', 'noticed'],
    ['objected', 'uphold', 'dropped'],
    ['noticed', 'name', 'named'],
    ['named', 'review', undefined],
  ])('after %s %s is written as %s', (state, transition, standing) => {
    const actor = transition === 'object' ? SOMEBODY.public : SOMEBODY.reviewer;
    const decided = allowed(deciding(state, transition, { actor }));
    expect(decided.noticeRow?.standing).toBe(standing);
  });

  test('is dropped with an objection that ends it', () => {
    const input = { reason: '查实', outcome: 'failed' as const };
    expect(moved('objected', 'uphold', { actor: secondReviewer, input }).noticeRow?.standing).toBe('dropped');
  });
});
