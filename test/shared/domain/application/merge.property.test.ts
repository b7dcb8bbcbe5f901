import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Content } from '../../../../shared/domain/application/earlier.ts';
import { type Choice, fieldsOf, merge } from '../../../../shared/domain/application/merge.ts';

const text = fc.constantFrom('', '甲', '乙', '丙');
const answer = fc.record({ value: text, notApplicable: fc.boolean(), note: text }, { requiredKeys: [] });
const content: fc.Arbitrary<Content> = fc.record({
  unit: fc.record({ name: text, division: text, address: text, contact: text, phone: text, summary: text }),
  self: fc.dictionary(fc.constantFrom('ledger', 'bins', 'rate'), answer),
});

const saveOf = ({ unit, self }: Content) => ({ unit, answers: { ledger: {}, bins: {}, rate: {}, ...self } });
const fields = (of: Content) => Object.fromEntries(fieldsOf(saveOf(of)));
/** What is stored once a merge was saved. */
const after = (base: Content, mine: Content, theirs: Content, choices: Record<string, Choice> = {}) => {
  const { save, clashes } = merge(base, saveOf(mine), theirs, choices);
  const stored = { unit: { ...theirs.unit, ...save.unit }, self: { ...theirs.self, ...save.answers } };
  return { save, clashes, fields: fields(stored) };
};
const three = fc.tuple(content, content, content);

test('who changed nothing takes over what the others did', () => {
  fc.assert(
    fc.property(content, content, (base, theirs) => {
      expect(after(base, base, theirs)).toEqual({ save: {}, clashes: [], fields: fields(theirs) });
    }),
  );
});

test('what nobody else touched is saved as typed', () => {
  fc.assert(
    fc.property(content, content, (base, mine) => {
      const { clashes, fields: saved } = after(base, mine, base);
      expect([clashes, saved]).toEqual([[], fields(mine)]);
    }),
  );
});

test('a field follows the side that changed it, and only what both changed differently clashes and stays as stored', () => {
  fc.assert(
    fc.property(three, ([base, mine, theirs]) => {
      const merged = after(base, mine, theirs);
      const [b, m, th] = [fields(base), fields(mine), fields(theirs)];
      for (const field of Object.keys(m)) {
        const clash = m[field] !== b[field] && th[field] !== b[field] && m[field] !== th[field];
        expect([field, merged.clashes.includes(field)]).toEqual([field, clash]);
        expect(merged.fields[field]).toBe(m[field] === b[field] || clash ? th[field] : m[field]);
      }
    }),
  );
});

test('without a clash it does not matter who saves first', () => {
  fc.assert(
    fc.property(three, ([base, mine, theirs]) => {
      const [one, other] = [after(base, mine, theirs), after(base, theirs, mine)];
      expect(one.clashes).toEqual(other.clashes);
      if (one.clashes.length === 0) expect(one.fields).toEqual(other.fields);
    }),
  );
});

test('a choice decides its field: theirs stays, mine is saved over it, and what is open waits', () => {
  const choices = (choice: Choice) => Object.fromEntries(Object.keys(fields(NOTHING)).map((field) => [field, choice]));
  fc.assert(
    fc.property(content, content, (mine, theirs) => {
      expect(after(theirs, mine, theirs, choices('theirs')).fields).toEqual(fields(theirs));
      expect(after(theirs, mine, theirs, choices('mine')).fields).toEqual(fields(mine));
      const { save, clashes } = after(theirs, mine, theirs, choices('open'));
      const differ = Object.keys(fields(mine)).filter((field) => fields(mine)[field] !== fields(theirs)[field]);
      expect([save, clashes]).toEqual([{}, differ]);
    }),
  );
});

const NOTHING: Content = {
  unit: { name: '', division: '', address: '', contact: '', phone: '', summary: '' },
  self: {},
};
