import { expect, test } from 'vitest';
import { ACCEPT, agrees, EVIDENCE_TYPES, savedName, typeOfName } from '../../../../shared/domain/evidence/evidence.ts';
import { claimedType } from '../../../../shared/domain/evidence/fault.ts';

test.each([
  ['台账.PDF', 'pdf'],
  ['现场 1.jpeg', 'jpeg'],
  ['清单.v2.xlsx', 'xlsx'],
  ['宏.docm', undefined],
  ['没有后缀', undefined],
  ['.pdf', 'pdf'],
  ['', undefined],
])('%s claims to be %s', (name, type) => {
  expect(typeOfName(name)).toBe(type);
});

test.each([
  [{ name: '台账.pdf', size: 1 }, { type: 'pdf' }],
  [{ name: '台账.pdf', size: 20_971_520 }, { type: 'pdf' }],
  [{ name: '台账.pdf', size: 20_971_521 }, { fault: 'too-large' }],
  [{ name: '台账.pdf', size: 0 }, { fault: 'empty-file' }],
  [{ name: '台账.exe', size: 1 }, { fault: 'not-a-file-type' }],
])('before it is sent, %j is %j', (file, wanted) => {
  expect(claimedType(file)).toEqual(wanted);
});

test('a photo may be called another photo; anything else must be what it is called', () => {
  expect([agrees('jpeg', 'webp'), agrees('pdf', 'pdf'), agrees('pdf', 'jpeg'), agrees('docx', 'doc')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('a file is saved under its own name, with an extension of its true type', () => {
  expect([
    savedName({ name: '现场.JPG', type: 'jpeg' }),
    savedName({ name: '现场.jpg', type: 'webp' }),
    savedName({ name: '现场', type: 'png' }),
  ]).toEqual(['现场.JPG', '现场.jpg.webp', '现场.png']);
});

test('no extension and no media type belongs to two types, and a file field offers them all', () => {
  const all = Object.values(EVIDENCE_TYPES).flatMap(({ media, extensions }) => [media, ...extensions]);
  expect(new Set(all).size).toBe(all.length);
  expect(ACCEPT.split(',').length).toBe(all.length);
});
