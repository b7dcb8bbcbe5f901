import type { EvidenceType } from './evidence.ts';
import type { Stretch } from './stretch.ts';

export const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** How much of the directory is looked at, from where it begins: 512 entries. */
const PART_BYTES = 64 * 1024;
const ENTRY_BYTES = 128;
const NONE = 0xffffffff;

/** Where the directory of an OLE file (compound file binary, MS-CFB) begins, as its head says. */
export function oleDirectory(head: Uint8Array, size: number): Stretch | undefined {
  if (head.length < 76) return undefined;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const from = (view.getUint32(48, true) + 1) * 2 ** view.getUint16(30, true);
  return from < size ? { from, to: Math.min(size, from + PART_BYTES) } : undefined;
}

const STREAMS: Readonly<Record<string, EvidenceType>> = {
  WordDocument: 'doc',
  Workbook: 'xls',
  Book: 'xls',
  'PowerPoint Document': 'ppt',
};

/** The classes that the root is marked with, by their first four bytes: Word 8 and 6, Excel 8 and 5, PowerPoint 8. */
const CLASSES: ReadonlyMap<number, EvidenceType> = new Map([
  [0x00020906, 'doc'],
  [0x00020900, 'doc'],
  [0x00020820, 'xls'],
  [0x00020810, 'xls'],
  [0x64818d10, 'ppt'],
]);

/**
 * The type of an OLE file by what lies at the root of its directory: a sheet embedded in a document lies deeper. A directory
 * in scattered pieces is read as far as its first piece goes; then the class of the root decides. A file locked with a
 * password is none, and macros are not looked for: old formats have always been able to carry them.
 */
export function typeOfOle(directory: Uint8Array): EvidenceType | undefined {
  const entries = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  if (directory.length < ENTRY_BYTES || nameAt(entries, 0) !== 'Root Entry') return undefined;
  const names = rootNames(entries);
  if (names.has('EncryptedPackage')) return undefined;
  const found = new Set(Object.keys(STREAMS).flatMap((name) => (names.has(name) ? [STREAMS[name]] : [])));
  if (found.size > 0) return found.size === 1 ? [...found][0] : undefined;
  return CLASSES.get(entries.getUint32(80, true));
}

/** The names at the root: a tree of siblings, each entry naming the next on its left and on its right. */
function rootNames(entries: DataView): Set<string> {
  const names = new Set<string>();
  const seen = new Set([NONE, 0]);
  const open = [entries.getUint32(76, true)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const at = id * ENTRY_BYTES;
    if (seen.has(id) || at + ENTRY_BYTES > entries.byteLength) continue;
    seen.add(id);
    names.add(nameAt(entries, at));
    open.push(entries.getUint32(at + 68, true), entries.getUint32(at + 72, true));
  }
  return names;
}

function nameAt(entries: DataView, at: number): string {
  const characters = Math.min(32, Math.max(1, entries.getUint16(at + 64, true) / 2)) - 1;
  return Array.from({ length: characters }, (_, n) => String.fromCharCode(entries.getUint16(at + 2 * n, true))).join(
    '',
  );
}
