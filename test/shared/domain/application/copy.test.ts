import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { startFrom, stillCopied } from '../../../../shared/domain/application/copy.ts';
import { open } from '../../../../shared/domain/application/open.ts';
import type { Answers } from '../../../../shared/domain/standard/answer.ts';
import { indicatorsOf, type Standard } from '../../../../shared/domain/standard/indicator.ts';
import { exampleContext, submitter } from '../examples.ts';
import { applicationIn } from './stages.ts';

const context = exampleContext();
const { standard, programme, divisions } = context;
const into = { programme: programme.id, standard, divisions };
const stranger = { ...submitter, email: 'other@example.test', division: '330602002' };
const start = (source: Application, who = submitter, before = standard, wanted = into) => {
  const made = startFrom(source, before, who, wanted);
  if ('refused' in made) throw new Error(made.refused);
  return made;
};

test('one’s own application is taken over with its unit, once that may apply again', () => {
  const withdrawn = applicationIn('withdrawn');
  const { unit, answers, copied } = start(withdrawn);
  expect([unit, answers]).toEqual([withdrawn.unit, withdrawn.self]);
  expect(copied).toEqual({
    ...{ of: withdrawn.id, name: withdrawn.unit.name, own: true, dropped: 0 },
    answers: Object.fromEntries(Object.keys(withdrawn.self).map((id) => [id, true])),
  });
  expect(start(applicationIn('submitted')).unit).toEqual({});
  expect(start(applicationIn('submitted'), submitter, standard, { ...into, programme: '2024' }).unit).toEqual(unit);
});

test('of what was named others take the answers alone; of anything else they learn nothing', () => {
  const named = applicationIn('named');
  const { unit, answers, copied } = start(named, stranger);
  expect([unit, answers, copied.own]).toEqual([{}, named.self, false]);
  for (const state of ['submitted', 'assessing', 'noticed', 'reviewing', 'revoked', 'withdrawn', 'draft'] as const)
    expect(startFrom(applicationIn(state), standard, stranger, into)).toEqual({ refused: 'not-found' });
});

test('a start comes from the same category', () => {
  expect(startFrom({ ...applicationIn('named'), category: 'shop' }, standard, submitter, into)).toEqual({
    refused: 'bad-input',
    problems: [{ field: 'from', fault: 'not-a-choice' }],
  });
});

test('answers to what is not asked any more are left behind, and counted', () => {
  const [gone] = Object.keys(applicationIn('named').self);
  const today: Standard = {
    ...standard,
    sections: standard.sections.map((s) => ({ ...s, indicators: s.indicators.filter(({ id }) => id !== gone) })),
  };
  const { answers, copied } = start(applicationIn('named'), submitter, standard, { ...into, standard: today });
  expect([answers[gone ?? ''], copied.dropped]).toEqual([undefined, 1]);
});

test('a draft that was begun so is empty of everything else', () => {
  const begun = start(applicationIn('named'), stranger);
  const decision = open({ id: '2023-330602-bbbbbbbbbb', unit: {}, start: begun }, stranger, context);
  if ('refused' in decision) throw new Error(decision.refused);
  const { self, evidence, sheets, city, district, unit, filers, state } = decision.after ?? applicationIn('named');
  expect({ self, evidence, sheets, city, district, filers, state, phone: unit.phone, contact: unit.contact }).toEqual({
    ...{ self: begun.answers, evidence: {}, sheets: {}, city: {}, district: {} },
    ...{ filers: [stranger.email], state: 'draft', phone: '', contact: '' },
  });
});

const answer = fc.record({ value: fc.constantFrom('0', '1', '2'), note: fc.constantFrom('', 'a') });
const some = fc.dictionary(fc.constantFrom(...indicatorsOf(standard).map(({ id }) => id)), answer);

test('an answer counts as copied until it is another, and never again', () => {
  fc.assert(
    fc.property(some, some, (first: Answers, second: Answers) => {
      const copied = { of: 'a', name: 'b', own: true, dropped: 0, answers: allOf(first) };
      const after = { ...first, ...second };
      const changed = stillCopied(copied, first, after);
      const same = Object.keys(first).filter((id) => JSON.stringify(after[id]) === JSON.stringify(first[id]));
      expect(Object.keys(changed.answers).sort()).toEqual(same.sort());
      expect(stillCopied(changed, after, first).answers).toEqual(
        Object.fromEntries(Object.entries(changed.answers).filter(([id]) => same.includes(id))),
      );
    }),
  );
});
const allOf = (answers: Answers) => Object.fromEntries(Object.keys(answers).map((id) => [id, true as const]));
