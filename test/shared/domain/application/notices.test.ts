import { describe, expect, test } from 'vitest';
import { objectionOf } from '../../../../shared/domain/application/objection.ts';
import { PUBLIC } from '../../../../shared/domain/member.ts';
import { noonOf, reviewer, secondReviewer } from '../examples.ts';
import { applicationIn } from './stages.ts';
import { after, bad, moved, tried } from './tried.ts';

const SAID = { text: '垃圾混装', name: '某居民', contact: '13800000000' };
const LAST = '2023-05-26T15:59:59.999Z';
const OVER = '2023-05-26T16:00:00.000Z';

describe('an objection', () => {
  const object = (now: string, text = SAID.text) =>
    tried('noticed', 'object', { actor: PUBLIC, context: { now }, input: { ...SAID, text } });

  test('is taken to the end of the notice’s last day in Shanghai', () => {
    expect(object(LAST)).toBe('objected');
    expect(object(OVER)).toEqual({ refused: 'notice-over', facts: { until: '2023-05-26' } });
  });

  test('needs words, and neither a name nor a way to answer', () => {
    expect(object(LAST, ' ')).toEqual(bad(['text', 'missing']));
    const anonymous = { text: '混装', name: '', contact: '' };
    expect(tried('noticed', 'object', { actor: PUBLIC, input: anonymous })).toBe('objected');
  });

  test('is filed under the next number, and the trail tells only that it was', () => {
    const { objection, event, after } = moved('objected', 'object', { actor: PUBLIC, input: SAID });
    expect(objection).toEqual({ application: '2023-330602-abcdefghij', number: 3, at: noonOf('2023-05-26'), ...SAID });
    expect(after?.objections).toEqual({ raised: 3, handled: 1 });
    expect([event.by, event.name, event.detail, event.changes]).toEqual([
      '',
      '',
      { objection: 3 },
      [{ field: 'objections.raised', before: 2, after: 3 }],
    ]);
  });

  test('is the first where none was raised', () => {
    expect(objectionOf(applicationIn('noticed'), SAID, LAST).number).toBe(1);
    expect(moved('noticed', 'object', { actor: PUBLIC }).objection?.number).toBe(1);
  });
});

describe('once it is looked into', () => {
  test('an objection that does not stand leads back to the notice, and all are handled', () => {
    const { state, objections, notice } = after('objected', 'dismiss', { actor: secondReviewer });
    expect([state, objections]).toEqual(['noticed', { raised: 2, handled: 2 }]);
    expect(notice).toEqual(applicationIn('objected').notice);
  });

  test('one that stands ends it, with the reason', () => {
    const input = { outcome: 'failed' as const, reason: '查实' };
    const failed = after('objected', 'uphold', { actor: secondReviewer, input });
    const ended = { by: secondReviewer.email, at: noonOf('2023-06-01'), reason: '查实' };
    expect(failed).toMatchObject({ state: 'failed', objections: { raised: 2, handled: 2 }, ended });
    expect(failed.notice).toEqual(applicationIn('objected').notice);
  });

  test('one that stands may undo the proposal, its signature and the notice instead', () => {
    const { proposal, signature, notice, state, objections, ended } = after('objected', 'uphold', {
      actor: secondReviewer,
    });
    expect({ proposal, signature, notice, state, objections, ended }).toEqual({
      state: 'assessing',
      objections: { raised: 2, handled: 2 },
    });
  });
});

describe('a name', () => {
  const name = (date: string, { number = '1号', now = noonOf('2023-06-01') } = {}) =>
    tried('noticed', 'name', { actor: reviewer, input: { number, date }, context: { now } });

  test('is given when the notice is over', () => {
    expect(name('2023-05-27', { now: OVER })).toBe('named');
    expect(name('2023-05-26', { now: LAST })).toEqual({ refused: 'notice-runs', facts: { until: '2023-05-26' } });
  });

  test('needs a document with a number, of a day after the notice and not ahead', () => {
    expect(name('2023-05-27', { number: ' ' })).toEqual(bad(['number', 'missing']));
    expect(['2023-05-27', '2023-06-01'].map((day) => name(day))).toEqual(['named', 'named']);
    const wrong = ['2023-05-26', '2023-06-02', '2023-05-32', ''].map((day) => name(day));
    expect(wrong).toEqual(wrong.map(() => bad(['date', 'not-a-day'])));
  });

  test('waits until the objection is handled', () => {
    expect(tried('objected', 'name', { actor: reviewer })).toEqual({
      refused: 'wrong-state',
      facts: { state: 'objected', from: ['noticed'] },
    });
  });
});

describe('a notice', () => {
  const publish = (until: string, context = {}) =>
    tried('proposed', 'publish', { actor: reviewer, input: { batch: '2023-3306-02', until }, context });

  test('is no shorter than the programme’s working days, and may be longer', () => {
    expect(['2023-06-08', '2023-07-08'].map((day) => publish(day))).toEqual(['noticed', 'noticed']);
    const refusal = { refused: 'notice-too-short', facts: { least: '2023-06-08' } };
    expect(['2023-06-07', '2023-05-01', '2023-06-31', ''].map((day) => publish(day))).toEqual([
      refusal,
      refusal,
      refusal,
      refusal,
    ]);
  });

  test('begins on the day it is published', () => {
    expect(after('proposed', 'publish', { actor: reviewer }).notice).toEqual({
      by: reviewer.email,
      at: noonOf('2023-06-01'),
      batch: '2023-3306-02',
      from: '2023-06-01',
      until: '2023-06-08',
    });
  });
});
