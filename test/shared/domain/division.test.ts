import { expect, test } from 'vitest';
import { levelOf, reportingUnit, within } from '../../../shared/domain/division.ts';

test.each([
  ['3306', 'city'],
  ['330602', 'district'],
  ['330602001', 'township'],
  ['330602001001', 'village'],
])('%s is the code of a %s', (code, level) => {
  expect(levelOf(code)).toBe(level);
});

test.each(['', '33', '33060', '3306020010011', '33060a', '330602 ', '３３０６'])('“%s” is no code', (code) => {
  expect(levelOf(code)).toBeUndefined();
});

test('a division lies within itself and everything above it', () => {
  const areas = ['330602001001', '330602001', '330602', '3306', '330602002', '330603', '330602001002'];
  expect(areas.filter((area) => within('330602001001', area))).toEqual(areas.slice(0, 4));
});

test('a division does not lie within what lies within it', () => {
  expect(within('330602', '330602001')).toBe(false);
});

test.each([
  ['330602001001', '330602'],
  ['330602001', '330602'],
  ['330602', '330602'],
  ['3306', '3306'],
])('an applicant in %s counts for %s', (applicant, unit) => {
  expect(reportingUnit(applicant)).toBe(unit);
});
