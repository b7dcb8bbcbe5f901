import { describe, expect, test } from 'vitest';
import type { Application, State } from '../../../../shared/domain/application/application.ts';
import { conflictOf } from '../../../../shared/domain/application/conflict.ts';
import type { TransitionName } from '../../../../shared/domain/application/inputs.ts';
import type { Actor, Ties } from '../../../../shared/domain/member.ts';
import type { UnitKind } from '../../../../shared/domain/standard/indicator.ts';
import {
  exampleContext,
  exampleProgramme,
  exampleStandard,
  parent,
  reviewer,
  screener,
  secondReviewer,
  thirdReviewer,
  townsman,
} from '../examples.ts';
import { applicationIn, deed } from './stages.ts';
import { after, tried } from './tried.ts';

const context = exampleContext({ programme: exampleProgramme({ screening: false }) });
/** What stands against somebody with these ties. */
function against(ties: Partial<Ties>, changes: Partial<Application> = {}, kind: UnitKind = 'named') {
  const actor = { email: reviewer.email, ties: { divisions: [], units: [], ...ties } };
  return conflictOf(
    applicationIn('assessing', changes),
    actor,
    exampleContext({ standard: exampleStandard({ unit: kind }) }),
  );
}
const withIt = (name: string) => ({ refused: 'in-conflict', facts: { with: name } });

describe('what stands against judging', () => {
  test('nothing, without ties or with those to other places and units', () => {
    expect(conflictOf(applicationIn('assessing'), reviewer, context)).toBeUndefined();
    expect(against({ divisions: ['330602002', '330602001200'], units: ['府山小学', '塔山'] })).toBeUndefined();
  });

  test('one’s own township, told by its name', () => {
    expect(against({ divisions: ['330602002', '330602001'] })).toEqual(withIt('塔山街道'));
    expect(against({ divisions: ['330602001'] }, { applicant: '3306' })).toEqual(withIt('塔山街道'));
  });

  test('one’s own village, where the unit lies there', () => {
    expect(against({ divisions: ['330602001001'] })).toEqual(withIt('花园社区'));
  });

  test('a place that no list knows, told by its code', () => {
    const unit = { ...applicationIn('draft').unit, division: '330602001999' };
    expect(against({ divisions: ['330602001999'] }, { unit })).toEqual(withIt('330602001999'));
  });

  test.each(['塔山小学', ' 塔山 小学', '塔山\u3000小学'])('one’s own unit, also typed “%s”', (name) => {
    expect(against({ units: ['府山小学', name] })).toEqual(withIt(name));
  });

  test('one’s own village or township by name, where it is the unit itself', () => {
    expect(against({ units: ['花园社区'] }, {}, 'village')).toEqual(withIt('花园社区'));
    expect(against({ units: ['塔山小学'] }, {}, 'village')).toBeUndefined();
  });

  test('having filed it, before all else; then having declared a conflict', () => {
    const recused = [{ ...deed(reviewer, '2023-05-25'), reason: '亲属' }];
    const near = { divisions: ['330602001'] };
    expect(against(near, { recused, filers: [reviewer.email] })).toEqual({ refused: 'own-submission' });
    expect(against(near, { recused })).toEqual({ refused: 'recused' });
  });
});

const JUDGING: readonly [TransitionName, State][] = [
  ['assess', 'submitted'],
  ['return', 'submitted'],
  ['score', 'assessing'],
  ['assign', 'assessing'],
  ['recuse', 'assessing'],
  ['plan-visit', 'assessing'],
  ['record-visit', 'reviewing'],
  ['return', 'assessing'],
  ['fail', 'assessing'],
  ['rectify', 'assessing'],
  ['rectify', 'reviewing'],
  ['reopen-item', 'rectifying'],
  ['close-item', 'rectifying'],
  ['sign-item', 'rectifying'],
  ['propose', 'assessing'],
  ['send-back', 'proposed'],
  ['sign', 'proposed'],
  ['publish', 'proposed'],
  ['uphold', 'objected'],
  ['dismiss', 'objected'],
  ['name', 'noticed'],
  ['review', 'named'],
  ['keep', 'reviewing'],
  ['revoke', 'reviewing'],
];

describe.each(JUDGING)('%s from %s', (transition, state) => {
  const refused = (actor: Actor, changes: Partial<Application> = {}) =>
    tried(state, transition, { actor, changes, context });

  test('is refused to whoever filed it, recused themselves, or comes from there', () => {
    const recused = [{ ...deed(thirdReviewer, '2023-05-25'), reason: '亲属' }];
    expect([
      refused(secondReviewer, { filers: [secondReviewer.email] }),
      refused(thirdReviewer, { recused }),
      refused(townsman),
      refused(parent),
    ]).toEqual([{ refused: 'own-submission' }, { refused: 'recused' }, withIt('塔山街道'), withIt('塔山 小学')]);
  });
});

test.each(['screen-start', 'recommend', 'decline', 'score', 'return'] as const)(
  'a screener who filed it may not %s it',
  (transition) => {
    const state = transition === 'screen-start' ? 'submitted' : 'screening';
    const changes = { filers: [screener.email] };
    expect(tried(state, transition, { actor: screener, changes })).toEqual({ refused: 'own-submission' });
  },
);

describe('declaring a conflict', () => {
  test('gives the work back, leaves the sheet out and is kept with its reason', () => {
    const { assigned, sheets, recused } = after('assessing', 'recuse', {
      actor: secondReviewer,
      input: { reason: '亲属' },
    });
    expect(assigned).toEqual([reviewer.email]);
    expect(Object.keys(sheets)).toEqual([reviewer.email]);
    expect(recused).toEqual([{ by: secondReviewer.email, at: '2023-06-01T04:00:00.000Z', reason: '亲属' }]);
  });
});

describe('work is given', () => {
  const give = (...reviewers: string[]) => tried('assessing', 'assign', { actor: reviewer, input: { reviewers } });

  test('to reviewers that there are', () => {
    expect(give(secondReviewer.email, thirdReviewer.email)).toBe('assessing');
    const strange = ['nobody@example.test', screener.email];
    expect(strange.map((email) => give(reviewer.email, email))).toEqual(
      strange.map((email) => ({ refused: 'not-a-reviewer', facts: { email } })),
    );
  });

  test('to nobody who is no longer enabled', () => {
    const people = context.people.map((person) => ({ ...person, disabled: true }));
    expect(tried('assessing', 'assign', { actor: reviewer, context: { people } })).toEqual({
      refused: 'not-a-reviewer',
      facts: { email: thirdReviewer.email },
    });
  });

  test('to nobody whom something stands against', () => {
    const { email, name } = townsman;
    expect(give(email)).toEqual({ refused: 'assignee-in-conflict', facts: { email, name } });
    const recused = [{ ...deed(thirdReviewer, '2023-05-25'), reason: '亲属' }];
    expect(tried('assessing', 'assign', { actor: reviewer, changes: { recused } })).toEqual({
      refused: 'assignee-in-conflict',
      facts: { email: thirdReviewer.email, name: thirdReviewer.name },
    });
  });

  test('to each once, in the place of those before, or to nobody', () => {
    const given = (...reviewers: string[]) =>
      after('assessing', 'assign', { actor: reviewer, input: { reviewers } }).assigned;
    expect(given(thirdReviewer.email, reviewer.email, thirdReviewer.email)).toEqual([
      thirdReviewer.email,
      reviewer.email,
    ]);
    expect(given()).toEqual([]);
  });
});
