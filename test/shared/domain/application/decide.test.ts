import { describe, expect, test } from 'vitest';
import type { Application, State } from '../../../../shared/domain/application/application.ts';
import { firstBroken, hashOf } from '../../../../shared/domain/application/chain.ts';
import { decide, openMoves, openRow } from '../../../../shared/domain/application/decide.ts';
import type { Inputs, TransitionName } from '../../../../shared/domain/application/inputs.ts';
import { open } from '../../../../shared/domain/application/open.ts';
import { type Actor, CLOCK, PUBLIC } from '../../../../shared/domain/member.ts';
import { isRefusal } from '../../../../shared/domain/refusal.ts';
import {
  admin,
  BEST,
  citySubmitter,
  exampleContext,
  exampleStandard,
  noonOf,
  reviewer,
  screener,
  secondReviewer,
  sheetOf,
  submitter,
} from '../examples.ts';
import { INPUTS } from './moves.ts';
import { applicationIn } from './stages.ts';
import { allowed, moved as movedIn } from './tried.ts';

const context = exampleContext();
const move = <T extends TransitionName>(before: Application, transition: T, actor: Actor, input: Inputs[T]) =>
  allowed(decide(before, transition, actor, input, context));
/** The application after a move, without the hash of its line. */
const after = <T extends TransitionName>(before: Application, transition: T, actor: Actor, input: Inputs[T]) => ({
  ...move(before, transition, actor, input).after,
  head: before.head,
});
const moved = { since: context.now, updatedAt: context.now, version: 6 };

describe('what a move writes', () => {
  test('saving merges fields and answers, and keeps the state and its age', () => {
    const before = applicationIn('draft');
    const input = { unit: { name: '塔山中学' }, answers: { rules: { value: '2' }, pilot: { note: '附件' } } };
    expect(after(before, 'save', submitter, input)).toEqual({
      ...before,
      unit: { ...before.unit, name: '塔山中学' },
      self: { ...BEST, rules: { value: '2' }, pilot: { note: '附件' } },
      updatedAt: context.now,
      version: 6,
    });
  });

  test('saving takes anything', () => {
    const before = applicationIn('draft');
    const input = { unit: { phone: '?', division: 'nowhere' }, answers: { rules: { value: 'many' } } };
    const { unit, self } = move(before, 'save', submitter, input).after ?? before;
    expect([unit.phone, unit.division, self.rules]).toEqual(['?', 'nowhere', { value: 'many' }]);
    expect(after(before, 'save', submitter, {})).toEqual({ ...before, updatedAt: context.now, version: 6 });
  });

  test('deleting leaves nothing but the line that says so', () => {
    const before = applicationIn('draft');
    const { event, messages: _, ...rest } = move(before, 'delete', submitter, {});
    expect(rest).toEqual({ before, after: undefined, tally: {}, due: { before: undefined, after: undefined } });
    expect([event.to, event.version, event.quiet]).toEqual(['gone', 6, true]);
  });

  test('submitting signs with the score reached, and is done with what was returned', () => {
    const before = applicationIn('returned', { self: sheetOf(9000) });
    const { returned: _, ...rest } = before;
    expect(after(before, 'submit', submitter, {})).toEqual({
      ...rest,
      ...moved,
      resubmitted: context.now,
      state: 'submitted',
      submitted: { by: submitter.email, at: context.now, score: 9000 },
    });
  });

  test('the district’s answers are its own, and a recommendation keeps their score', () => {
    const before = applicationIn('screening', { district: sheetOf(9000) });
    const district = { ...sheetOf(9000), rules: { value: '2' } };
    const input = { answers: { rules: { value: '2' } } };
    expect(after(before, 'score', screener, input)).toEqual({
      ...before,
      district,
      updatedAt: context.now,
      version: 6,
    });
    expect(after(before, 'recommend', screener, input)).toEqual({
      ...before,
      ...moved,
      state: 'assessing',
      district,
      recommended: { by: screener.email, at: context.now, score: 8900 },
    });
  });

  test('scoring writes on the reviewer’s own sheet, documents and site apart', () => {
    const before = applicationIn('assessing', { sheets: { other: { documents: BEST, site: {} } } });
    const input = { answers: { rules: { value: '1' } }, site: { yards: { value: '2' } } };
    const written = after({ ...before, assigned: [] }, 'score', reviewer, input);
    expect(written.sheets).toEqual({
      ...before.sheets,
      [reviewer.email]: { documents: input.answers, site: input.site },
    });
    const again = after({ ...before, assigned: [], sheets: written.sheets ?? {} }, 'score', reviewer, {
      answers: BEST,
    });
    expect(again.sheets?.[reviewer.email]).toEqual({ documents: BEST, site: input.site });
  });

  test('proposing takes last answers along and keeps the sheet, the star, the score and the reason', () => {
    const before = applicationIn('assessing');
    const input = {
      answers: { rules: { value: '3' } },
      site: { yards: { value: '1' } },
      star: 4,
      reason: '稳妥',
    } as const;
    const city = { ...BEST, yards: { value: '1' } };
    expect(after(before, 'propose', reviewer, input)).toEqual({
      ...before,
      ...moved,
      state: 'proposed',
      sheets: { ...before.sheets, [reviewer.email]: { documents: BEST, site: { yards: { value: '1' } } } },
      city,
      proposal: { by: reviewer.email, at: context.now, star: 4, score: 9950, reason: '稳妥' },
    });
  });

  test('sending back takes the proposal and its signature away', () => {
    const before = applicationIn('proposed', { signature: { by: secondReviewer.email, at: context.now } });
    const { proposal: _, signature: __, ...rest } = before;
    expect(after(before, 'send-back', secondReviewer, { reason: '再查' })).toEqual({
      ...rest,
      ...moved,
      state: 'assessing',
    });
  });

  test('returning keeps the reasons and the last day to correct', () => {
    const before = applicationIn('screening');
    const returned = { by: screener.email, at: context.now, ...INPUTS.return, until: '2023-06-16' };
    expect(after(before, 'return', screener, INPUTS.return)).toEqual({
      ...before,
      ...moved,
      state: 'returned',
      returned,
    });
  });

  test.each<[TransitionName, State, Actor, State]>([
    ['decline', 'screening', screener, 'declined'],
    ['fail', 'assessing', reviewer, 'failed'],
    ['withdraw', 'proposed', submitter, 'withdrawn'],
    ['revoke', 'reviewing', reviewer, 'revoked'],
  ])('%s keeps the reason for the end', (transition, from, actor, to) => {
    const before = applicationIn(from);
    const ended = { by: actor.email, at: context.now, reason: '有误' };
    expect(after(before, transition, actor, { reason: '有误' })).toEqual({ ...before, ...moved, state: to, ended });
  });

  test('a reminder is forgotten with the state it was sent in', () => {
    const reminded = { of: '2023-06-15', on: '2023-06-12' };
    const before = applicationIn('returned', { reminded });
    expect(after(before, 'save', submitter, {}).reminded).toEqual(reminded);
    expect('reminded' in after(before, 'submit', submitter, {})).toBe(false);
  });
});

describe('the line that a move leaves in the trail', () => {
  const details: [TransitionName, State, State, Actor, object][] = [
    ['submit', 'draft', 'submitted', submitter, { score: 10_000 }],
    ['withdraw', 'assessing', 'withdrawn', submitter, { reason: '重新准备' }],
    ['recommend', 'screening', 'assessing', screener, { score: 9900 }],
    ['return', 'screening', 'returned', screener, { ...INPUTS.return, until: '2023-06-16' }],
    ['assign', 'assessing', 'assessing', admin, INPUTS.assign],
    ['propose', 'assessing', 'proposed', reviewer, { star: 5, reason: '', score: 10_000 }],
    ['answer-item', 'rectifying', 'rectifying', submitter, INPUTS['answer-item']],
    ['publish', 'proposed', 'noticed', reviewer, INPUTS.publish],
    ['object', 'noticed', 'objected', PUBLIC, { objection: 1 }],
    ['name', 'noticed', 'named', reviewer, INPUTS.name],
    ['lapse', 'returned', 'withdrawn', CLOCK, { deadline: '2023-06-15' }],
    ['expire', 'named', 'expired', CLOCK, { deadline: '2026-05-29' }],
    ['remind', 'named', 'named', CLOCK, { deadline: '2026-05-29' }],
  ];
  test.each(details)('%s from %s', (transition, from, to, actor, detail) => {
    const { event, after } = movedIn(from, transition, { actor });
    const { hash, changes, at, ...line } = event;
    const { email: by, name, role } = actor;
    const known = {
      application: '2023-330602-abcdefghij',
      version: 6,
      previous: 'the hash of line 5',
      source: role === 'public' ? { via: 'page' } : context.source,
    };
    expect(line).toEqual({ ...known, transition, from, to, by, name, role, detail });
    expect([after?.head, hashOf(event), at]).toEqual([hash, hash, after?.updatedAt]);
  });

  test('tells answers by what they changed, and not again', () => {
    const input = { star: 5, reason: '', answers: { rules: { value: '2' } }, site: { yards: { value: '0' } } } as const;
    const { event } = move(applicationIn('assessing'), 'propose', reviewer, input);
    expect(event.detail).toEqual({ star: 5, reason: '', score: 9900 });
    const own = event.changes.filter(({ field }) => field.startsWith('sheets'));
    expect(own).toEqual([
      { field: `sheets.${reviewer.email}.documents.rules.value`, before: '3', after: '2' },
      { field: `sheets.${reviewer.email}.site.yards.value`, after: '0' },
    ]);
  });
});

describe('opening a draft', () => {
  const blank = { name: '', division: '330602001', address: '', contact: '', phone: '', summary: '' };

  test('makes a blank one of the newest standard, for the actor’s own place, with the first line of its trail', () => {
    const opened = allowed(open({ id: 'x', unit: { name: '塔山小学' } }, submitter, context));
    const { event, messages: _m, ...made } = opened;
    const after = {
      id: 'x',
      version: 1,
      head: event.hash,
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
      evidence: {},
      district: {},
      assigned: [],
      recused: [],
      sheets: {},
      visits: [],
      city: {},
    };
    expect(made).toEqual({ before: undefined, after, tally: {}, due: { before: undefined, after: undefined } });
    const { hash: _, changes: __, ...line } = event;
    const { email: by, name, role } = submitter;
    const told = { application: 'x', version: 1, transition: 'create', to: 'draft', at: context.now, by, name, role };
    expect(line).toEqual({ ...told, source: context.source, detail: {}, previous: '' });
    expect(firstBroken([event], after.head)).toBeUndefined();
  });

  test.each([
    ['township', '330602001'],
    ['named', '330602001'],
    ['village', ''],
  ] as const)('a %s begins in the division “%s”', (unit, division) => {
    const made = allowed(open({ id: 'x', unit: {} }, submitter, { ...context, standard: exampleStandard({ unit }) }));
    expect(made.after?.unit).toEqual({ ...blank, division });
  });

  test('a city-level unit applies in the city’s name', () => {
    expect(allowed(open({ id: 'x', unit: {} }, citySubmitter, context)).after?.applicant).toBe('3306');
  });

  test.each([screener, reviewer])('is not for a $role', (actor) => {
    const refusal = { refused: 'not-your-role', facts: { role: 'submitter' } };
    expect(open({ id: 'x', unit: {} }, actor, context)).toEqual(refusal);
  });

  test.each([
    ['district', submitter, 'refused'],
    ['district', citySubmitter, 'refused'],
    ['township', citySubmitter, 'refused'],
    ['village', citySubmitter, 'refused'],
    ['named', citySubmitter, 'opened'],
    ['district', { ...submitter, division: '330602' }, 'opened'],
    ['village', { ...submitter, division: '330602' }, 'refused'],
  ] as const)('a %s is begun by whoever may file one alone', (unit, actor, outcome) => {
    const made = open({ id: 'x', unit: {} }, actor, { ...context, standard: exampleStandard({ unit }) });
    const problems = [{ field: 'category', fault: 'not-a-choice' }];
    expect(isRefusal(made) ? made : 'opened').toEqual(
      outcome === 'refused' ? { refused: 'bad-input', problems } : 'opened',
    );
  });

  test('is refused outside the window', () => {
    const late = { ...context, now: noonOf('2024-01-01') };
    const refusal = { refused: 'window-closed', facts: { closes: '2023-12-31' } };
    expect(open({ id: 'x', unit: {} }, submitter, late)).toEqual(refusal);
  });
});

test('whether a move is open is told without its input', () => {
  const proposed = applicationIn('proposed');
  expect(openRow(proposed, 'sign', reviewer, context)).toMatchObject({ who: 'reviewer', from: ['proposed'] });
  expect(openRow(proposed, 'assess', reviewer, context)).toEqual({
    refused: 'wrong-state',
    facts: { state: 'proposed', from: ['submitted'] },
  });
  expect(openMoves(proposed, reviewer, context)).toEqual(['recuse', 'send-back', 'sign', 'publish']);
});
