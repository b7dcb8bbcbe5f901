import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Application, STATES } from '../../../../shared/domain/application/application.ts';
import { decide } from '../../../../shared/domain/application/decide.ts';
import { dueOf } from '../../../../shared/domain/application/due.ts';
import { CLOCK } from '../../../../shared/domain/member.ts';
import { isRefusal } from '../../../../shared/domain/refusal.ts';
import { addDays, dayOf } from '../../../../shared/domain/time.ts';
import { exampleContext, exampleProgramme, noonOf, TERMS } from '../examples.ts';
import { deadlineOf } from './reference.ts';
import { applicationIn, ITEMS, rectifyingAgain } from './stages.ts';
import { after, tried } from './tried.ts';

const programme = exampleProgramme();
const due = (application: Application) => dueOf(application, programme);

describe('what time does next', () => {
  test('is told where an application is under a deadline, and nowhere else', () => {
    const told = STATES.map((state) => [state, due(applicationIn(state))]).filter(([, next]) => next !== undefined);
    expect(told).toEqual([
      ['returned', { day: '2023-06-12', transition: 'remind', deadline: '2023-06-15' }],
      ['rectifying', { day: '2023-06-17', transition: 'remind', deadline: '2023-06-20' }],
      ['noticed', { day: '2023-05-27', transition: 'remind', deadline: '2023-05-26' }],
      ['named', { day: '2025-11-30', transition: 'remind', deadline: '2026-05-29' }],
    ]);
    expect(dueOf(undefined, programme)).toBeUndefined();
  });

  test.each([
    ['returned', '2023-06-15', { day: '2023-06-16', transition: 'lapse', deadline: '2023-06-15' }],
    ['rectifying', '2023-06-20', { day: '2023-06-21', transition: 'lapse', deadline: '2023-06-20' }],
    ['noticed', '2023-05-26', undefined],
    ['named', '2026-05-29', { day: '2026-05-30', transition: 'expire', deadline: '2026-05-29' }],
  ] as const)('after its reminder, %s waits for the day after its deadline', (state, of, next) => {
    expect(due(applicationIn(state, { reminded: { of, on: '2023-06-01' } }))).toEqual(next);
  });

  test('a reminder that was late moves what follows it', () => {
    const reminded = { of: '2023-06-15', on: '2023-07-10' };
    expect(due(applicationIn('returned', { reminded }))?.day).toBe('2023-07-13');
  });

  test('a reminder of another deadline is none', () => {
    const reminded = { of: '2023-06-14', on: '2023-06-11' };
    expect(due(applicationIn('returned', { reminded }))?.transition).toBe('remind');
  });

  test('nothing, while every item waits for a reviewer', () => {
    expect(due(rectifyingAgain(ITEMS.slice(1)))).toBeUndefined();
  });
});

describe('time does', () => {
  test('only what is due today or was due before', () => {
    const remind = (day: string) => tried('returned', 'remind', { actor: CLOCK, context: { now: noonOf(day) } });
    expect(remind('2023-06-11')).toEqual({ refused: 'not-due' });
    expect(['2023-06-12', '2024-01-01'].map(remind)).toEqual(['returned', 'returned']);
  });

  test('not let lapse what it has not reminded of', () => {
    const changes = { reminded: undefined } as never;
    expect(tried('returned', 'lapse', { actor: CLOCK, changes })).toEqual({ refused: 'not-due' });
    expect(tried('named', 'expire', { actor: CLOCK, changes })).toEqual({ refused: 'not-due' });
  });

  test('keep which deadline it reminded of and when', () => {
    const { reminded } = after('returned', 'remind', { actor: CLOCK, context: { now: noonOf('2023-06-13') } });
    expect(reminded).toEqual({ of: '2023-06-15', on: '2023-06-13' });
  });

  test('tell the deadline that went by, and nobody’s name', () => {
    const ended = (state: 'returned' | 'rectifying') => after(state, 'lapse', { actor: CLOCK }).ended;
    expect([ended('returned'), ended('rectifying')]).toEqual([
      { by: '', at: noonOf('2026-05-30'), reason: '2023-06-15' },
      { by: '', at: noonOf('2026-05-30'), reason: '2023-06-20' },
    ]);
  });

  test('revoke the name of what was not mended in a review', () => {
    const application = { ...rectifyingAgain(), reminded: { of: '2023-06-20', on: '2023-06-17' } };
    const decided = decide(application, 'lapse', CLOCK, {}, exampleContext({ now: noonOf('2023-06-21') }));
    expect(!isRefusal(decided) && [decided.after?.state, decided.cell?.is.standing]).toEqual(['revoked', 'revoked']);
  });
});

/** The schedule's run of a day: whatever is due then, one after the other. */
function run(application: Application, day: string): { readonly after: Application; readonly did: string[] } {
  const next = due(application);
  if (!next || next.day > day) return { after: application, did: [] };
  const decided = decide(application, next.transition, CLOCK, {}, exampleContext({ now: noonOf(day) }));
  if (isRefusal(decided) || !decided.after) throw new Error(`${next.transition} was due and refused`);
  const rest = run(decided.after, day);
  return { after: rest.after, did: [next.transition, ...rest.did] };
}

/** The days on which the schedule ran, with outages between them. */
const runs = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 });
const some = fc.constantFrom(...(['returned', 'rectifying', 'noticed', 'named'] as const));

test('whenever the schedule ran, nothing ends without a reminder in time, and not before its deadline', () => {
  fc.assert(
    fc.property(some, runs, (state, gaps) => {
      let [application, day, reminded] = [applicationIn(state), '2023-05-27', ''];
      const deadline = deadlineOf(application) ?? '';
      for (const gap of gaps) {
        day = addDays(day, gap);
        const { after, did } = run(application, day);
        if (did[0] === 'remind') reminded = day;
        const ended = did.some((name) => name !== 'remind');
        if (ended)
          expect([reminded !== '', day > deadline, day >= addDays(reminded, TERMS.remindDays)]).toEqual([
            true,
            true,
            true,
          ]);
        expect(run(after, day).did).toEqual([]);
        application = after;
      }
    }),
  );
});

test('a schedule that runs every day ends a deadline on the day after it', () => {
  let application = applicationIn('returned');
  let day = '2023-06-01';
  for (; application.state === 'returned'; day = addDays(day, 1)) application = run(application, day).after;
  expect([application.state, dayOf(application.since)]).toEqual(['withdrawn', '2023-06-16']);
});
