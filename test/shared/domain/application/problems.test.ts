import { expect, test } from 'vitest';
import { problems, sheetProblems } from '../../../../shared/domain/application/problems.ts';
import { BEST, divisions, exampleStandard } from '../examples.ts';
import { applicationIn } from './stages.ts';

const standard = exampleStandard();
const unit = { name: '', division: '330603001', address: '', contact: '', phone: '?', summary: '' };

test('a complete application has none', () => {
  expect(problems(applicationIn('draft'), standard, divisions)).toEqual([]);
});

test('the unit’s fields come first, then the indicators in order', () => {
  const self = { ...BEST, dumping: {}, yards: { value: '-1' }, pilot: { value: 'x' } };
  expect(problems(applicationIn('draft', { unit, self }), standard, divisions)).toEqual([
    { field: 'unit.name', fault: 'missing' },
    { field: 'unit.address', fault: 'missing' },
    { field: 'unit.contact', fault: 'missing' },
    { field: 'unit.phone', fault: 'not-a-phone' },
    { field: 'unit.division', fault: 'not-in-your-area' },
    { field: 'self.dumping', fault: 'missing' },
    { field: 'self.yards', fault: 'not-a-count' },
    { field: 'self.pilot', fault: 'not-a-choice' },
  ]);
});

test('a blank draft lacks everything but the bonuses', () => {
  const fields = problems(applicationIn('draft', { self: {} }), standard, divisions);
  expect(fields).toEqual(Object.keys(BEST).map((id) => ({ field: `self.${id}`, fault: 'missing' })));
});

test('a vetoed or low self-assessment may still be handed in', () => {
  const self = { ...BEST, dumping: { value: '1' }, charter: { value: '0' }, 'sorting-rate': { value: '0' } };
  expect(problems(applicationIn('draft', { self }), standard, divisions)).toEqual([]);
});

test.each(['district', 'city'] as const)('a %s sheet’s problems are told at its own fields', (sheet) => {
  const answers = { ...BEST, forest: { notApplicable: true }, rules: {} };
  expect(sheetProblems(answers, standard, sheet)).toEqual([{ field: `${sheet}.rules`, fault: 'missing' }]);
  expect(sheetProblems(BEST, standard, sheet)).toEqual([]);
});
