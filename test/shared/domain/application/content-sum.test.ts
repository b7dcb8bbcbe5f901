import { expect, test } from 'vitest';
import { contentSum } from '../../../../shared/domain/application/content-sum.ts';
import { applicationIn } from './stages.ts';

const draft = applicationIn('submitted', { evidence: {} });

test('a form and its data have the same sum, whatever became of the application meanwhile', () => {
  expect(contentSum(draft)).toMatch(/^[0-9A-F]{4}(-[0-9A-F]{4}){3}$/);
  const later = { ...draft, version: 9, state: 'named' as const, self: { ...draft.self, 'left-blank': {} } };
  expect(contentSum(later)).toBe(contentSum(draft));
});

test('another answer, another word on the unit or another file makes another sum', () => {
  const file = {
    id: 'a',
    indicator: 'ledger',
    name: '台账.pdf',
    size: 8,
    type: 'pdf',
    sha256: '0',
    by: 'b',
    at: 'c',
  } as const;
  const others = [
    { ...draft, unit: { ...draft.unit, phone: '0575-1' } },
    { ...draft, self: { ...draft.self, ledger: { value: '7' } } },
    { ...draft, evidence: { a: file } },
    { ...draft, id: '2023-330602-zzzzzzzzzz' },
  ];
  expect(new Set([draft, ...others].map(contentSum)).size).toBe(5);
  expect(contentSum({ ...draft, evidence: { a: { ...file, site: true } } })).toBe(contentSum(draft));
});
