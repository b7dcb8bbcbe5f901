import fc from 'fast-check';
import { expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { HEAD_BYTES, tellingPart, typeOfContent } from '../../../../shared/domain/evidence/content.ts';
import type { EvidenceType } from '../../../../shared/domain/evidence/evidence.ts';
import { FILES, office, ole, zip } from '../../../files.ts';

/** What is told of a file when no more of it is read than asked for. */
function told(file: Uint8Array): EvidenceType | undefined {
  const head = file.subarray(0, HEAD_BYTES);
  const part = tellingPart(head, file.length);
  return typeOfContent(head, part && file.subarray(part.from, part.to));
}

test.each(Object.entries(FILES))('a %s is told by its content', (type, file) => {
  expect(told(file)).toBe(type);
});

test('a workbook as a real library writes it is told', async () => {
  const buffer = await writeExcelFile([[{ value: '台账' }]]).toBuffer();
  expect(told(buffer)).toBe('xlsx');
});

test('a zip with a comment, or with an end record quoted in it, is told', () => {
  const entries = { '[Content_Types].xml': '', 'word/document2.xml': '' };
  expect(told(zip(entries, 'PK\x05\x06 and more'))).toBe('docx');
});

test('a package of hundreds of parts is told', () => {
  const slides = Array.from({ length: 900 }, (_, n) => `ppt/slides/_rels/slide${n}.xml.rels`);
  expect(told(office('ppt/presentation.xml', ...slides))).toBe('pptx');
});

test.each([
  ['a zip of any other kind', zip({ 'word/document.xml': '' })],
  ['a package without a main part', office('docProps/app.xml')],
  ['a package with two main parts', office('word/document.xml', 'xl/workbook.xml')],
  ['a document with macros', office('word/document.xml', 'word/vbaProject.bin')],
  ['a binary workbook', office('xl/workbook.bin')],
  ['a main part that is only mentioned', zip({ '[Content_Types].xml': 'word/document.xml' })],
  ['a zip cut off', office('word/document.xml').subarray(0, -1)],
  ['nothing but an end record', Buffer.from('PK\x03\x04PK\x05\x06'.padEnd(26, '\0'), 'latin1')],
])('%s is not accepted', (_, file) => {
  expect(told(file)).toBeUndefined();
});

const ROOT = { name: 'Root Entry', child: 2 };

test.each([
  ['beside other streams, in the tree that the root names', [ROOT, { name: 'Data' }, { name: 'Data2', right: 3 }]],
  ['on the left of another', [ROOT, { name: '1Table' }, { name: 'SummaryInformation', left: 3 }]],
])('a document is told by its stream %s', (_, entries) => {
  expect(told(ole([...entries, { name: 'WordDocument' }]))).toBe('doc');
});

test('a sheet embedded in a document leaves it a document', () => {
  const pool = { name: 'ObjectPool', left: 3, child: 1 };
  expect(told(ole([ROOT, { name: 'Workbook' }, pool, { name: 'WordDocument' }]))).toBe('doc');
});

test('a directory in large sectors, and one far into the file, is found', () => {
  const entries = [{ name: 'Root Entry', child: 1 }, { name: 'Book' }];
  expect([told(ole(entries, { shift: 12 })), told(ole(entries, { before: 9_000 }))]).toEqual(['xls', 'xls']);
});

test('where the stream is out of sight, the class of the root decides', () => {
  expect(told(ole([{ name: 'Root Entry', child: 9_999, class: 0x64818d10 }]))).toBe('ppt');
});

test.each([
  ['an installer', ole([{ name: 'Root Entry', child: 1, class: 0x000c1084 }, { name: 'Tables' }])],
  ['a document locked with a password', ole([{ name: 'Root Entry', child: 1 }, { name: 'EncryptedPackage' }])],
  ['both a document and a sheet', ole([ROOT, { name: 'Book' }, { name: 'WordDocument', left: 1 }])],
  ['siblings in a circle', ole([ROOT, { name: 'x', left: 2 }, { name: 'y', left: 1, right: 2 }])],
  ['a directory without a root', ole([{ name: 'WordDocument' }])],
  ['a directory beyond the end', ole([ROOT]).fill(255, 48, 52)],
  ['a head alone', ole([ROOT]).subarray(0, 40)],
])('an OLE file with %s is not accepted', (_, file) => {
  expect(told(file)).toBeUndefined();
});

test.each([
  ['a page', '<!DOCTYPE html><script>alert(1)</script>'],
  ['a page that quotes a PDF', '<html>%PDF-1.7</html>'],
  ['a drawing with scripts', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a program', 'MZ\x90\0'],
  ['a sound in the container of WebP', 'RIFF\0\0\0\0WAVEfmt '],
  ['plain text', '台账'],
  ['nothing', ''],
])('%s is not accepted', (_, text) => {
  expect(told(Buffer.from(text, 'latin1'))).toBeUndefined();
});

test('a PDF after a byte order mark or an empty line is a PDF', () => {
  expect(['\xef\xbb\xbf', '\r\n'].map((before) => told(Buffer.from(`${before}%PDF-1.4`, 'latin1')))).toEqual([
    'pdf',
    'pdf',
  ]);
});

const bytes = fc.uint8Array({ maxLength: 3_000 });

test('whatever follows in a file, its beginning tells photos and PDF', () => {
  const type = fc.constantFrom('jpeg' as const, 'png' as const, 'webp' as const, 'pdf' as const);
  fc.assert(fc.property(type, bytes, (one, more) => told(Buffer.concat([FILES[one], more])) === one));
});

test('no file breaks the telling, whatever is damaged in it', () => {
  const files = Object.values(FILES);
  const damage = fc.array(fc.tuple(fc.nat(2_000), fc.nat(255)), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.constantFrom(...files), damage, fc.nat(2_000), (file, places, cut) => {
      const damaged = Buffer.from(file);
      for (const [at, byte] of places) damaged[at % damaged.length] = byte;
      const found = told(damaged.subarray(0, cut));
      return found === undefined || found in FILES;
    }),
  );
});

test('random bytes behind the signature of a container are never accepted', () => {
  const signatures = [FILES.docx.subarray(0, 4), FILES.doc.subarray(0, 8)];
  fc.assert(
    fc.property(
      fc.constantFrom(...signatures),
      bytes,
      (signature, more) => told(Buffer.concat([signature, more])) === undefined,
    ),
  );
});

test('no more is asked for than the file has, and never more than 256 kB', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(FILES)), fc.integer({ min: 1, max: 30_000_000 }), (file, size) => {
      const part = tellingPart(file.subarray(0, HEAD_BYTES), size);
      return (
        part === undefined ||
        (part.from >= 0 && part.from < part.to && part.to <= size && part.to - part.from <= 262_144)
      );
    }),
  );
});
