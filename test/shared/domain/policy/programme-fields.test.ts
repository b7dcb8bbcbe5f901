import * as v from 'valibot';
import { expect, test } from 'vitest';
import { loadPolicy } from '../../../../shared/data/load.ts';
import { programmeFile } from '../../../../shared/data/programme-file.ts';
import {
  changesBetween,
  fieldsOf,
  nextYear,
  programmeJson,
} from '../../../../shared/domain/policy/programme-fields.ts';
import type { Programme } from '../../../../shared/domain/programme.ts';

const programme = loadPolicy('3306').programme('2023') as Programme;

test('a programme taken apart into fields and put together again is the same', () => {
  expect(v.parse(programmeFile, programmeJson(fieldsOf(programme)))).toEqual(programme);
});

test('next year’s has its own id, name and days, and all else as it was', () => {
  const changes = changesBetween(fieldsOf(programme), nextYear(programme));
  expect(changes.map(({ place, after }) => [place, after])).toEqual([
    ['id', '2024'],
    ['name.zh', '2024 年度“无废城市细胞”创建'],
    ['name.en', 'Zero-waste city cells 2024'],
    ['window.opens', '2024-01-01'],
    ['window.closes', '2024-12-31'],
  ]);
  expect(v.is(programmeFile, programmeJson(nextYear(programme)))).toBe(true);
});

test('a leap day of this year is no day of the next', () => {
  const leap = { ...programme, window: { opens: '2024-02-29', closes: '2024-12-31' } };
  expect(nextYear(leap)['window.opens']).toBe('2025-03-01');
});

test('what is no number stays as typed, full-width digits are numbers, and a blank is missing', () => {
  const typed = { 'quotas.cells.count': 'hundert', validYears: '５', 'colours.green': '', 'no.such.place': '1' };
  expect(programmeJson({ ...typed, __proto__: null } as never)).toEqual({
    ...{ quotas: { cells: { count: 'hundert' } }, validYears: 5 },
    ...{ starGoals: {}, sources: [], stages: [] },
  });
});

test('a programme of several years goes on by a year as well: its number and every year of its name', () => {
  const name = { zh: '创建（2022—2024年）', en: 'Eco (2022–2024)' };
  const several = { ...programme, id: 'eco2023', name, window: { opens: '2022-07-01', closes: '2024-06-30' } };
  expect(nextYear(several)).toMatchObject({
    ...{ id: 'eco2024', 'name.zh': '创建（2023—2025年）', 'name.en': 'Eco (2023–2025)' },
    ...{ 'window.opens': '2023-07-01', 'window.closes': '2025-06-30' },
  });
});
