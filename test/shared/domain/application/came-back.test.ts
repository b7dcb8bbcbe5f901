import { expect, test } from 'vitest';
import { type Application, STATES } from '../../../../shared/domain/application/application.ts';
import { cameBack } from '../../../../shared/domain/application/came-back.ts';
import { decide } from '../../../../shared/domain/application/decide.ts';
import { exampleContext, noonOf, reviewer, submitter } from '../examples.ts';
import { applicationIn, ITEMS, rectifyingAgain } from './stages.ts';
import { after, allowed } from './tried.ts';

const OPEN = ITEMS.slice(0, 1);
const ANSWERED = ITEMS.slice(1);
const asked = (items: typeof ITEMS): Pick<Application, 'rectification'> => ({
  rectification: { by: reviewer.email, at: noonOf('2023-05-20'), of: 'assessing', items },
});

test('what is handed in again after a return is marked wherever the desk has it, and nowhere else', () => {
  const marked = STATES.filter((state) => cameBack(applicationIn(state, { resubmitted: noonOf('2023-05-01') })));
  expect(marked).toEqual(['submitted', 'screening', 'assessing', 'proposed']);
  expect(STATES.filter((state) => cameBack(applicationIn(state)))).toEqual([]);
});

test('handing in again is what marks it, handing in once is not', () => {
  const again = after('returned', 'submit', { actor: submitter });
  expect([again.resubmitted, cameBack(again)]).toEqual([again.submitted?.at, 'corrected']);
  expect(after('draft', 'submit', { actor: submitter })).not.toHaveProperty('resubmitted');
});

test('a rectification has come back once every item is answered', () => {
  const back = (state: 'rectifying' | 'assessing' | 'proposed', items: typeof ITEMS) =>
    cameBack(applicationIn(state, asked(items)));
  expect([back('rectifying', OPEN), back('rectifying', ITEMS), back('rectifying', ANSWERED)]).toEqual([
    ...[undefined, undefined, 'rectified'],
  ]);
  expect([back('assessing', ANSWERED), back('proposed', ANSWERED)]).toEqual(['rectified', 'rectified']);
  const mending = applicationIn('rectifying', asked(OPEN));
  const context = exampleContext({ now: noonOf('2023-06-10') });
  const answered = allowed(decide(mending, 'answer-item', submitter, { item: 1, text: '已补' }, context)).after;
  expect(answered && cameBack(answered)).toBe('rectified');
});

test('of a return and a rectification the one that was asked for last counts', () => {
  const back = (resubmitted: string) =>
    cameBack(applicationIn('assessing', { ...asked(ANSWERED), resubmitted: noonOf(resubmitted) }));
  expect([back('2023-05-01'), back('2023-06-01')]).toEqual(['rectified', 'corrected']);
  expect(cameBack(applicationIn('rectifying', { ...asked(OPEN), resubmitted: noonOf('2023-05-01') }))).toBeUndefined();
});

test('a naming settles what was asked before it', () => {
  const reviewing = applicationIn('reviewing', { ...asked(ANSWERED), resubmitted: noonOf('2023-05-01') });
  expect([cameBack(reviewing), cameBack(rectifyingAgain(ANSWERED))]).toEqual([undefined, 'rectified']);
});
