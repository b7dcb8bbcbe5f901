import { expect, test } from 'vitest';
import { denominatorOf } from '../../../../shared/domain/progress/denominator.ts';
import { setDenominator } from '../../../../shared/domain/progress/set-denominator.ts';
import { admin, exampleProgramme, reviewer, screener, submitter } from '../examples.ts';

const newer = { asOf: '2024-06-30', source: { zh: '区划调整', en: 'Divisions' } };
const divisions = {
  count: (district: string) => ({ townships: district === '330602' ? 17 : 16, villages: 352 }),
  listOf: (district: string) => (district === '330604' ? newer : undefined),
};
const official = { townships: 16, villages: 340, asOf: '2023-12-31', source: { zh: '统计表', en: 'Tables' } };

test('a district’s counts are the division list’s, with its date and source', () => {
  const programme = exampleProgramme();
  expect(denominatorOf('330602', { '330603': official }, divisions, programme)).toEqual({
    townships: 17,
    villages: 352,
    ...programme.divisionList,
  });
});

test('where its list is a newer one, its date and source are that one’s', () => {
  const counted = { townships: 16, villages: 352, ...newer };
  expect(denominatorOf('330604', {}, divisions, exampleProgramme())).toEqual(counted);
});

test('counts that were set for a district go before', () => {
  expect(denominatorOf('330603', { '330603': official }, divisions, exampleProgramme())).toEqual(official);
});

test('an administrator sets a district’s counts and leaves the others', () => {
  const record = { version: 3, districts: { '330602': official } };
  const denominator = { ...official, villages: 341 };
  expect(setDenominator(record, admin, { district: '330603', denominator })).toEqual({
    version: 4,
    districts: { '330602': official, '330603': denominator },
  });
  expect(setDenominator(record, admin, { district: '330602', denominator })).toEqual({
    version: 4,
    districts: { '330602': denominator },
  });
});

test('an administrator gives a district back to the division list', () => {
  const record = { version: 3, districts: { '330602': official, '330603': official } };
  expect(setDenominator(record, admin, { district: '330602', denominator: undefined })).toEqual({
    version: 4,
    districts: { '330603': official },
  });
});

test.each([submitter, screener, reviewer])('a $role sets nothing', (actor) => {
  const record = { version: 3, districts: {} };
  expect(setDenominator(record, actor, { district: '330602', denominator: official })).toEqual({
    refused: 'not-your-role',
    facts: { role: 'admin' },
  });
});
