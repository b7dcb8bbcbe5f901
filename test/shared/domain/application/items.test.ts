import { describe, expect, test } from 'vitest';
import { decide } from '../../../../shared/domain/application/decide.ts';
import {
  allClosed,
  firstDue,
  itemOf,
  itemState,
  type RectificationItem,
  withItem,
} from '../../../../shared/domain/application/rectification.ts';
import { isRefusal } from '../../../../shared/domain/refusal.ts';
import { exampleContext, noonOf, reviewer, secondReviewer, submitter } from '../examples.ts';
import { applicationIn, deed, ITEMS, rectifyingAgain } from './stages.ts';
import { after, bad, tried } from './tried.ts';

const rectification = { ...deed(reviewer, '2023-05-20'), of: 'assessing' as const, items: ITEMS };
const now = noonOf('2023-06-01');
const of = (n: number, a = applicationIn('rectifying')) => itemOf(a.rectification, n);

describe('an item', () => {
  test('is open until it is answered, done until two people have closed it', () => {
    expect(ITEMS.map(itemState)).toEqual(['open', 'done', 'done', 'closed']);
  });

  test('is found by its number', () => {
    expect([0, 1, 4, 5].map((n) => itemOf(rectification, n)?.number)).toEqual([undefined, 1, 4, undefined]);
    expect(itemOf(undefined, 1)).toBeUndefined();
  });

  test('is changed without the others', () => {
    const changed = withItem(rectification, 2, (item) => ({ ...item, text: '新' }));
    expect(changed).toEqual({ ...rectification, items: [ITEMS[0], { ...ITEMS[1], text: '新' }, ITEMS[2], ITEMS[3]] });
    expect(withItem(rectification, 9, () => ITEMS[0] as RectificationItem)).toEqual(rectification);
  });
});

test('what waits for a reviewer is not due; of the open items the first counts', () => {
  const items = ['2023-07-01', '2023-06-10', '2023-06-20'].map((due) => ({ ...(ITEMS[0] as RectificationItem), due }));
  expect(firstDue({ ...rectification, items })).toEqual({ day: '2023-06-10' });
  expect(firstDue({ ...rectification, items: ITEMS.slice(1) })).toBeUndefined();
});

test('all is closed when every item is', () => {
  expect([ITEMS, ITEMS.slice(3)].map((items) => allClosed({ ...rectification, items }))).toEqual([false, true]);
});

describe('what may be asked', () => {
  const ask = (...items: { indicator?: string; text?: string; due?: string }[]) =>
    tried('assessing', 'rectify', {
      actor: reviewer,
      input: { items: items.map((item) => ({ indicator: 'rules', text: '补', due: '2023-06-20', ...item })) },
    });

  test('something', () => {
    expect(ask()).toEqual(bad(['items', 'missing']));
    expect(ask({})).toBe('rectifying');
  });

  test('each with words, and for an indicator of the standard', () => {
    expect(ask({}, { indicator: 'elsewhere', text: ' ' }, { text: '' })).toEqual(
      bad(['items.1.indicator', 'unknown-indicator'], ['items.1.text', 'missing'], ['items.2.text', 'missing']),
    );
  });

  test('each with a deadline from tomorrow to the longest term', () => {
    expect(ask({ due: '2023-06-02' }, { due: '2023-07-31' })).toBe('rectifying');
    expect(ask({ due: '2023-06-01' }, {}, { due: '2023-08-01' }, { due: '2023-06-31' })).toEqual({
      refused: 'bad-deadline',
      facts: { days: 60 },
      problems: ['items.0.due', 'items.2.due', 'items.3.due'].map((field) => ({ field, fault: 'not-a-deadline' })),
    });
  });

  test('is kept with numbers from 1, and with where it came from', () => {
    const input = { items: [1, 2].map((n) => ({ indicator: 'rules', text: `第 ${n}`, due: '2023-06-20' })) };
    const kept = (state: 'assessing' | 'reviewing') =>
      after(state, 'rectify', { actor: reviewer, input }).rectification;
    const items = input.items.map((item, n) => ({ number: n + 1, ...item }));
    expect(kept('assessing')).toEqual({ by: reviewer.email, at: now, of: 'assessing', items });
    expect(kept('reviewing')).toEqual({ by: reviewer.email, at: now, of: 'reviewing', items });
  });
});

describe('answering', () => {
  const answer = (item: number, text = '已补') =>
    tried('rectifying', 'answer-item', { actor: submitter, input: { item, text } });

  test('is for open items and, to answer better, for those not closed yet', () => {
    expect([1, 2, 3].map((n) => answer(n))).toEqual(['rectifying', 'rectifying', 'rectifying']);
    expect(answer(4)).toEqual({ refused: 'item-state', facts: { item: 4, is: 'closed' } });
    expect(answer(5)).toEqual(bad(['item', 'not-a-choice']));
    expect(answer(1, '\u3000')).toEqual(bad(['text', 'missing']));
  });

  test('again takes back that somebody found it mended', () => {
    const { closed: _, ...item } = ITEMS[2] as RectificationItem;
    const written = after('rectifying', 'answer-item', { actor: submitter, input: { item: 3, text: '再补' } });
    expect(of(3, written)).toEqual({ ...item, answer: { by: submitter.email, at: now, text: '再补' } });
  });
});

describe('reopening', () => {
  const reopen = (item: number, due = '2023-06-30') =>
    tried('rectifying', 'reopen-item', { actor: reviewer, input: { item, due, reason: '仍缺' } });

  test('is for what was answered and is not closed', () => {
    expect([2, 3].map((n) => reopen(n))).toEqual(['rectifying', 'rectifying']);
    expect(reopen(1)).toEqual({ refused: 'item-state', facts: { item: 1, is: 'open' } });
    expect(reopen(4)).toEqual({ refused: 'item-state', facts: { item: 4, is: 'closed' } });
  });

  test('needs a new deadline in time', () => {
    const refusals = ['2023-06-01', '2023-08-01', 'soon'].map((due) => reopen(2, due));
    const problems = [{ field: 'due', fault: 'not-a-deadline' }];
    const refusal = { refused: 'bad-deadline', facts: { days: 60 }, problems };
    expect(refusals).toEqual([refusal, refusal, refusal]);
  });

  test('asks again, says why, and forgets the answer and who was content with it', () => {
    const written = after('rectifying', 'reopen-item', {
      actor: reviewer,
      input: { item: 3, due: '2023-06-30', reason: '仍缺' },
    });
    const { answer: _, closed: __, ...item } = ITEMS[2] as RectificationItem;
    const reopened = { by: reviewer.email, at: now, reason: '仍缺' };
    expect(of(3, written)).toEqual({ ...item, due: '2023-06-30', reopened });
  });
});

describe('closing', () => {
  test('is for what was answered, once', () => {
    const close = (item: number) => tried('rectifying', 'close-item', { actor: reviewer, input: { item } });
    expect(close(2)).toBe('rectifying');
    expect(close(1)).toEqual({ refused: 'item-state', facts: { item: 1, is: 'open' } });
    expect(close(3)).toEqual({ refused: 'item-state', facts: { item: 3, is: 'signing' } });
    expect(close(4)).toEqual({ refused: 'item-state', facts: { item: 4, is: 'closed' } });
  });

  test('is signed by another person', () => {
    const sign = (item: number, actor = secondReviewer) => tried('rectifying', 'sign-item', { actor, input: { item } });
    expect(sign(3)).toBe('rectifying');
    expect(sign(3, reviewer)).toEqual({ refused: 'signed-by-closer', facts: { item: 3 } });
    expect(sign(2)).toEqual({ refused: 'item-not-closed', facts: { item: 2 } });
    expect(sign(1)).toEqual({ refused: 'item-state', facts: { item: 1, is: 'open' } });
  });

  test('of the last item leads back to where the rectification came from', () => {
    const items = ITEMS.slice(2);
    const leads = [
      applicationIn('rectifying', { rectification: { ...rectification, items } }),
      rectifyingAgain(items),
    ].map((application) => {
      const decided = decide(application, 'sign-item', secondReviewer, { item: 3 }, exampleContext());
      return !isRefusal(decided) && decided.after?.state;
    });
    expect(leads).toEqual(['assessing', 'reviewing']);
  });
});
