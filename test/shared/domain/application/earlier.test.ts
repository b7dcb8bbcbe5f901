import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Application, Unit } from '../../../../shared/domain/application/application.ts';
import { changesBetween } from '../../../../shared/domain/application/changed.ts';
import { type Content, contentAt, lastChangeOf } from '../../../../shared/domain/application/earlier.ts';
import type { ApplicationEvent } from '../../../../shared/domain/application/event.ts';
import { fieldsOf } from '../../../../shared/domain/application/merge.ts';

const text = fc.constantFrom('', '甲', '乙');
const content: fc.Arbitrary<Content> = fc.record({
  unit: fc.record({ name: text, phone: text }) as fc.Arbitrary<Unit>,
  self: fc.dictionary(
    fc.constantFrom('ledger', 'bins'),
    fc.record({ value: text, notApplicable: fc.constant(true), note: text }, { requiredKeys: [] }),
  ),
});
/** The line that each content made of the one before, from version 2 on. */
const linesOf = (all: readonly Content[]) =>
  all
    .slice(1)
    .map((after, n) => ({ version: n + 2, changes: changesBetween(all[n] as Application, after as Application) }))
    .reverse() as unknown as ApplicationEvent[];
const said = ({ unit, self }: Content) =>
  Object.fromEntries([...fieldsOf({ unit, answers: self })].filter(([, value]) => value !== ''));

test('the trail leads back to what was filled in at every version', () => {
  fc.assert(
    fc.property(fc.array(content, { minLength: 1, maxLength: 6 }), (all) => {
      const now = all.at(-1) as Content;
      for (const [n, then] of all.entries()) expect(said(contentAt(now, linesOf(all), n + 1))).toEqual(said(then));
    }),
  );
});

test('the last who changed a field is found by it, its note apart', () => {
  const line = (version: number, ...fields: string[]) =>
    ({ version, changes: fields.map((field) => ({ field })) }) as unknown as ApplicationEvent;
  const events = [line(3, 'self.ledger.note', 'unit.name'), line(2, 'self.ledger.notApplicable'), line(1, 'unit.name')];
  const found = ['answers.ledger', 'answers.ledger.note', 'unit.name', 'unit.phone'];
  expect(found.map((field) => lastChangeOf(field, events)?.version)).toEqual([2, 3, 3, undefined]);
});
