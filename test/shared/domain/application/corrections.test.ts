import { expect, test } from 'vitest';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { corrections } from '../../../../shared/domain/application/corrections.ts';
import { BEST, exampleStandard } from '../examples.ts';

const standard = exampleStandard();
const before = { unit: {} as Application['unit'], self: BEST };
const returned = { by: '', at: '2023-06-01T00:00:00.000Z', reason: '', until: '2023-06-16' };
const application = (changes: Partial<Application>) =>
  ({
    state: 'returned',
    self: BEST,
    evidence: {},
    returned: { ...returned, indicators: { rules: '缺一项', charter: '未盖章', yards: '' } },
    ...changes,
  }) as Application;
const told = (changes: Partial<Application>) =>
  corrections(application(changes), before, standard).map(({ indicator, remark, changed }) => [
    indicator.id,
    remark,
    changed,
  ]);

test('what was returned is told in the order of the standard, changed or not', () => {
  expect(told({})).toEqual([
    ['charter', '未盖章', false],
    ['rules', '缺一项', false],
  ]);
});

test('another value, another note or a file brought since is a change; the same said otherwise is none', () => {
  const file = (at: string) => ({ f: { indicator: 'charter', at } }) as unknown as Application['evidence'];
  const changed = (changes: Partial<Application>) => told(changes).map(([, , each]) => each);
  expect([
    changed({ self: { ...BEST, rules: { value: '2' } } }),
    changed({ self: { ...BEST, rules: { value: '3', note: '见附件' } } }),
    changed({ self: { ...BEST, rules: { value: '3', notApplicable: false, note: '' } } }),
    changed({ evidence: file('2023-06-02T00:00:00.000Z') }),
    changed({ evidence: file('2023-05-31T00:00:00.000Z') }),
  ]).toEqual([
    [false, true],
    [false, true],
    [false, false],
    [true, false],
    [false, false],
  ]);
});

test('what was handed in again has nothing to correct', () => {
  expect(told({ state: 'submitted' })).toEqual([]);
});
