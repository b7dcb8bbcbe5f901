import { crc32, deflateSync } from 'node:zlib';
import type { EvidenceType } from '../shared/domain/evidence/evidence.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');

/** A number in so many bytes, least significant first. */
function little(bytes: number, value: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}

/** A zip with these entries, stored as they are. */
export function zip(entries: Readonly<Record<string, string>>, comment = ''): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(entries)) {
    const [path, body] = [Buffer.from(name), Buffer.from(text)];
    const sizes = [little(4, crc32(body)), little(4, body.length), little(4, body.length)];
    const common = [little(2, 20), little(2, 0x0800), little(6, 0), ...sizes, little(2, path.length)];
    const file = Buffer.concat([latin('PK\x03\x04'), ...common, little(2, 0), path, body]);
    list.push(latin('PK\x01\x02'), little(2, 20), ...common, Buffer.alloc(12), little(4, at), path);
    files.push(file);
    at += file.length;
  }
  const [directory, count] = [Buffer.concat(list), little(2, files.length)];
  const end = [little(4, 0), count, count, little(4, directory.length), little(4, at), little(2, comment.length)];
  return Buffer.concat([...files, directory, latin('PK\x05\x06'), ...end, latin(comment)]);
}

const CONTENT_TYPES = { '[Content_Types].xml': '<Types/>', '_rels/.rels': '<Relationships/>' };

export const office = (...parts: string[]): Buffer =>
  zip({ ...CONTENT_TYPES, ...Object.fromEntries(parts.map((part) => [part, '<part/>'])) });

interface OleEntry {
  readonly name: string;
  /** The entries beside it on the left and on the right, and the first below it, by number. */
  readonly left?: number;
  readonly right?: number;
  readonly child?: number;
  readonly class?: number;
}

function oleEntry({ name, left, right, child, class: mark = 0 }: OleEntry): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 0, 'utf16le');
  entry.writeUInt16LE(2 * name.length + 2, 64);
  [left, right, child].forEach((id, n) => void entry.writeUInt32LE(id ?? 0xffffffff, 68 + 4 * n));
  entry.writeUInt32LE(mark, 80);
  return entry;
}

/** An OLE file whose directory holds these entries and begins after `before` sectors of other content. */
export function ole(entries: readonly OleEntry[], { before = 1, shift = 9 } = {}): Buffer {
  const sector = 2 ** shift;
  const head = Buffer.alloc(sector);
  head.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  head.writeUInt16LE(shift, 30);
  head.writeUInt32LE(before, 48);
  return Buffer.concat([head, Buffer.alloc(before * sector, 7), ...entries.map(oleEntry)]);
}

/** The root with one stream below it. */
const oleWith = (name: string) => ole([{ name: 'Root Entry', child: 1 }, { name }]);

function chunk(type: string, body: Buffer): Buffer {
  const typed = Buffer.concat([latin(type), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, check]);
}

/** A picture that browsers can show: grey, with noise from its bytes where `noisy`, so that it does not shrink. */
export function png(width: number, height: number, noisy = false): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const pixels = Buffer.alloc((width + 1) * height, 128);
  for (let n = 1, at = 0; at < pixels.length; at++) {
    n = (n * 48271) % 0x7fffffff;
    if (at % (width + 1) === 0) pixels[at] = 0;
    else if (noisy) pixels[at] = n & 255;
  }
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([latin('\x89PNG\r\n\x1a\n'), ...parts]);
}

/** The smallest real file of every accepted type. */
export const FILES: Readonly<Record<EvidenceType, Buffer>> = {
  jpeg: Buffer.concat([latin('\xff\xd8\xff\xe0\0\x10JFIF\0'), Buffer.alloc(40), latin('\xff\xd9')]),
  png: png(1, 1),
  webp: Buffer.concat([latin('RIFF'), little(4, 30), latin('WEBPVP8L'), Buffer.alloc(18)]),
  pdf: latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
  ofd: zip({ 'OFD.xml': '<ofd:OFD/>', 'Doc_0/Document.xml': '<ofd:Document/>' }),
  docx: office('word/document.xml'),
  xlsx: office('xl/workbook.xml'),
  pptx: office('ppt/presentation.xml'),
  doc: oleWith('WordDocument'),
  xls: oleWith('Workbook'),
  ppt: oleWith('PowerPoint Document'),
};
