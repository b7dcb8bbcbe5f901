import { expect, test } from 'vitest';
import { FAULTS, isRefusal, REFUSALS, refuse } from '../../../shared/domain/refusal.ts';

test('a refusal carries its facts only when it has some', () => {
  expect(refuse('busy')).toStrictEqual({ refused: 'busy' });
  expect(refuse('wrong-state', { state: 'draft' })).toStrictEqual({
    refused: 'wrong-state',
    facts: { state: 'draft' },
  });
});

test('a refusal is told from what was decided', () => {
  expect([refuse('busy'), { tally: {} }].map((value) => isRefusal(value))).toEqual([true, false]);
});

test('codes are lower-case words joined by hyphens, each once', () => {
  for (const codes of [REFUSALS, FAULTS]) {
    expect(codes.filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
    expect(codes.length).toBe(new Set(codes).size);
  }
});
