import { describe, expect, test } from 'vitest';
import type { Application, State } from '../../../../shared/domain/application/application.ts';
import type { Decision } from '../../../../shared/domain/application/change.ts';
import { decide, mayMove } from '../../../../shared/domain/application/decide.ts';
import type { Inputs, TransitionName } from '../../../../shared/domain/application/inputs.ts';
import { open } from '../../../../shared/domain/application/open.ts';
import type { Member } from '../../../../shared/domain/member.ts';
import { isRefusal, type Refusal } from '../../../../shared/domain/refusal.ts';
import {
  applicationIn,
  BEST,
  citySubmitter,
  exampleContext,
  exampleStandard,
  INPUTS,
  noonOf,
  reviewer,
  screener,
  secondReviewer,
  sheetOf,
  submitter,
} from '../examples.ts';

const context = exampleContext();

function decision(made: Decision | Refusal): Decision {
  if (isRefusal(made)) throw new Error(`refused: ${made.refused}`);
  return made;
}
const move = <T extends TransitionName>(before: Application, transition: T, actor: Member, input: Inputs[T]) =>
  decision(decide(before, transition, actor, input, context));

const moved = { since: context.now, updatedAt: context.now, version: 6 };

describe('what a move writes', () => {
  test('saving merges fields and answers, and keeps the state and its age', () => {
    const before = applicationIn('draft');
    const input = { unit: { name: '塔山中学' }, answers: { rules: { value: '2' }, pilot: { note: '附件' } } };
    expect(move(before, 'save', submitter, input)).toEqual({
      before,
      after: {
        ...before,
        unit: { ...before.unit, name: '塔山中学' },
        self: { ...BEST, rules: { value: '2' }, pilot: { note: '附件' } },
        updatedAt: context.now,
        version: 6,
      },
      tally: {},
    });
  });

  test('saving takes anything', () => {
    const before = applicationIn('draft');
    const input = { unit: { phone: '?', division: 'nowhere' }, answers: { rules: { value: 'many' } } };
    const { after } = move(before, 'save', submitter, input);
    expect([after?.unit.phone, after?.unit.division, after?.self.rules]).toEqual(['?', 'nowhere', { value: 'many' }]);
    expect(move(before, 'save', submitter, {}).after).toEqual({ ...before, updatedAt: context.now, version: 6 });
  });

  test('deleting leaves nothing', () => {
    const before = applicationIn('draft');
    expect(move(before, 'delete', submitter, {})).toEqual({ before, after: undefined, tally: {} });
  });

  test('submitting signs with the score reached', () => {
    const before = applicationIn('draft', { self: sheetOf(9000) });
    expect(move(before, 'submit', submitter, {}).after).toEqual({
      ...before,
      ...moved,
      state: 'submitted',
      submitted: { by: submitter.email, at: context.now, score: 9000 },
    });
  });

  test('scoring writes the city’s answers apart from the applicant’s', () => {
    const before = applicationIn('assessing', { city: {} });
    expect(move(before, 'score', reviewer, { answers: { rules: { value: '1' } } }).after).toEqual({
      ...before,
      city: { rules: { value: '1' } },
      updatedAt: context.now,
      version: 6,
    });
  });

  test('proposing takes last answers along and keeps the star, the score and the reason', () => {
    const before = applicationIn('assessing', { city: { ...BEST, rules: {} } });
    const input = { answers: { rules: { value: '3' } }, star: 4, reason: '稳妥' } as const;
    expect(move(before, 'propose', reviewer, input).after).toEqual({
      ...before,
      ...moved,
      state: 'proposed',
      city: BEST,
      proposal: { by: reviewer.email, at: context.now, star: 4, score: 10_000, reason: '稳妥' },
    });
  });

  test('sending back takes the proposal away', () => {
    const before = applicationIn('proposed');
    const { proposal: _, ...rest } = before;
    expect(move(before, 'send-back', secondReviewer, { reason: '再查' }).after).toEqual({
      ...rest,
      ...moved,
      state: 'assessing',
    });
  });

  test('returning keeps the reasons, and resubmitting keeps them for the reviewer to see', () => {
    const returned = move(applicationIn('submitted'), 'return', reviewer, INPUTS.return).after;
    const kept = { by: reviewer.email, at: context.now, ...INPUTS.return };
    expect(returned).toEqual({ ...applicationIn('submitted'), ...moved, state: 'returned', returned: kept });
    expect(move(applicationIn('returned', { returned: kept }), 'submit', submitter, {}).after?.returned).toEqual(kept);
  });

  test('failing keeps the reason', () => {
    const before = applicationIn('assessing');
    expect(move(before, 'fail', reviewer, { reason: '造假' }).after).toEqual({
      ...before,
      ...moved,
      state: 'failed',
      failed: { by: reviewer.email, at: context.now, reason: '造假' },
    });
  });

  test('signing makes the cell', () => {
    const { cell: _, signature: __, ...before } = applicationIn('named');
    const proposed: Application = { ...before, state: 'proposed' };
    const { after, cell } = move(proposed, 'sign', secondReviewer, {});
    expect(after).toEqual({
      ...proposed,
      ...moved,
      state: 'named',
      signature: { by: secondReviewer.email, at: context.now },
      cell: '330602-2023-0007',
    });
    expect(cell?.code).toBe('330602-2023-0007');
  });
});

describe('the line that a move leaves in the trail', () => {
  const events: [TransitionName, State, State, Member, object][] = [
    ['submit', 'draft', 'submitted', submitter, { score: 10_000 }],
    ['submit', 'returned', 'submitted', submitter, { score: 10_000 }],
    ['withdraw', 'assessing', 'withdrawn', submitter, { reason: '重新准备' }],
    ['assess', 'submitted', 'assessing', reviewer, {}],
    ['return', 'assessing', 'returned', reviewer, { reason: '补材料', indicators: { rules: '缺第三项制度' } }],
    ['fail', 'assessing', 'failed', reviewer, { reason: '现场不符' }],
    ['propose', 'assessing', 'proposed', reviewer, { star: 5, reason: '', score: 10_000 }],
    ['send-back', 'proposed', 'assessing', secondReviewer, { reason: '星级存疑' }],
    ['sign', 'proposed', 'named', secondReviewer, {}],
  ];
  test.each(events)('%s from %s', (transition, from, to, actor, detail) => {
    expect(move(applicationIn(from), transition, actor, INPUTS[transition]).event).toEqual({
      application: '2023-330602-abcdefghij',
      version: 6,
      transition,
      from,
      to,
      at: context.now,
      by: actor.email,
      name: actor.name,
      role: actor.role,
      detail,
    });
  });

  test('the answers brought with a proposal are not in it', () => {
    const input = { star: 5, reason: '', answers: { rules: { value: '3' } } } as const;
    expect(move(applicationIn('assessing'), 'propose', reviewer, input).event?.detail).toEqual({
      star: 5,
      reason: '',
      score: 10_000,
    });
  });
});

describe('opening a draft', () => {
  const blank = { name: '', division: '330602001', address: '', contact: '', phone: '', summary: '' };

  test('makes a blank one of the newest standard, for the actor’s own place', () => {
    const made = decision(open({ id: 'x', unit: { name: '塔山小学' } }, submitter, context));
    const after = {
      id: 'x',
      version: 1,
      programme: '2023',
      category: 'school',
      standardVersion: 1,
      applicant: '330602001',
      unit: { ...blank, name: '塔山小学' },
      state: 'draft',
      since: context.now,
      updatedAt: context.now,
      created: { by: submitter.email, at: context.now },
      filers: [submitter.email],
      self: {},
      city: {},
    };
    const { email, name, role } = submitter;
    const event = {
      application: 'x',
      version: 1,
      transition: 'create',
      to: 'draft',
      at: context.now,
      by: email,
      name,
      role,
    };
    expect(made).toEqual({ before: undefined, after, tally: {}, event: { ...event, detail: {} } });
  });

  test.each([
    ['township', '330602001'],
    ['named', '330602001'],
    ['village', ''],
  ] as const)('a %s begins in the division “%s”', (unit, division) => {
    const standard = exampleStandard({ unit });
    const made = decision(open({ id: 'x', unit: {} }, submitter, { ...context, standard }));
    expect(made.after?.unit).toEqual({ ...blank, division });
  });

  test('a city-level unit applies in the city’s name', () => {
    expect(decision(open({ id: 'x', unit: {} }, citySubmitter, context)).after?.applicant).toBe('3306');
  });

  test.each([screener, reviewer])('is not for a $role', (actor) => {
    const refusal = { refused: 'not-your-role', facts: { role: 'submitter' } };
    expect(open({ id: 'x', unit: {} }, actor, context)).toEqual(refusal);
  });

  test('is refused outside the window', () => {
    const late = { ...context, now: noonOf('2024-01-01') };
    const refusal = { refused: 'window-closed', facts: { closes: '2023-12-31' } };
    expect(open({ id: 'x', unit: {} }, submitter, late)).toEqual(refusal);
  });
});

test('whether a move is open is told without its input', () => {
  const proposed = applicationIn('proposed');
  expect(mayMove(proposed, 'sign', reviewer)).toBeUndefined();
  expect(mayMove(proposed, 'assess', reviewer)).toEqual({
    refused: 'wrong-state',
    facts: { state: 'proposed', from: ['submitted'] },
  });
});
