import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applicationId, readApplicationId } from '../../../../shared/domain/application/id.ts';

test('an application’s id is its programme, its reporting unit and ten random characters', () => {
  expect(applicationId('2023', '330602001', 'abcdefghij')).toBe('2023-330602-abcdefghij');
  expect(applicationId('2023', '3306', 'abcdefghij')).toBe('2023-3306-abcdefghij');
});

test('an application’s id tells what it was made from', () => {
  const programme = fc.stringMatching(/^[a-z0-9]{1,20}$/);
  const random = fc.stringMatching(/^[a-z0-9]{10}$/);
  const applicant = fc.constantFrom('3306', '330602001', '330624104');
  fc.assert(
    fc.property(programme, applicant, random, (id, from, rest) => {
      const district = from === '3306' ? '3306' : from.slice(0, 6);
      expect(readApplicationId(applicationId(id, from, rest))).toEqual({ programme: id, district });
    }),
  );
});

test.each([
  '',
  '2023-330602',
  '2023-330602-short',
  '2023-330602001-abcdefghij',
  '2023-330602-ABCDEFGHIJ',
  '-3306-abcdefghij',
  '2023-330602-abcdefghij ',
])('“%s” is no application’s id', (id) => {
  expect(readApplicationId(id)).toBeUndefined();
});
