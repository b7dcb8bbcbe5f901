import { expect, test } from 'vitest';
import { answersOf, sheetBy } from '../../../../shared/domain/application/sheets.ts';
import { reviewer } from '../examples.ts';

test('a reviewer who has not scored yet has a blank sheet', () => {
  const sheet = { documents: { rules: { value: '1' } }, site: {} };
  const sheets = { [reviewer.email]: sheet };
  expect([reviewer.email, 'other'].map((email) => sheetBy({ sheets }, email))).toEqual([
    sheet,
    { documents: {}, site: {} },
  ]);
});

test('what was seen on site goes before what the documents say; a note or a blank alone does not', () => {
  const documents = { a: { value: '1' }, b: { value: '1' }, c: { value: '1' }, d: { value: '1' }, e: { value: '1' } };
  const site = {
    a: { value: '0' },
    b: { notApplicable: true },
    c: { note: '未见' },
    d: { value: '' },
    f: { value: '3' },
  };
  expect(answersOf({ documents, site })).toEqual({
    a: { value: '0' },
    b: { notApplicable: true },
    c: { value: '1' },
    d: { value: '1' },
    e: { value: '1' },
    f: { value: '3' },
  });
});
