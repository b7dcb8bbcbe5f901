import { describe, expect, test } from 'vitest';
import type { Unit } from '../../../../shared/domain/application/application.ts';
import {
  isTold,
  sameName,
  UNIT_LIMITS,
  unitFaults,
  unitIdentity,
  unitKey,
  unitName,
} from '../../../../shared/domain/application/unit.ts';
import type { UnitKind } from '../../../../shared/domain/standard/indicator.ts';
import { divisions } from '../examples.ts';
import { applicationIn } from './stages.ts';

const draft = applicationIn('draft');
const faults = (unit: Partial<Unit>, kind: UnitKind = 'named', applicant = '330602001') =>
  unitFaults({ unit: { ...draft.unit, ...unit }, applicant }, kind, divisions);
const keyOf = (unit: Partial<Unit>, kind: UnitKind = 'named', applicant = '330602001') =>
  unitKey(applicationIn('draft', { applicant, unit: { ...draft.unit, ...unit } }), kind);

test('a complete unit has no faults', () => {
  expect(faults({})).toEqual({});
  expect(faults({ summary: '' })).toEqual({});
});

describe('what is missing', () => {
  const empty = { name: ' ', division: '', address: '', contact: '\u3000', phone: '', summary: '' };

  test('a unit with a name of its own needs all but a summary', () => {
    expect(faults(empty)).toEqual({
      name: 'missing',
      division: 'missing',
      address: 'missing',
      contact: 'missing',
      phone: 'missing',
    });
  });

  test.each<UnitKind>(['district', 'township', 'village'])('a %s needs its division and somebody to call', (kind) => {
    expect(faults(empty, kind)).toEqual({ division: 'missing', contact: 'missing', phone: 'missing' });
  });
});

describe('where it lies', () => {
  test.each<[string, UnitKind, string, string | undefined]>([
    ['330602001', 'named', '330602001', undefined],
    ['330602001001', 'named', '330602001', undefined],
    ['330602002001', 'named', '330602001', 'not-in-your-area'],
    ['330602', 'named', '330602001', 'not-in-your-area'],
    ['330602001999', 'named', '330602001', 'not-in-your-area'],
    ['nowhere', 'named', '330602001', 'not-in-your-area'],
    ['330602002001', 'named', '3306', undefined],
    ['330602001001', 'village', '330602001', undefined],
    ['330602001', 'village', '330602001', 'not-a-village'],
    ['330602002001', 'village', '330602001', 'not-in-your-area'],
    ['330602001', 'township', '330602001', undefined],
    ['330602', 'district', '330602', undefined],
    ['330602001', 'district', '330602', 'not-in-your-area'],
    ['330602', 'district', '3306', 'not-in-your-area'],
    ['330602001', 'district', '330602001', 'not-in-your-area'],
    ['330602001', 'township', '330602', 'not-in-your-area'],
    ['330602001', 'named', '330602', undefined],
  ])('%s as a %s of %s: %s', (division, kind, applicant, fault) => {
    expect(faults({ division }, kind, applicant)).toEqual(fault ? { division: fault } : {});
  });

  test('a township that applies for itself is its own unit, and no village of it', () => {
    expect(Object.keys(faults({ division: '330602001001' }, 'township'))).toEqual(['division']);
  });

  test('a district or the city is no township', () => {
    const places = ['3306', '330602'].map((division) => Object.keys(faults({ division }, 'township', '3306')));
    expect(places).toEqual([['division'], ['division']]);
  });
});

test.each(['0575-88888888', '13800000000', '+86 138 0000 0000', '(0575) 8888888', ' 88888888 ', ' +8613800000000'])(
  '“%s” is a phone number',
  (phone) => {
    expect(faults({ phone })).toEqual({});
  },
);

test('a phone number of blanks is missing', () => {
  expect(faults({ phone: ' \u3000' })).toEqual({ phone: 'missing' });
});

test.each(['888', 'none', '0575-8888888x', '+', '88888888888888888888888'])('“%s” is no phone number', (phone) => {
  expect(faults({ phone })).toEqual({ phone: 'not-a-phone' });
});

test('a field may be as long as its limit, counted in characters, and no longer', () => {
  const fields = ['name', 'address', 'contact', 'summary'] as const;
  const filled = (extra: number) =>
    Object.fromEntries(fields.map((field) => [field, '𠮷'.repeat(UNIT_LIMITS[field] + extra)]));
  expect(faults(filled(0))).toEqual({});
  expect(faults(filled(1))).toEqual({
    name: 'too-long',
    address: 'too-long',
    contact: 'too-long',
    summary: 'too-long',
  });
});

test('a unit goes by its own name, or by its division’s where that is the unit', () => {
  const unit = { ...draft.unit, name: ' 塔山小学 ' };
  expect(unitName(unit, 'named', divisions)).toBe('塔山小学');
  expect(unitName(unit, 'village', divisions)).toBe('花园社区');
  expect(unitName({ ...unit, division: '330602001' }, 'township', divisions)).toBe('塔山街道');
  expect(unitName({ ...unit, division: '330602' }, 'district', divisions)).toBe('越城区');
  expect(unitName({ ...unit, division: 'nowhere' }, 'village', divisions)).toBe('');
});

describe('one and the same unit', () => {
  test('is told by programme, category, applicant and name', () => {
    expect(keyOf({ name: '塔山小学' })).toBe('2023#school#330602001/塔山小学');
  });

  test.each(['ABC 小学', 'abc小学', 'ＡＢＣ小学', ' Abc\u3000小 学\n', 'ａｂｃ　小学'])('“%s” is abc小学', (name) => {
    expect(keyOf({ name })).toBe('2023#school#330602001/abc小学');
  });

  test('is another in another township, programme or category', () => {
    const unit = { ...draft.unit, name: '小学' };
    const keys = [{}, { applicant: '330602002' }, { programme: '2024' }, { category: 'factory' }].map((changes) =>
      unitKey(applicationIn('draft', { unit, ...changes }), 'named'),
    );
    expect(keys).toEqual([
      '2023#school#330602001/小学',
      '2023#school#330602002/小学',
      '2024#school#330602001/小学',
      '2023#factory#330602001/小学',
    ]);
  });

  test.each<UnitKind>(['district', 'township', 'village'])(
    'a %s is its division, whatever it is called and whoever applies',
    (kind) => {
      const keys = [keyOf({ name: 'a' }, kind), keyOf({ name: 'b' }, kind, '3306')];
      expect(keys).toEqual(['2023#school#330602001001', '2023#school#330602001001']);
    },
  );

  test('stays the same year after year', () => {
    const years = ['2023', '2024'].map((programme) => applicationIn('draft', { programme }));
    expect(years.map((a) => unitIdentity(a, 'named'))).toEqual([
      'school#330602001/塔山小学',
      'school#330602001/塔山小学',
    ]);
    expect(years.map((a) => unitIdentity(a, 'village'))).toEqual(['school#330602001001', 'school#330602001001']);
  });
});

test('names are the same whatever their spaces, width and case', () => {
  const names = ['ABC小学', 'abc 小学', 'ＡＢＣ小学', 'abc中学', ''];
  expect(names.map((name) => sameName('Abc\u3000小学', name))).toEqual([true, true, true, false, false]);
});

test('a unit is told by its name, or as a division of the applicant’s area', () => {
  const told = (unit: Partial<Unit>, kind: UnitKind) => isTold({ ...draft, unit: { ...draft.unit, ...unit } }, kind);
  expect(['塔山', ' '].map((name) => told({ name }, 'named'))).toEqual([true, false]);
  const places = ['330602001001', '330602002001', ''];
  expect(places.map((division) => told({ division }, 'village'))).toEqual([true, false, false]);
});
