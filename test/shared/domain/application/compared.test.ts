import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differ, type Said, saidOf } from '../../../../shared/domain/application/compared.ts';
import type { Answers } from '../../../../shared/domain/standard/answer.ts';
import { indicatorsOf } from '../../../../shared/domain/standard/indicator.ts';
import { score } from '../../../../shared/domain/standard/score.ts';
import { exampleStandard } from '../examples.ts';

const standard = exampleStandard();
const said = (id: string, answers: Answers) => {
  const indicator = indicatorsOf(standard).find((one) => one.id === id) ?? expect.fail(id);
  return saidOf(indicator, answers, score(standard, answers));
};

test('a sheet says points, that something does not apply, or whether a veto happened', () => {
  expect([
    said('rules', { rules: { value: '2' } }),
    said('rules', { rules: { value: 'many' } }),
    said('rules', {}),
    said('training', { training: { value: '0', notApplicable: true } }),
    said('rules', { rules: { value: '2', notApplicable: true } }),
    said('dumping', { dumping: { value: '1' } }),
    said('dumping', { dumping: { value: '0' } }),
    said('dumping', {}),
  ]).toEqual([200, undefined, undefined, 'not-applicable', 200, 'happened', 'not-happened', undefined]);
});

const any = fc.constantFrom<Said | undefined>(undefined, 0, 100, 'not-applicable', 'happened', 'not-happened');

test('what says nothing differs from none, and the order does not matter', () => {
  fc.assert(
    fc.property(fc.array(any), (all) => {
      const given = all.filter((one) => one !== undefined);
      expect(differ(all)).toBe(given.some((one) => one !== given[0]));
      expect(differ([...all, undefined])).toBe(differ(all));
      expect(differ([...all].reverse())).toBe(differ(all));
    }),
  );
});
