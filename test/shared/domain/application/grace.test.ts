import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { decide } from '../../../../shared/domain/application/decide.ts';
import { deadlineOf, dueOf } from '../../../../shared/domain/application/due.ts';
import type { Context } from '../../../../shared/domain/application/guards.ts';
import type { Inputs, TransitionName } from '../../../../shared/domain/application/inputs.ts';
import { open } from '../../../../shared/domain/application/open.ts';
import { type Actor, CLOCK } from '../../../../shared/domain/member.ts';
import { isRefusal, type Refusal } from '../../../../shared/domain/refusal.ts';
import { addDays } from '../../../../shared/domain/time.ts';
import { exampleContext, exampleProgramme, noonOf, reviewer, screener, submitter, TERMS } from '../examples.ts';
import { applicationIn, ITEMS } from './stages.ts';
import { allowed } from './tried.ts';

const graced = (graceDays: number) => exampleProgramme({ terms: { ...TERMS, graceDays } });
const on = (day: string, graceDays = 5): Context => exampleContext({ now: noonOf(day), programme: graced(graceDays) });

const done = <T extends TransitionName>(a: Application, what: T, who: Actor, input: Inputs[T], context: Context) => {
  const decided = decide(a, what, who, input, context);
  return isRefusal(decided) ? decided : (decided.after as Application);
};
const make = (...asked: Parameters<typeof done>): Application => {
  const made = done(...asked);
  if (isRefusal(made)) throw new Error(`refused: ${JSON.stringify(made)}`);
  return made;
};

/** Returned on 31 May: due on 15 June, and with five days of grace on 20 June. */
const returned = (graceDays = 5): Application =>
  make(
    applicationIn('screening'),
    'return',
    screener,
    { reason: '补材料', indicators: {} },
    on('2023-05-31', graceDays),
  );
/** One item, asked for on 31 May and due on 15 June. */
const rectifying = (graceDays = 5): Application =>
  make(
    applicationIn('assessing'),
    'rectify',
    reviewer,
    { items: [{ indicator: 'rules', text: '补', due: '2023-06-15' }] },
    on('2023-05-31', graceDays),
  );

const acts = (a: Application, day: string, graceDays = 5): Application | Refusal =>
  a.state === 'returned'
    ? done(a, 'submit', submitter, {}, on(day, graceDays))
    : done(a, 'answer-item', submitter, { item: 1, text: '已补' }, on(day, graceDays));

/** The schedule's run of a day. */
function run(a: Application, day: string, graceDays = 5): { readonly after: Application; readonly did: string[] } {
  const due = dueOf(a, graced(graceDays));
  if (!due || due.day > day) return { after: a, did: [] };
  const after = make(a, due.transition, CLOCK, {}, on(day, graceDays));
  const rest = run(after, day, graceDays);
  return { after: rest.after, did: [due.transition, ...rest.did] };
}

/** What daily runs do from a day on, by the day. */
function daily(a: Application, graceDays: number): [string, string][] {
  const all: [string, string][] = [];
  for (let [now, day] = [a, '2023-06-01']; day < '2023-08-01'; day = addDays(day, 1)) {
    const { after, did } = run(now, day, graceDays);
    all.push(...did.map((what): [string, string] => [day, what]));
    now = after;
  }
  return all;
}

describe('the grace after a deadline', () => {
  test('goes with the deadline as it is given, and none where the programme gives none', () => {
    expect([5, 0].map((days) => returned(days).returned)).toMatchObject([
      { until: '2023-06-15', grace: '2023-06-20' },
      { until: '2023-06-15' },
    ]);
    expect(returned(0).returned).not.toHaveProperty('grace');
    expect([5, 0].map((days) => rectifying(days).rectification?.items[0])).toEqual([
      { number: 1, indicator: 'rules', text: '补', due: '2023-06-15', grace: '2023-06-20' },
      { number: 1, indicator: 'rules', text: '补', due: '2023-06-15' },
    ]);
  });

  test('is given anew with the deadline of an item that is reopened', () => {
    const answered = acts(rectifying(), '2023-06-14') as Application;
    const input = { item: 1, reason: '不够', due: '2023-06-30' };
    const reopened = make(answered, 'reopen-item', reviewer, input, on('2023-06-14', 2));
    expect(deadlineOf(reopened, graced(2))).toEqual({ day: '2023-06-30', grace: '2023-07-02' });
  });

  test('stays as it was promised when the programme is changed', () => {
    expect(deadlineOf(returned(), graced(0))).toEqual({ day: '2023-06-15', grace: '2023-06-20' });
    expect(deadlineOf(returned(0), graced(9))?.grace).toBeUndefined();
  });

  test.each([
    [0, ['2023-06-12 remind', '2023-06-16 lapse']],
    [1, ['2023-06-12 remind', '2023-06-16 remind', '2023-06-17 lapse']],
    [5, ['2023-06-12 remind', '2023-06-16 remind', '2023-06-21 lapse']],
    [7, ['2023-06-12 remind', '2023-06-16 remind', '2023-06-19 remind', '2023-06-23 lapse']],
  ])('of %i days is reminded of when it begins and before it ends, each once', (days, told) => {
    for (const asked of [returned(days), rectifying(days)])
      expect(daily(asked, days).map((one) => one.join(' '))).toEqual(told);
  });

  test('is told when the deadline is past, in the message and in the trail', () => {
    const told = ['2023-06-12', '2023-06-16'].reduce<[Application, unknown[]]>(
      ([a, all], day) => {
        const decided = allowed(decide(a, 'remind', CLOCK, {}, on(day)));
        const [{ deadline, grace } = {}] = decided.messages;
        return [decided.after as Application, [...all, [deadline, grace, decided.event.detail]]];
      },
      [returned(), []],
    );
    expect(told[1]).toEqual([
      ['2023-06-15', undefined, { deadline: '2023-06-15' }],
      ['2023-06-15', '2023-06-20', { deadline: '2023-06-15', late: true }],
    ]);
  });

  test('is written into the trail of what is done in it, and of nothing else', () => {
    const said = (day: string) => {
      const decided = allowed(decide(returned(), 'submit', submitter, {}, on(day)));
      return [decided.event.detail.deadline, decided.event.detail.inGrace];
    };
    expect(['2023-06-15', '2023-06-16'].map(said)).toEqual([
      [undefined, undefined],
      ['2023-06-15', '2023-06-20'],
    ]);
    const answered = allowed(decide(rectifying(), 'answer-item', submitter, { item: 1, text: '补' }, on('2023-06-18')));
    expect(answered.event.detail).toEqual({ item: 1, text: '补', deadline: '2023-06-15', inGrace: '2023-06-20' });
  });

  test('ends with the item whose last day is first', () => {
    const [one] = ITEMS;
    const items = [
      { ...one, number: 1, due: '2023-06-10' },
      { ...one, number: 2, due: '2023-06-09', grace: '2023-06-14' },
    ] as never;
    const mending = applicationIn('rectifying', { rectification: { ...rectifying().rectification, items } as never });
    expect(deadlineOf(mending, graced(5))).toEqual({ day: '2023-06-10' });
  });
});

describe('the window', () => {
  const draft = applicationIn('draft');

  test('takes a draft for the days of grace, and opens none', () => {
    const submits = (day: string, days: number) => {
      const made = done(draft, 'submit', submitter, {}, on(day, days));
      return isRefusal(made) ? made : made.state;
    };
    const closed = { refused: 'window-closed', facts: { closes: '2023-12-31' } };
    expect([submits('2024-01-05', 5), submits('2024-01-01', 0)]).toEqual(['submitted', closed]);
    expect(submits('2024-01-06', 5)).toEqual({ ...closed, facts: { ...closed.facts, grace: '2024-01-05' } });
    expect(open({ id: 'x', unit: {} }, submitter, on('2024-01-01'))).toEqual(closed);
  });

  test('says in the trail of a draft that it was filed in grace', () => {
    const decided = allowed(decide(draft, 'submit', submitter, {}, on('2024-01-02')));
    expect(decided.event.detail).toEqual({ score: 10_000, deadline: '2023-12-31', inGrace: '2024-01-05' });
  });
});

/** The days on which the schedule ran, with outages between them. */
const gaps = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 30 });
const graces = fc.integer({ min: 0, max: 15 });

test('whatever the schedule did, one may act within deadline and grace, and once a grace is over no more', () => {
  fc.assert(
    fc.property(fc.constantFrom(returned, rectifying), graces, gaps, (asked, days, all) => {
      let [a, day] = [asked(days), '2023-05-31'];
      const ends = addDays('2023-06-15', days);
      for (const gap of all) {
        day = addDays(day, gap);
        const { after, did } = run(a, day, days);
        if (did.includes('lapse')) {
          expect([day > ends, isRefusal(acts(a, day, days))]).toEqual([true, days > 0]);
          return;
        }
        expect(isRefusal(acts(after, day, days))).toBe(false);
        const { day: next = '', transition } = dueOf(after, graced(days)) ?? {};
        const refused = [addDays(next, -1), next].map((then) => isRefusal(acts(after, then, days)));
        expect(refused).toEqual([false, transition === 'lapse' && days > 0]);
        a = after;
      }
    }),
  );
});

test('no reminder is sent twice, and the last leaves time to act', () => {
  fc.assert(
    fc.property(graces, gaps, (days, all) => {
      let [a, day, reminded] = [returned(days), '2023-05-31', [] as string[]];
      for (const gap of all) {
        day = addDays(day, gap);
        const { after, did } = run(a, day, days);
        expect(did.length).toBeLessThan(2);
        if (did[0] === 'remind') reminded = [...reminded, day];
        if (did[0] === 'lapse')
          expect(day >= addDays(reminded.at(-1) ?? '', Math.min(TERMS.remindDays, days || TERMS.remindDays))).toBe(
            true,
          );
        a = after;
      }
      expect([new Set(reminded).size, reminded.length <= (days === 0 ? 1 : 3)]).toEqual([reminded.length, true]);
    }),
  );
});
